import { expandExample } from '../lint/expand-example.js';
import { metricsUsed, valuesAt } from '../lint/names-used.js';
import { givenValue } from './given-value.js';
import { limitsOf } from './limits-of.js';
import { seededRandom } from './random.js';

/** @import { Written } from '../dataset/parse-dataset.js' */
/** @import { PinnedExample } from '../limits/pinned-examples.js' */
/** @import { Random } from './random.js' */

/** @typedef {{ id: string, kind: 'healthy' | 'at-risk' | 'edge', snapshot: any }} Entry */

const LEAST = { healthy: 4, 'at-risk': 5, edge: 5 };
const MOST_ITEMS = 80;
const AS_OF = [
  '2026-06-15T12:00:00Z',
  '2026-03-02T08:30:00Z',
  '2025-11-20T18:00:00Z',
  '2025-02-10T09:15:00Z',
];

/**
 * Synthetic snapshots of one ruleset, from a seed: healthy accounts, accounts at risk, and accounts at an edge (a limit,
 * a date, missing data). The more rules a ruleset has, the more snapshots; `entriesAtLimits` adds one for each level.
 * @param {Written} written
 * @param {string} [seed]
 * @returns {Entry[]}
 */
export function generateCorpus(written, seed = '1') {
  const limits = limitsOf(written);
  /** @type {Entry[]} */
  const entries = [];
  /** @param {Entry['kind']} kind @param {string} name @param {{ rule: any, example: any } | null} [example] */
  const add = (kind, name, example = null) => {
    const id = `${written.id}/${kind}-${name}`;
    const random = seededRandom(`${seed}/${id}`);
    entries.push({ id, kind, snapshot: account(kind, example, written, limits, random) });
  };
  for (const kind of /** @type {const} */ (['healthy', 'at-risk', 'edge'])) {
    const count = LEAST[kind] + Math.ceil(written.rules.length / 4);
    for (let i = 1; i <= count; i++)
      add(
        kind,
        String(i).padStart(2, '0'),
        kind === 'at-risk' && i % 2 === 0
          ? pickExample(written, seededRandom(`${seed}/${written.id}/${i}`))
          : null,
      );
  }
  return entries;
}

/**
 * An account at the limit of each level that no snapshot of the corpus reaches, and one step beside it: new rules and rows
 * come to the corpus by themselves.
 * @param {Written} written
 * @param {readonly PinnedExample[]} pinned - Of the ruleset.
 * @param {{ reached: ReadonlySet<string>, ids: ReadonlySet<string> }} corpus - `reached`: `rule: level` of what fires in it.
 * @returns {Entry[]}
 */
export function entriesAtLimits({ id, head }, pinned, { reached, ids }) {
  const { platform, role } = head;
  const missing = pinned.filter(
    ({ rule, shows, about, level, status }) =>
      shows === 'at' && status === 'fired' && level === about && !reached.has(`${rule}: ${about}`),
  );
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (const { rule, about } of missing) {
    const own = pinned.filter((one) => one.rule === rule && one.about === about);
    for (const shows of /** @type {const} */ (['at', 'beside'])) {
      const example = own.find((one) => one.shows === shows);
      const name = `${id}/edge-${rule}-${kebab(String(about))}-${shows}`;
      if (example && !ids.has(name))
        entries.set(name, {
          id: name,
          kind: 'edge',
          snapshot: { snapshotVersion: 1, platform, role, ...example.snapshot },
        });
    }
  }
  return [...entries.values()];
}

