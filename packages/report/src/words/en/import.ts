import { shortDay } from './days.ts';
import { choices, count } from './grammar.ts';
import { toldRestricted } from './told-restricted.ts';

type Args = Readonly<Record<string, string | number | boolean>>;

const time = (text: unknown): string =>
  String(text)
    .replace('T', ' ')
    .replace(/(?::00)?(?:\.\d+)?Z$/, ' UTC');
const day = (text: unknown): string => shortDay(String(text));
/** A share as percent, with what the platform gave and no more. */
const percent = (share: unknown): string => `${Number((Number(share) * 100).toFixed(4))}%`;

/** Why an entry or a single value was left out. */
const reasons: Record<string, string> = {
  'no-id': 'no id to tell it from others',
  'rounded-id': 'a spreadsheet has rounded its number (8.19E+15); import the file as it was downloaded',
  'unpaid-sale': 'sold, but still without payment and order number',
  'not-a-day': 'no day that can be read for sure',
  'not-a-time': 'no time that can be read',
  'unknown-word': 'a word that is not known here; it counts as unknown',
  'not-a-number': 'not a number',
  'not-a-share': 'a share outside 0 to 100%',
  'not-a-count': 'not a whole number of 0 or more',
  'other-window': 'covers other days than the rules look at',
  'window-not-given': 'does not say which days it covers',
  'no-figure': 'holds no figure',
  'hidden-figure': 'the page says that it hides, protects or excludes figures, so none of its numbers counts',
  'unclear-figure': "the page doesn't say which number is yours and which is the target",
  'given-twice': 'the same figure again',
  'no-rule-for-it': 'no rule looks at it',
  'test-data': 'test data',
  'early-warning': 'a question of the bank, not a chargeback yet',
  prevented: 'prevented before it became a chargeback',
  'not-a-dispute': 'not a dispute',
  'no-data-yet': 'the platform has no data; that is unknown, not zero',
  'other-unit': 'in a unit that is no percentage',
  'header-again': 'the header again; the file was joined from several',
  'row-again': 'the same row again; it counts once',
  'older-state': 'an earlier state of an entry that is in the file again; the later one counts',
  'other-mail': 'a mail from someone else, or advertising',
  'unsigned-mail':
    "a mail that the server receiving it didn't confirm to be from its sender: it may be forged",
  'unknown-mail': 'a mail of a platform that tells of no order, dispute or notice that is known',
  'not-an-entry': 'a sum or an explanation, not an entry',
  'odd-year':
    'a time whose year is not between 1995 and next year, such as one of another calendar (1405, 1448, 2569)',
  'ambiguous-day': 'a day such as 03/04/26, and no row shows whether the day or the month comes first',
  'group-of-figures': 'a group of figures that come on their own, too',
};

/** Lists of a snapshot. */
const lists: Record<string, string> = {
  orders: 'Orders',
  disputes: 'Disputes',
  chargebacks: 'Chargebacks',
  payments: 'Payments',
  settlements: 'Card payments',
  fraudReports: 'Fraud reports',
  reviews: 'Reviews',
  defects: 'Defects',
  violations: 'Violations',
  notices: 'Deadlines and notices',
};

/** What proves that a list is complete. */
const proofs: Readonly<Record<string, string>> = {
  'period-named': 'the file states its period',
  'periods-joined': 'the periods that the file names join',
  'sorted-export': 'the export is sorted by date, so nothing is missing in between',
  'whole-account': 'the export holds all of them',
};

/** Why a list is partial. */
const doubts: Readonly<Record<string, string>> = {
  period: "the file doesn't say which days it covers",
  filter: "the file doesn't say whether a filter was set",
  some: 'this export holds only some of them',
  pages: 'the file is one page of several',
  parts: 'this export comes in several files',
  documentation: 'nothing shows that the file holds all of them',
  update: 'this report is sorted by last update',
  'one-state': 'all entries are in the same state or of the same order, so a filter may have been set',
  'one-payment': 'all entries belong to one payment, so a filter may have been set',
  short: 'the file holds another number of entries than it says',
  unsorted: "the entries aren't in the order of the export",
  single: 'the file holds single entries, not a list',
  cut: 'the file ends in the middle of a row',
  unread: "another file couldn't be read",
  'left-out': 'entries without an ID or a time were left out',
};

