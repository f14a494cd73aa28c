import { BANDS } from '@risk-check/core';
import { wilson } from './wilson.js';

/** @import { ReadMessage, Verdict } from './measure-messages.js' */
/** @import { Situation } from './measure-situations.js' */

/**
 * @typedef {{ count: number, of: number, low: number, high: number }} Share - With Wilson's interval, 95 %.
 * @typedef {{ of: number, right: Share, wrong: Share, general: Share, open: Share, silent: Share }} Reading -
 *   `general` is part of `wrong` (measure-messages.js).
 */

/** @param {number} count @param {number} of @returns {Share} */
function share(count, of) {
  const [low, high] = wilson(count, of).map((value) => Math.round(value * 1000) / 1000);
  return { count, of, low: /** @type {number} */ (low), high: /** @type {number} */ (high) };
}

/**
 * @typedef {'true' | 'differs' | 'not-found'} Outcome - `differs` where the page said otherwise and the case was corrected.
 * @typedef {{ day: string, seed: string, of: number, chosen: string, cases: { case: string, outcome: Outcome, note?: string }[] }} Reopened
 */

/**
 * Everything that the page says, as numbers.
 * @param {ReadMessage[]} messages
 * @param {Situation[]} situations
 * @param {{ rounds: { round: number, frozen: string, commit: string, blind?: { how: string, messages: number, right: number, wrong: number, general?: number, open: number, silent: number, controls: number, alarms: number, sure?: { messages: number, right: number, wrong: number, controls: number, alarms: number } } }[], stricter: { rounds: number[], messages: number, decisions: { decision: string, right: number, wrong: number }[] }, proof: { rounds: number[], note: string, messages: number, controls: number, decisions: { decision: string, right: number, wrong: number, general: number, open: number, silent: number, alarms: number }[] }, replayed: { messages: number, controls: number, note: string, verdict: string, decisions: { decision: string, right: number, wrong: number, general?: number, alarms: number }[], byRound: { round: number, messages: number, right: number, wrong: number, general: number, open: number, silent: number }[] } }} measured
 *   - The rounds, what stricter decisions would have named in those that kept their readings, and what came of letting
 *     only those wordings name a class that a published message bears out, and what other ways to decide give on all rounds.
 * @param {{ case: string, decision: string, why: string }[]} decisions - What was decided about each case that contradicts.
 * @param {ReturnType<import('./measure-lead-times.js').measureLeadTimes>} leadTimes
 * @param {Reopened} reopened - Cases whose pages were opened once more.
 */
export function validityFigures(
  messages,
  situations,
  { rounds, stricter, proof, replayed },
  decisions,
  leadTimes,
  reopened,
) {
  const decided = (/** @type {string} */ name) => decisions.find((one) => one.case === name)?.why ?? null;
  const blind = messages.filter(({ seen }) => !seen);
  const seen = messages.filter((one) => one.seen);
  const judged = situations.filter(({ band }) => band !== null);
  return {
    rounds,
    stricter: {
      ...stricter,
      decisions: stricter.decisions.map(({ decision, right, wrong }) => ({
        decision,
        right: share(right, stricter.messages),
        wrong: share(wrong, stricter.messages),
      })),
    },
    proof,
    replayed,
    leadTimes,
    reopened: reopenedFigures(reopened),
    messages: {
      blind: messageFigures(blind),
      seen: messageFigures(seen),
      happened: HAPPENED.map(({ name, isOne }) => {
        const list = messages.filter(isOne);
        return {
          name,
          of: list.length,
          read: groups(list, ({ does }) => does).map(([does, of]) => [does, of.length]),
        };
      }),
      wrong: messages
        .filter(({ verdict }) => verdict === 'wrong' || verdict === 'alarm')
        .map(({ name, class: stated, read, seen: isSeen, verdict }) => ({
          name,
          verdict,
          stated,
          named: read.class,
          words: read.words[0] ?? '',
          seen: isSeen,
          decision: decided(name),
        })),
    },
    situations: {
      told: situations.length,
      judged: judged.length,
      unjudged: groups(
        situations.filter(({ band }) => band === null),
        ({ problem }) => problem ?? '',
      ).map(([problem, list]) => ({ problem, count: list.length })),
      restricted: bandFigures(judged.filter(({ restricted }) => restricted)),
      healthy: bandFigures(judged.filter(({ restricted }) => !restricted)),
      byPlatform: groups(judged, ({ platform }) => platform).map(([platform, list]) => ({
        platform,
        restricted: bandFigures(list.filter(({ restricted }) => restricted)),
        healthy: bandFigures(list.filter(({ restricted }) => !restricted)),
      })),
      /** Closed, and nothing fired. */
      missed: judged
        .filter(({ restricted, fired }) => restricted && fired.length === 0)
        .map(({ name, id, class: stated, band }) => ({
          name,
          id,
          class: stated,
          band,
          decision: decided(name),
        })),
      /** Healthy, and `elevated` or more. */
      alarmed: judged
        .filter(({ restricted, band }) => !restricted && atLeast(band, 'elevated'))
        .map(({ name, id, band, fired }) => ({ name, id, band, fired, decision: decided(name) })),
    },
  };
}

