import { formatTime } from '@risk-check/core/snapshot';
import type { Doubt } from '../notes/doubt.ts';
import type { ImportBook } from '../notes/import-book.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { freshItems } from '../source/fresh-rows.ts';
import type { Reader } from '../source/importer.ts';
import { at, has, isObjectAt, itemsOf, type Place, textOf } from '../source/place.ts';
import { type CardDispute, disputeDraft, disputeState } from '../values/card-disputes.ts';
import { readDecimal } from '../values/decimals.ts';
import { readCurrency, readId } from '../values/ids.ts';
import { NO_REACH, type Reach, sortedReach } from '../values/reaches.ts';
import { readDueDay, readInstant, readPastDay } from '../values/times.ts';

const DAY = 86_400_000;

/** Shopify Payments disputes, GraphQL or REST. An inquiry is a question of the bank, no chargeback yet. */
export const shopifyDisputes: Reader = {
  detects: (source) => {
    if (source.kind !== 'json') return false;
    const top: Place = { value: source.value, path: '' };
    const { list } = disputesOf(source.value);
    return list.some(isDispute) || isObjectAt(at(at(at(top, 'data'), 'shopifyPaymentsAccount'), 'disputes'));
  },
  read(source, book) {
    const { list: given, reach, why, isTold } = disputesOf(source.kind === 'json' ? source.value : undefined);
    book.say('ruleset-of-another', { source: 'Shopify Payments', used: 'stripe.merchant' });
    if (given.length === 0) {
      // A list without entries of an unknown filter: not "none".
      book.say('empty-answer');
      return {};
    }
    if (!isTold) book.say('pages-not-told', { ask: 'pageInfo { hasNextPage hasPreviousPage }' });
    const list = freshItems(given, STATES, book);
    const disputes = list.flatMap((item) => readDispute(item, book) ?? []);
    if (why) book.doubt('chargebacks', why);
    return disputeDraft(disputes, reach);
  },
};

const isDispute = (item: Place): boolean =>
  has(at(item, 'evidenceDueBy', 'evidence_due_by')) || has(at(item, 'initiatedAt', 'initiated_at'));
/** GraphQL writes the number that REST gives as the end of an address. */
const idOf = (item: Place): string | undefined =>
  readId(at(item, 'legacyResourceId', 'id').value)?.replace('gid://shopify/ShopifyPaymentsDispute/', '');
const wordAt = (item: Place, field: string): string => textOf(at(item, field))?.toUpperCase() ?? '';
const isInquiry = (item: Place): boolean => wordAt(item, 'type') === 'INQUIRY';

const STATES = {
  keyOf: idOf,
  stateOf: (item: Place) => disputeState(wordAt(item, 'status').toLowerCase(), isInquiry(item)),
};

interface Answer {
  readonly list: Place[];
  readonly reach: Reach;
  /** What keeps it from proving that no dispute is missing. */
  readonly why?: Doubt;
  /** Whether it tells of further pages. */
  readonly isTold: boolean;
}

function disputesOf(value: unknown): Answer {
  const top: Place = { value, path: '' };
  const rest = at(top, 'disputes');
  // A single dispute, as a webhook sends it, is one of an unknown number.
  const single = [top, at(top, 'dispute')].find(isDispute);
  if (single) return { list: [single], reach: NO_REACH, why: 'single', isTold: true };
  if (Array.isArray(rest.value)) {
    const list = itemsOf(rest).filter(isObjectAt);
    const times = list.map((item) => readInstant(textOf(at(item, 'initiated_at')) ?? ''));
    const reach = sortedReach(times);
    // A request for one status or one day looks the same.
    const isOfAll =
      new Set(list.map((item) => wordAt(item, 'status'))).size > 1 &&
      new Set(times.map((time) => Math.floor(time / DAY))).size > 1;
    if (Number.isNaN(reach.until)) return { list, reach, why: 'unsorted', isTold: true };
    return { list, reach, ...(isOfAll ? {} : { why: 'one-state' }), isTold: true };
  }
  const account = [
    at(at(top, 'data'), 'shopifyPaymentsAccount'),
    at(top, 'shopifyPaymentsAccount'),
    at(top, 'data'),
    top,
  ].find((place) => isObjectAt(at(place, 'disputes')));
  const connection = account ? at(account, 'disputes') : { value: undefined, path: 'disputes' };
  const nodes = itemsOf(at(connection, 'nodes'));
  const list = (
    nodes.length > 0 ? nodes : itemsOf(at(connection, 'edges')).map((edge) => at(edge, 'node'))
  ).filter(isObjectAt);
  const page = at(connection, 'pageInfo');
  const more = ['hasNextPage', 'hasPreviousPage'].map((key) => at(page, key).value);
  // GraphQL tells of further pages only where it was asked for that, and never of the search it was asked with.
  const isTold = more.includes(true) || more.every((value) => value === false);
  return { list, reach: NO_REACH, why: more.includes(true) ? 'pages' : 'filter', isTold };
}

