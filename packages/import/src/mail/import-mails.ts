import type { MessageKind } from '@risk-check/core';
import { formatTime } from '@risk-check/core/snapshot';
import { completeSnapshot, type ImportResult } from '../importers/import-file.ts';
import { openBook } from '../notes/import-book.ts';
import { importError } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import type { Draft } from '../source/importer.ts';
import head from '../source/mails-head.json' with { type: 'json' };
import { openEntries } from '../values/entries.ts';
import { readId } from '../values/ids.ts';
import { monthOf } from '../values/months.ts';
import { type Sender, sendersOf, wordingOf } from './known-mails.ts';
import { type MailText, mailText } from './mail-text.ts';

/** What a reader of messages finds in a text: what it does, and the words that told it. */
export interface MailReading {
  readonly kind: MessageKind;
  readonly words: readonly string[];
}

/** Options of `importMails`. */
export interface MailOptions {
  /** When the mailbox was saved; without it the newest mail counts. */
  readonly asOf?: string;
  /** Which of several accounts, such as `amazon.seller`; without it the one with most mails. */
  readonly part?: string;
  /** Reads a message that is about the account; without it such mails are left out. */
  readonly readMessage?: (text: string) => Promise<MailReading>;
}

/** One mail as an event of one account. */
interface MailEvent {
  readonly account: string;
  readonly list: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly at: number;
}

const DAY = 86_400_000;
const NOTICES: Partial<Record<MessageKind, string>> = {
  restriction: 'restriction',
  warning: 'warning',
  verification: 'warning',
};
/** `Ship by Apr 17`, without a year. */
const SHIP_BY = /(?:ship|dispatch) by (\p{L}{3,9}) (\d{1,2})/iu;

/**
 * Turns mails into a snapshot: orders, disputes and notices with their dates. A mail only says that something has
 * happened, so every list is the least there is. Kept are dates, ids, states and, of messages about the account, the words
 * that decided; no name, address, link or text.
 *
 * @param messages - Each as its bytes, such as `splitMbox` gives them.
 * @param options - The time, the account and the reader of messages.
 * @throws {ImportError} When no mail is of a platform that is known.
 */
export async function importMails(
  messages: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: MailOptions = {},
): Promise<ImportResult> {
  const asOf = options.asOf === undefined ? Number.NaN : Date.parse(options.asOf);
  const book = openBook(asOf);
  const events: MailEvent[] = [];
  let number = 0;
  let unsigned = 0;
  const refused = { strange: 0, forged: 0 };
  for await (const bytes of messages) {
    number++;
    book.read();
    const place = importPhrase('mail', 'mail {}', number);
    const mail = await mailText(bytes);
    const senders = mail ? sendersOf(mail.from) : [];
    const [sender] = senders;
    if (!mail || !sender) {
      refused.strange++;
      book.leaveOut('other-mail', place);
      continue;
    }
    if (mail.isAuthenticated === false) {
      refused.forged++;
      book.leaveOut('unsigned-mail', place);
      continue;
    }
    if (Number.isNaN(mail.at) || book.isOdd(mail.at)) {
      book.leaveOut(Number.isNaN(mail.at) ? 'not-a-time' : 'odd-year', place);
      continue;
    }
    const event = eventOf(mail, sender) ?? (await noticeOf(mail, sender, options));
    if (!event) {
      book.leaveOut('unknown-mail', place);
      continue;
    }
    if (mail.isAuthenticated === null) unsigned++;
    events.push(event);
    book.see(event.at);
    book.use();
  }
  const [account, ...others] = accountsOf(events, options.part);
  if (account === undefined) throw importError('unknown-format', whyNone(number, refused), { line: 1 });
  if (others.length > 0) book.say('one-of-several', { used: account, others: others.join(', ') });
  if (unsigned > 0) book.say('unsigned-mails', { count: unsigned });
  book.say('mails-only');
  const [platform = '', role = ''] = account.split('.');
  const own = events.filter((event) => event.account === account);
  const draft = draftOf(own);
  for (const list of Object.keys(draft)) book.doubt(list, 'some');
  const told = own.filter(({ entry }) => entry.kind === NOTICES.restriction).map(({ at }) => at);
  if (told.length > 0) book.say('told-restricted', { at: formatTime(Math.max(...told)) });
  const snapshot = completeSnapshot(draft, { ...head, trust: 'observed', platform }, role, book);
  return { importer: head.id, snapshot, notes: book.close() };
}

