import { showOnOneLine } from '@risk-check/report/text';
import type { Io } from './io.ts';

/** Says lines on standard error; a name in one of them cannot begin another. */
export const sayLines = async (io: Io, lines: readonly string[]): Promise<void> => {
  if (lines.length > 0) await io.stderr.write(lines.map((line) => `${showOnOneLine(line)}\n`).join(''));
};
