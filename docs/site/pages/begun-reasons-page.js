import { bullets, escapeText, link, paragraphs, section, table } from '../markdown.js';
import { BEGUN_REASONS } from '../words/begun-reasons.js';
import { reasonsByUse, usualTitle } from './reason-page.js';

/**
 * @import { Context } from '../context.js'
 * @import { Page } from '../page.js'
 */

/**
 * The list of reasons in a partly translated language: its title and meaning of each reason, and the English page about it.
 * @param {Context} context @param {Context} english @returns {Page}
 */
export function begunReasonsPage(context, english) {
  const { words, cliWords, own, playground, hasPlayground } = context;
  const { means, everywhere, reasons } =
    BEGUN_REASONS[/** @type {keyof typeof BEGUN_REASONS} */ (words.language)];
  const rows = reasonsByUse(english).map(({ slug }) => {
    const [title, text] = reasons[slug] ?? [];
    const address = english.href(`reasons/${slug}`);
    const named =
      title === undefined ? `[${own(usualTitle(slug, english))}](${address})` : link(title, address);
    return [`${named} <small class="english" lang="en">EN</small>`, escapeText(text ?? '')];
  });
  return {
    path: 'reasons/index',
    wide: true,
    title: words.lists.reasons,
    description: words.lists.reasonsText,
    group: words.reasons,
    body: paragraphs(
      words.lists.reasonsText,
      hasPlayground && words.lists.pasteMessage(`${playground}?door=message`),
      table([words.reason, means], rows),
      section(2, everywhere, bullets(cliWords.dialogue.everywhere.map(escapeText))),
    ),
  };
}
