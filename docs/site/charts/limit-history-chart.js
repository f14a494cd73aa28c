import { ruleStanding } from '@risk-check/core';
import { numberText } from '@risk-check/report/formats';
import { px } from '@risk-check/report/html';
import { escapeXml } from '@risk-check/report/text';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { factsIn, leavesOf, numericLimits } from '../dataset-lookup.js';

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset, WrittenLevel, WrittenRule } from '../dataset.js'
 */

/** @typedef {{ day: string, isSure: boolean, about: string }} SourceMark */
/**
 * One limit in the time in which it holds.
 * @typedef {object} Segment
 * @property {number} level - Number in the data.
 * @property {number} value
 * @property {'gte' | 'gt' | 'lte' | 'lt'} op
 * @property {string} severity
 * @property {string} scope - For whom, empty for everybody.
 * @property {string | null} from - null: no source says since when.
 * @property {string | null} until - null: it still holds, or its end is not known.
 * @property {'in-force' | 'announced' | 'over' | 'never'} standing
 * @property {SourceMark[]} sources
 */
/** @typedef {{ metric: string, title: string, unit: string, best: number | null, segments: Segment[] }} Panel */

const WIDTH = 460;
const LEFT = 52;
const RIGHT = 112;
const TOP = 26;
const PLOT = 112;
const AXIS = 26;
const PANEL = TOP + PLOT + AXIS;
/** Closer labels would touch. */
const LINE = 12;

/**
 * The limits of a rule over time, one plot for each metric: steps where they change, the announced dashed, dots for sources.
 * Readable without script; the sentences below it say the same. null where no limit has a number.
 * @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context
 */
export function limitHistoryChart(rule, ruleset, context) {
  const panels = limitPanels(rule, ruleset, context.dataset.datasetDate);
  if (panels.length === 0) return null;
  const today = context.dataset.datasetDate;
  const days = panels.flatMap(({ segments }) =>
    segments.flatMap(({ from, until, sources }) => [
      ...[from, until].flatMap((day) => day ?? []),
      ...sources.map(({ day }) => day),
    ]),
  );
  const [first = today, last = today] = [...days, today]
    .sort()
    .filter((_, i, all) => i === 0 || i === all.length - 1);
  const span = Math.max(Date.parse(last) - Date.parse(first), 86_400_000 * 200);
  const x = scaleUtc(
    [
      new Date(Date.parse(first) - span * 0.04),
      new Date(Math.max(Date.parse(last), Date.parse(today)) + span * 0.05),
    ],
    [LEFT, WIDTH - RIGHT],
  );
  const drawn = panels.map((panel, i) => drawPanel(panel, i * PANEL, x, context));
  const label = context.words.rulePage.chartOverTime(rule.title);
  return `<div class="over-time"><svg role="img" aria-label="${escapeXml(label)}" viewBox="0 0 ${WIDTH} ${panels.length * PANEL}">${drawn.join('')}</svg></div>`;
}

/** What is drawn of a rule: its limits with a number, by metric. @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {string} today @returns {Panel[]} */
export function limitPanels(rule, ruleset, today) {
  /** @type {Map<string, Panel>} */
  const panels = new Map();
  for (const [i, level] of rule.levels.entries())
    for (const { metric: name, op, value } of numericLimits(level.when)) {
      const { title = name, unit = '', best, scale } = /** @type {any} */ (ruleset.metrics[name] ?? {});
      if (scale !== undefined) continue;
      /** @type {Panel} */
      const panel = panels.get(name) ?? {
        metric: name,
        title,
        unit,
        best: best === undefined ? null : Number(best),
        segments: [],
      };
      panels.set(name, panel);
      panel.segments.push({
        level: i + 1,
        value,
        op,
        severity: level.severity,
        scope: scopeOf(level, ruleset),
        from: level.from ?? (level.supersededBeforeEffect ? (level.announcedOn ?? null) : null),
        until: level.until ?? null,
        standing: level.supersededBeforeEffect
          ? 'never'
          : ruleStanding({ levels: [/** @type {any} */ (level)] }, today),
        sources: marksOf(level, ruleset),
      });
    }
  return [...panels.values()].sort((a, b) => b.segments.length - a.segments.length);
}

/** @param {WrittenLevel} level @param {SiteRuleset} ruleset */
function scopeOf({ applies }, ruleset) {
  const texts = leavesOf(applies).flatMap((leaf) =>
    factsIn(leaf).map(({ fact, values }) => {
      const declared = /** @type {any} */ (ruleset.facts)?.[fact]?.values ?? {};
      const named = values.map((value) =>
        typeof value === 'string' && value.length > 8 ? (declared[value] ?? value) : value,
      );
      return `${leaf.notIn ? '≠ ' : ''}${named.join(', ')}`;
    }),
  );
  return texts.join('; ');
}

/** When its sources were published, or read where they have no date. @param {WrittenLevel} level @param {SiteRuleset} ruleset @returns {SourceMark[]} */
const marksOf = ({ sources, from }, ruleset) =>
  sources.flatMap(({ source: key }) => {
    const source = ruleset.sources[key];
    if (!source) return [];
    const day = source.publishedOn ?? source.readOn;
    const isSure = source.kind.startsWith('official');
    // Of a text that names only its year, what it says holds from its beginning at the earliest.
    const whole = `${day}-01-01`.slice(0, 10);
    const shown = day.length < 10 && from !== undefined && whole < from ? from : whole;
    return [{ day: shown, isSure, about: `${source.publisher}, ${day}` }];
  });

