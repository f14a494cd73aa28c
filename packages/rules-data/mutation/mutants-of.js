import { leavesOf } from '../lint/conditions.js';
import { metricsUsed } from '../lint/names-used.js';
import { mutatePart, replaced, without } from './mutate-part.js';
import { stepDate } from './steps.js';

/** @import { Written } from '../dataset/parse-dataset.js' */

/**
 * A ruleset with one thing changed: where, what, and the ids of the rules whose examples can see it.
 * @typedef {{ id: string, file: string, pointer: (string | number)[], what: string, sees: string[], metric?: string,
 *   written: Written }} Mutant - `metric`: the one that is counted otherwise.
 */

const SIGNS = /** @type {const} */ ([1, -1]);

/**
 * Every mutant of a ruleset: thresholds one step, window edges one unit, comparators flipped, filters and legs dropped,
 * points, lives, free events and the like one unit, dates one day, conditions of application dropped, levels and rules deleted.
 * What never fires is left alone: levels of rules with `effect: none`, and levels on metrics nobody can see.
 * @param {Written} written
 * @returns {Generator<Mutant>}
 */
export function* mutantsOf(written) {
  const names = { scaleOf: (/** @type {string} */ metric) => written.metrics[metric]?.scale };
  for (const [at, rule] of written.rules.entries()) {
    const file = `${written.folder}/${rule.id.split('.').at(-1)}.json`;
    /** @param {(string | number)[]} pointer @param {string} what @param {any} after @returns {Mutant} */
    const mutant = (pointer, what, after) => ({
      id: `${file.slice('rules/'.length)}#/${pointer.join('/')}: ${what}`,
      file,
      pointer,
      what,
      sees: [rule.id],
      written: {
        ...written,
        rules:
          after === null
            ? written.rules.filter((other) => other !== rule)
            : replaced(written.rules, at, after),
      },
    });
    yield mutant([], 'rule deleted', null);
    if (rule.effect === 'none') continue;
    for (const { pointer, what, after } of changesOfRule(rule, written.metrics, names))
      yield mutant(pointer, what, after);
  }
  for (const [name, metric] of Object.entries(written.metrics)) {
    if (metric.value === undefined) continue;
    const sees = written.rules
      .filter((rule) =>
        metricsUsed({ levels: rule.levels, applies: rule.applies }, written.metrics).has(name),
      )
      .map(({ id }) => id);
    const file = `${written.folder}/_metrics.json`;
    for (const { pointer, what, part } of mutatePart({ value: metric.value }, names)) {
      const place = ['metrics', name, ...pointer];
      yield {
        id: `${file.slice('rules/'.length)}#/${place.join('/')}: ${what}`,
        file,
        pointer: place,
        what,
        sees,
        metric: name,
        written: { ...written, metrics: { ...written.metrics, [name]: { ...metric, value: part.value } } },
      };
    }
  }
}

/** @param {any} rule @param {Record<string, any>} metrics @param {{ scaleOf: (metric: string) => string[] | undefined }} names */
function* changesOfRule(rule, metrics, names) {
  if (rule.applies) {
    yield { pointer: ['applies'], what: 'applies dropped', after: without(rule, 'applies') };
    for (const { pointer, what, part } of mutatePart(rule.applies, names))
      yield { pointer: ['applies', ...pointer], what, after: { ...rule, applies: part } };
  }
  yield* changesOfDates(rule, metrics);
  for (const [i, level] of rule.levels.entries()) {
    if (level.supersededBeforeEffect || isUnseen(level, metrics)) continue;
    const at = (/** @type {any} */ after) => ({ ...rule, levels: replaced(rule.levels, i, after) });
    if (rule.levels.length > 1)
      yield {
        pointer: ['levels', i],
        what: `level ${i + 1} deleted`,
        after: {
          ...rule,
          levels: rule.levels.filter((/** @type {any} */ _, /** @type {number} */ j) => j !== i),
        },
      };
    if (level.applies)
      yield {
        pointer: ['levels', i, 'applies'],
        what: 'applies dropped',
        after: at(without(level, 'applies')),
      };
    for (const key of ['when', 'applies']) {
      if (!level[key]) continue;
      for (const { pointer, what, part } of mutatePart(level[key], names))
        yield { pointer: ['levels', i, key, ...pointer], what, after: at({ ...level, [key]: part }) };
    }
  }
}

/**
 * Every date a day earlier and a day later. Where one version of a step ends and the next begins, both ends move: a lone
 * end would leave a gap or an overlap, which lint finds.
 * @param {any} rule
 * @param {Record<string, any>} metrics
 */
function* changesOfDates({ levels, ...rule }, metrics) {
  const seen = new Set();
  for (const [i, level] of levels.entries()) {
    for (const key of ['from', 'until']) {
      const applies = JSON.stringify(level.applies);
      const date = level[key];
      if (!date || level.supersededBeforeEffect || isUnseen(level, metrics) || seen.has(`${date} ${applies}`))
        continue;
      seen.add(`${date} ${applies}`);
      for (const sign of SIGNS) {
        const moved = stepDate(date, sign);
        const after = levels.map((/** @type {any} */ one) => {
          if (JSON.stringify(one.applies) !== applies) return one;
          return {
            ...one,
            ...(one.from === date ? { from: moved } : {}),
            ...(one.until === date ? { until: moved } : {}),
          };
        });
        yield { pointer: ['levels', i, key], what: `${date} -> ${moved}`, after: { ...rule, levels: after } };
      }
    }
  }
}

/** Whether a level looks at nothing but metrics that no owner can see. @param {any} level @param {Record<string, any>} metrics */
export function isUnseen(level, metrics) {
  const leaves = leavesOf(level.when);
  return leaves.length > 0 && leaves.every(({ metric }) => metrics[metric]?.observable === false);
}
