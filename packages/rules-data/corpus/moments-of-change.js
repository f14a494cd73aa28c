/** @import { Written } from '../dataset/parse-dataset.js' */

/**
 * A moment at which a change is judged: the snapshot's own, today, or the last and the first of a day that the change names.
 * @typedef {{ name: string, time: number | null }} Moment - `time`: milliseconds since 1970; null for the snapshot's own.
 */

/**
 * The moments that show what a change does: without those of the days that it names, a limit of next year does nothing.
 * @param {Written} before @param {Written} after @param {string} today - YYYY-MM-DD.
 * @returns {Moment[]}
 */
export function momentsOfChange(before, after, today) {
  const zone = after.head.zone ?? '+00:00';
  const at = (/** @type {string} */ date) => Date.parse(`${date}T00:00:00${zone}`);
  const days = [...changedDays(before, after)].sort();
  return [
    { name: 'own day', time: null },
    { name: 'today', time: Date.parse(`${today}T12:00:00Z`) },
    ...days.flatMap((day) => [
      { name: `before ${day}`, time: at(day) - 1 },
      { name: `from ${day}`, time: at(day) },
    ]),
  ];
}

/** Days of levels that only one of the two versions has. @param {Written} before @param {Written} after */
function changedDays(before, after) {
  const [was, is] = [levelsOf(before), levelsOf(after)];
  const days = new Set();
  for (const [one, other] of [
    [was, is],
    [is, was],
  ])
    for (const [key, level] of /** @type {Map<string, any>} */ (one))
      if (!(/** @type {Map<string, any>} */ (other).has(key)))
        for (const day of [level.from, level.until]) if (day !== undefined) days.add(day);
  return days;
}

/** Levels by what a score can depend on. @param {Written} written */
const levelsOf = ({ rules }) =>
  new Map(
    rules.flatMap(({ id, levels }) =>
      levels.map((/** @type {any} */ level) => {
        const { when, applies, severity, evidence, from, until } = level;
        return [JSON.stringify([id, when, applies, severity, evidence, from, until]), level];
      }),
    ),
  );
