export type { WhatIfChange } from './actions/apply-changes.ts';
export type { DataToCheck } from './actions/data-to-check-next.ts';
export { type Suggestion, type Suggestions, suggestActions } from './actions/suggest-actions.ts';
export { type FindingDelta, type WhatIf, whatIf } from './actions/what-if.ts';
export { measureCoverage, type SnapshotCoverage } from './coverage/measure-coverage.ts';
export { type NeededData, neededData } from './coverage/needed-data.ts';
export { type Issue, RulesetError, SnapshotError } from './errors.ts';
export {
  type Forecast,
  type ForecastChange,
  type ForecastOptions,
  type ForecastStep,
  forecastRisk,
} from './forecast/forecast-risk.ts';
export { type HeadroomItem, type HeadroomReport, headroom, type RoomLeft } from './headroom/headroom.ts';
export { type Answer, answerQuestion } from './questions/answer-question.ts';
export { type AnswerKind, type OpenQuestion, openQuestions } from './questions/open-questions.ts';
export { type DiagnoseOptions, type Diagnosis, diagnose } from './recovery/diagnose.ts';
export {
  type AppealContext,
  type AppealFinding,
  type AppealReview,
  lintAppeal,
} from './recovery/lint-appeal.ts';
export {
  type PlanNote,
  type PlanOptions,
  planRecovery,
  type RecoveryPlan,
} from './recovery/plan-recovery.ts';
export type { PlanStep } from './recovery/plan-steps.ts';
export type { Finding, RiskReport, Warning } from './report/report-schema.ts';
export { type CompiledRuleset, type CompileOptions, compileRuleset } from './ruleset/compile-ruleset.ts';
export { parseRuleset } from './ruleset/parse-ruleset.ts';
export type { AppealRules, Guide } from './ruleset/ruleset.generated.ts';
export type { Level, Rule, Ruleset } from './ruleset/ruleset-schema.ts';
export { BAND_FLOORS, BANDS, type Band } from './score/band.ts';
export type { ScoreOptions } from './score/open-case.ts';
export { scoreAccount } from './score/score-account.ts';
export { type CompactScore, scoreCompact } from './score/score-compact.ts';
export type { Suppression } from './score/suppressions.ts';
export { parseSnapshot } from './snapshot/parse-snapshot.ts';
export { type PreparedSnapshot, prepareSnapshot } from './snapshot/prepare-snapshot.ts';
export type { GivenMetric, Snapshot } from './snapshot/snapshot-schema.ts';
export { type SnapshotSource, type StreamedScore, scoreStream } from './stream/score-stream.ts';
