import { escapeXml } from '@risk-check/report/text';
import { anchorOf } from '../anchor.js';
import { severityChip } from '../chips.js';
import { rulesWithNumber } from '../dataset.js';
import { isInForce } from '../dataset-lookup.js';
import { controls, countField, inputField, selectField } from '../live-controls.js';
import { bullets, escapeText, figure, link, linked, paragraphs, section, table } from '../markdown.js';
import { SEARCH_STOP } from '../search-text.js';
import { byWeight, GRAVITY, mattering } from './limits-that-matter.js';
import { capital, noticeWording, wordingText } from './notice-page.js';
import { reasonsByUse, usualTitle } from './reason-page.js';
import { conditionWithScope } from './rule-levels.js';

/**
 * @import { Context } from '../context.js'
 * @import { WrittenRule } from '../dataset.js'
 * @import { Page } from '../page.js'
 */

/** The pages that list platforms, rules, reasons and wordings. @param {Context} context @returns {Page[]} */
export function listPages(context) {
  return [platforms(context), rules(context), reasons(context), notices(context)];
}

/** @param {Context} context @returns {Page} */
function platforms(context) {
  const { everything, words, href, own } = context;
  const { rulesets } = everything;
  const rows = rulesets.map((ruleset) => {
    const { title, platform, role } = ruleset;
    const [first] = mattering(ruleset, context);
    return [
      linked(own(title), href(`platforms/${platform}/${role}`)),
      own(role),
      first === undefined ? words.platformPage.unpublished : own(`${first.rule.title}: ${first.limit}`),
      first === undefined ? '' : severityChip(first.level.severity, context.cliWords),
      `${rulesWithNumber(ruleset, everything).length}`,
    ];
  });
  const count = rulesets.reduce((sum, ruleset) => sum + rulesWithNumber(ruleset, everything).length, 0);
  const text = words.lists.platformsText(rulesets.length, count, context.dataset.rulesets.length);
  return {
    path: 'platforms/index',
    wide: true,
    title: words.lists.platforms,
    description: text,
    group: words.platforms,
    indexed: false,
    body: paragraphs(
      text,
      liveTable(
        [words.platforms, words.lists.role, words.lists.gravest, words.severity, words.rules],
        rows,
        [
          { column: 1, title: words.lists.role },
          { column: 3, title: words.severity },
        ],
        context,
      ),
    ),
  };
}

/**
 * A table that a script makes one to filter and sort.
 * @param {readonly string[]} head @param {readonly (readonly string[])[]} rows
 * @param {readonly { column: number, title: string }[]} filters @param {Context} context
 */
function liveTable(head, rows, filters, { words }) {
  const text = words.lists.table;
  const fields = [
    inputField(text.search, 'type="search" autocomplete="off"'),
    ...filters.map(({ column, title }) =>
      selectField(
        title,
        `${column}`,
        text.all,
        [...new Set(rows.map((row) => plainText(row[column] ?? '')))]
          .filter((shown) => shown !== '')
          .sort()
          .map((shown) => ({ value: shown, text: shown })),
      ),
    ),
    countField(text.shown.replace('{n}', `${rows.length}`).replace('{all}', `${rows.length}`)),
  ];
  return paragraphs(
    `<div class="live-table" data-live="table" data-words="${escapeXml(JSON.stringify(text))}">`,
    figure(controls('live-controls', fields)),
    table(head, rows),
    '</div>',
  );
}

/** What a cell says. @param {string} markdown */
const plainText = (markdown) =>
  markdown
    .replaceAll(/\]\(<[^>]*>\)|<[^>]+>/g, '')
    .replaceAll(/[[\]\\]/g, '')
    .replaceAll('&amp;', '&');

/** @param {Context} context @returns {Page} */
function rules(context) {
  const { dataset, words, cliWords, href } = context;
  const rows = dataset.rulesets.flatMap((ruleset) =>
    ruleset.rules.map((rule) => {
      const [gravest] = byWeight(rule.levels.filter((level) => isInForce(level, dataset.datasetDate)));
      const changed = lastChange(rule, dataset.datasetDate);
      return [
        link(ruleset.title, href(`platforms/${ruleset.platform}/${ruleset.role}`)),
        escapeText(ruleset.role),
        link(rule.title, href(`rules/${rule.id}`)),
        gravest === undefined
          ? words.lists.noLimit
          : escapeText(conditionWithScope(gravest, ruleset, context)),
        gravest === undefined
          ? ''
          : `<span data-key="${GRAVITY.indexOf(gravest.severity)}">${severityChip(gravest.severity, cliWords)}</span>`,
        gravest === undefined ? '' : escapeText(cliWords.evidenceShort[gravest.evidence]),
        changed === null ? '' : `<span data-key="${changed}">${cliWords.head.date(changed)}</span>`,
      ];
    }),
  );
  return {
    path: 'rules/index',
    wide: true,
    title: words.lists.rules,
    description: words.lists.rulesText,
    group: words.rules,
    indexed: false,
    body: paragraphs(
      words.lists.rulesText,
      liveTable(
        [
          words.platforms,
          words.lists.role,
          words.rule,
          words.limit,
          words.severity,
          words.evidence,
          words.lists.lastChange,
        ],
        rows,
        [
          { column: 0, title: words.platforms },
          { column: 1, title: words.lists.role },
          { column: 4, title: words.severity },
          { column: 5, title: words.evidence },
        ],
        context,
      ),
    ),
  };
}

/** The newest day on which a limit of the rule began or ended. @param {WrittenRule} rule @param {string} today */
const lastChange = ({ levels }, today) =>
  levels
    .flatMap(({ from, until }) => [from, until].flatMap((day) => day ?? []))
    .filter((day) => day <= today)
    .sort()
    .at(-1) ?? null;

/** @param {Context} context @returns {Page} */
function reasons(context) {
  const { words, href, playground, hasPlayground } = context;
  const rows = reasonsByUse(context).map(({ slug, rulesets }) => [
    link(usualTitle(slug, context), href(`reasons/${slug}`)),
    rulesets
      .map(({ title }) => `[${escapeText(title)}](${href(`reasons/${slug}`)}#${anchorOf(title)})`)
      .join(', '),
  ]);
  return {
    path: 'reasons/index',
    wide: true,
    title: words.lists.reasons,
    description: words.lists.reasonsText,
    group: words.reasons,
    body: paragraphs(
      words.lists.reasonsText,
      hasPlayground && words.lists.pasteMessage(`${playground}?door=message`),
      SEARCH_STOP,
      table([words.reason, words.platforms], rows),
    ),
  };
}

/** @param {Context} context @returns {Page} */
function notices({ dataset, words, href, lookup, playground, hasPlayground }) {
  const owners = [...dataset.rulesets, null];
  const parts = owners.map((owner) => {
    const some = lookup.notices.filter(({ ruleset }) => ruleset === owner);
    if (some.length === 0) return '';
    return section(
      2,
      owner?.title ?? words.noticePage.everywhere,
      bullets(
        some.map(
          ({ notice, slug }) =>
            `${linked(words.quoted(wordingText(notice, noticeWording(notice), words)), href(`notices/${slug}`))}: ${escapeText(capital(notice.says))}`,
        ),
      ),
    );
  });
  return {
    path: 'notices/index',
    title: words.lists.notices,
    description: words.lists.noticesText,
    group: words.notices,
    indexed: false,
    body: paragraphs(
      words.lists.noticesText,
      hasPlayground && words.lists.pasteMessage(`${playground}?door=message`),
      ...parts,
    ),
  };
}
