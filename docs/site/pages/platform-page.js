import { thresholdChart } from '../charts/threshold-chart.js';
import { severityChip } from '../chips.js';
import { historyOfRule } from '../dataset.js';
import { isInForce, isUnpublished, reasonOf } from '../dataset-lookup.js';
import { FEEDS } from '../downloads/write-feeds.js';
import {
  bullets,
  escapeText,
  figure,
  inLanguage,
  link,
  linked,
  paragraphs,
  section,
  table,
} from '../markdown.js';
import { SEARCH_STOP } from '../search-text.js';
import { breadcrumbs } from '../structured-data.js';
import { changeSentence } from './change-sentence.js';
import { GRAVITY, mattering } from './limits-that-matter.js';
import { noticeWording, wordingText } from './notice-page.js';
import { conditionWithScope, datesOf } from './rule-levels.js';

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset, WrittenRule } from '../dataset.js'
 * @import { Page } from '../page.js'
 */

const EVIDENCE = /** @type {const} */ (['official', 'documented', 'reported', 'anecdotal', 'heuristic']);
const SHOWN_FIRST = 6;

/** All triggers of one platform and role at a glance. @param {SiteRuleset} ruleset @param {Context} context @returns {Page} */
export function platformPage(ruleset, context) {
  const { words, cliWords, lookup, href } = context;
  const text = words.platformPage;
  const path = `platforms/${ruleset.platform}/${ruleset.role}`;
  const sources = Object.entries(ruleset.sources);
  const levels = ruleset.rules.flatMap((rule) => rule.levels);
  const unpublished = unpublishedRules(ruleset);
  const notices = lookup.notices.filter((entry) => entry.ruleset === ruleset);
  const body = paragraphs(
    context.hasPlayground && text.checkNow(`${context.playground}?ruleset=${ruleset.id}`),
    section(2, text.matter, limitsThatMatter(ruleset, context)),
    text.counted({
      rules: ruleset.rules.length,
      levels: levels.length,
      official: levels.filter(({ evidence }) => evidence === 'official').length,
      sources: sources.length,
      unpublished: unpublished.length,
    }),
    ruleset.status === 'experimental' && `::: warning\n${words.rulePage.experimental}\n:::`,
    ruleset.caveat && `::: info ${cliWords.commands.rules.caveat}\n${escapeText(ruleset.caveat)}\n:::`,
    SEARCH_STOP,
    section(2, text.chart, charts(ruleset, context)),
    section(2, text.triggers, triggers(ruleset, context)),
    section(2, text.published, published(ruleset, unpublished, context)),
    section(2, text.recovery, waysBack(ruleset, context)),
    section(
      2,
      text.notices,
      bullets(
        notices.map(({ notice, slug }) =>
          linked(wordingText(notice, noticeWording(notice), words), href(`notices/${slug}`)),
        ),
      ),
    ),
    section(2, text.history, history(ruleset, context)),
    section(2, text.policies, bullets(ruleset.policies.map(({ title, url }) => link(title, url)))),
    section(2, text.sources, sourceTable(ruleset, context)),
  );
  return {
    path,
    title: text.title(ruleset.title),
    label: ruleset.title,
    description: text.description(ruleset.title, ruleset.rules.length, sources.length),
    group: words.platforms,
    file: `packages/rules-data/rules/${ruleset.platform}/${ruleset.role}/_ruleset.json`,
    feed: `/${FEEDS.of(ruleset.id)}`,
    structured: [
      breadcrumbs(context, [
        [words.platforms, 'platforms/'],
        [ruleset.title, path],
      ]),
    ],
    body,
  };
}

/** What a reader should look at first. @param {SiteRuleset} ruleset @param {Context} context */
function limitsThatMatter(ruleset, context) {
  const { words, cliWords, href } = context;
  const rows = mattering(ruleset, context)
    .slice(0, SHOWN_FIRST)
    .map(({ rule, level, limit }) => [
      link(rule.title, href(`rules/${rule.id}`)),
      escapeText(limit),
      severityChip(level.severity, cliWords),
      escapeText(cliWords.evidenceShort[level.evidence]),
    ]);
  return rows.length === 0
    ? ''
    : paragraphs(
        words.platformPage.matterText,
        table([words.rule, words.limit, words.severity, words.evidence], rows),
      );
}

/** @param {SiteRuleset} ruleset */
function unpublishedRules(ruleset) {
  return ruleset.rules.filter(
    (rule) => rule.effect !== 'none' && rule.levels.some(({ when }) => isUnpublished(when, ruleset)),
  );
}

/** Rules by cause, in the order of the causes. @param {SiteRuleset} ruleset */
function byCause(ruleset) {
  return Object.entries(ruleset.causes)
    .map(([key, cause]) => ({ key, cause, rules: ruleset.rules.filter((rule) => rule.cause === key) }))
    .filter(({ rules }) => rules.length > 0);
}

/** @param {SiteRuleset} ruleset @param {Context} context */
function charts(ruleset, context) {
  const rules = byCause(ruleset).flatMap((group) => group.rules);
  const chart = thresholdChart(rules, ruleset, context.words.platformPage.chartAbout(ruleset.title), context);
  return chart === null ? '' : paragraphs(figure(chart), context.words.platformPage.chartLegend);
}

