import { anchorOf } from '../anchor.js';
import { reasonOf } from '../dataset-lookup.js';
import { freshPlan } from '../fresh-plan.js';
import { bullets, escapeText, inLanguage, link, paragraphs, section, table } from '../markdown.js';
import { SEARCH_STOP } from '../search-text.js';
import { sourceFacts, sourceLink } from '../source-facts.js';
import { breadcrumbs } from '../structured-data.js';

const STEPS_SHOWN = 3;

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset } from '../dataset.js'
 * @import { Page } from '../page.js'
 * @import { Notice } from '@risk-check/rules-data'
 */

/** The first wording in full, or its words in their order, for titles and lists. @param {Notice} notice */
export function noticeWording(notice) {
  return plainPattern(sentenceOf(notice) ?? notice.match[0] ?? notice.id);
}

/** A wording in full, where one is known. @param {Notice} notice */
export const sentenceOf = ({ match }) => match.find((pattern) => typeof pattern === 'string');

/** @param {string | string[]} pattern */
const plainPattern = (pattern) =>
  (typeof pattern === 'string' ? pattern : pattern.join(' … '))
    .replaceAll('{n}', 'N')
    .replaceAll('*', '…')
    .replaceAll('… …', '…');

/** What one wording of a platform's messages means and leads to. @param {{ notice: Notice, ruleset: SiteRuleset | null, slug: string }} entry @param {Context} context @returns {Promise<Page>} */
export async function noticePage({ notice, ruleset, slug }, context) {
  const { words, href, lookup } = context;
  const text = words.noticePage;
  const where = ruleset?.title ?? text.everywhere;
  const path = `notices/${slug}`;
  const wording = noticeWording(notice);
  const says = capital(notice.says);
  const saysTheSame = lookup.notices.filter(
    (other) =>
      other.ruleset === ruleset &&
      other.notice.says === notice.says &&
      sentenceOf(other.notice) === undefined,
  );
  const body = paragraphs(
    ruleset && `${link(ruleset.title, href(`platforms/${ruleset.platform}/${ruleset.role}`))}`,
    section(
      2,
      text.means,
      paragraphs(
        `**${escapeText(says)}**`,
        facts(notice, context),
        notice.own && escapeText(text.ownReading(notice.own)),
      ),
    ),
    section(2, text.steps, await steps(notice, ruleset, context)),
    section(
      2,
      text.wordings,
      paragraphs(
        text.wordingsText,
        bullets(notice.match.map((pattern) => patternText(notice, pattern, words))),
        notice.unless &&
          paragraphs(
            `${text.notIf}:`,
            bullets(notice.unless.map((pattern) => patternText(notice, pattern, words))),
          ),
      ),
    ),
    SEARCH_STOP,
    section(2, text.points, reasons(notice, ruleset, context)),
    section(2, text.questions, bullets(questions(notice, ruleset))),
    section(2, words.platformPage.sources, sources(notice, ruleset, context)),
    `${text.command} ${context.hasPlayground ? text.playground(`${context.playground}?door=closed`) : ''}`.trim(),
  );
  return {
    path,
    // Words that stand close together are no title: there it is what the message says, and they only tell two such pages apart.
    title:
      sentenceOf(notice) === undefined
        ? `${says.replace(/\.$/, '')} (${where})${saysTheSame.length > 1 ? `: ${wording}` : ''}`
        : text.title(wording, where),
    label: wording,
    description: text.description(wording, where, notice.says),
    group: words.notices,
    file: ruleset
      ? `packages/rules-data/rules/${ruleset.platform}/${ruleset.role}/_guide.json`
      : 'packages/rules-data/guide-common.json',
    structured: [
      breadcrumbs(context, [
        [words.notices, 'notices/'],
        [wording, path],
      ]),
    ],
    body,
  };
}

/** A sentence of the data that is used after a colon, as one of its own. @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of a message, marked with their language where the page is in another. @param {Notice} notice @param {string} wording @param {Context['words']} words */
export const wordingText = ({ lang }, wording, { language }) =>
  lang === language ? escapeText(wording) : inLanguage(lang, escapeText(wording));

