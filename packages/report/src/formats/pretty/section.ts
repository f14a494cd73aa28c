import type { ReportInput, ReportRun } from '../../content/report-input.ts';
import type { Layout } from '../../terminal/layout.ts';

export interface SectionInput extends ReportInput, Pick<ReportRun, 'detail' | 'words'> {
  readonly layout: Layout;
}

/** Lines of one part of the pretty report; none when there is nothing to say. */
export type Section = (input: SectionInput) => string[];
