import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSTRUCTS } from '../src/evaluate/constructs.ts';
import { rulesets } from './generators/rulesets.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { $defs } = JSON.parse(read('packages/rules-data/schemas/language.schema.json')) as {
  $defs: Record<string, { anyOf?: { $ref: string }[]; type?: string; required?: string[] }>;
};

/** The key that tells each construct, by the schema: what it requires. */
const keysOfSchema = ($defs.node?.anyOf ?? []).flatMap(
  ({ $ref }) => $defs[$ref.split('/').at(-1) as string]?.required ?? [],
);

it('the registry has exactly the constructs of the schema', () => {
  expect(Object.keys(CONSTRUCTS).sort()).toEqual([...keysOfSchema].sort());
});

describe.each(keysOfSchema)('%s', (key) => {
  it('is explained in docs/rule-language.md', () => {
    expect(read('docs/rule-language.md')).toMatch(new RegExp(`["\`]${key}["\`]`));
  });

  it('occurs in random rulesets, which hold it to the reference', () => {
    const written = fc.sample(rulesets, { numRuns: 200, seed: 20_261_129 }).map((one) => JSON.stringify(one));
    expect(written.some((json) => json.includes(`"${key}":`))).toBe(true);
  });
});
