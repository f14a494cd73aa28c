import { anchorOf } from '../anchor.js';
import { reasonOf } from '../dataset-lookup.js';
import { dayOf, freshPlan } from '../fresh-plan.js';
import { bullets, escapeText, link, linked, paragraphs, section, table } from '../markdown.js';
import { sourceLink } from '../source-facts.js';
import { breadcrumbs } from '../structured-data.js';
import { noticeWording, wordingText } from './notice-page.js';

/**
 * @import { PlanStep } from '@risk-check/core'
 * @import { Context } from '../context.js'
 * @import { SiteRuleset } from '../dataset.js'
 * @import { Page } from '../page.js'
 */

/** One reason on every platform that gives it: what it means, what to do now, how long it takes. @param {string} slug @param {Context} context @returns {Promise<Page>} */
export async function reasonPage(slug, context) {
  const { words, lookup, href } = context;
  const text = words.reasonPage;
  // The ruleset that knows the most about the way back comes first.
  const rulesets = lookup
    .withReason(slug)
    .filter(
      (ruleset) => ruleset.rules.some((rule) => reasonOf(rule, ruleset) === slug) || hasPath(ruleset, slug),
    )
    .sort((a, b) => stepsOf(b) - stepsOf(a) || (a.id < b.id ? -1 : 1));
  const title = usualTitle(slug, context);
  const path = `reasons/${slug}`;
  const parts = [];
  for (const ruleset of rulesets) {
    const part = await onePlatform(ruleset, slug, context);
    // Of many platforms each is opened by who looks for it.
    parts.push(rulesets.length > UNFOLDED ? folded(part) : part);
  }
  return {
    path,
    title: text.title(title),
    label: title,
    description: text.description(title, nameList(rulesets.map((ruleset) => ruleset.title))),
    group: words.reasons,
    structured: [
      breadcrumbs(context, [
        [words.reasons, 'reasons/'],
        [title, path],
      ]),
    ],
    body: paragraphs(
      `${text.lead} ${link(words.lists.reasons, href('reasons/'))}`,
      words.textsInEnglish,
      rulesets.length > 1 &&
        bullets(rulesets.map(({ title: name }) => `[${escapeText(name)}](#${anchorOf(name)})`)),
      parts.join('\n\n'),
    ),
  };
}

const UNFOLDED = 3;

