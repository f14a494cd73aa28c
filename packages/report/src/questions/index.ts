/** `@risk-check/report/questions`: what to ask an owner, and what was answered. For packages of this project. */
export {
  type AccountEntry,
  accountsCalled,
  accountsNamedIn,
  findAccounts,
  otherNamesOf,
  platformMeantBy,
} from './find-accounts.ts';
export { initSourceOf, withInitSource } from './init-source.ts';
export { type ParsedAnswer, parseAnswer } from './parse-answer.ts';
export { type QuestionWords, questionsOf } from './questions-of.ts';
export { readPrompt, type TypedReply } from './read-prompt.ts';
export {
  doubtedShare,
  lowestLimit,
  percentInstead,
  readTypedShare,
  type TypedShare,
  typedShareText,
} from './typed-share.ts';