/** @param {Panel} panel @param {number} top @param {import('d3-scale').ScaleTime<number, number>} x @param {Context} context */
function drawPanel({ title, unit, best, segments }, top, x, { dataset, cliWords }) {
  const today = Date.parse(dataset.datasetDate);
  const values = segments.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isFalling = best !== null && best > least;
  const room = (most - least || Math.abs(most) || 1) * 0.35;
  const y = scaleLinear(
    isFalling ? [least - room, Math.max(best, most)] : [0, most + Math.max(room, most * 0.12)],
    [top + TOP + PLOT, top + TOP],
  ).nice(4);
  const [start, end] = x.range();
  const short = (/** @type {number} */ value) =>
    unit !== 'share' && Math.abs(value) >= 10_000
      ? `${value / 1000}k`
      : unit.startsWith('money:')
        ? String(value)
        : numberText(value, unit, null, cliWords);
  const grid = y
    .ticks(4)
    .map(
      (value) =>
        `<line class="grid" x1="${px(start ?? 0)}" x2="${px(end ?? 0)}" y1="${px(y(value))}" y2="${px(y(value))}"/><text class="small" x="${LEFT - 6}" y="${px(y(value) + 3.5)}" text-anchor="end">${escapeXml(short(value))}</text>`,
    );
  const ticks = x.ticks(4).map((date) => {
    const isYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    const name = isYear ? `${date.getUTCFullYear()}` : date.toISOString().slice(0, 7);
    return `<text class="small" x="${px(x(date))}" y="${top + TOP + PLOT + 16}" text-anchor="middle">${name}</text>`;
  });
  const lines = segments.map((segment) => drawSegment(segment, segments, x, y, today));
  const now = `<line class="today" x1="${px(x(today))}" x2="${px(x(today))}" y1="${top + TOP - 2}" y2="${top + TOP + PLOT}"/>`;
  return `<g><text class="metric" x="4" y="${top + 14}">${escapeXml(title)}</text>${grid.join('')}${ticks.join('')}${now}${lines.join('')}${endLabels(segments, y, short, top)}</g>`;
}

/** @param {Segment} segment @param {readonly Segment[]} all @param {import('d3-scale').ScaleTime<number, number>} x @param {import('d3-scale').ScaleLinear<number, number>} y @param {number} today */
function drawSegment(segment, all, x, y, today) {
  const { value, severity, from, until, standing, sources, scope } = segment;
  const [start = LEFT, end = WIDTH - RIGHT] = x.range();
  const at = px(y(value));
  const begins = from === null ? start : x(Date.parse(from));
  const stops = until === null ? end : x(Date.parse(until));
  const known = from === null ? Math.min(...sources.map(({ day }) => x(Date.parse(day))), x(today)) : begins;
  const line = (/** @type {number} */ a, /** @type {number} */ b, /** @type {string} */ kind) =>
    b - a > 0.5 ? `<line class="step ${kind}" x1="${px(a)}" x2="${px(b)}" y1="${at}" y2="${at}"/>` : '';
  const next = all.find(
    (other) =>
      other !== segment &&
      other.from !== null &&
      other.from === until &&
      other.scope === scope &&
      other.severity === severity,
  );
  const parts =
    standing === 'never'
      ? [
          line(begins, Math.min(begins + 36, end), 'never'),
          `<text class="small" x="${px(begins + 2)}" y="${px(y(value) - 5)}">✕</text>`,
        ]
      : standing === 'announced'
        ? [line(begins, stops, 'announced')]
        : [line(start, known, from === null ? 'open' : 'none'), line(Math.max(begins, known), stops, 'held')];
  const riser = next
    ? `<line class="step held" x1="${px(stops)}" x2="${px(stops)}" y1="${at}" y2="${px(y(next.value))}"/>`
    : '';
  /** @type {Map<string, string>} */
  const dots = new Map();
  for (const { day, isSure, about } of sources) {
    const place = px(x(Date.parse(day)));
    if (!dots.has(place))
      dots.set(
        place,
        `<circle class="source ${isSure ? 'sure' : 'guess'}" cx="${place}" cy="${at}" r="3.2"><title>${escapeXml(about)}</title></circle>`,
      );
  }
  return `<g class="severity-${severity}">${parts.filter((part) => !part.includes('none')).join('')}${riser}${[...dots.values()].join('')}</g>`;
}

/** What still holds or is announced is named at its end. @param {readonly Segment[]} segments @param {import('d3-scale').ScaleLinear<number, number>} y @param {(value: number) => string} short @param {number} top */
function endLabels(segments, y, short, top) {
  /** @type {Map<string, { value: number, severity: string, scopes: Set<string> }>} */
  const labels = new Map();
  for (const { value, severity, scope, until, standing } of segments) {
    if (until !== null || standing === 'never') continue;
    const key = `${value} ${severity}`;
    const label = labels.get(key) ?? { value, severity, scopes: new Set() };
    labels.set(key, label);
    label.scopes.add(scope);
  }
  let last = top + 4;
  return [...labels.values()]
    .sort((a, b) => y(a.value) - y(b.value))
    .map(({ value, severity, scopes }) => {
      const place = Math.max(y(value) + 4, last + LINE);
      last = place;
      const whom = [...scopes].filter((scope) => scope !== '').join('; ');
      const shown = `${short(value)}${whom === '' ? '' : ` ${whom.length > 11 ? `${whom.slice(0, 10)}…` : whom}`}`;
      return `<text class="end severity-${severity}" x="${WIDTH - RIGHT + 6}" y="${px(place)}">${escapeXml(shown)}</text>`;
    })
    .join('');
}