function readDispute(item: Place, book: ImportBook): CardDispute | null {
  book.read();
  const id = idOf(item);
  const filed = at(item, 'initiatedAt', 'initiated_at');
  const filedAt = readInstant(textOf(filed) ?? '');
  if (id === undefined || Number.isNaN(filedAt)) {
    book.leaveOut(id === undefined ? 'no-id' : 'not-a-time', id === undefined ? item.path : filed.path);
    return null;
  }
  book.see(filedAt);
  const status = wordAt(item, 'status');
  if (isInquiry(item) || status === 'PREVENTED') {
    book.leaveOut(
      isInquiry(item) ? 'early-warning' : 'prevented',
      item.path || importPhrase('whole-dispute', 'the dispute'),
    );
    return null;
  }
  const finalizedAt = timeOrDay(at(item, 'finalizedOn', 'finalized_on'), true, book);
  const dueBy = timeOrDay(at(item, 'evidenceDueBy', 'evidence_due_by'), false, book);
  const isSent = has(at(item, 'evidenceSentOn', 'evidence_sent_on'));
  const reason = textOf(at(at(item, 'reasonDetails'), 'reason')) ?? textOf(at(item, 'reason'));
  const money = at(item, 'amount');
  const amount = isObjectAt(money) ? at(money, 'amount') : money;
  const value = readDecimal(amount.value);
  if (value === null && has(amount)) book.leaveOutValue('not-a-number', amount.path);
  const currency = readCurrency((isObjectAt(money) ? at(money, 'currencyCode') : at(item, 'currency')).value);
  book.use();
  return {
    id,
    filedAt: formatTime(filedAt),
    reversedAt: reversal(status, finalizedAt),
    fraud: reason === undefined ? undefined : reason.toLowerCase() === 'fraudulent',
    amount: value !== null && currency !== undefined ? { value, currency } : undefined,
    respondBy: status === 'NEEDS_RESPONSE' && !isSent && !Number.isNaN(dueBy) ? formatTime(dueBy) : null,
  };
}

/** GraphQL gave some times as days before its version of July 2026. NaN where there is none. */
function timeOrDay(place: Place, isPast: boolean, book: ImportBook): number {
  if (!has(place)) return Number.NaN;
  const text = textOf(place) ?? '';
  const exact = readInstant(text);
  if (!Number.isNaN(exact)) return exact;
  const epochMs = (isPast ? readPastDay : readDueDay)(text, 'unknown', book);
  if (Number.isNaN(epochMs)) book.leaveOutValue('not-a-time', place.path);
  else if (!isPast) book.seeDay();
  return epochMs;
}

/** Undefined where the file does not say whether, or when, the bank took it back. */
function reversal(status: string, finalizedAt: number): string | null | undefined {
  if (status === 'WON' && !Number.isNaN(finalizedAt)) return formatTime(finalizedAt);
  return ['NEEDS_RESPONSE', 'UNDER_REVIEW', 'LOST', 'ACCEPTED'].includes(status) ? null : undefined;
}
