import type { ReportInput } from '../report-input.ts';
import { headSection } from './head-section.ts';
import { helpSection } from './help-section.ts';
import { createLayout } from './layout.ts';
import { nearestLimitsSection } from './nearest-limits-section.ts';
import { noteSection } from './note-section.ts';
import { noticeSection } from './notice-section.ts';
import { reasonsSection } from './reasons-section.ts';
import type { Section } from './section.ts';
import { uncheckedSection } from './unchecked-section.ts';

const SECTIONS: readonly Section[] = [
  headSection,
  reasonsSection,
  nearestLimitsSection,
  uncheckedSection,
  helpSection,
  noteSection,
  noticeSection,
];

/** The report for people at a terminal. */
export function formatPretty(input: ReportInput): string {
  const layout = createLayout(input.terminal);
  const parts = SECTIONS.map((section) => section({ ...input, layout })).filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
