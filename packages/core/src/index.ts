export type { ScoreOptions } from './account/open-case.ts';
export { type PreparedSnapshot, prepareSnapshot } from './account/prepare-snapshot.ts';
export type { Suppression } from './account/suppression.ts';
export type {
  ActionIdOf,
  AnyRuleset,
  ItemOf,
  ListNameOf,
  MetricNameOf,
  RuleIdOf,
  SnapshotOf,
  Untyped,
} from './account/typed-snapshot.ts';
export type { WhatIfChange } from './actions/apply-changes.ts';
export type { DataToCheck } from './actions/data-to-check-next.ts';
export type { ActionAmount, ActionAmounts } from './actions/smallest-amounts.ts';
export { type Suggestion, type Suggestions, suggestActions } from './actions/suggest-actions.ts';
export { type ChangeOf, type FindingDelta, type WhatIf, whatIf } from './actions/what-if.ts';
export { type CompileOptions, compileRuleset } from './compile/compile-ruleset.ts';
export { measureCoverage, type SnapshotCoverage } from './coverage/measure-coverage.ts';
export { type NeededData, neededData } from './coverage/needed-data.ts';
export type { CompiledRuleset } from './evaluate/compiled.ts';
export type { ChangeCode } from './forecast/change-codes.ts';
export {
  type Forecast,
  type ForecastChange,
  type ForecastOptions,
  type ForecastStep,
  forecastRisk,
} from './forecast/forecast-risk.ts';
export {
  type Course,
  type CourseStep,
  type Disagreement,
  joinTimelines,
  type Told,
} from './forecast/join-timelines.ts';
export { type Timeline, type TimelineOptions, timelineRisk } from './forecast/timeline-risk.ts';
export { type HeadroomItem, type HeadroomReport, headroom, type RoomLeft } from './headroom/headroom.ts';
export { defineRuleset } from './house/define-ruleset.ts';
export type { ConditionOf, HouseLevel, HouseRule, HouseRules, WithHouse } from './house/house-rules.ts';
export {
  type Issue,
  type IssueCode,
  OptionsError,
  type RiskCheckError,
  RulesetError,
  SnapshotError,
} from './issues/errors.ts';
export type { Phrase, PhrasePart } from './issues/phrase.ts';
export { PHRASE_CODES, type PhraseCode } from './issues/phrase-codes.ts';
export type { Warning, WarningArgs, WarningCode } from './issues/warning.ts';
export type { MessageKind, NoticeClass, NoticeLexicon } from './notices/lexicon.ts';
export type { NoticeReading, ReadNoticeOptions } from './notices/notice-reading.ts';
export type { PhishingSign } from './notices/phishing-signs.ts';
export { readNotice } from './notices/read-notice.ts';
export { type Answer, answerQuestion } from './questions/answer-question.ts';
export { type AnswerKind, type OpenQuestion, openQuestions } from './questions/open-questions.ts';
export {
  type AnsweredTopic,
  type DialoguePrompt,
  type DialogueState,
  type OpenTopic,
  TOPICS_AT_MOST,
  type TopicDialogue,
  topicDialogue,
} from './questions/topic-dialogue.ts';
export { factsOfTopic, type Prompt, type Reply, type Topic } from './questions/topic-script.ts';
export { type DiagnoseOptions, type Diagnosis, diagnose } from './recovery/diagnose.ts';
export {
  type AppealContext,
  type AppealFinding,
  type AppealReview,
  lintAppeal,
} from './recovery/lint-appeal.ts';
export type {
  AskKind,
  MessageAsk,
  MessageDeadline,
  MessageFacts,
  MessagePermanence,
} from './recovery/message-facts.ts';
export {
  type PlanNote,
  type PlanOptions,
  planRecovery,
  type RecoveryPlan,
} from './recovery/plan-recovery.ts';
export type { PlanStep } from './recovery/plan-steps.ts';
export { reasonOfClass } from './recovery/read-messages.ts';
export { BAND_FLOORS, BANDS, type Band } from './report/band.ts';
export type {
  ClearFinding,
  Finding,
  FiredFinding,
  NotApplicableFinding,
  UnknownFinding,
} from './report/finding.ts';
export type { RiskReport } from './report/report-schema.ts';
export { archiveAddress } from './ruleset/archive-address.ts';
export { parseRuleset } from './ruleset/parse-ruleset.ts';
export { type RuleStanding, ruleStanding } from './ruleset/rule-standing.ts';
export type { AppealRules, Guide } from './ruleset/ruleset.generated.ts';
export type { Level, Rule, Ruleset, RulesetTypes } from './ruleset/ruleset.ts';
export type * from './ruleset/snapshot-types.generated.ts';
export { scoreAccount } from './score/score-account.ts';
export { type CompactScore, scoreCompact } from './score/score-compact.ts';
export { type FiredRule, type WeighedRules, weighRules } from './score/weigh-rules.ts';
export { parseSnapshot } from './snapshot/parse-snapshot.ts';
export type { GivenMetric, Snapshot } from './snapshot/snapshot-schema.ts';
export { type SnapshotSource, type StreamedScore, scoreStream } from './stream/score-stream.ts';
export type {
  RuleTrace,
  TracedCondition,
  TracedItem,
  TracedLevel,
  TracedList,
  TracedMetric,
  TracedPeriod,
  TracedTruth,
  TracedWindow,
} from './trace/rule-trace.ts';
export { traceRule } from './trace/trace-rule.ts';
