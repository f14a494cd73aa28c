import type { ErrorCode } from '@risk-check/report/problems';
import { bare, json } from './snapshots.ts';

/** One way to end, the same in process and as a real process. */
export interface ExitCase {
  readonly name: string;
  readonly argv: readonly string[];
  readonly exit: number;
  /** The class of the error, where it is one that a user can fix. */
  readonly error?: ErrorCode;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Real files only: the command opens them itself, since it must make sure that they reach the disk. */
  readonly onDisk?: true;
  /** Where standard output must stay empty, and where not. */
  readonly prints?: boolean;
}

const disputes = [1, 2, 3, 4, 5, 6].map((n) => ({
  id: `d${n}`,
  openedAt: '2026-02-0'.concat(String(n), 'T00:00:00Z'),
  closedAt: null,
}));
const calm = json(bare);
const risky = json({ ...bare, disputes });
const amazon = json({ ...bare, platform: 'amazon', role: 'seller' });
const world = { 'calm.json': calm, 'risky.json': risky };
const orders = JSON.stringify({ disputes: [{ object: 'dispute' }] });

const cases: readonly ExitCase[] = [
  { name: 'scored', argv: ['risky.json'], exit: 0 },
  { name: 'below the limit', argv: ['calm.json', '--fail-on', 'high'], exit: 0 },
  { name: 'help', argv: ['--help'], exit: 0 },
  { name: 'help of a command', argv: ['help', 'forecast'], exit: 0 },
  { name: 'version', argv: ['--version'], exit: 0 },
  { name: 'standard input', argv: ['-'], stdin: risky, exit: 0 },

  { name: 'at the limit', argv: ['risky.json', '--fail-on', 'high'], exit: 1 },
  {
    name: 'at the limit of the environment',
    argv: ['risky.json'],
    env: { RISK_CHECK_FAIL_ON: 'high' },
    exit: 1,
  },
  {
    name: 'at the limit of the settings',
    argv: ['risky.json'],
    files: { 'risk-check.config.json': '{ "failOn": "low" }' },
    exit: 1,
  },
  { name: 'the worst of several', argv: ['calm.json', 'risky.json', '--fail-on', 'high'], exit: 1 },
  {
    name: 'worse than before',
    argv: ['risky.json', '--baseline', 'before.ndjson'],
    files: {
      'before.ndjson': `${JSON.stringify({ input: 'risky.json', reportVersion: 1, score: 0, worstCase: 99, band: 'unverified', findings: [], ruleset: { id: 'aliexpress.buyer' } })}\n`,
    },
    exit: 1,
  },
  { name: 'an appeal to fix', argv: ['appeal', 'draft.txt'], files: { 'draft.txt': 'Why?!' }, exit: 1 },
  {
    name: 'a dataset that is another',
    argv: ['rules', 'verify', '--digest', `sha256:${'0'.repeat(64)}`],
    exit: 1,
  },

  { name: 'nothing to score', argv: [], exit: 2, error: 'USAGE' },
  { name: 'an unknown option', argv: ['calm.json', '--fromat', 'json'], exit: 2, error: 'USAGE' },
  { name: 'an unknown command', argv: ['forcast'], exit: 2, error: 'USAGE' },
  { name: 'help for an unknown command', argv: ['help', 'forcast'], exit: 2, error: 'USAGE' },
  { name: 'an unknown rule', argv: ['explain', 'no.such.rule'], exit: 2, error: 'USAGE' },
  { name: 'one argument too many', argv: ['forecast', 'calm.json', 'x'], exit: 2, error: 'USAGE' },
  { name: 'no shell', argv: ['completion'], exit: 2, error: 'USAGE' },
  {
    name: 'a wrong word in the environment',
    argv: ['calm.json'],
    env: { RISK_CHECK_FAIL_ON: 'hihg' },
    exit: 2,
    error: 'USAGE',
  },
  { name: 'a missing file', argv: ['gone.json'], exit: 2, error: 'UNREADABLE_INPUT' },
  {
    name: 'a Windows path that is not there',
    argv: ['C:\\gone\\x.json'],
    exit: 2,
    error: 'UNREADABLE_INPUT',
  },
  {
    name: 'an empty file',
    argv: ['empty.json'],
    files: { 'empty.json': '' },
    exit: 2,
    error: 'UNREADABLE_INPUT',
  },
  { name: 'a pattern without a match', argv: ['*.jsonx'], exit: 2, error: 'UNREADABLE_INPUT' },
  {
    name: 'half a file',
    argv: ['half.json'],
    files: { 'half.json': '{\r\n  "role": ' },
    exit: 2,
    error: 'INVALID_JSON',
  },
  {
    name: 'a key given twice',
    argv: ['twice.json'],
    files: { 'twice.json': '{ "role": 1, "role": 2 }' },
    exit: 2,
    error: 'INVALID_JSON',
  },
  {
    name: 'no snapshot',
    argv: ['headroom', '-'],
    stdin: '{ "snapshotVersion": 2 }',
    exit: 2,
    error: 'INVALID_SNAPSHOT',
  },
  {
    name: 'an unknown platform',
    argv: ['other.json'],
    files: { 'other.json': json({ ...bare, platform: 'aliexpres' }) },
    exit: 2,
    error: 'INVALID_SNAPSHOT',
  },
  {
    name: 'house rules with a mistake',
    argv: ['calm.json', '--rules', 'house.json'],
    files: { 'house.json': '{ "extends": "aliexpress.buyr", "rules": [] }' },
    exit: 2,
    error: 'INVALID_RULESET',
  },
  {
    name: 'house rules for another platform',
    argv: ['amazon.json', '--rules', 'house.json'],
    files: { 'amazon.json': amazon, 'house.json': '{ "extends": "aliexpress.buyer", "rules": [] }' },
    exit: 2,
    error: 'INVALID_SNAPSHOT',
  },
  {
    name: 'a checkpoint that is none',
    argv: ['batch', 'rows.ndjson', '-o', 'scores.ndjson', '--resume'],
    files: { 'rows.ndjson': '', 'scores.ndjson.checkpoint': '[]' },
    onDisk: true,
    exit: 2,
    error: 'CANNOT_RESUME',
  },
  {
    name: 'no dataset to compare with',
    argv: ['rules', 'diff', 'data.json'],
    files: { 'data.json': '[]' },
    exit: 2,
    error: 'INVALID_DATASET',
  },
  {
    name: 'a suppression without a reason',
    argv: ['calm.json'],
    files: { 'risk-check.suppressions.json': '[{ "rule": "aliexpress.buyer.x" }]' },
    exit: 2,
    error: 'INVALID_SUPPRESSIONS',
  },
  {
    name: 'no report to compare with',
    argv: ['calm.json', '--baseline', 'calm.json'],
    exit: 2,
    error: 'INVALID_BASELINE',
  },
  {
    name: 'an unknown setting',
    argv: ['calm.json'],
    files: { 'risk-check.config.json': '{ "failOff": "low" }' },
    exit: 2,
    error: 'INVALID_CONFIG',
  },
  {
    name: 'an export of nobody',
    argv: ['import', 'list.csv'],
    files: { 'list.csv': 'a,b\r\n1,2\r\n' },
    exit: 2,
    error: 'INVALID_IMPORT',
  },
  {
    name: 'an export and a snapshot of two accounts',
    argv: ['import', 'disputes.json', '--from', 'stripe-disputes', '--merge', 'calm.json'],
    files: { 'disputes.json': orders },
    exit: 2,
    error: 'INVALID_MERGE',
  },
  {
    name: 'answers that are none',
    argv: ['init', '--answers', 'a.json'],
    files: { 'a.json': '[]' },
    exit: 2,
    error: 'INVALID_ANSWERS',
  },
  {
    name: 'a mapping of tables that is none',
    argv: ['tables', 'check', 'mapping.json'],
    files: { 'mapping.json': '[]' },
    exit: 2,
    error: 'INVALID_TABLES',
  },
  {
    name: 'a folder that is not there, to write to',
    argv: ['calm.json', '--output', 'json=gone/out.json'],
    exit: 2,
    error: 'OUTPUT_NOT_WRITTEN',
    prints: true,
  },
];

/** A row for every class of error, and for every other way to end that a script can meet. */
export const EXIT_CASES = cases.map((one): ExitCase => ({ ...one, files: { ...world, ...one.files } }));
