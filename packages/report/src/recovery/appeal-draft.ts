import type { AskKind } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import type { DraftFacts } from './draft-facts.ts';

/** A text to fill in and send by hand; it is never sent from here. */
export interface Draft {
  readonly text: string;
  readonly words: number;
  /** What has to be filled in, `[order numbers]`, in reading order. */
  readonly blanks: readonly string[];
}

const MOST_IDS = 5;
const MOST_CHAT_WORDS = 45;

/**
 * The draft of an appeal, or of a plan of action: facts that are known, a blank for every other; no feelings, no guilt,
 * no promise where nobody said that something was done. Null where a draft would do harm.
 */
export function appealDraft(facts: DraftFacts, words: Words): Draft | null {
  const { draft: text } = words;
  if (facts.kind === 'none' || facts.kind === 'reason') return null;
  const day = (at: string | null): string => (at === null ? text.blank.date : dayText(at, words));
  const { orders } = facts;
  const ids = orders.ids.slice(0, MOST_IDS).join(', ');
  const parts: string[] = [text.account, text.disabled(day(facts.at), facts.said)];
  switch (facts.kind) {
    case 'security':
      parts.push(text.owner);
      if (facts.newPhone) parts.push(text.newPhone);
      if (facts.journey) parts.push(text.journey);
      if (facts.signIns !== null) parts.push(facts.signIns === 'mine' ? text.mine : text.notMine);
      break;
    case 'disputes':
      parts.push(
        text.disputes(facts.disputes?.count ?? null, facts.disputes?.sellers ?? null),
        text.eachOrder,
        text.wroteFirst,
        text.fromNowOn,
      );
      break;
    case 'chargeback': {
      const { amount = null, orderId = null, at = null, reversedAt = null } = facts.chargeback ?? {};
      parts.push(text.chargeback(amount, orderId, day(at)));
      if (reversedAt !== null) parts.push(text.reversed(day(reversedAt)));
      break;
    }
    case 'unpaid':
      parts.push(text.unpaid(facts.unpaid));
      break;
    case 'secondAccount':
      parts.push(text.keep, text.other);
      break;
    case 'rule':
      parts.push(
        text.rule(text.acts[facts.act]),
        text.happened,
        facts.didIt === null ? text.didOrNot : facts.didIt ? text.didIt : text.didNot,
      );
      break;
    case 'performance':
      parts.push(text.numbers, text.cause, text.corrected, text.prevention);
      break;
  }
  if (orders.count > 0 && facts.kind !== 'performance')
    parts.push(text.orders(orders.count, orders.amount, ids === '' ? text.blank.orders : ids));
  if (facts.asks !== null)
    parts.push(
      text.requested(
        thingsOf(facts.asks.kinds, words),
        facts.asks.at && day(facts.asks.at),
        facts.asks.quoted,
      ),
    );
  if (facts.kind === 'security' && !facts.asks?.kinds.includes('documents')) parts.push(text.identity);
  parts.push(text.please, text.name);
  return draftOf(parts.join(' '));
}

/** What to say in the chat: one question first, at most 45 words. */
export function chatWords(facts: DraftFacts, words: Words): Draft {
  const { draft: text } = words;
  const day = (at: string | null): string => (at === null ? text.blank.date : dayText(at, words));
  if (facts.state === 'pending' || facts.state === 'overdue')
    return draftOf(text.chat.open(day(facts.appealedAt)));
  if (facts.state === 'rejected' || facts.state === 'rejected-again') return draftOf(text.chat.refused);
  const asks =
    facts.asks === null ? [] : [text.chat.asks(thingsOf(facts.asks.kinds, words), facts.asks.quoted)];
  if (facts.said === null) {
    const none = facts.hasMessage ? text.chat.noReason : text.chat.noMessage;
    return draftOf([none(text.acts[facts.act]), ...asks].join(' '));
  }
  const { count, amount } = facts.orders;
  const isSecurity = facts.kind === 'security';
  // What matters most first; the rest as far as it stays short.
  return [
    ...asks,
    ...(count > 0 ? [text.chat.orders(count, amount)] : []),
    ...(isSecurity && facts.newPhone ? [text.chat.newPhone] : []),
    ...(isSecurity && facts.asks === null ? [text.chat.identity] : []),
  ].reduce(
    (said, more) => {
      const longer = draftOf(`${said.text} ${more}`);
      return longer.words <= MOST_CHAT_WORDS || more === asks[0] ? longer : said;
    },
    draftOf(text.chat.why(day(facts.at), facts.said)),
  );
}

const thingsOf = (kinds: readonly AskKind[], { recoverScreen: { demands } }: Words): string =>
  kinds.map((kind) => demands[kind]).join(', ');

function draftOf(text: string): Draft {
  return {
    text,
    words: text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length,
    blanks: text.match(/\[[^[\]]+\]/g) ?? [],
  };
}

const dayText = (at: string, { language }: Words): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(at));
