import { metricsUsed, valuesAt } from '../lint/names-used.js';
import { same } from './diff-datasets.js';

/** @import { Written } from '../dataset/parse-dataset.js' */
/** @import { Note } from './diff-datasets.js' */

const REDEFINES = ['value', 'best', 'domain', 'published', 'observable', 'windowDays', 'freshFor'];

/**
 * What snapshots of a ruleset may hold: metrics, facts, parameters, words, lists.
 * @param {Written} before @param {Written} after @param {Note} note
 */
export function diffInputs(before, after, note) {
  const { id } = before;
  diffMetrics(before, after, note);
  for (const [what, key] of /** @type {const} */ ([
    ['fact', 'facts'],
    ['parameter', 'params'],
  ])) {
    const was = before.head[key] ?? {};
    const now = after.head[key] ?? {};
    const counts = (/** @type {Written} */ written) =>
      new Set(
        valuesAt(written.rules.filter(isStable), what === 'fact' ? 'fact' : 'param').map(
          ({ value }) => value,
        ),
      );
    for (const [name, old] of Object.entries(was)) {
      const next = now[name];
      if (!next)
        remain(before, after, (rule) =>
          JSON.stringify(rule.levels)
            .concat(JSON.stringify(rule.applies ?? ''))
            .includes(`"${name}"`),
        ) && note('input-removed', id, { before: `${what} ${name}` });
      else if (old.type !== next.type)
        note('input-removed', id, { before: `${what} ${name} as ${old.type}` });
      else {
        words(id, `${what} ${name}`, old.values ?? {}, next.values ?? {}, note);
        if (
          !same(
            { ...old, values: Object.keys(old.values ?? {}) },
            { ...next, values: Object.keys(next.values ?? {}) },
          )
        )
          note('wording', id);
      }
    }
    for (const name of Object.keys(now))
      if (!was[name])
        note(counts(after).has(name) ? 'input-added' : 'wording', id, { after: `${what} ${name}` });
  }
  const fields = (/** @type {any} */ head) =>
    Object.fromEntries(
      Object.entries(head.lists ?? {}).flatMap(([list, { fields: own }]) =>
        Object.entries(own).map(([field, type]) => [`${list}.${field}`, type]),
      ),
    );
  words(id, 'field', fields(before.head), fields(after.head), note, true);
  for (const field of new Set([
    ...Object.keys(before.head.words ?? {}),
    ...Object.keys(after.head.words ?? {}),
  ])) {
    words(id, field, before.head.words?.[field] ?? {}, after.head.words?.[field] ?? {}, note);
  }
}

/** @param {Written} before @param {Written} after @param {Note} note */
function diffMetrics(before, after, note) {
  const { id } = before;
  const stable = metricsUsed(after.rules.filter(isStable).map(reading), after.metrics);
  for (const [name, old] of Object.entries(before.metrics)) {
    const next = after.metrics[name];
    if (!next) {
      const read = (/** @type {any} */ rule) => metricsUsed(reading(rule), before.metrics).has(name);
      if (remain(before, after, read)) note('input-removed', id, { before: `metric ${name}`, metric: name });
      continue;
    }
    if (old.unit !== next.unit)
      note('unit-changed', id, { metric: name, before: old.unit, after: next.unit });
    if (old.worse !== next.worse)
      note('direction-changed', id, { metric: name, before: old.worse, after: next.worse });
    if (!same(old.scale, next.scale)) {
      const kept = (old.scale ?? []).every((/** @type {string} */ label) => next.scale?.includes(label));
      note(kept ? 'metric-redefined' : 'input-removed', id, {
        metric: name,
        before: old.scale,
        after: next.scale,
      });
    }
    const changed = REDEFINES.filter((key) => !same(old[key], next[key]));
    if (changed.length > 0)
      note(stable.has(name) ? 'metric-redefined' : 'experimental-rule', id, {
        metric: name,
        detail: changed.join(', '),
      });
    if (['title', 'ask', 'help'].some((key) => !same(old[key], next[key])))
      note('wording', id, { metric: name });
  }
  for (const name of Object.keys(after.metrics))
    if (!before.metrics[name])
      note(stable.has(name) ? 'input-added' : 'experimental-rule', id, { metric: name });
}

/** @param {string} id @param {string} where @param {any} was @param {any} now @param {Note} note @param {boolean} [typed] */
function words(id, where, was, now, note, typed = false) {
  for (const word of Object.keys(was))
    if (!(word in now) || (typed && was[word] !== now[word]))
      note('input-removed', id, { before: `${where} ${word}` });
  for (const word of Object.keys(now))
    if (!(word in was)) note('input-added', id, { after: `${where} ${word}` });
  if (!typed && Object.keys(was).some((word) => word in now && was[word] !== now[word])) note('wording', id);
}

/** Whether a stable rule that read an input is still there. @param {Written} before @param {Written} after @param {(rule: any) => boolean} read */
function remain(before, after, read) {
  const ids = new Set(after.rules.map(({ id }) => id));
  return before.rules.some((rule) => isStable(rule) && read(rule) && ids.has(rule.id));
}

/** @param {any} rule */
const isStable = ({ status }) => status !== 'experimental';
/** @param {any} rule */
const reading = ({ levels, applies }) => ({ levels, applies });