/** @param {Notice} notice @param {string | string[]} pattern @param {Context['words']} words */
function patternText(notice, pattern, words) {
  const { quoted, noticePage: text } = words;
  const shown = (/** @type {string} */ wording) => quoted(wordingText(notice, plainPattern(wording), words));
  return typeof pattern === 'string' ? shown(pattern) : text.close(pattern.map(shown).join(', '));
}

/** @param {Notice} notice @param {Context} context */
const facts = ({ scope, stage }, { words: { noticePage: text } }) =>
  bullets([`${text.concerns} ${text.scopes[scope]}.`, `${text.stage} ${text.stages[stage]}.`]);

/** @param {Notice} notice @param {SiteRuleset | null} ruleset @param {Context} context */
function reasons(notice, ruleset, { words, cliWords, href, lookup }) {
  const text = words.noticePage;
  const entries = Object.entries(notice.reasons);
  if (entries.length === 0) return text.pointsNone;
  const rows = entries.map(([slug, weight]) => {
    const reason = (ruleset ?? lookup.withReason(slug)[0])?.reasons[slug];
    return [
      link(reason?.title ?? slug, href(`reasons/${slug}`)),
      cliWords.number(String(weight)),
      escapeText(reason?.means ?? ''),
    ];
  });
  const slugs = entries.map(([slug]) => slug);
  const rules = (ruleset?.rules ?? []).filter((rule) => ruleset && slugs.includes(reasonOf(rule, ruleset)));
  return paragraphs(
    table([words.reason, text.weight, text.means], rows),
    ruleset &&
      rules.length > 0 &&
      section(3, text.rules, bullets(rules.map((rule) => link(rule.title, href(`rules/${rule.id}`))))),
  );
}

/** @param {Notice} notice @param {SiteRuleset | null} ruleset */
const questions = (notice, ruleset) =>
  (notice.questions ?? []).flatMap((key) => {
    const question = ruleset?.guide?.questions?.[key];
    return question ? [`**${escapeText(question.ask)}** ${escapeText(question.how)}`] : [];
  });

/** What the wording itself leads to, else the first steps for the reason it points to most. @param {Notice} notice @param {SiteRuleset | null} ruleset @param {Context} context */
async function steps(notice, ruleset, { words, href }) {
  const text = words.noticePage;
  const own = (notice.steps ?? []).flatMap((id) => {
    const step = ruleset?.guide?.steps?.[id];
    return step ? [`**${escapeText(step.title)}** ${escapeText(step.do.join(' '))}`] : [];
  });
  if (own.length > 0) return bullets(own);
  const [top] = Object.entries(notice.reasons).sort((a, b) => Number(b[1]) - Number(a[1]));
  if (!top || !ruleset || notice.scope !== 'account') return '';
  const [slug] = top;
  const plan = await freshPlan(ruleset, slug);
  const whole = link(
    ruleset.reasons[slug]?.title ?? slug,
    `${href(`reasons/${slug}`)}#${anchorOf(ruleset.title)}`,
  );
  const first = (plan?.steps ?? [])
    .slice(0, STEPS_SHOWN)
    .map(({ title, do: what }, i) => `${i + 1}. **${escapeText(title)}.** ${escapeText(what.join(' '))}`);
  return paragraphs(
    first.join('\n'),
    plan &&
      plan.doNot.length > 0 &&
      `**${words.reasonPage.doNot}:** ${escapeText(plan.doNot.slice(0, 2).join(' '))}`,
    text.wholePlan(whole),
  );
}

/** @param {Notice} notice @param {SiteRuleset | null} ruleset @param {Context} context */
const sources = (notice, ruleset, context) =>
  bullets(
    (notice.sources ?? []).flatMap(({ source: key, confidence }) => {
      const source = (ruleset?.sources ?? context.dataset.guide.sources)[key];
      if (!source) return [];
      const { published, read, trusted } = sourceFacts(source, confidence, context);
      return [
        `${escapeText(source.publisher)}: ${sourceLink(source.title, source)} (${[published, read, ...trusted].join('; ')})`,
      ];
    }),
  );
