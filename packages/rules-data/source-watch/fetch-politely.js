import { setTimeout as pause } from 'node:timers/promises';
import robotsModule from 'robots-parser';
import { pageText } from './page-text.js';

/**
 * @typedef {{ etag?: string, lastModified?: string }} Validators - What the last answer gave, for a conditional request.
 * @typedef {{ kind: 'page', status: number, finalUrl: string, title: string, text: string | null, validators: Validators }
 *   | { kind: 'not-modified', validators: Validators } | { kind: 'disallowed' } | { kind: 'no-answer', why: string, offline: boolean }} Answer
 * @typedef {{ agent: string, pauseMs: number, timeoutMs: number, mostBytes: number, fetch: typeof fetch }} Manners
 */

/** @type {Manners} */
export const MANNERS = {
  agent: 'risk-check-source-watch',
  // Between two requests to one host.
  pauseMs: 3_000,
  timeoutMs: 20_000,
  mostBytes: 5_000_000,
  fetch,
};

/**
 * Fetches pages: one request at a time to each host with a pause between two, robots.txt obeyed, unchanged pages not sent again.
 * @param {{ url: string, validators: Validators }[]} pages
 * @param {Partial<Manners>} [manners]
 * @param {(url: string, answer: Answer) => void} [onAnswer] - Called as each page is there.
 * @returns {Promise<Map<string, Answer>>} By address.
 */
export async function fetchPolitely(pages, manners = {}, onAnswer = () => {}) {
  const settings = { ...MANNERS, ...manners };
  /** @type {Map<string, { url: string, validators: Validators }[]>} */
  const byHost = new Map();
  for (const page of pages) {
    const { host } = new URL(page.url);
    byHost.set(host, [...(byHost.get(host) ?? []), page]);
  }
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  const queue = [...byHost.values()];
  const visitHosts = async () => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift()) {
      const robots = await readRobots(new URL('/robots.txt', host[0]?.url).href, settings);
      for (const { url, validators } of host) {
        const answer = await visit(url, validators, robots, settings);
        answers.set(url, answer);
        onAnswer(url, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, visitHosts));
  return answers;
}

const HOSTS_AT_ONCE = 8;

// Its declaration is of a module with a default inside, its code is the function itself.
const robotsParser =
  /** @type {(url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined }} */ (
    /** @type {unknown} */ (robotsModule)
  );

/** @param {string} url @param {Manners} manners @returns {Promise<(url: string) => boolean>} */
async function readRobots(url, { agent, timeoutMs, fetch: get }) {
  try {
    const response = await get(url, {
      headers: { 'user-agent': agent },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return () => true;
    }
    const robots = robotsParser(url, (await response.text()).slice(0, 500_000));
    return (page) => robots.isAllowed(page, agent) !== false;
  } catch {
    // The page itself says then what is wrong with the host.
    return () => true;
  }
}

/**
 * @param {string} url @param {Validators} validators @param {(url: string) => boolean} allowed @param {Manners} manners
 * @returns {Promise<Answer>}
 */
async function visit(
  url,
  { etag, lastModified },
  allowed,
  { agent, pauseMs, timeoutMs, mostBytes, fetch: get },
) {
  if (!allowed(url)) return { kind: 'disallowed' };
  await pause(pauseMs);
  try {
    const response = await get(url, {
      redirect: 'follow',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'user-agent': `${agent} (+https://github.com/risk-check/risk-check)`,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        ...(etag ? { 'if-none-match': etag } : {}),
        ...(lastModified ? { 'if-modified-since': lastModified } : {}),
      },
    });
    const given = {
      ...(response.headers.get('etag') ? { etag: String(response.headers.get('etag')) } : {}),
      ...(response.headers.get('last-modified')
        ? { lastModified: String(response.headers.get('last-modified')) }
        : {}),
    };
    if (response.status === 304)
      return {
        kind: 'not-modified',
        validators: { ...(etag && { etag }), ...(lastModified && { lastModified }), ...given },
      };
    const body = await readAtMost(response, mostBytes);
    return {
      kind: 'page',
      status: response.status,
      finalUrl: response.url || url,
      title: /<title[^>]*>([^<]{0,300})/i.exec(body)?.[1] ?? '',
      text: pageText(response.headers.get('content-type') ?? '', body),
      validators: given,
    };
  } catch (error) {
    return { kind: 'no-answer', ...whyNoAnswer(error, timeoutMs) };
  }
}

/** @param {Response} response @param {number} most */
async function readAtMost(response, most) {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    text += decoder.decode(chunk, { stream: true });
    if (bytes > most) break;
  }
  return text + decoder.decode();
}

/** Codes that say that this machine has no connection, whatever host is asked. */
const OFFLINE = new Set(['ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'EHOSTUNREACH', 'ECONNREFUSED']);

/** @param {unknown} error @param {number} timeoutMs */
function whyNoAnswer(error, timeoutMs) {
  const { name, message, cause } = /** @type {Error & { cause?: { code?: string } }} */ (error);
  if (name === 'TimeoutError') return { why: `no answer within ${timeoutMs / 1000} s`, offline: false };
  const code = cause?.code ?? '';
  return {
    why: code === 'ENOTFOUND' ? 'there is no such host' : code || message,
    offline: OFFLINE.has(code) || code === 'ENOTFOUND',
  };
}
