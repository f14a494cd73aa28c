import { numberText } from '@risk-check/report/formats';
import { px } from '@risk-check/report/html';
import { escapeXml } from '@risk-check/report/text';
import { isInForce, isUnpublished, leavesOf } from '../dataset-lookup.js';

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
/** A limit at the harmless end would be drawn at the end of the line. */
const START = 0.06;
const LETTER = 3.2;

/** @typedef {{ share: number, text: string, severity: string, evidence: string }} Mark */
/** @typedef {{ rule: WrittenRule, marks: Mark[], text: string }} Row - `text`: said in the place of marks. */

/**
 * One line per rule, harmless on the left: numbers as marks, limits without a number as a band.
 * @param {readonly WrittenRule[]} rules
 * @param {SiteRuleset} ruleset
 * @param {string} title - What the drawing shows.
 * @param {Context} context
 */
export function thresholdChart(rules, ruleset, title, context) {
  const rows = rules.map((rule) => rowOf(rule, ruleset, context)).filter((row) => row !== null);
  if (rows.length === 0) return null;
  const lines = rows.map((row) => {
    const name = `<a href="${escapeXml(context.href(`rules/${row.rule.id}`))}">${escapeXml(row.rule.title)}</a>`;
    return `<li>${name}${drawRow(row, context)}</li>`;
  });
  return `<ul class="limits" aria-label="${escapeXml(title)}">${lines.join('')}</ul>`;
}

const SIGNS = { gte: '≥', gt: '>', lte: '≤', lt: '<' };

/**
 * What is drawn of a rule: every limit in force on the metric that most of its levels look at; null where none is in force.
 * @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context @returns {Row | null}
 */
function rowOf(rule, ruleset, { dataset, words, cliWords }) {
  const levels = rule.levels.filter((level) => isInForce(level, dataset.datasetDate));
  if (levels.length === 0) return null;
  const unpublished = levels.some(({ when }) => isUnpublished(when, ruleset));
  const compared = levels.flatMap((level) =>
    leavesOf(level.when).flatMap((leaf) => {
      const op = /** @type {const} */ (['gte', 'gt', 'lte', 'lt']).find(
        (one) => typeof leaf[one] === 'string',
      );
      const metric = leaf.metric === undefined ? undefined : ruleset.metrics[leaf.metric];
      if (op === undefined || !metric) return [];
      const threshold = String(leaf[op]);
      const scaleIndex = metric.scale === undefined ? -1 : metric.scale.indexOf(threshold);
      const value = scaleIndex >= 0 ? scaleIndex : Number(threshold);
      if (!Number.isFinite(value)) return [];
      const number =
        scaleIndex >= 0
          ? threshold
          : numberText(value, metric.unit, null, cliWords).replaceAll(/ (?=[A-Z]{3}$)/g, '\u00a0');
      const text = `${SIGNS[op]}\u00a0${number}`;
      return [{ value, text, metric: leaf.metric, best: Number(metric.best ?? 0), level }];
    }),
  );
  const counts = new Map(
    compared.map(({ metric }) => [metric, compared.filter((one) => one.metric === metric).length]),
  );
  const [lead] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!lead) {
    const text = unpublished ? words.platformPage.unpublished : words.platformPage.notANumber;
    return { rule, marks: [], text };
  }
  // Levels on another metric would need another scale.
  const same = compared.filter((entry) => entry.metric === lead[0]);
  const best = same[0]?.best ?? 0;
  const reach = Math.max(...same.map(({ value }) => Math.abs(value - best)));
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  for (const { value, text, level } of same) {
    const share = reach === 0 ? 0 : Math.abs(value - best) / reach;
    const key = `${text} ${level.severity}`;
    if (!marks.has(key)) marks.set(key, { share, text, severity: level.severity, evidence: level.evidence });
  }
  return { rule, marks: [...marks.values()].sort((a, b) => a.share - b.share), text: '' };
}

/** @param {Row} row @param {Context} context */
function drawRow({ marks, text }, { cliWords }) {
  const svg = (/** @type {string} */ label, /** @type {string} */ content) =>
    `<svg role="img" aria-label="${escapeXml(label)}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><line class="axis" x1="${FROM}" x2="${TO}" y1="${MIDDLE}" y2="${MIDDLE}"/>${content}</svg>`;
  if (marks.length === 0) {
    const half = text.length * LETTER + 4;
    const center = (FROM + TO) / 2;
    return svg(
      text,
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
