import { parseTime } from '../../snapshot/parse-time.ts';
import type { ImportBook } from '../import-book.ts';
import type { Importer } from '../importer.ts';
import { freshItems } from '../source/fresh-rows.ts';
import { at, has, isObjectAt, itemsOf, type Place, textOf } from '../source/place.ts';
import { type CardDispute, disputeDraft, disputeState } from '../values/card-disputes.ts';
import { fromCents, readDecimal } from '../values/decimals.ts';
import { readCurrency, readId } from '../values/ids.ts';
import { PARTIAL_REACH } from '../values/partial-reach.ts';
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
/** Three decimals, of which Stripe rounds the last; and the shilling, whose amounts have been counted in both ways. */
const LEFT_OUT = ['BHD', 'JOD', 'KWD', 'OMR', 'TND', 'UGX'];

/** The chargeback stands; any other word, also a new one, leaves that open. */
const STANDING = ['needs_response', 'under_review', 'lost'];
/** The bank only asks. */
const WARNING = /^warning_/;

/** Stripe's disputes. Early warnings (`warning_...`) and prevented disputes are no chargebacks yet. */
export const stripeDisputes: Importer = {
  id: 'stripe-disputes',
  version: 2,
  title: 'Stripe disputes (API list, object or event)',
  trust: 'official',
  kind: 'json',
  platform: 'stripe',
  roles: ['merchant'],
  metrics: [],
  detects: (source) => source.kind === 'json' && disputesOf(source.value)?.list.some(isDispute) === true,
  read(source, book) {
    const found = disputesOf(source.kind === 'json' ? source.value : undefined);
    const list = freshItems(found?.list ?? [], STATES, book);
    const disputes = list.flatMap((item) => readDispute(item, book) ?? []);
    if (!found || !list.some((item) => isDispute(item) && !isTest(item))) {
      // Test data, other objects and nothing at all say nothing of real disputes: not "none".
      book.say('empty-answer');
      return {};
    }
    if (found.isPart) book.say('part-of-list', { list: 'chargebacks', given: list.length });
    return disputeDraft(disputes, found.isPart ? PARTIAL_REACH : null);
  },
};

const isDispute = (item: Place): boolean => at(item, 'object').value === 'dispute';
const isTest = (item: Place): boolean => at(item, 'livemode').value === false;

const statusOf = (item: Place): string => textOf(at(item, 'status')) ?? '';

const STATES = {
  keyOf: (item: Place) => readId(at(item, 'id').value),
  stateOf: (item: Place) => disputeState(statusOf(item).replace(WARNING, ''), WARNING.test(statusOf(item))),
};

function disputesOf(value: unknown): { list: Place[]; isPart: boolean } | null {
  const top: Place = { value, path: '' };
  // A single object, also in an event, is one of nobody knows how many.
  const single = [top, at(at(top, 'data'), 'object')].find(isDispute);
  if (single) return { list: [single], isPart: true };
  if (at(top, 'object').value !== 'list' || !Array.isArray(at(top, 'data').value)) return null;
  return { list: itemsOf(at(top, 'data')).filter(isObjectAt), isPart: at(top, 'has_more').value === true };
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
  book.leaveOut(reason, item.path || 'the dispute');
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
