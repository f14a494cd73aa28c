import { inflateRawSync } from 'node:zlib';
import { keptAnswers } from '../../../docs/playground/src/check/kept-answers.ts';
import {
  isHandedOver,
  isLeftBroken,
  peekLeft,
  takeOver,
} from '../../../docs/playground/src/frame/hand-over.ts';
import { nameInFragment } from '../../../docs/playground/src/live/name-in-fragment.ts';
import { holdsLink, linkWith, textOfLink } from '../../../docs/playground/src/share/share-link.ts';

const decoder = new TextDecoder();
const ADDRESS = 'https://risk-check.dev/check?lang=de#old';
/** What pages leave for each other, and nothing else of what somebody wrote. */
const NAMES =
  'text isOwn inputTab outputTab chosen earlier withExperimental notice saleEnds draft carried'.split(' ');

/** A storage of the browser that holds one text under every name. */
function storageOf(text) {
  const held = new Map();
  return {
    getItem: (name) => (held.get(name) === null ? null : text),
    removeItem: (name) => held.set(name, null),
  };
}

/** The text of a link by zlib alone; undefined where it is none. */
function inflated(fragment) {
  try {
    const bytes = inflateRawSync(Buffer.from(fragment.slice(4), 'base64url'), {
      maxOutputLength: 4 * 2 ** 20,
    });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function runFragment(fragment) {
  nameInFragment(fragment);
  if (!holdsLink(fragment)) return;
  const text = await textOfLink(fragment);
  if (text !== null && text !== inflated(fragment)) throw new Error(`${fragment} is read as ${text}`);
}

/** A text comes back from its link; from a damaged one comes what zlib finds, or nothing. */
async function runText(text, damage) {
  const link = await linkWith(text, ADDRESS);
  if (link === null) throw new Error('a short text has no link');
  const fragment = link.slice(link.indexOf('#'));
  const sound = await textOfLink(fragment);
  if (!/^https:\/\/risk-check\.dev\/check\?lang=de#s1=[\w-]*$/.test(link))
    throw new Error(`the link ${link}`);
  if (sound !== text.toWellFormed().replace(/^\ufeff/, '')) throw new Error(`${text} comes back as ${sound}`);
  const { at, sign } = damage ?? {};
  if (!Number.isSafeInteger(at) || typeof sign !== 'string') return;
  const place = Math.abs(at) % fragment.length;
  await runFragment(fragment.slice(0, place) + sign + fragment.slice(place + 1));
}

/** Whatever stands in the storage, only what our pages write is taken from it, once. */
function runStored(text) {
  globalThis.sessionStorage = storageOf(text);
  globalThis.localStorage = storageOf(text);
  const left = peekLeft();
  const broken = isLeftBroken();
  for (const [name, value] of Object.entries(left)) {
    const isForm =
      NAMES.includes(name) &&
      (!['text', 'notice', 'saleEnds'].includes(name) || typeof value === 'string') &&
      (name !== 'draft' || (typeof value.text === 'string' && typeof value.newEvidence === 'boolean')) &&
      (name !== 'carried' || typeof value.id === 'string') &&
      (name !== 'chosen' || value.every((one) => typeof one === 'string'));
    if (!isForm) throw new Error(`${name} is taken from the storage: ${JSON.stringify(value)}`);
  }
  if (broken !== (Object.keys(left).length === 0)) throw new Error('what is broken is not told');
  if (JSON.stringify(takeOver()) !== JSON.stringify(left) || isHandedOver())
    throw new Error('what was taken over is not gone');
  const kept = keptAnswers();
  if (kept !== null && typeof kept.platform !== 'string') throw new Error(`kept is ${JSON.stringify(kept)}`);
}

const KEPT = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z' };

/** Links and storages of the playground: no error, nothing run, and only what our pages wrote. */
export const target = {
  name: 'links',
  form: 'json',
  words: [
    ...NAMES,
    ...'fragment stored damage at sign id kind closed topics said start done replies reason newEvidence asOf'.split(
      ' ',
    ),
    ...['questions', 'json', 'report', 'way-back', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
    ...[
      '#s1=',
      '#',
      '%',
      '%E0%A4%A',
      '-',
      '_',
      '=',
      '+',
      '/',
      '\ufeff',
      '\ud800',
      '\r\n',
      '\0',
      '😀',
      '{}',
      '[]',
    ],
    ...[
      '<script>globalThis.fuzzRan = true</script>',
      'javascript:globalThis.fuzzRan=true',
      '"}',
      '{"__proto__":',
    ],
  ],
  seeds: () =>
    [
      { text: 'hello' },
      { text: 'hello', damage: { at: 9, sign: '-' } },
      { fragment: '#s1=y0jNyckHAA' },
      { fragment: '#%C3%BCber' },
      {
        stored: {
          text: '{}',
          isOwn: true,
          inputTab: 'json',
          chosen: ['a'],
          draft: { text: 'x', reason: null, newEvidence: false },
        },
      },
      { stored: { carried: { id: 'aliexpress.buyer', kind: 'closed', said: { notice: '' } } } },
      {
        stored: {
          carried: {
            id: 'visa.merchant',
            kind: 'topics',
            start: KEPT,
            done: [{ place: 0, replies: [{}] }],
            isAnswer: true,
          },
        },
      },
      { stored: KEPT },
    ].map((plan) => JSON.stringify(plan)),
  async run(input) {
    const given = decoder.decode(input);
    let plan;
    try {
      plan = JSON.parse(given);
    } catch {
      runStored(given);
      return;
    }
    if (typeof plan?.fragment === 'string') await runFragment(plan.fragment);
    if (typeof plan?.text === 'string') await runText(plan.text, plan.damage);
    if (plan?.stored !== undefined)
      runStored(typeof plan.stored === 'string' ? plan.stored : JSON.stringify(plan.stored));
    if (globalThis.fuzzRan !== undefined || Object.keys(Object.prototype).length > 0 || {}.text !== undefined)
      throw new Error('something was run, or every object was changed');
  },
};
