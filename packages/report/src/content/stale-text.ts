import { showFileName } from '../problem-texts/show-file-name.ts';
import type { Words } from '../words/words.ts';
import { momentText } from './moment-text.ts';
import type { ReportInput } from './report-input.ts';

const WEEK = 7 * 86_400_000;

/** Whether a snapshot is too old to speak of today. @param now - Milliseconds since 1970. */
export const isStale = (asOf: string, now: number): boolean => now - Date.parse(asOf) > WEEK;

/** Of a snapshot that is stale: that it is; null for others. For documents, which are read where no command is at hand. */
export const staleText = ({ isStale: stale, report }: ReportInput, words: Words): string | null =>
  stale ? words.head.stale(momentText(report.asOf, words), null) : null;

/** The same for a terminal, with the command that judges the snapshot now. */
export const staleTextWithCommand = (
  { isStale: stale, report, file, files }: ReportInput,
  words: Words,
): string | null =>
  stale
    ? words.head.stale(
        momentText(report.asOf, words),
        `risk-check ${files ?? showFileName(file, words)} --as-of now`,
      )
    : null;