/** What makes a partial list complete. */
const fixes: Readonly<Record<string, string>> = {
  pages:
    'Import the other pages as well: where each begins with the last entry of the one before, nothing is missing.',
  parts: 'Import the other files as well.',
  'one-state': 'Download it without a filter.',
  'one-payment': 'Ask for the list without a filter.',
  short: 'Download it again.',
  cut: 'Download it again.',
  unsorted: 'Import the file as it was downloaded.',
  'left-out': 'Import the file as it was downloaded.',
};

/** What an export cannot say. */
const unknowable: Record<string, string> = {
  disputes: 'disputes',
  refunds: 'refunds',
  reviews: 'reviews',
  'ship-by': 'ship-by days',
  tracking: 'tracking',
  'cancelled-by': 'who cancelled',
  cancellations: 'cancellations',
  'cancellation-day': 'when an order was cancelled',
  outcome: 'how a claim ended',
  rates: "the platform's own rates",
  'payments-count': 'the number of payments',
  'penalty-points': 'penalty points',
  violations: 'violations',
  orders: 'orders that are not in it',
  ratings: 'ratings',
  'dispute-reason': 'reason for the dispute',
};

const messages: Record<string, (args: Args, metric: (name: string) => string) => string> = {
  figure: ({ metric, value, numerator, denominator, target, status }, title) => {
    const counted =
      numerator === undefined || denominator === undefined ? '' : `${numerator} of ${denominator}`;
    const rate =
      value === undefined
        ? counted || 'nothing to measure'
        : `${percent(value)}${counted ? ` (${counted})` : ''}`;
    const parts = [
      rate,
      target === undefined ? '' : `target ${percent(target)}`,
      status === undefined ? '' : `the platform says ${status}`,
    ];
    return `${title(String(metric))}: ${parts.filter(Boolean).join('; ')}`;
  },
  'violations-left-out': ({ name, count: n }) =>
    `${name}: ${n}. The file does not say how grave they are, so no rule can use the number.`,
  'account-status': ({ status }) => `The platform calls the account ${status}.`,
  'one-of-several': ({ used }) => `The file holds several accounts; used: ${used}.`,
  'empty-answer': () => 'The file holds no figures. They stay unknown, which is not zero.',
  'not-evaluated-yet': () => 'The platform has not evaluated the account yet.',
  'standards-level': ({ level, cycle }) =>
    `${cycle === 'PROJECTED' ? 'At the next evaluation the level would be' : 'At the last evaluation the level was'} ${level}.`,
  'rate-without-protection': ({ metric, value, real }, title) =>
    `${title(String(metric))}: ${percent(value)} is shown, ${percent(real)} without the cases that the protection leaves out.`,
  'rate-of-all-orders': ({ metric, value, all }, title) =>
    `${title(String(metric))}: ${percent(value)} is what you answer for; of all orders it is ${percent(all)}.`,
  'reputation-level': ({ level, real }) =>
    `Reputation: ${level}${real === undefined || real === level ? '' : `, without protection ${real}`}.`,
  'protection-ends': ({ at }) =>
    `The protection ends on ${time(at)}; from then on the figures without it count.`,
  'shop-rating': ({ rating }) => `The platform rates the shop: ${rating}.`,
  'pages-not-told': ({ ask }) => `The answer does not say whether there are other pages: ask for ${ask}.`,
  'role-assumed': ({ role }) => `Taken as the export of a ${role}.`,
  'orders-only': ({ orders }) =>
    `${count(Number(orders), 'order')}. Disputes, refunds and reviews are not in this export and stay unknown.`,
  'orders-without-state': ({ count: n }) =>
    `${count(Number(n), 'order')} without a state that is known here: whether ${Number(n) === 1 ? 'it is' : 'they are'} paid, shipped or cancelled stays unknown.`,
  'list-complete': ({ list, count: n, because, from, to }) =>
    `${lists[String(list)] ?? list}: ${count(Number(n), 'entry', 'entries')}, ${from === undefined ? '' : `${day(from)} to ${day(to)}, `}complete (${proofs[String(because)] ?? because}).`,
  'list-partial': ({ list, count: n, total, why }) =>
    `${lists[String(list)] ?? list}: ${count(Number(n), 'entry', 'entries')}${total === undefined ? '' : ` of ${total}`}, partial: ${doubts[String(why)] ?? why}.`,
  'cannot-know': ({ what }) =>
    `Not in this export, so unknown: ${String(what)
      .split(',')
      .map((code) => unknowable[code] ?? code)
      .join(', ')}.`,
  'below-standard-fee': ({ count: n }) =>
    `${count(Number(n), 'row')} with a fee for performance below standard: eBay held the account at Below Standard on these days.`,
  'not-as-described-fee': ({ count: n }) =>
    `${count(Number(n), 'row')} with a fee for a very high rate of items not as described.`,
  'payment-dispute-fee': ({ count: n }) =>
    `${count(Number(n), 'order')} with a fee for a lost payment dispute.`,
  'unsigned-mails': ({ count: n }) =>
    `${count(Number(n), 'mail')} without what the receiving server found of the signature: whether ${Number(n) === 1 ? 'it is' : 'they are'} genuine was not checked.`,
  'mails-only': () => 'A mail says only that something has happened: every count is the least there is.',
  'told-restricted': ({ at }) => toldRestricted(time(at)),
  'answers-kept': ({ count: n }) =>
    `${count(Number(n), 'answer')} of yours ${Number(n) === 1 ? 'is' : 'are'} kept beside the exports.`,
  'answer-and-export': ({ place, answer, exported, used }, title) =>
    `${title(String(place).replace(/^metrics\./, ''))}: you answered ${answer}, the export says ${exported}; ${used === 'answer' ? 'your answer is newer and counts' : 'the export is newer and counts'}.`,
  'amount-without-currency': () => 'Amounts come without a currency and were left out.',
  'orders-without-id': () =>
    'This export has no order numbers, so merging cannot tell its orders from others.',
  'ruleset-of-another': ({ source, used }) =>
    `There is no ruleset for ${source}; ${used}, which counts the same card disputes, is used.`,
  'sealed-inside': ({ files }) =>
    `Not read, because it has a password, or is another archive or an older workbook: ${files}. Open it with another program and import what is in it. Until then the lists count as partial.`,
  'broken-inside': ({ files }) =>
    `Not read, because it is a known export with a fault: ${files}. Import it alone to see the fault. Until then the lists count as partial.`,
  'other-files-inside': ({ count: n }) =>
    `${count(Number(n), 'other file')} in the archive ${Number(n) === 1 ? 'is no export that is' : 'are no exports that are'} known, and ${Number(n) === 1 ? 'was' : 'were'} left out.`,
  'not-utf8': ({ encoding }) =>
    `The file is not UTF-8; it was read as ${encoding}. Words with other letters stay unknown.`,
  'cut-off': ({ line }) =>
    `The file ends in the middle of line ${line}; counts are lower bounds. Export it again for the rest.`,
  'count-differs': ({ stated, found }) =>
    `The file says ${count(Number(stated), 'record')} and holds ${found}: ${Number(found) < Number(stated) ? 'it may be cut off, so counts are lower bounds.' : 'it may have been changed.'}`,
  'own-late-rate': ({ late, of }) =>
    `Shipped after the ship-by day: ${late} of ${of}. Your own figure; the platform counts scans, which are not in the file.`,
  'own-untracked-rate': ({ untracked, of }) =>
    `Shipped without a tracking number: ${untracked} of ${of}. Your own figure.`,
  'two-numbers': ({ metric, one, other }, title) =>
    `${title(String(metric))}: the page shows ${one} and ${other}, and no word says which one is the target. Neither was used.`,
  'ambiguous-days': ({ count: n }) =>
    `${count(Number(n), 'day')} such as 03/04/26 ${Number(n) === 1 ? 'was' : 'were'} left out: no row of the file shows whether the day or the month comes first.`,
  'days-without-time': ({ count: n, assumed }) =>
    `${count(Number(n), 'day')} without a time of day: ${assumed} was taken, so windows of hours are not exact.`,
  'as-of-newest': ({ asOf }) => `Judged at ${time(asOf)}, the newest time in the file.`,
  'merged-is-later': ({ asOf }) =>
    `The snapshot to update is judged later, at ${time(asOf)}: where both speak of a thing, the snapshot counts.`,
  'newest-is-ahead': ({ newest, asOf }) =>
    `The newest time in the file, ${time(newest)}, is still to come, so it is wrong; now was taken, ${time(asOf)}.`,
  'as-of-now': ({ asOf }) => `The file does not say when it was made; now was taken, ${time(asOf)}.`,
  'merged-list': ({ list, added, updated, kept }) =>
    `Merged ${list}: ${added} new, ${updated} updated, ${kept} only in the older one.`,
  'deadlines-over': ({ count: n }) =>
    `${count(Number(n), 'deadline')} of the older one ${Number(n) === 1 ? 'is' : 'are'} over: the later export asks for no answer any more.`,
  'list-only-older': ({ list, asOf }) =>
    `${list} is known only until ${time(asOf)}; later events would be missing.`,
};

