import { BANDS, timelineRisk } from '@risk-check/core';
import { snapshotOfCase } from '../case-library/case-snapshot.js';

/**
 * @typedef {{ name: string, days: Record<string, number | null> }} LeadTime - For how many whole days before the restriction
 *   the account had stood in a band or above it; null where it never had.
 */

const DAY = 86_400_000;
/** Bands whose lead is measured. */
const SIGNS = /** @type {const} */ (['watch', 'elevated', 'high']);

/**
 * How long before a restriction the signs stood, in every case that tells its day and dated events before it.
 * @param {readonly { id: string, data: any }[]} cases
 * @param {(id: string) => import('@risk-check/core').Ruleset | null} rulesetOf - By `platform.role`.
 * @returns {{ restricted: number, withDay: number, measured: LeadTime[] }}
 */
export function measureLeadTimes(cases, rulesetOf) {
  const restricted = cases.filter(({ data }) => data.kind === 'restricted');
  const withDay = restricted.filter(({ data }) => /^\d{4}-\d\d-\d\d$/.test(data.day ?? ''));
  const measured = withDay.flatMap(({ id, data }) => {
    const ruleset = rulesetOf(`${data.platform}.${data.role}`);
    if (!ruleset || !hasDatedEvents(data.snapshot ?? {})) return [];
    const end = Date.parse(`${data.day}T00:00:00Z`);
    const span = { from: iso(end - 365 * DAY), to: iso(end) };
    const { from, steps } = timelineRisk(snapshotOfCase(data), ruleset, span);
    const states = [from, ...steps].filter(({ at }) => Date.parse(at) < end);
    const days = SIGNS.map((band) => {
      const first = states.find((state) => BANDS.indexOf(state.band) >= BANDS.indexOf(band));
      return [band, first ? Math.floor((end - Date.parse(first.at)) / DAY) : null];
    });
    return [{ name: id, days: Object.fromEntries(days) }];
  });
  return { restricted: restricted.length, withDay: withDay.length, measured };
}

/** Whether a list has an item with a time: numbers without one say nothing of the days before. @param {Record<string, unknown>} snapshot */
const hasDatedEvents = (snapshot) =>
  Object.values(snapshot).some(
    (list) => Array.isArray(list) && list.some((item) => /"\d{4}-\d\d-\d\dT/.test(JSON.stringify(item))),
  );

/** @param {number} time */
const iso = (time) => new Date(time).toISOString();
