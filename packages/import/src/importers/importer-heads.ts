import type { FormatHead } from '../formats/format.ts';
import mails from '../source/mails-head.json' with { type: 'json' };
import { importers } from './importers.ts';

/** What a person choosing an importer needs to know, and where its layout is from. */
export interface ImporterHead extends FormatHead {
  readonly metrics: readonly string[];
}

/** Every importer with its platform, its roles and the metrics it can fill: for a list to choose from. */
export const importerHeads: readonly ImporterHead[] = /* @__PURE__ */ importers.map(
  ({ format: { table: _, reader: __, ...head }, metrics }) => ({ ...head, metrics }),
);

/**
 * What an importer reads, in a language where it is translated, else in English; its id where it is not known.
 *
 * @param id - An importer's id, as `ImportResult.importer` has it.
 * @param language - Its code, such as `de`.
 *
 * @example
 * importerTitle('etsy-orders-csv', 'de');
 */
export function importerTitle(id: string, language: string): string {
  const all: readonly Pick<FormatHead, 'id' | 'title' | 'titles'>[] = [...importers, mails];
  const head = all.find((one) => one.id === id);
  return head?.titles?.[language] ?? head?.title ?? id;
}