/** Why no mail is used. */
function whyNone(count: number, { strange, forged }: { readonly strange: number; readonly forged: number }) {
  if (forged > 0)
    return importPhrase(
      'no-authenticated-mail',
      "{} of {} mails names a platform as its sender, but isn't authenticated: the server that received it didn't confirm the sender (Authentication-Results), so it may be forged. Don't follow its links; look for the same message in your account on the platform itself. A genuine mail has to be saved with all its headers (.eml)",
      forged,
      count,
    );
  if (strange === count)
    return importPhrase(
      'strange-mails',
      "none of the mails ({}) comes from the address of a platform known here, so they aren't used; if one names a platform, it may be forged: open the platform's app or type its address yourself, and look whether the message is there",
      count,
    );
  return importPhrase(
    'no-known-mail',
    'none of the {} mails is an order, a dispute or a notice that is known',
    count,
  );
}

/** The accounts of mails, that with most of them first; the one that is asked for before all. */
function accountsOf(events: readonly MailEvent[], part: string | undefined): string[] {
  const counts = new Map<string, number>();
  for (const { account } of events) counts.set(account, (counts.get(account) ?? 0) + 1);
  const accounts = [...counts].sort((a, b) => b[1] - a[1]).map(([account]) => account);
  if (part === undefined) return accounts;
  if (!accounts.includes(part))
    throw importError(
      'unknown-part',
      importPhrase(
        'accounts-of-mails',
        'expected one of the accounts in these mails: {}',
        accounts.join(', '),
      ),
      { path: 'options.part' },
    );
  return [part, ...accounts.filter((account) => account !== part)];
}

function eventOf(mail: MailText, sender: Sender): MailEvent | undefined {
  const wording = wordingOf(mail.subject);
  if (!wording) return undefined;
  const found = sender.orderId.exec(mail.subject)?.[1] ?? sender.orderId.exec(mail.text)?.[1];
  const id = readId(found);
  if (id === undefined) return undefined;
  const at = formatTime(mail.at);
  const account = `${sender.platform}.${sender.role}`;
  if (wording.kind === 'placed' && sender.placed !== undefined)
    return { account, list: sender.placed, entry: { id, at }, at: mail.at };
  const orderId = wording.list === 'disputes' ? { orderId: id } : {};
  const shipBy = wording.kind === 'placed' ? shipByOf(mail) : undefined;
  const entry = {
    id,
    ...orderId,
    [wording.field]: wording.status ?? at,
    ...(wording.kind === 'cancelled' ? { status: 'cancelled' } : {}),
    ...(shipBy === undefined ? {} : { shipBy }),
  };
  return { account, list: wording.list, entry, at: mail.at };
}

/** The day is the next one of that name after the mail. */
function shipByOf({ subject, at }: MailText): string | undefined {
  const [, word = '', day = ''] = SHIP_BY.exec(subject) ?? [];
  const month = monthOf(word);
  if (month === 0) return undefined;
  const year = new Date(at).getUTCFullYear();
  const times = [year, year + 1].map((one) => Date.UTC(one, month - 1, Number(day), 12));
  // `Feb 31` would be a day of March.
  const next = times.find((time) => time > at - DAY && new Date(time).getUTCDate() === Number(day));
  return next === undefined ? undefined : formatTime(next);
}

/** A message about the account; what it says is told by the reader of messages. */
async function noticeOf(
  mail: MailText,
  { platform, role }: Sender,
  { readMessage }: MailOptions,
): Promise<MailEvent | undefined> {
  const reading = await readMessage?.(`${mail.subject}\n\n${mail.text}`);
  const kind = reading && NOTICES[reading.kind];
  if (!reading || kind === undefined) return undefined;
  const at = formatTime(mail.at);
  const words = reading.words.join(' ... ').slice(0, 300);
  const entry = {
    id: `mail-${at.replace(/\D/g, '')}`,
    at,
    kind,
    ...(words === '' ? {} : { text: words }),
  };
  return { account: `${platform}.${role}`, list: 'notices', entry, at: mail.at };
}

function draftOf(events: readonly MailEvent[]): Draft {
  const lists = [...new Set(events.map(({ list }) => list))];
  const entries = lists.map((list) => {
    const collected = openEntries(undefined);
    // In their order, so that a later state replaces an earlier one.
    for (const { entry } of events.filter((event) => event.list === list).sort((a, b) => a.at - b.at))
      collected.add(withoutOlderState(entry));
    return [list, collected.orders()] as const;
  });
  return Object.fromEntries(entries);
}

/** What a mail says has happened is later than waiting for payment. */
const withoutOlderState = (entry: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  entry.status === undefined && (entry.shippedAt ?? entry.deliveredAt) !== undefined
    ? { ...entry, status: entry.deliveredAt === undefined ? 'shipped' : 'completed' }
    : { ...entry };
