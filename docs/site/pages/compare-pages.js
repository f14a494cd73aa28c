import { escapeXml } from '@risk-check/report/text';
import {
  comparisonChart,
  limitChoice,
  limitText,
  placeOnAxis,
  regionsOf,
  whomText,
} from '../charts/comparison-chart.js';
import { severityChip } from '../chips.js';
import { listLimits } from '../limits/list-limits.js';
import { METRIC_KINDS } from '../limits/metric-kinds.js';
import { controls, countField, selectField } from '../live-controls.js';
import { bullets, escapeText, figure, link, paragraphs, section, table } from '../markdown.js';
import { breadcrumbs } from '../structured-data.js';

/**
 * @import { Context } from '../context.js'
 * @import { ListedLimit } from '../limits/list-limits.js'
 * @import { MetricKind } from '../limits/metric-kinds.js'
 * @import { Page } from '../page.js'
 */

const GROUP = 'Compare';

/** The comparisons of platforms, and what cannot be drawn. In English, as everything that is about all platforms. @param {Context} context @returns {Page[]} */
export function comparePages(context) {
  const limits = listLimits(context.dataset);
  return [listPage(limits, context), ...METRIC_KINDS.map((kind) => kindPage(kind, limits, context))];
}

/** @param {readonly ListedLimit[]} limits @param {MetricKind} kind */
const ofKind = (limits, { slug }) => limits.filter(({ kind }) => kind?.slug === slug);
/** @param {readonly ListedLimit[]} limits */
const nowOf = (limits) => limits.filter(({ standing }) => standing === 'in-force');

/** @param {readonly ListedLimit[]} all @param {Context} context @returns {Page} */
function listPage(all, context) {
  const inForce = nowOf(all);
  const rows = METRIC_KINDS.map((kind) => {
    const some = nowOf(ofKind(all, kind));
    return [
      link(kind.title, `/compare/${kind.slug}`),
      `${new Set(some.map(({ ruleset }) => ruleset.platform)).size}`,
      `${some.length}`,
      escapeText(kind.about),
    ];
  });
  const undrawn = inForce.filter(({ why }) => why !== null);
  const ownPage = inForce.filter(({ why, kind }) => why === null && kind === null);
  const reasons = [...new Set(undrawn.map(({ why }) => why ?? ''))].map((why) => {
    const rules = new Map(
      undrawn.filter((one) => one.why === why).map(({ rule, ruleset }) => [rule.id, { rule, ruleset }]),
    );
    return section(
      3,
      `Because ${why}`,
      bullets(
        [...rules.values()].map(
          ({ rule, ruleset }) => `${escapeText(ruleset.title)}: ${link(rule.title, `/rules/${rule.id}`)}`,
        ),
      ),
    );
  });
  return {
    path: 'compare/index',
    wide: true,
    title: 'Compare platforms',
    description: `The limits of ${context.dataset.rulesets.length} kinds of accounts side by side: ${inForce.length} limits in force, by what they measure.`,
    group: GROUP,
    body: paragraphs(
      `All platforms on one axis, by what is measured. On ${context.cliWords.head.date(context.dataset.datasetDate)} ${inForce.length} limits are in force.`,
      table(['What is measured', 'Platforms', 'Limits', 'About'], rows),
      section(
        2,
        'Drawn on the page of their rule alone',
        paragraphs(
          'Sizes of a sample, amounts of money and scores of one platform alone have no common axis. The page of the rule draws them over time.',
          bullets([
            ...new Map(
              ownPage.map(({ rule, ruleset }) => [
                rule.id,
                `${escapeText(ruleset.title)}: ${link(rule.title, `/rules/${rule.id}`)}`,
              ]),
            ).values(),
          ]),
        ),
      ),
      section(2, 'Cannot be drawn', reasons.join('\n\n')),
    ),
  };
}

/** @param {string} day */
const monthNumber = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** @param {MetricKind} kind @param {readonly ListedLimit[]} all @param {Context} context @returns {Page} */
function kindPage(kind, all, context) {
  const { dataset, cliWords } = context;
  const limits = ofKind(all, kind).sort(
    (a, b) => placeOnAxis(a, kind) - placeOnAxis(b, kind) || (a.rule.id < b.rule.id ? -1 : 1),
  );
  const head = ['Platform', 'Rule', 'Limit', 'For whom', 'Severity', 'Evidence', 'Since'];
  const rowsOf = (/** @type {readonly ListedLimit[]} */ some) =>
    some.map((limit) => {
      const { ruleset, rule, level, metric, isAlone } = limit;
      return [
        `<span class="mark" ${limitChoice(limit)}>${escapeXml(ruleset.title)}</span>`,
        link(rule.title, `/rules/${rule.id}`),
        escapeText(
          `${limitText(limit, context)} ${ruleset.metrics[metric]?.title ?? ''}${isAlone ? '' : ', with more conditions'}`,
        ),
        escapeText(whomText(limit)),
        severityChip(level.severity, cliWords),
        escapeText(cliWords.evidenceShort[level.evidence]),
        [
          level.from && cliWords.head.date(level.from),
          level.until && `until ${cliWords.head.date(level.until)}`,
        ]
          .filter(Boolean)
          .join(', '),
      ];
    });
  const now = nowOf(limits);
  const other = limits.filter(({ standing }) => standing !== 'in-force');
  const days = limits
    .flatMap(({ level: { from, until } }) => [from, until].flatMap((day) => day ?? []))
    .sort();
  const [first = dataset.datasetDate] = days;
  const last = [...days, dataset.datasetDate].sort().at(-1) ?? dataset.datasetDate;
  const asOptions = (/** @type {readonly string[]} */ values) =>
    [...new Set(values)].sort().map((value) => ({ value, text: value }));
  const regions = limits.flatMap(regionsOf);
  const fields = [
    selectField('Role', 'role', 'all', asOptions(limits.map(({ ruleset }) => ruleset.role))),
    ...(regions.length > 0 ? [selectField('Region', 'region', 'all', asOptions(regions))] : []),
    `<label>Day<output>${dataset.datasetDate}</output><input type="range" min="${monthNumber(first)}" max="${monthNumber(last)}" value="${monthNumber(dataset.datasetDate)}"></label>`,
    countField(`${now.length} limits`),
  ];
  const path = `compare/${kind.slug}`;
  return {
    path,
    wide: true,
    title: `${kind.title}: all platforms compared`,
    heading: kind.title,
    label: kind.title,
    description: `${kind.about} ${now.length} limits in force of ${new Set(now.map(({ ruleset }) => ruleset.platform)).size} platforms on one axis, each with its source.`,
    group: GROUP,
    structured: [
      breadcrumbs(context, [
        ['Compare', 'compare/'],
        [kind.title, path],
      ]),
    ],
    body: paragraphs(
      escapeText(kind.about),
      `**${escapeText(kind.axis)}** A filled mark is official or documented, a hollow one reported or a single case. The colour is the severity of what may follow. As of ${cliWords.head.date(dataset.datasetDate)}.`,
      `<div class="compare" data-live="compare" data-day="${dataset.datasetDate}" data-words="${escapeXml(JSON.stringify({ shown: '{n} limits' }))}">`,
      figure(controls('live-controls', fields)),
      figure(comparisonChart(limits, kind, context)),
      table(head, rowsOf(now)),
      other.length > 0 && `::: details Limits of other days\n${table(head, rowsOf(other))}\n:::`,
      '</div>',
      link('All comparisons, and what cannot be drawn', '/compare/'),
    ),
  };
}
