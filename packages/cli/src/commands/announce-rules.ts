import { type JudgedBy, type NotStandard, notStandard, notStandardText } from '@risk-check/report/formats';
import { notStandardLines } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import type { Session } from '../process/session.ts';
import { outputLayout } from './output-layout.ts';

export interface Announcement {
  /** The first key of a JSON answer. */
  readonly field: { readonly notStandard?: NotStandard };
  /** What stands above an answer for a terminal. */
  readonly head: string;
  /** The sentence; null where the dataset's rules judged, all of them. */
  readonly text: string | null;
}

/**
 * What an answer says first about its rules. Where a format has no place that comes first, standard error says it as well.
 */
export async function announceRules(
  judged: JudgedBy,
  { format, color }: Pick<CommonFlags, 'format' | 'color'>,
  session: Session,
): Promise<Announcement> {
  const { words } = session;
  const found = notStandard(judged);
  const text = notStandardText([judged], words);
  if (found === null || text === null) return { field: {}, head: '', text: null };
  if (!saysRulesFirst(format)) await sayRules([judged], session);
  const lines = notStandardLines([judged], words, outputLayout(session, color));
  return { field: { notStandard: found }, head: `${lines.join('\n')}\n\n`, text };
}

/** Formats without a place that comes first. */
const WITHOUT_FIRST = ['csv', 'sarif', 'junit', 'svg'];

export const saysRulesFirst = (format: string): boolean => !WITHOUT_FIRST.includes(format);

/** Says on standard error which rules aren't the dataset's; nothing where all are. */
export async function sayRules(accounts: readonly JudgedBy[], { io, words }: Session): Promise<void> {
  const text = notStandardText(accounts, words);
  if (text !== null) await io.stderr.write(`${text}\n`);
}
