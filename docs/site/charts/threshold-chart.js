import { isInForce, isUnpublished, singleComparison } from '../dataset-lookup.js';

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset, WrittenRule } from '../dataset.js'
 */

const WIDTH = 680;
const ROW = 34;
const LABEL_WIDTH = 300;
const FROM = LABEL_WIDTH + 16;
const TO = WIDTH - 64;
const LETTERS = 46;

/** @typedef {{ share: number, text: string, severity: string, evidence: string }} Mark */
/** @typedef {{ rule: WrittenRule, marks: Mark[], unpublished: boolean }} Row */

/**
 * The limits of each rule on a line of its own, harmless on the left: what has a number as marks, what has none as a band.
 * @param {readonly WrittenRule[]} rules
 * @param {SiteRuleset} ruleset
 * @param {{ id: string, title: string, about: string, linked: boolean }} words
 * @param {Context} context
 */
export function thresholdChart(rules, ruleset, { id, title, about, linked }, context) {
  const { cli } = context;
  const rows = rules.map((rule) => rowOf(rule, ruleset, context)).filter((row) => row !== null);
  if (rows.length === 0) return null;
  const parts = rows.map((row, i) => drawRow(row, i * ROW, context, linked));
  return cli.svgFigure({
    id,
    title,
    about,
    width: WIDTH,
    height: rows.length * ROW + 4,
    content: parts.join(''),
  });
}

/** @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context @returns {Row | null} */
function rowOf(rule, ruleset, { dataset, cli, cliWords }) {
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
        : cli.numberText(value, metric.unit, null, cliWords).replaceAll(/ (?=[A-Z]{3}$)/g, '\u00a0');
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

/** @param {Row} row @param {number} top @param {Context} context @param {boolean} linked */
function drawRow({ rule, marks, unpublished }, top, { cli, href, words }, linked) {
  const { escapeXml, cutText, px } = cli;
  const middle = top + 20;
  const label = `<text class="label" x="0" y="${middle + 4}">${escapeXml(cutText(rule.title, LETTERS))}</text>`;
  const name = linked ? `<a href="${escapeXml(href(`rules/${rule.id}`))}">${label}</a>` : label;
  const line = `<line class="grid axis" x1="${FROM}" x2="${TO}" y1="${middle}" y2="${middle}"/>`;
  if (marks.length === 0) {
    const band = unpublished
      ? `<rect class="unknown" x="${FROM}" y="${middle - 5}" width="${TO - FROM}" height="10" rx="5"/><text class="small" x="${(FROM + TO) / 2}" y="${middle - 8}" text-anchor="middle">${escapeXml(words.platformPage.unpublished)}</text>`
      : '';
    return `<g>${name}${line}${band}</g>`;
  }
  let lastEnd = Number.NEGATIVE_INFINITY;
  const drawn = marks.map(({ share, text, severity, evidence }) => {
    const x = FROM + (TO - FROM) * (0.06 + 0.94 * share);
    const half = text.length * 3.1 + 3;
    const fits = x - half > lastEnd;
    if (fits) lastEnd = x + half;
    const shown = fits
      ? `<text class="small" x="${px(x)}" y="${middle - 8}" text-anchor="middle">${escapeXml(text)}</text>`
      : '';
    return `<g class="severity-${severity}"><circle class="mark ${markOf(evidence)}" cx="${px(x)}" cy="${middle}" r="5"><title>${escapeXml(text)}</title></circle>${evidence === 'heuristic' ? `<circle class="mark sure" cx="${px(x)}" cy="${middle}" r="1.6"/>` : ''}${shown}</g>`;
  });
  return `<g>${name}${line}${drawn.join('')}</g>`;
}

/** @param {string} evidence */
const markOf = (evidence) => (evidence === 'official' || evidence === 'documented' ? 'sure' : 'guess');
