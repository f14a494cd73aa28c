import { archiveAddress } from '@risk-check/core';
import { evidenceText } from '@risk-check/report/formats';
import { limitHistoryChart } from '../charts/limit-history-chart.js';
import { severityChip } from '../chips.js';
import { historyOfRule, ruleFile } from '../dataset.js';
import { isInForce, reasonOf } from '../dataset-lookup.js';
import { cardFont } from '../downloads/write-cards.js';
import {
  bullets,
  chip,
  code,
  escapeText,
  figure,
  inLanguage,
  link,
  paragraphs,
  quotation,
  section,
  table,
} from '../markdown.js';
import { SEARCH_STOP } from '../search-text.js';
import { sourceFacts } from '../source-facts.js';
import { breadcrumbs } from '../structured-data.js';
import { changeSentence } from './change-sentence.js';
import { GRAVITY } from './limits-that-matter.js';
import { conditionWithScope, datesOf, standingLevels, whatHolds } from './rule-levels.js';

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset, WrittenLevel, WrittenRule } from '../dataset.js'
 * @import { Page } from '../page.js'
 */

/** The page of one rule: what it means, its levels, who says so, what helps. @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context @returns {Page} */
export function rulePage(rule, ruleset, context) {
  const { words, href, addresses } = context;
  const text = words.rulePage;
  const path = `rules/${rule.id}`;
  const reason = reasonOf(rule, ruleset);
  const platform = `platforms/${ruleset.platform}/${ruleset.role}`;
  const cause = ruleset.causes[rule.cause]?.title ?? rule.cause;
  const lead = text.lead(
    link(ruleset.title, href(platform)),
    words.quoted(escapeText(cause)),
    link(ruleset.reasons[reason]?.title ?? reason, href(`reasons/${reason}`)),
  );
  const body = paragraphs(
    facts(rule, context),
    lead,
    words.textsInEnglish,
    rule.status === 'experimental' && `::: warning\n${text.experimental}\n:::`,
    rule.effect === 'none' && `::: info\n${text.noEffect}\n:::`,
    whatHolds(rule, ruleset, context),
    section(2, context.cliWords.commands.rules.means, escapeText(rule.means)),
    section(2, context.cliWords.commands.rules.advice, whatHelps(rule, ruleset, context)),
    section(2, text.message, messageText(rule, ruleset, context)),
    SEARCH_STOP,
    section(2, text.overTime, overTime(rule, ruleset, context)),
    section(2, text.details, evidence(rule, ruleset, context)),
    section(2, context.cliWords.commands.rules.conflicts, conflicts(rule, ruleset, context)),
    section(2, text.examples, examples(rule, context)),
    section(
      2,
      text.merged,
      bullets((rule.merged ?? []).map(({ slug, why }) => `${code(slug)}: ${context.own(why)}`)),
    ),
    section(2, context.cliWords.commands.rules.related, related(rule, context)),
    ruleset.caveat && section(2, context.cliWords.commands.rules.caveat, escapeText(ruleset.caveat)),
    section(
      2,
      text.check,
      [
        text.checkText(rule.id),
        context.hasPlayground ? text.playground(`${context.playground}?ruleset=${ruleset.id}`) : '',
      ]
        .join(' ')
        .trim(),
    ),
    section(2, words.improve, words.improveText(addresses.edit(ruleFile(rule.id)))),
  );
  return {
    path,
    title: text.title(rule.title, ruleset.title),
    heading: rule.title,
    label: rule.title,
    description: `${rule.title}, ${ruleset.title}: ${rule.means}`,
    group: ruleset.title,
    file: ruleFile(rule.id),
    ...(words.language === 'en' && cardFont() !== null ? { card: `/cards/${rule.id}.png` } : {}),
    structured: [
      breadcrumbs(context, [
        [words.platforms, 'platforms/'],
        [ruleset.title, platform],
        [rule.title, path],
      ]),
    ],
    body,
  };
}

/** Id, the gravest consequence in force, and the best evidence for it. @param {WrittenRule} rule @param {Context} context */
function facts(rule, { dataset, cliWords }) {
  const inForce = rule.levels.filter((level) => isInForce(level, dataset.datasetDate));
  const gravest = GRAVITY.flatMap((severity) => inForce.filter((level) => level.severity === severity))[0];
  const chips = gravest
    ? [severityChip(gravest.severity, cliWords), chip('plain', cliWords.evidenceShort[gravest.evidence])]
    : [];
  return `<div class="facts"><code v-pre>${rule.id}</code> ${chips.join(' ')}</div>`;
}

