import type { ExportRead } from '@risk-check/import/files';
import type { Session } from '../process/session.ts';
import { askDateOrder, hasAmbiguousDays } from './ask-date-order.ts';
import { askNumberOrder } from './ask-number-order.ts';
import type { ReadOptions } from './left-open.ts';
import { readExports } from './read-export.ts';

/** Reads one file, and asks the person at the terminal what it leaves open: the order of its days and of its numbers. */
export async function readAsking(
  file: string,
  given: ReadOptions,
  format: string | undefined,
  session: Session,
): Promise<readonly ExportRead[]> {
  let options = given;
  let read = await readExports(file, options, session);
  const dateOrder =
    options.dateOrder === undefined && hasAmbiguousDays(read)
      ? await askDateOrder(file, format, session)
      : undefined;
  if (dateOrder !== undefined) {
    options = { ...options, dateOrder };
    read = await readExports(file, options, session);
  }
  const numberOrder = await askNumberOrder(read, format, session);
  return numberOrder === undefined ? read : readExports(file, { ...options, numberOrder }, session);
}
