/** `@risk-check/report/recovery`: plans and drafts as blocks, and dates as a calendar. For packages of this project. */
export type { Block } from '../blocks/block.ts';
export { printMarkdownBlocks } from '../formats/markdown/print-blocks.ts';
export { appealBlocks } from '../recovery/appeal-blocks.ts';
export { appealDraft, chatWords, type Draft } from '../recovery/appeal-draft.ts';
export { checklistBlocks } from '../recovery/checklist-blocks.ts';
export {
  draftBlocks,
  languageOfPlatform,
  type SendableTexts,
  sendableTexts,
} from '../recovery/draft-blocks.ts';
export { type DraftAnswers, type DraftFacts, draftFacts } from '../recovery/draft-facts.ts';
export { messageLines } from '../recovery/message-lines.ts';
export { messageUnderstood } from '../recovery/message-understood.ts';
export { type LastDay, lastDays, planCalendar } from '../recovery/plan-calendar.ts';
export { planStart } from '../recovery/plan-start.ts';
export { printRecoverScreen } from '../recovery/print-recover-screen.ts';
export { type RecoverScreen, type RecoverScreenInput, recoverScreen } from '../recovery/recover-screen.ts';
export { recoveryBlocks } from '../recovery/recovery-blocks.ts';
export { type SignStrength, signStrength } from '../recovery/sign-strength.ts';
export { namesCauseOnly } from '../recovery/what-is-blocked.ts';
export { localTime } from '../time/local-time.ts';
export { zoneOffset } from '../time/zone-offset.ts';
