import { safeParse } from 'zod/mini';
import { expandExample } from '../../rules-data/lint/expand-example.js';
import { loadDataset } from '../../rules-data/scripts/load-dataset.js';
import { parseSnapshot } from '../dist/index.js';
import { snapshotSchema } from '../dist/schemas.js';

/**
 * Accepts or refuses: the generated form against zod, on mutated snapshots of the dataset.
 * Usage: node packages/core/scripts/compare-forms.js [how many = 1000000]. Build first. The tests compare every single
 * problem, on fewer inputs.
 */
const count = Number(process.argv[2] ?? 1_000_000);

let state = 20_261_125;
const random = (below) => {
  state = (state * 16_807) % 2_147_483_647;
  return state % below;
};

const ODD = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  '-0.5',
  '01',
  '9'.repeat(31),
  'USD',
  '+02:00',
  '2026-04',
  '2026-W15',
  '2026-02-29T00:00:00Z',
  '2026-02-10T08:00:00+01:00',
  '2026-02-10T08:00:00',
  [],
  {},
  ['x'],
  [{}],
  { value: '1', currency: 'EUR' },
  { period: '2026-Q2', value: 1 },
  { metric: 'x', gte: '1' },
  { of: 'orders' },
];

/** Characters that make near-misses of times, decimals, ids and words. */
const CHARACTERS = '0129-+:.TZtz eE\u0000é';

function mutate(root) {
  let parent = root;
  for (;;) {
    const names = Object.keys(parent);
    if (names.length === 0) return;
    const name = names[random(names.length)];
    const child = parent[name];
    if (child !== null && typeof child === 'object' && random(8) !== 0) {
      parent = child;
      continue;
    }
    const how = random(4);
    if (how === 0 && typeof child === 'string') {
      const at = random(child.length + 1);
      parent[name] = child.slice(0, at) + CHARACTERS[random(CHARACTERS.length)] + child.slice(at + random(2));
    } else if (how === 1) {
      if (Array.isArray(parent)) parent.splice(Number(name), 1);
      else delete parent[name];
    } else if (how === 2 && !Array.isArray(parent))
      parent[`x${random(3)}`] = structuredClone(ODD[random(ODD.length)]);
    else parent[name] = structuredClone(ODD[random(ODD.length)]);
    return;
  }
}

const accepts = (parse, value) => {
  try {
    parse(value);
    return true;
  } catch {
    return false;
  }
};

function compare(label, bases, schema, parse, runs) {
  let accepted = 0;
  for (let i = 0; i < runs; i++) {
    const value = JSON.parse(bases[random(bases.length)]);
    for (let n = 1 + random(2); n > 0; n--) mutate(value);
    const byZod = safeParse(schema, value, { jitless: true }).success;
    if (byZod !== accepts(parse, value)) {
      console.error(`${label}: zod ${byZod ? 'accepts' : 'refuses'} ${JSON.stringify(value)}`);
      process.exitCode = 1;
      return;
    }
    if (byZod) accepted++;
  }
  console.log(
    `${label}: ${runs} mutated inputs, ${accepted} accepted by both, ${runs - accepted} refused by both`,
  );
}

const { rulesets } = loadDataset();
const snapshots = rulesets.flatMap(({ head, rules }) =>
  rules.flatMap(({ examples }) => examples.map((example) => JSON.stringify(expandExample(example, head)))),
);
compare('snapshots', snapshots, snapshotSchema, parseSnapshot, count);
