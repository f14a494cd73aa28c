/** `@risk-check/report/recovery`: plans and drafts as blocks, and dates as a calendar. For packages of this project. */
export type { Block } from '../blocks/block.ts';
export { printMarkdownBlocks } from '../formats/markdown/print-blocks.ts';
export { appealBlocks } from './appeal-blocks.ts';
export { checklistBlocks } from './checklist-blocks.ts';
export { localTime } from './local-time.ts';
export { planCalendar } from './plan-calendar.ts';
export { recoveryBlocks } from './recovery-blocks.ts';
export { type SignStrength, signStrength } from './sign-strength.ts';
export { zoneOffset } from './zone-offset.ts';
