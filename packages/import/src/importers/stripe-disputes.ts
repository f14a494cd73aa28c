import { parseTime } from '@risk-check/core/snapshot';
import type { Doubt } from '../notes/doubt.ts';
import type { ImportBook } from '../notes/import-book.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { freshItems } from '../source/fresh-rows.ts';
import type { Reader } from '../source/importer.ts';
import { at, has, isObjectAt, itemsOf, type Place, textOf } from '../source/place.ts';
import { type CardDispute, disputeDraft, disputeState } from '../values/card-disputes.ts';
import { fromCents, readDecimal } from '../values/decimals.ts';
import { readCurrency, readId } from '../values/ids.ts';
import { joinReaches, NO_REACH, type Reach, sortedReach } from '../values/reaches.ts';
import { instantText } from '../values/times.ts';

/** Currencies without minor units, from Stripe's page on currencies. */
const ZERO_DECIMAL = [
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'JPY',
  'KMF',
  'KRW',
  'MGA',
  'PYG',
  'RWF',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
];
/** Currencies with three decimals, the last of them rounded by Stripe; and the shilling, which has been counted both ways. */
const LEFT_OUT = ['BHD', 'JOD', 'KWD', 'OMR', 'TND', 'UGX'];

/** The chargeback stands; any other word, also a new one, leaves that open. */
const STANDING = ['needs_response', 'under_review', 'lost'];
/** The bank only asks. */
const WARNING = /^warning_/;

/** Stripe's disputes. Early warnings (`warning_...`) and prevented disputes are no chargebacks yet. */
export const stripeDisputes: Reader = {
  detects: (source) =>
    source.kind === 'json' &&
    (pagesOf(source.value).some(({ list }) => list.some(isDispute)) ||
      // A list of none.
      at({ value: source.value, path: '' }, 'url').value === '/v1/disputes'),
  read(source, book) {
    const pages = pagesOf(source.kind === 'json' ? source.value : undefined);
    const given = pages.flatMap(({ list }) => list);
    const list = freshItems(given, STATES, book);
    const disputes = list.flatMap((item) => readDispute(item, book) ?? []);
    if (!list.some((item) => isDispute(item) && !isTest(item))) {
      // Test data, other objects and nothing at all say nothing of real disputes: not "none".
      book.say('empty-answer');
      return {};
    }
    const why = doubtOf(pages, given);
    if (why) book.doubt('chargebacks', why);
    return disputeDraft(disputes, joinReaches(pages) ?? NO_REACH);
  },
};

/** What keeps pages from proving that no dispute is missing between their first and their last one. */
function doubtOf(pages: readonly Page[], given: readonly Place[]): Doubt | undefined {
  if (pages.some(({ isList }) => !isList)) return 'single';
  if (pages.some(({ until }) => Number.isNaN(until))) return 'unsorted';
  // A request for one charge or one payment looks the same.
  const isOfOne = ['charge', 'payment_intent'].some((field) => {
    const ids = given.map((item) => readId(at(item, field).value));
    return field === 'charge' || !ids.includes(undefined) ? new Set(ids).size < 2 : false;
  });
  return isOfOne ? 'one-payment' : undefined;
}

const isDispute = (item: Place): boolean => at(item, 'object').value === 'dispute';
const isTest = (item: Place): boolean => at(item, 'livemode').value === false;

const statusOf = (item: Place): string => textOf(at(item, 'status')) ?? '';

const STATES = {
  keyOf: (item: Place) => readId(at(item, 'id').value),
  stateOf: (item: Place) => disputeState(statusOf(item).replace(WARNING, ''), WARNING.test(statusOf(item))),
};

interface Page extends Reach {
  readonly list: readonly Place[];
  /** Whether it is a page of the answer to a request for the list. */
  readonly isList: boolean;
}

/** Disputes out of an unknown number: a single one, also inside an event, or a bare list. */
const someOf = (list: readonly Place[]): Page => ({ list, isList: false, ...NO_REACH });

function pagesOf(value: unknown): readonly Page[] {
  const top: Place = { value, path: '' };
  const single = [top, at(at(top, 'data'), 'object')].find(isDispute);
  if (single) return [someOf([single])];
  if (!Array.isArray(value)) return pageOf(top);
  const items = itemsOf(top).filter(isObjectAt);
  const pages = items.flatMap(pageOf);
  if (pages.length < items.length) return items.some(isDispute) ? [someOf(items)] : [];
  return pages;
}

function pageOf(page: Place): Page[] {
  if (at(page, 'object').value !== 'list' || !Array.isArray(at(page, 'data').value)) return [];
  const list = itemsOf(at(page, 'data')).filter(isObjectAt);
  const times = list.map((item) => parseTime(instantText(at(item, 'created').value) ?? ''));
  return [{ list, isList: true, ...sortedReach(times) }];
}

function readDispute(item: Place, book: ImportBook): CardDispute | null {
  book.read();
  if (!isDispute(item)) return leave('not-a-dispute', item, book);
  if (isTest(item)) return leave('test-data', item, book);
  const id = readId(at(item, 'id').value);
  const filedAt = instantText(at(item, 'created').value);
  if (id === undefined || filedAt === null)
    return leave(
      id === undefined ? 'no-id' : 'not-a-time',
      id === undefined ? item : at(item, 'created'),
      book,
    );
  book.see(parseTime(filedAt));
  const status = statusOf(item);
  if (WARNING.test(status)) return leave('early-warning', item, book);
  if (status === 'prevented') return leave('prevented', item, book);
  const details = at(item, 'evidence_details');
  const reason = textOf(at(item, 'reason'));
  book.use();
  return {
    id,
    filedAt,
    // Won, without a date: neither "not taken back" nor a day we could stand behind.
    reversedAt: STANDING.includes(status) ? null : undefined,
    fraud: reason === undefined ? undefined : reason === 'fraudulent',
    amount: amountOf(item),
    respondBy:
      status === 'needs_response' && has(at(details, 'due_by'))
        ? instantText(at(details, 'due_by').value)
        : null,
  };
}

function leave(reason: string, item: Place, book: ImportBook): null {
  book.leaveOut(reason, item.path || importPhrase('whole-dispute', 'the dispute'));
  return null;
}

function amountOf(item: Place): CardDispute['amount'] {
  const currency = readCurrency(at(item, 'currency').value);
  const minor = readDecimal(at(item, 'amount').value);
  if (currency === undefined || minor === null || minor.includes('.') || LEFT_OUT.includes(currency))
    return undefined;
  const value = ZERO_DECIMAL.includes(currency) ? minor : fromCents(minor);
  return value === null ? undefined : { value, currency };
}