/** @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context */
function whatHelps(rule, ruleset, { words }) {
  const text = words.rulePage;
  const actions = (rule.actions ?? []).flatMap((key) => {
    const action = ruleset.actions[key];
    if (!action) return [];
    const { title, how, note, effort, takesEffect } = action;
    return [
      `**${escapeText(title)}** (${code(key)}). ${escapeText([how, text.takes(text.effort[effort], takesEffect), note].filter(Boolean).join(' '))}`,
    ];
  });
  return paragraphs(
    escapeText(rule.advice),
    bullets(actions),
    rule.onlyTime && `${text.onlyTime}: ${escapeText(rule.onlyTime)}`,
    rule.dishonest && text.dishonest,
  );
}

/** Who says so: of what holds or will hold first, of the past folded. @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context */
function evidence(rule, ruleset, context) {
  const levels = standingLevels(rule, context.dataset.datasetDate);
  const told = (/** @type {boolean} */ isOver) =>
    levels
      .filter(({ standing }) => (standing === 'over') === isOver)
      .map(({ level, number }) => levelEvidence(level, number, ruleset, context))
      .join('\n\n');
  const [now, past] = [told(false), told(true)];
  return paragraphs(now, past && `::: details ${context.words.rulePage.overTitle}\n${past}\n:::`);
}

/** @param {WrittenLevel} level @param {number} number @param {SiteRuleset} ruleset @param {Context} context */
function levelEvidence(level, number, ruleset, context) {
  const { words, cliWords, own } = context;
  const text = words.rulePage;
  const dates = datesOf(level, context);
  const cited = level.sources.flatMap(({ source: key }) => ruleset.sources[key] ?? []);
  const head = [evidenceText(level.evidence, cited, cliWords), cliWords.severity[level.severity], dates]
    .filter(Boolean)
    .join(', ');
  const sources = level.sources.map(({ source: key, quote, says, confidence }) => {
    const source = ruleset.sources[key];
    if (!source) return '';
    const { url, title, publisher, readAs, kind, note, noLink } = source;
    const archived = archiveAddress(source);
    const named = noLink ? `${escapeText(title)} (${cliWords.source.noLink})` : link(title, url);
    const copy = archived === null ? '' : ` (${link(cliWords.source.archived, archived)})`;
    const { published, read, trusted } = sourceFacts(source, confidence, context);
    const facts = [words.kinds[kind], published, `${read} (${words.readAs[readAs]})`, ...trusted];
    const lines = [
      `- **${escapeText(publisher)}**: ${named}${copy}<br>${escapeText(facts.join('; '))}`,
      ...(quote ? [quotation(quote)] : []),
      ...(says ? [text.says(own(says))] : []),
      ...(note ? [own(note)] : []),
    ];
    return lines.map((line, i) => (i === 0 ? line : `  ${line}`)).join('\n\n');
  });
  return section(
    3,
    text.levelTitle(number),
    paragraphs(
      `${escapeText(conditionWithScope(level, ruleset, context))} – ${escapeText(head)}`,
      level.publishedAs && escapeText(text.publishedAs(level.publishedAs)),
      level.reason && text.own(own(level.reason)),
      level.note && own(level.note),
      sources.filter(Boolean).join('\n\n'),
    ),
  );
}

/** The limit as a plot, when it changed on the platform, and what was corrected here. @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context */
function overTime(rule, ruleset, context) {
  const { words, cliWords, dataset } = context;
  const chart = limitHistoryChart(rule, ruleset, context);
  const told = historyOfRule(rule.id);
  if (!told) return '';
  // The history is told in English, whatever the page speaks.
  const inEnglish = (/** @type {string} */ text) =>
    words.language === 'en' ? escapeText(text) : inLanguage('en', escapeText(text));
  return paragraphs(
    chart !== null && paragraphs(figure(chart), words.rulePage.overTimeLegend),
    bullets(told.changes.map((change) => inEnglish(changeSentence(change, dataset.datasetDate)))),
    bullets(
      told.corrections.map(({ madeOn, was, is, why }) =>
        words.rulePage.corrected(cliWords.head.date(madeOn), inEnglish(`${was} ${is} ${why}`)),
      ),
    ),
    told.modified === null
      ? words.rulePage.newSinceRelease
      : words.rulePage.modified(cliWords.head.date(told.modified)),
  );
}

