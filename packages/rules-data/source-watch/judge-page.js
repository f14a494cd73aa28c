import { findQuotation } from './find-quotation.js';
import { comparable } from './page-text.js';

/** @import { WatchedPage } from './watched-pages.js' */
/** @import { Answer } from './fetch-politely.js' */

/**
 * @typedef {'same' | 'first-look' | 'changed' | 'number-changed' | 'gone' | 'soft-404' | 'blocked' | 'redirected-home' | 'not-text' | 'no-answer'} Verdict
 * @typedef {{ verdict: Verdict, why: string, hash: string | null }} Judgement - `hash` of the comparable text, null where there is none.
 */

/** Said in a title or heading of a page that answers 200 for an address that is gone. */
const NOT_FOUND =
  /\b(?:404|(?:page|article|content) (?:(?:was|is|could) ?n[o']t (?:be )?(?:found|available)|not found|no longer (?:exists|available))|we (?:can't|couldn't|cannot) find (?:that|this|the) page|(?:this|the) page (?:doesn't|does not|no longer) exists?|seite (?:wurde )?nicht gefunden|página no encontrada|page introuvable|página não encontrada|страница не найдена)\b/;
/** Said by a page that stands before the page. */
const CHALLENGE =
  /\b(?:verify (?:that )?you are (?:a )?human|are you a robot|robot check|captcha|unusual traffic|enable javascript and cookies to continue|checking your browser|access denied|request blocked|attention required)\b/;
/** A page of fewer characters than this can be nothing but its message. */
const SHORT = 1_500;

/**
 * What became of a page, by its answer and by what stood on it before.
 * @param {WatchedPage} page
 * @param {Answer} answer
 * @param {string | null} knownHash - Of the last look, null before the first.
 * @param {(text: string) => string} hashOf
 * @returns {Judgement}
 */
export function judgePage(page, answer, knownHash, hashOf) {
  const judged = (/** @type {Verdict} */ verdict, /** @type {string} */ why) => ({
    verdict,
    why,
    hash: null,
  });
  if (answer.kind === 'no-answer') return judged('no-answer', answer.why);
  if (answer.kind === 'disallowed') return judged('blocked', 'robots.txt does not allow it: open it by hand');
  if (answer.kind === 'not-modified') return { ...judged('same', 'not modified'), hash: knownHash };
  const { status, finalUrl, title, text } = answer;
  if (status === 404 || status === 410) return judged('gone', `answers ${status}`);
  if ([401, 403, 407, 429, 451, 503].includes(status)) return judged('blocked', `answers ${status}`);
  if (status >= 400) return judged('no-answer', `answers ${status}`);
  if (isHome(finalUrl) && !isHome(page.url)) return judged('redirected-home', `now leads to ${finalUrl}`);
  if (text === null) return judged('not-text', 'no page of text, such as a PDF: open it by hand');
  const plain = comparable(text);
  const found = page.quotations.map(({ text: quotation, rules }) => ({
    quotation,
    rules,
    ...findQuotation(quotation, plain),
  }));
  const hash = hashOf(plain);
  if (found.length > 0 && found.every(({ outcome }) => outcome === 'found'))
    return { verdict: 'same', why: `${count(found.length, 'quotation')} found`, hash };
  // What stands before or instead of the page is looked for only now: a real page may speak of robots, too.
  const head = `${comparable(title)} ${plain.slice(0, 400)}`;
  const wholeIsMessage = plain.length < SHORT || found.every(({ outcome }) => outcome === 'missing');
  if (wholeIsMessage && NOT_FOUND.test(head))
    return judged('soft-404', `answers ${status}, but says that there is no such page`);
  if (plain.length < SHORT && CHALLENGE.test(head))
    return judged('blocked', 'asks whether a person is reading');
  const numbers = found.filter((one) => one.outcome === 'number-changed');
  if (numbers.length > 0)
    return {
      verdict: 'number-changed',
      why: numbers
        .map(({ was, is, rules }) => `${was.join(', ')} is now ${is.join(', ')} (${rules.join(', ')})`)
        .join('; '),
      hash,
    };
  const missing = found.filter(({ outcome }) => outcome === 'missing');
  if (missing.length > 0)
    return {
      verdict: 'changed',
      why: `no longer there: ${missing.map(({ quotation }) => `"${shorten(quotation)}"`).join('; ')}`,
      hash,
    };
  if (knownHash === null)
    return { verdict: 'first-look', why: 'nothing is quoted from it; its text is remembered', hash };
  return hash === knownHash
    ? { verdict: 'same', why: 'the text is the same', hash }
    : { verdict: 'changed', why: 'nothing is quoted from it, and its text differs from the last look', hash };
}

/** The first page of a site, also that of a language (`/en`, `/de-de/`). @param {string} url */
function isHome(url) {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.html?|home\/?)?$/i.test(pathname);
}

/** @param {string} text */
const shorten = (text) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** @param {number} n @param {string} word */
const count = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
