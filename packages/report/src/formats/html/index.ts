/** `@risk-check/report/html`: the parts of the HTML report and its drawings. For packages of this project. */
export { drawGauge } from '../../charts/gauge.ts';
export { cutText, px, svgFigure } from '../../charts/svg-figure.ts';
export { drawWaterfall } from '../../charts/waterfall.ts';
export { formatBatchSummaryHtml } from './format-batch-summary.ts';
export { formatHtml } from './format-html.ts';
export { htmlTable } from './html-table.ts';
export type { PageInput, PageSection } from './page-section.ts';
export { PAGE_STYLE } from './page-style.ts';
export { headroomSection } from './sections/headroom-section.ts';
export { madeFromSection } from './sections/made-from-section.ts';
export { notesSection } from './sections/notes-section.ts';
export { reasonsSection } from './sections/reasons-section.ts';
export {
  limitsCard,
  type ScreenPlace,
  screenHtml,
  tasksCard,
  uncheckedCard,
  verdictCard,
} from './sections/screen-html.ts';
export { screenSection } from './sections/screen-section.ts';
export { sourcesSection } from './sections/sources-section.ts';
export { timelineSection } from './sections/timeline-section.ts';
export { uncheckedSection } from './sections/unchecked-section.ts';
export { verdictSection } from './sections/verdict-section.ts';