/** The heading stays, what is below it is folded. @param {string} part */
const folded = (part) => {
  const [heading = '', ...rest] = part.split('\n\n');
  const [means = '', ...steps] = rest;
  const name = heading.replace(/^## /, '');
  return paragraphs(heading, means, steps.length > 0 && `::: details ${name}\n${steps.join('\n\n')}\n:::`);
};

/**
 * The reasons, each with the rulesets that have a rule about it; the reason most people are given comes first.
 * @param {Pick<Context, 'lookup'>} context
 */
export const reasonsByUse = ({ lookup }) =>
  lookup.reasons
    .map((slug) => ({
      slug,
      rulesets: lookup
        .withReason(slug)
        .filter((ruleset) => ruleset.rules.some((rule) => reasonOf(rule, ruleset) === slug)),
    }))
    .sort((a, b) => b.rulesets.length - a.rulesets.length || (a.slug < b.slug ? -1 : 1));

/** The title most rulesets give a reason. @param {string} slug @param {Context} context */
export function usualTitle(slug, { lookup }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { reasons } of lookup.withReason(slug)) {
    const title = reasons[slug]?.title ?? slug;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? slug;
}

/** @param {SiteRuleset} ruleset @param {string} slug */
const hasPath = ({ guide }, slug) => (guide?.paths ?? []).some(({ reasons }) => reasons.includes(slug));
/** @param {SiteRuleset} ruleset */
const stepsOf = ({ guide }) => Object.keys(guide?.steps ?? {}).length;
/** @param {readonly string[]} names */
const nameList = (names) => (names.length > 4 ? `${names.slice(0, 3).join(', ')} …` : names.join(', '));

/** @param {SiteRuleset} ruleset @param {string} slug @param {Context} context */
async function onePlatform(ruleset, slug, context) {
  const { words, href, lookup, cliWords } = context;
  const text = words.reasonPage;
  const reason = ruleset.reasons[slug];
  if (!reason) return '';
  const plan = await freshPlan(ruleset, slug);
  const rules = ruleset.rules.filter((rule) => reasonOf(rule, ruleset) === slug);
  const wordings = lookup.notices.filter(
    ({ ruleset: owner, notice }) => owner === ruleset && notice.reasons[slug],
  );
  const publishers = (reason.sources ?? []).flatMap(({ source }) => {
    const found = ruleset.sources[source];
    return found ? [sourceLink(found.publisher, found)] : [];
  });
  const means = paragraphs(
    `**${escapeText(reason.title)}.** ${escapeText(reason.means)}`,
    `${text.difficulty[reason.recovery ?? 'unknown']}${publishers.length > 0 ? ` (${publishers.join(', ')})` : ''}`,
  );
  return paragraphs(
    `## ${escapeText(ruleset.title)}`,
    means,
    section(
      3,
      text.now,
      plan ? plan.steps.map((step, i) => stepText(step, i, context)).join('\n\n') : text.noPath,
    ),
    plan && section(3, text.timeline, timeline(plan.steps, context)),
    plan && section(3, text.doNot, bullets(plan.doNot.map(escapeText))),
    plan &&
      plan.cases.length > 0 &&
      section(
        3,
        text.told,
        bullets(
          plan.cases.map(({ title, took }) =>
            escapeText(`${title} ${text.took(cliWords.recovery.took(took))}`),
          ),
        ),
      ),
    section(
      3,
      text.causes,
      paragraphs(
        `${words.platforms}: ${link(ruleset.title, href(`platforms/${ruleset.platform}/${ruleset.role}`))}`,
        bullets(rules.map((rule) => link(rule.title, href(`rules/${rule.id}`)))),
      ),
    ),
    section(
      3,
      text.wordings,
      bullets(
        wordings.map(({ notice, slug: name }) =>
          linked(wordingText(notice, noticeWording(notice), words), href(`notices/${name}`)),
        ),
      ),
    ),
    plan &&
      `${text.command(ruleset.title)} ${context.hasPlayground ? text.playground(`${context.playground}?door=closed`) : ''}`.trim(),
  );
}

/** @param {PlanStep} step @param {number} index @param {Context} context */
function stepText(step, index, { words, cliWords }) {
  const text = words.reasonPage;
  const { success, rights, usual } = step;
  return paragraphs(
    `#### ${index + 1}. ${escapeText(step.title)}`,
    step.when.length > 0 && text.onlyWhen(escapeText(step.when.join('; '))),
    bullets(step.do.map(escapeText)),
    step.needs.length > 0 && `${text.needs}: ${escapeText(step.needs.join('; '))}.`,
    step.attach.length > 0 && `${text.attach}: ${escapeText(step.attach.join('; '))}.`,
    usual && `${text.usual}: ${cliWords.recovery.amount(usual)}.`,
    success &&
      escapeText(
        `${cliWords.recovery.recover.success(success.sampleSize === null ? null : Math.round(success.value * success.sampleSize), success.of, success.sampleSize ?? 0, success.publisher)} ${success.note ?? ''}`.trim(),
      ),
    rights && `**${cliWords.recovery.recover.rights}**: ${escapeText(rights)}`,
    step.sources.length > 0 &&
      `${words.source}: ${[...new Map(step.sources.map((source) => [source.url, sourceLink(source.publisher, source)])).values()].join(', ')}`,
  );
}

/** @param {readonly PlanStep[]} steps @param {Context} context */
function timeline(steps, { words, cliWords }) {
  const text = words.reasonPage;
  const rows = steps.map(({ title, usual, earliest, expected }, i) => [
    `${i + 1}. ${escapeText(title)}`,
    usual ? cliWords.recovery.amount(usual) : text.unknownTime,
    earliest && expected ? text.day(`${dayOf(earliest)}`, `${dayOf(expected)}`) : text.unknownTime,
  ]);
  return paragraphs(text.timelineText, table([text.step, text.usual, text.sum], rows));
}
