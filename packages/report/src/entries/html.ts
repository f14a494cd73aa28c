/** `@risk-check/report/html`: the parts of the HTML report and its drawings. For packages of this project. */
export { drawGauge } from '../charts/gauge.ts';
export { cutText, px, svgFigure } from '../charts/svg-figure.ts';
export { drawWaterfall } from '../charts/waterfall.ts';
export { formatBatchSummaryHtml } from '../formats/html/format-batch-summary.ts';
export { formatHtml } from '../formats/html/format-html.ts';
export { PAGE_STYLE } from '../formats/html/page-style.ts';
export { htmlTable } from '../formats/html/parts/html-table.ts';
export type { PageInput, PageSection } from '../formats/html/parts/page-section.ts';
export { headroomSection } from '../formats/html/sections/headroom-section.ts';
export { madeFromSection } from '../formats/html/sections/made-from-section.ts';
export { notesSection } from '../formats/html/sections/notes-section.ts';
export { reasonsSection } from '../formats/html/sections/reasons-section.ts';
export {
  limitsCard,
  type ScreenPlace,
  screenHtml,
  tasksCard,
  uncheckedCard,
  verdictCard,
} from '../formats/html/sections/screen-html.ts';
export { screenSection } from '../formats/html/sections/screen-section.ts';
export { sourcesSection } from '../formats/html/sections/sources-section.ts';
export { timelineSection } from '../formats/html/sections/timeline-section.ts';
export { uncheckedSection } from '../formats/html/sections/unchecked-section.ts';
export { verdictSection } from '../formats/html/sections/verdict-section.ts';
