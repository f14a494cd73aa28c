import fc from 'fast-check';

/** Values that stand where others belong: every type, limits, near-misses of the formats. */
const ODD_VALUES: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  2,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  '',
  'x',
  '1',
  '-0.5',
  '01',
  '1'.repeat(31),
  '1'.repeat(30),
  'USD',
  'usd',
  '+02:00',
  '2026-04',
  '2026-02-30T00:00:00Z',
  '2026-02-10T08:00:00Z',
  '2026-02-10T08:00:00',
  'orders',
  'gte',
  'ever',
  '30d',
  [],
  {},
  ['x'],
  [1],
  [[]],
  { value: 1 },
  { value: '1.5', currency: 'USD' },
  { numerator: 1, denominator: '3' },
  { period: '2026-Q2', value: 2 },
  [{ period: '2026-Q2', value: 2 }],
  { metric: 'x', gte: '1' },
  { all: [] },
  { of: 'orders' },
  { fact: 'region', in: ['DE'] },
  new Date(0),
  Object.create(null),
  { constructor: 6 },
];

/** One change of a JSON value: where (each step picks one of the parts), and what. */
interface Mutation {
  readonly steps: readonly number[];
  readonly kind: 'replace' | 'delete' | 'add';
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  steps: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
  kind: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'add'),
  value: fc.constantFrom(...ODD_VALUES),
});

/** A copy of a JSON value with up to three parts replaced, deleted or added. */
export const mutated = (base: unknown): fc.Arbitrary<unknown> =>
  fc.array(mutation, { maxLength: 3 }).map((mutations) => {
    let value = structuredClone(base);
    for (const one of mutations) value = mutate(value, one);
    return value;
  });

function mutate(root: unknown, { steps, kind, value }: Mutation): unknown {
  let parent = root as Record<string, unknown>;
  for (const [i, step] of steps.entries()) {
    const names = parent === null || typeof parent !== 'object' ? [] : Object.keys(parent);
    if (names.length === 0) return root;
    const name = names[step % names.length] as string;
    const child = parent[name];
    const isLast = i === steps.length - 1 || child === null || typeof child !== 'object';
    if (!isLast) {
      parent = child as Record<string, unknown>;
      continue;
    }
    if (kind === 'replace') parent[name] = structuredClone(value);
    else if (kind === 'add') {
      if (Array.isArray(parent)) parent.push(structuredClone(value));
      else parent[`x${step % 3}`] = structuredClone(value);
    } else if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else delete parent[name];
    return root;
  }
  return root;
}
