/** `@risk-check/report/recovery`: plans and drafts as blocks, and dates as a calendar. For packages of this project. */
export type { Block } from '../blocks/block.ts';
export { printMarkdownBlocks } from '../formats/markdown/print-blocks.ts';
export { localTime } from '../time/local-time.ts';
export { zoneOffset } from '../time/zone-offset.ts';
export { appealBlocks } from './appeal-blocks.ts';
export { appealDraft, chatWords, type Draft } from './appeal-draft.ts';
export { checklistBlocks } from './checklist-blocks.ts';
export { draftBlocks, languageOfPlatform } from './draft-blocks.ts';
export { type DraftAnswers, type DraftFacts, draftFacts } from './draft-facts.ts';
export { planCalendar } from './plan-calendar.ts';
export { planStart } from './plan-start.ts';
export { printRecoverScreen } from './print-recover-screen.ts';
export { type RecoverScreen, type RecoverScreenInput, recoverScreen } from './recover-screen.ts';
export { recoveryBlocks } from './recovery-blocks.ts';
export { type SignStrength, signStrength } from './sign-strength.ts';
