import type { ReportInput } from '../report-input.ts';
import type { Layout } from './layout.ts';

export interface SectionInput extends ReportInput {
  readonly layout: Layout;
}

/** Lines of one part of the pretty report; none when there is nothing to say. */
export type Section = (input: SectionInput) => string[];