/** What happened, as the library says. @type {{ name: string, isOne: (one: ReadMessage) => boolean }[]} */
const HAPPENED = [
  {
    name: 'the account was restricted',
    isOne: ({ kind, isOfAccount }) => kind === 'restricted' && isOfAccount,
  },
  {
    name: 'only a listing, an app or a post was',
    isOne: ({ kind, isOfAccount }) => kind === 'restricted' && !isOfAccount,
  },
  { name: 'a restriction was threatened', isOne: ({ kind }) => kind === 'warned' },
  {
    name: 'nothing happened to the account',
    isOne: ({ kind, control }) => kind === 'healthy' || (kind === 'no-restriction' && control !== 'phishing'),
  },
];

/** @param {Reopened} reopened */
function reopenedFigures({ day, seed, of, chosen, cases }) {
  const count = (/** @type {Outcome} */ wanted) => cases.filter(({ outcome }) => outcome === wanted).length;
  return {
    day,
    seed,
    of,
    chosen,
    cases: cases.length,
    true: count('true'),
    differs: count('differs'),
    notFound: count('not-found'),
    others: cases.filter(({ outcome }) => outcome !== 'true'),
  };
}

/** @param {ReadMessage[]} messages */
function messageFigures(messages) {
  const withReason = messages.filter(({ class: stated }) => stated !== null);
  const ofAClass = withReason.filter(({ class: stated }) => stated !== 'other');
  const controls = messages.filter(({ kind }) => kind === 'healthy' || kind === 'no-restriction');
  const without = messages.filter((one) => one.class === null && !controls.includes(one));
  const isInterface = ({ source }) => source === 'interface';
  const alarms = (/** @type {ReadMessage[]} */ list) =>
    share(list.filter(({ verdict }) => verdict === 'alarm').length, list.length);
  const flagged = (/** @type {ReadMessage[]} */ list) =>
    share(list.filter(({ read }) => read.phishing.length > 0).length, list.length);
  return {
    all: readingOf(withReason),
    // A reason that no class fits can at best be repeated in its own words.
    ofAClass: readingOf(ofAClass),
    otherReasons: share(
      withReason.filter(({ class: stated, read }) => stated === 'other' && read.clause !== null).length,
      withReason.length - ofAClass.length,
    ),
    platforms: readingOf(withReason.filter((one) => !isInterface(one))),
    interfaces: readingOf(withReason.filter(isInterface)),
    byClass: groups(withReason, ({ class: stated }) => stated ?? '').map(([name, list]) => ({
      name,
      ...readingOf(list),
    })),
    byLanguage: groups(withReason, ({ language }) => language).map(([name, list]) => ({
      name,
      ...readingOf(list),
    })),
    byPlatform: groups(withReason, ({ platform }) => platform).map(([name, list]) => ({
      name,
      ...readingOf(list),
    })),
    withoutReason: alarms(without),
    controls: alarms(controls),
    phishing: alarms(controls.filter(({ control }) => control === 'phishing')),
    otherControls: alarms(controls.filter(({ control }) => control !== 'phishing')),
    flaggedControls: flagged(controls),
    flaggedReal: flagged(messages.filter((one) => !controls.includes(one))),
  };
}

/** @param {ReadMessage[]} list @returns {Reading} */
function readingOf(list) {
  const count = (/** @type {Verdict} */ verdict) =>
    share(list.filter((one) => one.verdict === verdict).length, list.length);
  return {
    of: list.length,
    right: count('right'),
    wrong: count('wrong'),
    general: share(list.filter((one) => one.general).length, list.length),
    open: count('open'),
    silent: count('silent'),
  };
}

/** @param {Situation[]} list */
function bandFigures(list) {
  const reach = (/** @type {string} */ floor) =>
    share(list.filter(({ band }) => atLeast(band, floor)).length, list.length);
  return {
    of: list.length,
    ...(BANDS.includes(/** @type {any} */ ('watch')) ? { watch: reach('watch') } : {}),
    low: reach('low'),
    elevated: reach('elevated'),
    high: reach('high'),
  };
}

const FLOORS = ['low', 'elevated', 'high', 'critical'];

/** @param {string | null} band @param {string} floor */
function atLeast(band, floor) {
  // `watch` lies below every band of the score, and above none.
  if (floor === 'watch') return band === 'watch' || FLOORS.includes(band ?? '');
  return FLOORS.indexOf(band ?? '') >= FLOORS.indexOf(floor) && FLOORS.includes(band ?? '');
}

/**
 * By a name, most first.
 * @template T
 * @param {T[]} list
 * @param {(one: T) => string} nameOf
 * @returns {[string, T[]][]}
 */
function groups(list, nameOf) {
  /** @type {Map<string, T[]>} */
  const found = new Map();
  for (const one of list) found.set(nameOf(one), [...(found.get(nameOf(one)) ?? []), one]);
  return [...found].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}
