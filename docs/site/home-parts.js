import { escapeXml } from '@risk-check/report/text';
import { OFTEN_ASKED } from '../often-asked.js';
import { rulesWithNumber } from './dataset.js';
import { exampleReport } from './example-report.js';
import { escapeText, figure, linked, table } from './markdown.js';
import { capital, noticeWording, sentenceOf, wordingText } from './pages/notice-page.js';

/** @import { Context } from './context.js' */

const WORDINGS_SHOWN = 8;

/** Fills `<!-- site: name -->` in the first page with what is made from the data. @param {string} body @param {Context} context */
export async function fillHome(body, context) {
  /** @type {Record<string, () => string | Promise<string>>} */
  const parts = {
    example: () => example(context),
    platforms: () => platforms(context),
    wordings: () => wordings(context),
  };
  let filled = body;
  for (const [name, make] of Object.entries(parts)) {
    const mark = `<!-- site: ${name} -->`;
    if (filled.includes(mark)) filled = filled.replaceAll(mark, await make());
  }
  const left = /<!-- site: (\w+) -->/.exec(filled);
  if (left) throw new Error(`Nothing fills ${left[0]}.`);
  return filled;
}

/** The gauge beside the first words. @param {Context} context */
export async function heroExample(context) {
  const { gauge, ruleset, bandName, score } = await exampleReport(context);
  return {
    gauge: gauge.replaceAll('example-gauge', 'hero-gauge'),
    says: context.words.home.example(ruleset, bandName, score),
  };
}

/** The picker of a platform below the doors: links to the check, and the first question in their place where a script runs. @param {Context} context */
export function homePicker({ words, playground, everything, dataset, href }) {
  const text = words.home;
  const titles =
    words.language === 'en' ? {} : Object.fromEntries(dataset.rulesets.map(({ id, title }) => [id, title]));
  const links = OFTEN_ASKED.flatMap((id) => {
    const ruleset = everything.rulesets.find((one) => one.id === id);
    if (!ruleset) return [];
    const lang = words.language !== 'en' && !(id in titles) ? ' lang="en"' : '';
    return [
      `<a href="${playground}?ruleset=${id}" target="_self" data-account="${id}"${lang}>${escapeXml(ruleset.title)}</a>`,
    ];
  });
  return `<section class="first-question" data-live="home" data-check="${playground}" data-titles="${escapeXml(JSON.stringify(titles))}" aria-label="${escapeXml(text.picker)}"><label><b>${escapeXml(text.picker)}</b><input type="text" autocomplete="off" spellcheck="false" placeholder="${escapeXml(text.pickerExample)}"></label><p class="hits">${links.join(' ')} <a class="all" href="${href('platforms/')}">${escapeXml(text.allPlatforms(everything.rulesets.length))}</a></p><p class="not-listed" role="status" data-says="${escapeXml(text.notListed)}" hidden><span></span> <a href="${playground}?door=closed" target="_self">${escapeXml(text.everywhere)}</a></p></section>`;
}

/** @param {Context} context */
async function example(context) {
  const { waterfall, reasons } = await exampleReport(context);
  return figure(`<div class="report pair"><div>${waterfall}</div><ol class="reasons">${reasons}</ol></div>`);
}

/** @param {Context} context */
function platforms({ everything, dataset, href, words }) {
  const isOwn = (/** @type {string} */ id) => dataset.rulesets.some((one) => one.id === id);
  const items = everything.rulesets.map((ruleset) => {
    const { id, title, platform, role } = ruleset;
    return `<li><a href="${href(`platforms/${platform}/${role}`)}"${isOwn(id) ? '' : ' lang="en"'}>${escapeXml(title)} <span>${words.home.rules(rulesWithNumber(ruleset, everything).length)}</span></a></li>`;
  });
  return `<ul class="tiles">${items.join('')}</ul>`;
}

/** Wordings of notices, in the language and whole ones first; of each account one, before a second of any. @param {Context} context */
function wordings({ lookup, href, words }) {
  const isOwn = (/** @type {{ lang: string }} */ { lang }) => lang === words.language;
  const isRead = (/** @type {{ lang: string }} */ notice) => isOwn(notice) || notice.lang === 'en';
  const known = lookup.notices
    .filter(({ notice, ruleset }) => ruleset && notice.stage === 'block' && isRead(notice))
    .sort(
      (a, b) =>
        Number(isOwn(b.notice)) - Number(isOwn(a.notice)) ||
        Number(sentenceOf(b.notice) !== undefined) - Number(sentenceOf(a.notice) !== undefined) ||
        Object.keys(b.ruleset?.guide?.steps ?? {}).length - Object.keys(a.ruleset?.guide?.steps ?? {}).length,
    );
  const whole = known.filter(({ notice }) => sentenceOf(notice) !== undefined);
  const firsts = whole.filter(({ ruleset }, i) => whole.findIndex((one) => one.ruleset === ruleset) === i);
  const rows = [...new Set([...firsts, ...whole])]
    .slice(0, WORDINGS_SHOWN)
    .map(({ notice, ruleset, slug }) => [
      // In one cell, so that on a phone there is room for what it means.
      `${linked(words.quoted(wordingText(notice, noticeWording(notice), words)), href(`notices/${slug}`))}<br>${escapeText(ruleset?.title ?? '')}`,
      escapeText(capital(notice.says)),
    ]);
  return table([words.notices, words.noticePage.means], rows);
}