/** What to say where a note is wrong about the file. */
const corrections: Record<string, (args: Args) => string> = {
  'one-of-several': ({ others }) =>
    `For another one: --part ${String(others).split(', ').join(' or --part ')}`,
  'list-partial': ({ why }) => fixes[String(why)] ?? '',
  'role-assumed': ({ others }) => `For ${others}: --role ${others}`,
  'ambiguous-days': () => 'Say it: --date-order dmy (day first), mdy (month first) or ymd',
  'two-numbers': () => 'Say which one comes first: --number-order value-first or target-first',
  'not-utf8': () => "If it's in another one: --encoding NAME",
  'told-restricted': () => 'risk-check recover FILE',
  'as-of-newest': () => 'If it was made later: --as-of TIME',
  'newest-is-ahead': () => 'If your clock is wrong: --as-of TIME',
  'as-of-now': () => 'If it is older: --as-of TIME',
};

export const importWords = {
  optionTexts: {
    format: (names: readonly string[], preset: string): string =>
      `how to say on standard error what was read and what is missing: ${choices(names, preset)}; the snapshot itself is always JSON`,
    asOf: 'when the export was made, for example 2026-03-01T00:00:00Z (default: the newest time in it)',
  },
  about: 'a real export (dashboard answer, order list, disputes) to a snapshot',
  from: (ids: readonly string[]): string =>
    `the importer, where the file is not recognised: ${ids.join(', ')}`,
  output: 'write the snapshot to this file instead of standard output',
  merge: 'an older snapshot of the same account to update; may be given several times',
  hashIds: 'replace ids by a keyed hash, with the key in this file',
  role: 'the role, where an export can come from several',
  part: 'which of several accounts in one file: a marketplace, a programme, a site, a metric',
  replace: 'replace the file of --output instead of updating the snapshot in it',
  dateOrder:
    'which of the three numbers of 03/04/26 is what, where no row of the file shows it: dmy, mdy or ymd',
  numberOrder:
    'which of two numbers beside a name on a page comes first, where no word says it: value-first or target-first',
  encoding:
    'the encoding of text files without a byte order mark, where it is not recognised or recognised wrongly',
  whichNumber: (file: string, metric: string, one: string, other: string): string =>
    `${file} shows ${one} and ${other} for "${metric}". Which one is yours, and not the target?`,
  /** The recognised kind of a file. */
  taken: (file: string, what: string, sure: string): string => `${file}: ${what}${sure && `. ${sure}`}`,
  kinds: {
    snapshot: 'a snapshot',
    restriction: 'a message: the account is restricted',
    warning: 'a message: a warning',
    verification: 'a message: it asks for a verification',
    content: 'a message about content',
    'order-only': 'a message about an order',
    'sign-in': 'a message about signing in',
    other: "a message; it isn't clear what it says about the account",
  } as Readonly<Record<string, string>>,
  sure: {
    official: 'The platform documents this layout',
    observed: 'Several programs or pages show this layout',
    'one-source': 'Only one source shows this layout',
    own: '',
  } as Readonly<Record<string, string>>,
  answeredApart: (file: string, known: readonly string[]): string =>
    `${file} doesn't say which account it's about, and these files belong to several: ${known.join(', ')}. It gets its own answer. If it belongs to one of them, run risk-check with that account's files only.`,
  readMessage: (file: string): string => `To read this message: risk-check recover --notice ${file}`,
  reasons,
  messages,
  corrections,
  head: (file: string, importer: string, title: string): string => `${file}: ${importer}, ${title}`,
  rows: (read: number, used: number): string =>
    `${count(read, 'entry', 'entries')} read, ${used} used${read > used ? `, ${read - used} left out:` : ''}`,
  leftOut: (n: number, reason: string, places: readonly string[]): string =>
    `${n}: ${reason} (${places.join('; ')}${n > places.length ? '; ...' : ''})`,
  values: 'Single values left out:',
  unknown: (rules: number): string =>
    rules === 0
      ? 'Nothing is left to ask: every rule that can be checked is.'
      : `Still unknown for ${count(rules, 'rule')}. What tells most:`,
  ask: (couldAdd: number, ask: string, rules: number): string =>
    `${couldAdd > 0 ? `up to +${couldAdd}, ` : ''}${count(rules, 'rule')}: ${ask}`,
  more: (n: number): string => `and ${count(n, 'more question')}`,
  mapOption:
    'the map of a table that is not known: which column is what; asked once at a terminal and kept in this file',
  mapWritten: (file: string): string =>
    `The map is kept in ${file}: it holds names of columns and words of states, and can be shared. Columns that it does not name stay unknown.`,
  map: {
    account: 'Which account is the table about?',
    rows: 'What is one row of it?',
    none: 'no column',
    field: (name: string): string => `Which column is this: ${name}?`,
    days: (example: string): string => `Is the day or the month first in ${example}?`,
    dayFirst: 'the day',
    monthFirst: 'the month',
    yearFirst: 'the year',
    word: (word: string): string => `What does "${word}" mean?`,
    unknownWord: 'something else, or not known',
    lists: {
      orders: 'an order',
      disputes: 'a dispute',
      chargebacks: 'a chargeback',
      settlements: 'a card payment',
      reviews: 'a review',
    } as Readonly<Record<string, string>>,
    fields: {
      id: 'number (id)',
      placedAt: 'day of the order',
      status: 'state',
      paidAt: 'day of payment',
      shipBy: 'ship-by day',
      shippedAt: 'day of shipping',
      deliveredAt: 'day of delivery',
      cancelledAt: 'day of cancellation',
      refundedAt: 'day of refund',
      openedAt: 'day it was opened',
      orderId: 'order number',
      closedAt: 'day it was closed',
      filedAt: 'day it was filed',
      reversedAt: 'day it was reversed',
      at: 'day',
      stars: 'stars',
    } as Readonly<Record<string, string>>,
    states: {
      'awaiting-payment': 'waits for payment',
      paid: 'paid',
      shipped: 'shipped',
      completed: 'completed',
      cancelled: 'cancelled',
      expired: 'expired',
    } as Readonly<Record<string, string>>,
  },
  few: (n: number): string =>
    n === 1 ? 'One question completes most of it:' : `${n} questions complete most of it:`,
  answer: (file: string): string => `To answer these questions: risk-check init -o ${file}`,
  showAll: (file: string): string => `To see all of them:        risk-check doctor ${file}`,
  written: (file: string): string => `Written to ${file}.`,
  updated: (file: string): string => `${file} is updated and keeps what it had. To start again: --replace`,
};
