/**
 * Invented people, by the guesses written in `_topics.json`. They only compare orders of topics; they are no base rates.
 *
 * @import { Draw, Topic, TopicPeople, TopicTick, TopicValue } from '../../core/src/ruleset/guide-language.generated.ts'
 * @typedef {number | string | boolean | { above: number | string } | { below: number | string } | { numerator: number, denominator: number }} Value
 * @typedef {TopicTick} Tick
 * @typedef {Map<string, Value>} Person - What is true of somebody, by fact.
 */

/** The same numbers on every machine (mulberry32). @param {number} seed @returns {() => number} */
export function randomOf(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The guesses with all trouble this many times as frequent.
 * @param {TopicPeople} people
 * @param {number} times
 * @returns {TopicPeople}
 */
export function withRate({ kinds, rare = 0, draws, ...others }, times) {
  const [quiet, ...trouble] = Object.entries(kinds);
  return {
    ...others,
    kinds: Object.fromEntries([...(quiet ? [quiet] : []), ...trouble.map(([kind, n]) => [kind, n * times])]),
    rare: Math.min(1, rare * times),
    draws: mapDraws(draws, (draw) => {
      if ('chance' in draw && draw.chance !== undefined)
        return { ...draw, chance: Math.min(1, draw.chance * times) };
      if (!('oneOf' in draw)) return draw;
      const [harmless, ...rest] = draw.oneOf;
      return {
        oneOf: [
          ...(harmless ? [harmless] : []),
          ...rest.map((/** @type {any} */ [value, weight]) => [value, Number(weight) * times]),
        ],
      };
    }),
  };
}

/** The guesses with every kind of people, and every value of a list, as frequent as any other. @param {TopicPeople} people @returns {TopicPeople} */
export const allEqual = ({ kinds, draws, ...others }) => ({
  ...others,
  kinds: Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 1])),
  draws: mapDraws(draws, (draw) =>
    'oneOf' in draw ? { oneOf: draw.oneOf.map((/** @type {any} */ [value]) => [value ?? 0, 1]) } : draw,
  ),
});

/** @param {TopicPeople['draws']} draws @param {(draw: any) => any} change @returns {TopicPeople['draws']} */
const mapDraws = (draws, change) =>
  Object.fromEntries(
    Object.entries(draws).map(([fact, byKind]) => [
      fact,
      /** @type {any} */ (
        Object.fromEntries(Object.entries(byKind).map(([kind, draw]) => [kind, change(draw)]))
      ),
    ]),
  );

/**
 * One invented person: a value for every fact of the topics.
 * @param {readonly Topic[]} topics
 * @param {TopicPeople} people
 * @param {() => number} random
 * @returns {Person}
 */
export function drawPerson(topics, { kinds, rare = 0, oneIn = {}, draws }, random) {
  const kind = weighted(Object.entries(kinds), random);
  /** @type {Person} */
  const person = new Map();
  /** @param {string} fact @param {{ none?: TopicValue | undefined, is?: TopicValue | undefined }} words */
  const draw = (fact, { none, is }) => {
    const byKind = draws[fact];
    const drawn = byKind
      ? drawValue(/** @type {Draw} */ (byKind[kind] ?? byKind.any), { none, is, person, random })
      : random() < rare
        ? (is ?? 1)
        : none;
    if (drawn !== undefined) person.set(fact, drawn);
  };
  for (const { fact, is, none } of factsWithWords(topics)) draw(fact, { none, is });
  const one = topics.find(({ id }) => id === oneIn[kind]);
  if (one) {
    const lines = factsWithWords([one]);
    const { fact, is } = lines[Math.floor(random() * lines.length)] ?? lines[0] ?? { fact: '' };
    if (fact) person.set(fact, is ?? 1);
  }
  return person;
}

/** @param {Draw} draw @param {{ none?: TopicValue | undefined, is?: TopicValue | undefined, person: Person, random: () => number }} around @returns {Value | undefined} */
function drawValue(draw, around) {
  const { none, is, person, random } = around;
  if ('oneOf' in draw) return weighted(/** @type {any} */ (draw.oneOf), random);
  if ('upTo' in draw) {
    const most = Number(person.get(draw.upTo) ?? 0);
    if (draw.chance !== undefined && random() >= draw.chance) return 0;
    return between(Math.min(draw.from ?? (draw.chance === undefined ? 0 : 1), most), most, random);
  }
  if ('of' in draw) {
    const denominator = Number(drawValue(draw.of, around));
    const part = Number(person.get(draw.part) ?? 0) + Number(drawValue(draw.more, around));
    return { numerator: Math.min(part, denominator), denominator };
  }
  if ('chance' in draw) {
    if (random() >= draw.chance) return none;
    return draw.draw ? drawValue(draw.draw, around) : (is ?? 1);
  }
  const { from, to, digits } = draw;
  return digits === undefined
    ? between(from, to, random)
    : Number((from + random() * (to - from)).toFixed(digits));
}

/** A whole number. @param {number} from @param {number} to @param {() => number} random */
const between = (from, to, random) => from + Math.floor(random() * (to - from + 1));

/** @template T @param {readonly (readonly [T, number])[]} options @param {() => number} random @returns {T} */
function weighted(options, random) {
  const sum = options.reduce((all, [, weight]) => all + weight, 0);
  let left = random() * sum;
  for (const [value, weight] of options) {
    left -= weight;
    if (left <= 0) return value;
  }
  const [first] = options;
  if (!first) throw new RangeError('nothing to draw from');
  return first[0];
}

/** Every fact of the topics, with what a tick and the lack of one mean. @param {readonly Topic[]} topics @returns {{ fact: string, is?: TopicValue | undefined, none?: TopicValue | undefined }[]} */
export function factsWithWords(topics) {
  /** @type {{ fact: string, is?: TopicValue | undefined, none?: TopicValue | undefined }[]} */
  const found = [];
  /** @param {{ fact?: string | undefined, is?: TopicValue | undefined, none?: TopicValue | undefined }} asked */
  const add = ({ fact, is, none }) => {
    if (!fact) return;
    const isFact = fact.startsWith('facts.');
    found.push({ fact, is: is ?? (isFact ? true : 1), none: none ?? (isFact ? false : 0) });
  };
  /** @param {TopicTick} tick */
  const walk = (tick) => {
    add(tick);
    for (const behind of tick.then ?? []) add(behind);
    for (const line of tick.which?.ticks ?? []) walk(line);
  };
  for (const topic of topics) {
    add(topic);
    for (const behind of topic.then ?? []) add(behind);
    for (const tick of topic.ticks ?? []) walk(tick);
  }
  return found;
}
