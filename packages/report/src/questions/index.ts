/** `@risk-check/report/questions`: what to ask an owner, and what was answered. For packages of this project. */
export { answeredSnapshot } from './answered-snapshot.ts';
export { cleanMessage, MOST_PASTED } from './clean-message.ts';
export {
  type ClosedAccount,
  closedAccountSnapshot,
  justBefore,
  moneyUnderstood,
} from './closed-account.ts';
export { type AccountEntry, accountsNamedIn, findAccounts } from './find-accounts.ts';
export { initSourceOf, withInitSource } from './init-source.ts';
export { type ParsedAnswer, parseAnswer } from './parse-answer.ts';
export { type QuestionWords, questionsOf } from './questions-of.ts';
export { type Money, readMoney } from './read-money.ts';
export { readPrompt, type TypedReply } from './read-prompt.ts';
export {
  doubtedShare,
  lowestLimit,
  percentInstead,
  readTypedShare,
  type TypedShare,
  typedShareText,
} from './typed-share.ts';
