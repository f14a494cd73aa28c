import type { NoticeLexicon, Snapshot } from '@risk-check/core';
import { loadLexicon } from '@risk-check/rules-data/notices';

/** The wordings of the languages that the messages of a snapshot, and one beside it, are written in. */
export function loadLexiconFor(snapshot: unknown, notice: string | undefined): Promise<NoticeLexicon> {
  const { notices } = (snapshot ?? {}) as Pick<Snapshot, 'notices'>;
  const texts = Array.isArray(notices) ? notices.map((one) => one?.text) : [];
  return loadLexicon([notice, ...texts].filter((text) => typeof text === 'string').join('\n'));
}