/** @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context */
function conflicts(rule, ruleset, { cliWords, own }) {
  const text = cliWords.commands.rules;
  return (rule.conflicts ?? [])
    .map(({ about, readings, used, why }) =>
      paragraphs(
        `**${own(about)}**`,
        bullets([
          ...readings.map(({ source, says }) =>
            text.reading(escapeText(ruleset.sources[source]?.publisher ?? source), own(says)),
          ),
          text.used(own(used), own(why)),
        ]),
      ),
    )
    .join('\n\n');
}

const PLACE = /\{([A-Za-z0-9]+)(?::(threshold|title)|\|[^|}]*\|([^|}]*))?\}/g;

/** The sentence of a finding, for each metric that `{value}` stands for; N is what is measured. @param {WrittenRule} rule @param {SiteRuleset} ruleset @param {Context} context */
function messageText(rule, ruleset, { dataset, cliWords }) {
  const message = rule.message ?? '';
  const places = [...message.matchAll(PLACE)].map(([, name]) => name ?? '');
  const values = places.includes('value') ? leadMetrics(rule, dataset.datasetDate) : [''];
  const sentences = values.map((value) =>
    message.replaceAll(PLACE, (_, name, about, many) => {
      const metric = ruleset.metrics[name === 'value' ? value : name];
      if (about === 'title') return metric?.title ?? '';
      const number = metric?.unit === 'share' ? cliWords.phrases['{a}%'].replace('{a}', 'N') : 'N';
      return many === undefined ? number : `${number} ${many}`;
    }),
  );
  const metrics = [...new Set(places.flatMap((name) => (name === 'value' ? values : [name])))]
    .filter((name) => ruleset.metrics[name])
    .map((name) => `${code(name)}: ${escapeText(ruleset.metrics[name]?.title ?? '')}`);
  return paragraphs(...[...new Set(sentences)].map(quotation), bullets(metrics));
}

/** The metric that each level in force looks at first, each once. @param {WrittenRule} rule @param {string} date */
function leadMetrics(rule, date) {
  const inForce = rule.levels.filter((level) => isInForce(level, date));
  const shown = inForce.length > 0 ? inForce : rule.levels;
  return [...new Set(shown.map(({ when }) => firstMetric(when)))].filter((name) => name !== null);
}

/** @param {unknown} condition @returns {string | null} */
function firstMetric(condition) {
  if (typeof condition !== 'object' || condition === null) return null;
  if ('metric' in condition) return String(condition.metric);
  for (const part of Object.values(condition)) {
    const found = firstMetric(part);
    if (found !== null) return found;
  }
  return null;
}

/** @param {WrittenRule} rule @param {Context} context */
function examples(rule, { words, cliWords, own }) {
  const rows = rule.examples.map(({ name, expect, asOf }) => [
    own(name),
    escapeText(cliWords.commands.rules.outcome(expect.status, expect.level)),
    asOf ? asOf.slice(0, 10) : '',
  ]);
  const isDated = rows.some(([, , date]) => date !== '');
  const shown = rule.examples.find(({ shows }) => shows === 'at-limit') ?? rule.examples[0];
  const head = [
    words.rulePage.example,
    words.rulePage.outcome,
    ...(isDated ? [words.rulePage.judgedAt] : []),
  ];
  return paragraphs(
    table(head, isDated ? rows : rows.map((row) => row.slice(0, 2))),
    shown &&
      `::: details ${own(shown.name)}\n\`\`\`json\n${JSON.stringify(shown.snapshot, null, 2)}\n\`\`\`\n:::`,
  );
}

/** @param {WrittenRule} rule @param {Context} context */
function related(rule, { lookup, href }) {
  return bullets(
    (rule.related ?? []).map(
      (id) => `${link(lookup.rule(id)?.rule.title ?? id, href(`rules/${id}`))} (${code(id)})`,
    ),
  );
}
