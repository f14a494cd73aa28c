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

/** A call of each tool that succeeds. */
export const CALLS = [
  ['score_snapshot', { snapshot: risky }],
  ['explain_rule', { ruleId: 'aliexpress.buyer.disputes-open-simultaneous' }],
  ['list_rules', {}],
  ['what_if', { snapshot: risky, changes: [{ metric: 'disputesOpen', value: 0 }] }],
  [
    'plan_recovery',
    {
      snapshot: { ...risky, account: { status: 'suspended' }, appeals: [] },
      notice: 'Your account has been temporarily disabled for security reasons.',
    },
  ],
] as const;
