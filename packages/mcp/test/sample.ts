import { readdirSync, readFileSync } from 'node:fs';

const examples = new URL('../../../examples/', import.meta.url);

/** Every example snapshot of the repository, by its path under `examples/`. */
export const examplePaths: readonly string[] = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json') && !path.includes('import'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

export const readExample = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(path, examples), 'utf8'));

/** An account on which several rules fire. */
export const risky = readExample('aliexpress-buyer/several-at-once.json');

/** Orders as a shop exports them. */
const TABLE = 'Sale Date,Order ID,Buyer User ID,Number of Items,Date Shipped\n02/03/26,1,a,1,02/05/26\n';

/** A call of each tool that succeeds. */
export const CALLS = [
  ['score_snapshot', { snapshot: risky }],
  ['explain_rule', { ruleId: 'aliexpress.buyer.disputes-open-simultaneous' }],
  ['list_rules', {}],
  ['what_if', { snapshot: risky, changes: [{ metric: 'disputesOpen', value: 0 }] }],
  ['forecast', { snapshot: risky }],
  ['headroom', { snapshot: risky }],
  ['next_question', { snapshot: risky }],
  ['answer_question', { snapshot: risky, answers: [{ id: 'metrics.disputesOpen', answer: 1 }] }],
  ['import_table', { text: TABLE, asOf: '2026-02-10T08:00:00Z' }],
  ['read_message', { message: 'Your account has been suspended because you used multiple accounts.' }],
  [
    'plan_recovery',
    {
      snapshot: { ...risky, account: { status: 'suspended' }, appeals: [] },
      notice: 'Your account has been temporarily disabled for security reasons.',
    },
  ],
  ['draft_appeal', { snapshot: { ...risky, account: { status: 'suspended' }, appeals: [] } }],
  ['check_appeal', { text: 'Dear team, please look at order 1234 again.' }],
] as const;
