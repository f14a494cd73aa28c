import { showFileName } from '../problems/show-file-name.ts';
import type { Words } from '../words/words.ts';
import { momentText } from './moment-text.ts';
import type { ReportInput } from './report-input.ts';

/** Of a snapshot that is more than a week old: that it is, and the command that judges it now; null for others. */
export const staleText = ({ isStale, report, file }: ReportInput, words: Words): string | null =>
  isStale
    ? words.head.stale(momentText(report.asOf, words), `risk-check ${showFileName(file, words)} --as-of now`)
    : null;
