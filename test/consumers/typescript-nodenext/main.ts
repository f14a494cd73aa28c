import {
  BANDS,
  type Band,
  type Finding,
  type RiskReport,
  type ScoreOptions,
  type Snapshot,
  scoreAccount,
} from '@risk-check/core';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { reportLine } from './report-line.js';
import snapshot from './snapshot.json' with { type: 'json' };

declare const console: { log(line: string): void };

const entry: RulesetEntry | undefined = rulesets.find(({ id }) => id === ruleset.id);
if (!entry) throw new Error('the index does not know its own ruleset');

const typed: Pick<Snapshot, 'snapshotVersion' | 'platform' | 'role'> = {
  snapshotVersion: 1,
  platform: entry.platform,
  role: entry.role,
};
const options: ScoreOptions = { asOf: snapshot.asOf };
const report: RiskReport = scoreAccount({ ...snapshot, ...typed }, (await entry.load()).default, options);
const band: Band = report.band;
const fired: Finding[] = report.findings.filter(({ status }) => status === 'fired');
if (!BANDS.includes(band) || fired.length === 0) throw new Error(`unexpected report: ${band}`);

console.log(reportLine(report));
