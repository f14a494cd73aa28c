import { reasonOf } from '../dataset-lookup.js';
import { bullets, escapeText, link, linked, paragraphs, section, table } from '../markdown.js';
import { capital, noticeWording, wordingText } from './notice-page.js';
import { usualTitle } from './reason-page.js';

/**
 * @import { Context } from '../context.js'
 * @import { Page } from '../page.js'
 */

/** The pages that list platforms, rules, reasons and wordings. @param {Context} context @returns {Page[]} */
export function listPages(context) {
  return [platforms(context), rules(context), reasons(context), notices(context)];
}

/** @param {Context} context @returns {Page} */
function platforms({ everything, words, cliWords, href, own }) {
  const { rulesets } = everything;
  const rows = rulesets.map(({ title, platform, role, rules, reasons, sources }) => [
    linked(own(title), href(`platforms/${platform}/${role}`)),
    `${rules.length}`,
    `${rules.flatMap(({ levels }) => levels).filter(({ evidence }) => evidence === 'official').length}`,
    `${Object.keys(sources).length}`,
    Object.values(reasons)
      .map((reason) => own(reason.title))
      .join(', '),
  ]);
  const count = rulesets.reduce((sum, { rules }) => sum + rules.length, 0);
  return {
    path: 'platforms/index',
    title: words.lists.platforms,
    description: words.lists.platformsText(rulesets.length, count),
    group: words.platforms,
    indexed: false,
    body: paragraphs(
      words.lists.platformsText(rulesets.length, count),
      table(
        [
          words.platforms,
          words.rules,
          cliWords.evidenceShort.official,
          words.platformPage.sources,
          words.reasons,
        ],
        rows,
      ),
    ),
  };
}

/** @param {Context} context @returns {Page} */
function rules({ dataset, words, href }) {
  const parts = dataset.rulesets.map(({ title, rules }) =>
    section(2, title, bullets(rules.map(({ id, title: name }) => link(name, href(`rules/${id}`))))),
  );
  return {
    path: 'rules/index',
    title: words.lists.rules,
    description: words.lists.rulesText,
    group: words.rules,
    indexed: false,
    body: paragraphs(words.lists.rulesText, ...parts),
  };
}

/** @param {Context} context @returns {Page} */
function reasons(context) {
  const { words, href, lookup } = context;
  const rows = lookup.reasons.map((slug) => {
    const rulesets = lookup
      .withReason(slug)
      .filter((ruleset) => ruleset.rules.some((rule) => reasonOf(rule, ruleset) === slug));
    return [
      link(usualTitle(slug, context), href(`reasons/${slug}`)),
      escapeText(lookup.withReason(slug)[0]?.reasons[slug]?.means ?? ''),
      rulesets.map(({ title }) => escapeText(title)).join(', '),
    ];
  });
  return {
    path: 'reasons/index',
    title: words.lists.reasons,
    description: words.lists.reasonsText,
    group: words.reasons,
    indexed: false,
    body: paragraphs(
      words.lists.reasonsText,
      table([words.reason, words.reasonPage.about, words.platforms], rows),
    ),
  };
}

/** @param {Context} context @returns {Page} */
function notices({ dataset, words, href, lookup }) {
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
    body: paragraphs(words.lists.noticesText, ...parts),
  };
}
