/** `@risk-check/report/questions`: what to ask an owner, and what was answered. For packages of this project. */
export { accountsOfMessage } from '../questions/account-of-message.ts';
export { answeredSnapshot } from '../questions/answered-snapshot.ts';
export { cleanMessage, MOST_PASTED } from '../questions/clean-message.ts';
export {
  type ClosedAccount,
  closedAccountSnapshot,
  justBefore,
  moneyUnderstood,
} from '../questions/closed-account.ts';
export { answeredTopics, withoutStale } from '../questions/earlier-answers.ts';
export {
  type AccountEntry,
  accountsCalled,
  findAccounts,
} from '../questions/find-accounts.ts';
export { hasHalves } from '../questions/has-halves.ts';
export { type InTopic, inTopicOrder } from '../questions/in-topic-order.ts';
export { initSourceOf, isInitSource, sourcesOf, withInitSource } from '../questions/init-source.ts';
export { type ParsedAnswer, parseAnswer } from '../questions/parse-answer.ts';
export { otherNamesOf, platformMeantBy } from '../questions/platform-names.ts';
export { type QuestionWords, questionsOf } from '../questions/questions-of.ts';
export { type Money, readMoney } from '../questions/read-money.ts';
export { readPrompt, type TypedReply } from '../questions/read-prompt.ts';
export { type SavedMessage, savedMessage } from '../questions/saved-message.ts';
export { TOPICS_AFTER_IMPORT, topicsToComplete } from '../questions/topics-to-complete.ts';
export {
  percentInstead,
  readTypedShare,
  type TypedShare,
  typedShareText,
} from '../questions/typed-share.ts';
export { idOf, type UnlistedPlatform, unlistedPlatform } from '../questions/unlisted-platform.ts';
