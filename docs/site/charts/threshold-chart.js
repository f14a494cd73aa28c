import { numberText } from '@risk-check/report/formats';
import { px } from '@risk-check/report/html';
import { escapeXml } from '@risk-check/report/text';
import { isInForce, isUnpublished, singleComparison } from '../dataset-lookup.js';

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset, WrittenRule } from '../dataset.js'
 */

/** Units of one line's drawing; the page lays name and drawing side by side, or one below the other on a phone. */
const WIDTH = 340;
const HEIGHT = 32;
const MIDDLE = 22;
const FROM = 8;
const TO = WIDTH - 24;
/** A limit at the harmless end would stand on the end of the line. */
const START = 0.06;
const LETTER = 3.2;

/** @typedef {{ share: number, text: string, severity: string, evidence: string }} Mark */
/** @typedef {{ rule: WrittenRule, marks: Mark[], unpublished: boolean }} Row */

/**
 * The limits of each rule on a line of its own, harmless on the left: what has a number as marks, what has none as a band.
 * @param {readonly WrittenRule[]} rules
 * @param {SiteRuleset} ruleset
 * @param {{ title: string, named: boolean }} words - Whether each line carries the name of its rule.
 * @param {Context} context
 */
export function thresholdChart(rules, ruleset, { title, named }, context) {
  const rows = rules.map((rule) => rowOf(rule, ruleset, context)).filter((row) => row !== null);
  if (rows.length === 0) return null;
  const lines = rows.map((row) => {
    const name = named
      ? `<a href="${escapeXml(context.href(`rules/${row.rule.id}`))}">${escapeXml(row.rule.title)}</a>`
      : '';
    return `<li>${name}${drawRow(row, context)}</li>`;
  });
  return `<ul class="limits${named ? '' : ' alone'}" aria-label="${escapeXml(title)}">${lines.join('')}</ul>`;
}

/** @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context @returns {Row | null} */
function rowOf(rule, ruleset, { dataset, cliWords }) {
  const levels = rule.levels.filter((level) => isInForce(level, dataset.datasetDate));
  const unpublished = levels.some(({ when }) => isUnpublished(when, ruleset));
  const compared = levels.flatMap((level) => {
    const comparison = singleComparison(level.when);
    const metric = comparison && ruleset.metrics[comparison.metric];
    if (!comparison || !metric) return [];
    const isLabel = metric.scale !== undefined;
    const scaleIndex = isLabel ? (metric.scale ?? []).indexOf(comparison.threshold) : -1;
    const value = scaleIndex >= 0 ? scaleIndex : Number(comparison.threshold);
    if (!Number.isFinite(value)) return [];
    const text =
      scaleIndex >= 0
        ? comparison.threshold
        : numberText(value, metric.unit, null, cliWords).replaceAll(/ (?=[A-Z]{3}$)/g, '\u00a0');
    return [{ value, text, metric: comparison.metric, best: Number(metric.best ?? 0), level }];
  });
  if (compared.length === 0) return unpublished ? { rule, marks: [], unpublished } : null;
  // Levels on another metric would need another scale.
  const [{ metric, best }] = /** @type {[typeof compared[number]]} */ (compared);
  const same = compared.filter((entry) => entry.metric === metric);
  const reach = Math.max(...same.map(({ value }) => Math.abs(value - best)));
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  for (const { value, text, level } of same) {
    const share = reach === 0 ? 0 : Math.abs(value - best) / reach;
    const key = `${text} ${level.severity}`;
    if (!marks.has(key)) marks.set(key, { share, text, severity: level.severity, evidence: level.evidence });
  }
  return { rule, marks: [...marks.values()].sort((a, b) => a.share - b.share), unpublished };
}

/** @param {Row} row @param {Context} context */
function drawRow({ marks, unpublished }, { words, cliWords }) {
  const svg = (/** @type {string} */ label, /** @type {string} */ content) =>
    `<svg role="img" aria-label="${escapeXml(label)}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><line class="axis" x1="${FROM}" x2="${TO}" y1="${MIDDLE}" y2="${MIDDLE}"/>${content}</svg>`;
  if (marks.length === 0) {
    const text = words.platformPage.unpublished;
    const half = text.length * LETTER + 4;
    const center = (FROM + TO) / 2;
    return svg(
      unpublished ? text : '',
      `<rect class="unknown" x="${FROM}" y="${MIDDLE - 5}" width="${TO - FROM}" height="10" rx="5"/><rect class="behind" x="${px(center - half)}" y="${MIDDLE - 8}" width="${px(2 * half)}" height="16"/><text class="small" x="${px(center)}" y="${MIDDLE + 4}" text-anchor="middle">${escapeXml(text)}</text>`,
    );
  }
  let lastEnd = Number.NEGATIVE_INFINITY;
  const drawn = marks.map(({ share, text, severity, evidence }) => {
    const x = FROM + (TO - FROM) * (START + (1 - START) * share);
    const half = text.length * LETTER + 3;
    const fits = x - half > lastEnd;
    if (fits) lastEnd = x + half;
    const number = fits
      ? `<text class="small" x="${px(Math.min(x, WIDTH - half))}" y="${MIDDLE - 10}" text-anchor="middle">${escapeXml(text)}</text>`
      : '';
    const dot = evidence === 'heuristic' ? `<circle class="core" cx="${px(x)}" cy="${MIDDLE}" r="2"/>` : '';
    return `<g class="severity-${severity}"><circle class="mark ${markOf(evidence)}" cx="${px(x)}" cy="${MIDDLE}" r="5.5"/>${dot}${number}</g>`;
  });
  const label = marks
    .map(
      ({ text, severity, evidence }) =>
        `${text}: ${cliWords.severity[/** @type {'low'} */ (severity)]}, ${cliWords.evidenceShort[/** @type {'official'} */ (evidence)]}`,
    )
    .join('; ');
  return svg(label, drawn.join(''));
}

/** @param {string} evidence */
const markOf = (evidence) => (evidence === 'official' || evidence === 'documented' ? 'sure' : 'guess');
