import { readNotice } from '@risk-check/core';

/**
 * @typedef {import('@risk-check/core').NoticeLexicon} NoticeLexicon
 * @typedef {'right' | 'wrong' | 'open' | 'silent' | 'alarm' | 'quiet'} Verdict
 *   Of a message that states a reason: `right` its class is named; `wrong` another is; `open` it is among several that
 *   the words leave open; `silent` nothing is named. Of one without a reason, and of a control: `alarm` a class that
 *   gives a ground is named and the message is not flagged as a copy; `quiet` none is.
 *   `does` is what the message is read as alone, where nothing else is known of the account.
 *   `general`, of a wrong one: `rules` is named, and the stated class is a special way to break a rule. The plan asks
 *   which act is meant, so the answer is incomplete and sends nobody the wrong way.
 * @typedef {{ name: string, language: string, platform: string, class: string | null, kind: string, control: string | null, source: string,
 *   isOfAccount: boolean, does: import('@risk-check/core').MessageKind, told: boolean, seen: boolean, verdict: Verdict, general: boolean, read: import('@risk-check/core').NoticeReading }} ReadMessage
 */

/** Classes that say that no act and no cause is named: of a message without a reason they are no false ground. */
const GENERIC = ['rules', 'review'];

/**
 * Reads the message of every case that has one.
 * @param {readonly { id: string, data: any }[]} cases
 * @param {(text: string) => NoticeLexicon} lexiconFor
 * @param {string | null} readUntil - The `enteredOn` of the newest case that the author of the words in use had
 *   read; null where he had read none but those that the library marks as seen before the words.
 * @param {(id: string) => string | null} homepageOf - Of a ruleset `platform.role`.
 * @returns {ReadMessage[]}
 */
export function readCases(cases, lexiconFor, readUntil, homepageOf) {
  return cases.flatMap(({ id, data }) => {
    if (!data.message) return [];
    const text = data.message.quotation;
    const homepage = homepageOf(`${data.platform}.${data.role}`);
    const isOfAccount = data.scope !== 'content';
    const options = { domains: homepage ? [domainOf(homepage)] : [], role: data.role };
    // As the program reads it where the account is known to be restricted.
    const restricted = data.kind === 'restricted' && isOfAccount;
    const read = readNotice(text, lexiconFor(text), { ...options, restricted });
    return {
      name: id,
      language: data.language,
      platform: data.platform,
      class: data.class,
      kind: data.kind,
      isOfAccount,
      does: restricted ? readNotice(text, lexiconFor(text), options).kind : read.kind,
      control: data.control ?? null,
      source: data.source,
      told: data.message.told,
      seen: data.seen === 'before-words' || (readUntil !== null && data.enteredOn <= readUntil),
      verdict: verdictOf(data, read),
      general: isGeneral(data, read),
      read,
    };
  });
}

/** @param {any} written @param {import('@risk-check/core').NoticeReading} read @returns {Verdict} */
function verdictOf({ class: stated, kind }, read) {
  const isControl = kind === 'healthy' || kind === 'no-restriction';
  if (isControl || stated === null) {
    const isGround =
      read.class !== null &&
      !(stated === null && !isControl && GENERIC.includes(read.class)) &&
      // A class of one listing or post is no reason of the account.
      read.kind !== 'content' &&
      read.phishing.length === 0;
    return isGround ? 'alarm' : 'quiet';
  }
  if (stated === 'other') return read.class === null ? 'silent' : 'wrong';
  if (read.class === stated) return 'right';
  if (read.class !== null) return 'wrong';
  return read.open.includes(stated) ? 'open' : 'silent';
}

/**
 * Ways to break a rule: who is asked which act is meant finds them. A debt, a missing paper, a stranger's access are none.
 */
const BREACHES = ['policy', 'manipulation', 'conduct', 'fraud', 'ip', 'multiple-accounts', 'buyer-abuse'];

/** @param {any} written @param {import('@risk-check/core').NoticeReading} read */
const isGeneral = ({ class: stated }, read) => read.class === 'rules' && BREACHES.includes(stated);

/** @param {string} homepage */
const domainOf = (homepage) => new URL(homepage).hostname.split('.').slice(-2).join('.');