/** @param {string} text */
const kebab = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** @param {Entry['kind']} kind @param {{ rule: any, example: any } | null} example - Whose events it starts from. @param {Written} written @param {ReturnType<typeof limitsOf>} limits @param {Random} random */
function account(kind, example, written, limits, random) {
  const base = example ? expandExample(example.example, written.head) : blank(written, random);
  const taken = example ? readBy(example.rule, written) : new Set();
  const names = [...limits.keys()].sort().filter((name) => !taken.has(name));
  const chosen =
    kind === 'healthy' || names.length === 0 || (kind === 'edge' && example)
      ? new Set()
      : new Set(Array.from({ length: random.whole(1, 3) }, () => random.pick(names)));
  /** @type {Record<string, string | number>} */
  const metrics = {};
  for (const name of names) {
    const bad = chosen.has(name);
    // Nobody knows everything; what is over the limit is known.
    const known = bad || random.chance(kind === 'edge' ? 0.7 : 0.9);
    const value = known
      ? givenValue(
          bad ? (kind === 'edge' ? 'edge' : 'beyond') : 'healthy',
          /** @type {any} */ (limits.get(name)),
          random,
        )
      : null;
    if (value !== null) metrics[name] = value;
  }
  const facts = factsOf(kind, written, random);
  return {
    ...base,
    account: {
      id: 'me',
      createdAt: `${Number(base.asOf.slice(0, 4)) - 3}-05-04T00:00:00Z`,
      status: 'active',
      ...base.account,
    },
    ...(Object.keys(facts).length + Object.keys(base.facts ?? {}).length > 0
      ? { facts: { ...facts, ...base.facts } }
      : {}),
    metrics: { ...metrics, ...base.metrics },
  };
}

/** @param {Written} written @param {Random} random @returns {any} */
function blank({ platform, role, rules }, random) {
  const regions = [
    ...new Set(
      valuesAt(rules, 'fact').some(({ value }) => value === 'region')
        ? valuesAt(rules, 'in')
            .concat(valuesAt(rules, 'notIn'))
            .flatMap(({ value }) => value)
        : [],
    ),
  ].filter((value) => /^[A-Z]{2,5}$/.test(String(value)));
  const region = regions.length > 0 ? { region: random.pick(regions) } : {};
  return {
    snapshotVersion: 1,
    platform,
    role,
    asOf: random.chance(0.6) ? AS_OF[0] : random.pick(AS_OF),
    ...region,
  };
}

/** An example at a limit whose lists are short enough to be kept. @param {Written} written @param {Random} random */
function pickExample(written, random) {
  const all = written.rules.flatMap((rule) =>
    rule.examples
      .filter(
        (/** @type {any} */ example) => example.shows === 'at-limit' && items(example.snapshot) <= MOST_ITEMS,
      )
      .map((/** @type {any} */ example) => ({ rule, example })),
  );
  return all.length > 0 ? random.pick(all) : null;
}

/** @param {any} snapshot @returns {number} */
function items(snapshot) {
  return Object.values(snapshot)
    .filter(Array.isArray)
    .flat()
    .reduce((sum, item) => sum + (item?.times ?? 1), 0);
}

/** Metrics that read the same lists as a rule: a ready-made value beside the events would contradict them. @param {any} rule @param {Written} written */
function readBy(rule, { metrics }) {
  const own = metricsUsed({ levels: rule.levels, applies: rule.applies }, metrics);
  const listsOf = (/** @type {Iterable<string>} */ names) =>
    new Set(
      valuesAt(
        [...names].map((name) => metrics[name]?.value),
        'of',
      ).map(({ value }) => value),
    );
  const lists = listsOf(own);
  return new Set(
    Object.keys(metrics).filter(
      (name) => own.has(name) || [...listsOf(metricsUsed(name, metrics))].some((list) => lists.has(list)),
    ),
  );
}

/** @param {Entry['kind']} kind @param {Written} written @param {Random} random */
function factsOf(kind, { head, rules }, random) {
  /** @type {Record<string, any>} */
  const facts = {};
  for (const [name, fact] of Object.entries(head.facts ?? {})) {
    const bad = new Set(
      rules.flatMap((rule) => rule.levels.flatMap((/** @type {any} */ level) => triggers(level.when, name))),
    );
    const values = fact.type === 'flag' ? [false, true] : Object.keys(fact.values ?? {});
    const good = values.filter((value) => !bad.has(value));
    const from = kind === 'healthy' || random.chance(0.7) ? good : values;
    if (from.length > 0 && (kind !== 'edge' || random.chance(0.6))) facts[name] = random.pick(from);
  }
  return facts;
}

/** Values of a fact that make a level fire. @param {any} condition @param {string} name @returns {any[]} */
function triggers(condition, name) {
  if (condition?.fact === name) return condition.in ?? [];
  return [...(condition?.all ?? []), ...(condition?.any ?? [])].flatMap((leg) => triggers(leg, name));
}
