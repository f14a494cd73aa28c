import { createHash } from 'node:crypto';
import { fetchPolitely } from './fetch-politely.js';
import { judgePage } from './judge-page.js';

/** @import { WatchedPage } from './watched-pages.js' */
/** @import { Manners, Validators } from './fetch-politely.js' */
/** @import { Judgement } from './judge-page.js' */

/**
 * @typedef {{ hash: string | null, validators: Validators, seenOn: string }} LastLook
 * @typedef {Record<string, LastLook>} Memory - By address; what `sources:check` keeps from one run to the next.
 * @typedef {Judgement & { page: WatchedPage }} CheckedPage
 * @typedef {{ checked: CheckedPage[], memory: Memory, offline: boolean }} SourceCheck - `offline`: no host answered at all, so nothing was learnt.
 */

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Visits every page and says what became of it. Nothing that could not be judged is forgotten from `memory`.
 * @param {WatchedPage[]} pages
 * @param {Memory} memory
 * @param {string} today - YYYY-MM-DD.
 * @param {Partial<Manners>} [manners]
 * @param {(done: number, of: number) => void} [onProgress]
 * @returns {Promise<SourceCheck>}
 */
export async function checkSources(pages, memory, today, manners = {}, onProgress = () => {}) {
  let done = 0;
  const answers = await fetchPolitely(
    pages.map(({ url }) => ({ url, validators: memory[url]?.validators ?? {} })),
    manners,
    () => onProgress(++done, pages.length),
  );
  const all = [...answers.values()];
  const offline = all.length > 0 && all.every((answer) => answer.kind === 'no-answer' && answer.offline);
  /** @type {Memory} */
  const next = { ...memory };
  const checked = pages.map((page) => {
    const answer = answers.get(page.url) ?? {
      kind: /** @type {const} */ ('no-answer'),
      why: 'not asked',
      offline: false,
    };
    const judged = judgePage(page, answer, memory[page.url]?.hash ?? null, hashOf);
    // Only a page that was judged whole may be answered with "not modified" next time.
    if ((judged.verdict === 'same' || judged.verdict === 'first-look') && 'validators' in answer)
      next[page.url] = { hash: judged.hash, validators: answer.validators, seenOn: today };
    else if (judged.hash !== null) next[page.url] = { hash: judged.hash, validators: {}, seenOn: today };
    return { page, ...judged };
  });
  return { checked, memory: next, offline };
}
