import { FIRST_PARTY } from '../lint/source-kinds.js';

/** @import { Dataset } from '../dataset/parse-dataset.js' */

/**
 * How soon a source may be out of date: help pages of platforms change often, terms and laws slowly, press never.
 * @type {Readonly<Record<string, 90 | 180 | 365>>}
 */
const DAYS = {
  'official-policy': 90,
  'official-schema': 90,
  'official-staff': 180,
  'official-mirror': 180,
  'official-paraphrase': 180,
  processor: 90,
  'company-statement': 365,
  press: 365,
  'field-report': 365,
  'vendor-guide': 180,
  guide: 180,
  forum: 365,
};

/** @type {Readonly<Record<string, number>>} */
const WEAKNESS = { official: 0, documented: 1, reported: 2, anecdotal: 4, heuristic: 5 };
/** @type {Readonly<Record<string, number>>} */
const GRAVITY = { info: 1, low: 1, medium: 2, high: 3, critical: 4 };

/** So old, a text that calls itself official should be looked for anew, however lately it was read. */
const OLD_TEXT_YEARS = 3;

/**
 * @typedef {{ ruleset: string, source: string, url: string, noLink?: true, kind: string, publishedOn: string | null, readOn: string, ageDays: number, dueAfterDays: number, usedBy: number }} AgedSource
 * @typedef {{ rule: string, levels: number[], text: string | null }} OldText - Levels in force that are official on texts of which the newest is this old; `text`: its date, null where none has one.
 * @typedef {{ rule: string, weakness: number, because: string[] }} WeakRule
 */

/**
 * Which sources should be read again, which official limits rest on old texts, and which rules stand on the weakest ground.
 * @param {Dataset} dataset
 * @param {string} asOf - YYYY-MM-DD.
 * @returns {{ asOf: string, sources: number, readAgainAfter: number[], due: AgedSource[], next: AgedSource | null, oldTexts: OldText[], weakest: WeakRule[] }}
 */
export function freshnessReport({ rulesets }, asOf) {
  /** @type {AgedSource[]} */
  const all = [];
  /** @type {WeakRule[]} */
  const weak = [];
  /** @type {OldText[]} */
  const oldTexts = [];
  for (const { id: ruleset, sources, rules } of rulesets) {
    for (const [key, { url, noLink, kind, publishedOn, readOn }] of Object.entries(sources)) {
      const usedBy = rules.filter((rule) =>
        rule.levels.some((/** @type {any} */ level) =>
          level.sources.some((/** @type {any} */ { source }) => source === key),
        ),
      ).length;
      all.push({
        ruleset,
        source: key,
        url,
        ...(noLink ? { noLink } : {}),
        kind,
        publishedOn: publishedOn ?? null,
        readOn,
        ageDays: daysBetween(readOn, asOf),
        dueAfterDays: DAYS[kind] ?? 180,
        usedBy,
      });
    }
    for (const rule of rules) {
      if (rule.effect === 'none') continue;
      weak.push(weaknessOf(rule, sources));
      oldTexts.push(...oldTextsOf(rule, sources, asOf));
    }
  }
  const left = (/** @type {AgedSource} */ { ageDays, dueAfterDays }) => dueAfterDays - ageDays;
  all.sort(
    (a, b) => left(a) - left(b) || b.usedBy - a.usedBy || byText(a.ruleset + a.source, b.ruleset + b.source),
  );
  const due = all.filter((source) => left(source) <= 0);
  return {
    asOf,
    sources: all.length,
    readAgainAfter: [...new Set(Object.values(DAYS))].sort((a, b) => a - b),
    due,
    next: all[due.length] ?? null,
    // What has no date may be the oldest.
    oldTexts: oldTexts.sort((a, b) => byText(a.text ?? '', b.text ?? '') || byText(a.rule, b.rule)),
    weakest: weak
      .filter(({ weakness }) => weakness > 0)
      .sort((a, b) => b.weakness - a.weakness || byText(a.rule, b.rule)),
  };
}

/**
 * The official levels of a rule that are in force and rest on texts without a date, or on old ones.
 * @param {any} rule @param {Record<string, any>} sources @param {string} asOf
 * @returns {OldText[]}
 */
function oldTextsOf(rule, sources, asOf) {
  const oldest = `${Number(asOf.slice(0, 4)) - OLD_TEXT_YEARS}${asOf.slice(4)}`;
  /** @type {Map<string | null, number[]>} */
  const levels = new Map();
  for (const [
    i,
    { evidence, from, until, supersededBeforeEffect, sources: cited },
  ] of rule.levels.entries()) {
    if (evidence !== 'official' || supersededBeforeEffect || from > asOf || until <= asOf) continue;
    const dates = cited
      .map((/** @type {any} */ { source }) => sources[source])
      .filter((/** @type {any} */ source) => FIRST_PARTY.has(source?.kind))
      .flatMap((/** @type {any} */ { publishedOn }) => publishedOn ?? []);
    const newest = dates.sort().at(-1) ?? null;
    if (newest !== null && newest >= oldest.slice(0, newest.length)) continue;
    levels.set(newest, [...(levels.get(newest) ?? []), i + 1]);
  }
  return [...levels].map(([text, numbers]) => ({ rule: rule.id, levels: numbers, text }));
}

/** A grave consequence on thin ground weighs most: that is where one good page helps most. @param {any} rule @param {Record<string, any>} sources @returns {WeakRule} */
function weaknessOf(rule, sources) {
  let weakness = 0;
  const because = new Set();
  for (const level of rule.levels) {
    // Our own warning beside a sourced level claims nothing.
    if (level.evidence === 'heuristic' && rule.levels.length > 1) continue;
    const cited = level.sources.map((/** @type {any} */ { source }) => sources[source]);
    const reasons = [];
    let thin = WEAKNESS[level.evidence] ?? 0;
    if (thin >= 2) reasons.push(`${level.severity} on ${level.evidence} evidence`);
    if (cited.length > 0 && cited.every((/** @type {any} */ source) => source?.readAs === 'opening-only')) {
      thin += 1;
      reasons.push('only openings of pages were read');
    }
    if (
      level.sources.some((/** @type {any} */ { confidence }) => confidence !== undefined && confidence < 0.4)
    ) {
      thin += 1;
      reasons.push('confidence below 0.4');
    }
    if (thin * Number(GRAVITY[level.severity]) > weakness) weakness = thin * Number(GRAVITY[level.severity]);
    for (const reason of reasons) because.add(reason);
  }
  if (rule.conflicts) {
    weakness += 1;
    because.add('sources disagree');
  }
  return { rule: rule.id, weakness: because.size === 0 ? 0 : weakness, because: [...because] };
}

/** @param {string} from @param {string} to */
const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** @param {string} a @param {string} b */
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