/** @param {SiteRuleset} ruleset @param {Context} context */
function triggers(ruleset, context) {
  const { words, cliWords, href } = context;
  return byCause(ruleset)
    .map(({ cause, rules }) => {
      const rows = rules.flatMap((rule) => {
        const inForce = rule.levels.filter((level) => isInForce(level, context.dataset.datasetDate));
        const shown = inForce.length > 0 ? inForce : rule.levels.slice(-1);
        return shown.map((level, i) => [
          i === 0 ? link(rule.title, href(`rules/${rule.id}`)) : '',
          escapeText(conditionWithScope(level, ruleset, context)),
          severityChip(level.severity, cliWords),
          escapeText(
            // Of a rule without a level in force, the last one that was: when it ended, or when it begins.
            [cliWords.evidenceShort[level.evidence], inForce.length === 0 ? datesOf(level, context) : '']
              .filter(Boolean)
              .join('; '),
          ),
        ]);
      });
      return section(
        3,
        cause.title,
        paragraphs(
          `${words.reason}: ${link(ruleset.reasons[cause.reason]?.title ?? cause.reason, href(`reasons/${cause.reason}`))}`,
          table([words.rule, words.limit, words.severity, words.evidence], rows),
        ),
      );
    })
    .join('\n\n');
}

/** @param {SiteRuleset} ruleset @param {WrittenRule[]} unpublished @param {Context} context */
function published(ruleset, unpublished, { words, href, cliWords }) {
  const text = words.platformPage;
  const levels = ruleset.rules.flatMap((rule) => rule.levels);
  const named = (/** @type {WrittenRule} */ rule) => link(rule.title, href(`rules/${rule.id}`));
  const worst = (/** @type {typeof levels} */ some) => {
    const found = GRAVITY.find((severity) => some.some((level) => level.severity === severity));
    return found ? severityChip(found, cliWords) : '';
  };
  const rows = EVIDENCE.map((evidence) => {
    const some = levels.filter((level) => level.evidence === evidence);
    return [cliWords.evidenceShort[evidence], `${some.length}`, worst(some)];
  }).filter(([, count]) => count !== '0');
  const guesses = ruleset.rules.filter(
    (rule) =>
      rule.effect !== 'none' &&
      rule.levels.length > 0 &&
      rule.levels.every(({ evidence }) => evidence === 'reported' || evidence === 'anecdotal'),
  );
  return paragraphs(
    text.publishedText,
    table([words.evidence, text.levelsCount, words.severity], rows),
    section(
      3,
      text.guess,
      guesses.length === 0 ? '' : paragraphs(text.guessText, bullets(guesses.map(named))),
    ),
    section(
      3,
      text.unpublished,
      unpublished.length === 0 ? '' : paragraphs(text.unpublishedText, bullets(unpublished.map(named))),
    ),
  );
}

/** @param {SiteRuleset} ruleset @param {Context} context */
function waysBack(ruleset, { words, href }) {
  const reasons = Object.entries(ruleset.reasons).filter(([slug]) =>
    ruleset.rules.some((rule) => reasonOf(rule, ruleset) === slug),
  );
  const items = reasons.map(
    ([slug, { title, means, recovery }]) =>
      `**${link(title, href(`reasons/${slug}`))}**: ${escapeText(means)} ${words.reasonPage.difficulty[recovery ?? 'unknown']}`,
  );
  return paragraphs(
    bullets(items),
    ruleset.guide?.limits && escapeText(ruleset.guide.limits),
    ruleset.guide === null && words.platformPage.noGuide,
  );
}

/** @param {SiteRuleset} ruleset @param {Context} context */
function history(ruleset, context) {
  const { words, href, dataset, lookup } = context;
  const changes = ruleset.rules.flatMap(({ id }) =>
    (historyOfRule(id)?.changes ?? []).map((change) => ({ id, change })),
  );
  if (changes.length === 0) return '';
  changes.sort((a, b) => (a.change.on < b.change.on ? 1 : a.change.on > b.change.on ? -1 : 0));
  // The history is told in English, whatever the page speaks.
  const inEnglish = (/** @type {string} */ text) =>
    words.language === 'en' ? escapeText(text) : inLanguage('en', escapeText(text));
  return paragraphs(
    `${words.platformPage.historyText} <a href="/${FEEDS.of(ruleset.id)}" target="_self">Atom</a>`,
    bullets(
      changes.map(
        ({ id, change }) =>
          `${link(lookup.rule(id)?.rule.title ?? id, href(`rules/${id}`))}: ${inEnglish(changeSentence(change, dataset.datasetDate))}`,
      ),
    ),
  );
}

/** @param {SiteRuleset} ruleset @param {Context} context */
function sourceTable(ruleset, { words, cliWords }) {
  const rows = Object.values(ruleset.sources)
    .sort((a, b) => (a.publisher < b.publisher ? -1 : a.publisher > b.publisher ? 1 : 0))
    .map(({ publisher, title, url, kind, publishedOn, readOn }) => [
      escapeText(publisher),
      link(title, url),
      words.kinds[kind],
      publishedOn === null ? cliWords.document.undated : cliWords.head.date(publishedOn),
      cliWords.head.date(readOn),
    ]);
  return table([words.source, words.pageName, words.kind, words.published, words.read], rows);
}
