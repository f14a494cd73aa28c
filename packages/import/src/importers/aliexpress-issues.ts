import { formatTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import { freshItems } from '../source/fresh-rows.ts';
import type { Draft, Reader } from '../source/importer.ts';
import { answersOf, at, has, isObjectAt, itemsOf, type Place, textOf } from '../source/place.ts';
import { readCount, readDecimal } from '../values/decimals.ts';
import { readCurrency, readId } from '../values/ids.ts';
import { readCompactInstant, readInstant, readPastDay } from '../values/times.ts';

type Dispute = NonNullable<Draft['disputes']>[number];

const OPEN = [
  'WAIT_SELLER_CONFIRM_REFUND',
  'SELLER_REFUSE_REFUND',
  'WAIT_BUYER_SEND_GOODS',
  'WAIT_SELLER_RECEIVE_GOODS',
  'ARBITRATING',
  'PROCESSING',
  'IN_ISSUE',
  'BUYER_INITIATE_ARBITRATION',
  'SELLER_INITIATE_ARBITRATION',
];
const CLOSED = ['ACCEPTISSUE', 'SELLER_ACCEPT_ISSUE', 'FINISH', 'END_ISSUE', 'CANCELED_ISSUE', 'CANCELLED'];
/** Known, and it says neither whether a dispute goes on nor that it has ended. */
const UNDECIDED = ['SELLER_RESPONSE_ISSUE_TIMEOUT'];

/** AliExpress' dispute list. The API serves sellers; who orders for others (dropshipping) is the buyer. */
export const aliexpressIssues: Reader = {
  detects: (source) =>
    source.kind === 'json' &&
    answersOf(source.value).some(
      (page) =>
        isObjectAt(at(page, ENVELOPE)) ||
        listOf(bodyOf(page)).some((item) => has(at(item, 'issue_status', 'issueStatus'))),
    ),
  read(source, book) {
    const answers = answersOf(source.kind === 'json' ? source.value : undefined).map(bodyOf);
    if (!answers.some((answer) => has(listAt(answer)))) {
      book.say('empty-answer');
      return {};
    }
    const list = freshItems(answers.flatMap(listOf), STATES, book);
    const disputes: Dispute[] = list
      .map((item) => readDispute(item, book))
      .filter((dispute) => dispute !== null);
    // Every page tells how many there are on all of them.
    const total = Math.max(
      ...answers.map((answer) => readCount(at(answer, 'total_item', 'totalItem').value) ?? Number.NaN),
    );
    if (!(total <= list.length)) book.doubt('disputes', 'pages', Number.isNaN(total) ? undefined : total);
    else if (!isOfAll(list)) book.doubt('disputes', 'one-state');
    return { disputes, observed: { disputes: { because: 'whole-account' } } };
  },
};

/** A request can ask for one state, one order or one buyer: open and closed disputes of several orders show that it did not. */
function isOfAll(list: readonly Place[]): boolean {
  const states = list.map((item) => textOf(at(item, 'issue_status', 'issueStatus'))?.toUpperCase() ?? '');
  const orders = list.map((item) => readId(at(item, 'order_id', 'orderId').value));
  return (
    states.some((state) => OPEN.includes(state)) &&
    states.some((state) => CLOSED.includes(state)) &&
    new Set(orders).size > 1
  );
}

const idOf = (item: Place): string | undefined => readId(at(item, 'id', 'issue_id', 'issueId').value);
const changeOf = (item: Place): Place => at(item, 'gmt_modified', 'gmtModified');

/** Every dispute says when it last changed; where that has no zone, it is compared as if all had the same. */
const STATES = {
  keyOf: idOf,
  stateOf: (item: Place) => {
    const exact = readExact(changeOf(item));
    return Number.isNaN(exact) ? readInstant(`${textOf(changeOf(item)) ?? ''}Z`) : exact;
  },
};

const ENVELOPE = 'aliexpress_issue_issuelist_get_response';

function bodyOf(page: Place): Place {
  const inner = at(page, ENVELOPE);
  const body = isObjectAt(inner) ? inner : page;
  const result = at(body, 'result', 'result_object');
  return isObjectAt(result) && has(listAt(result)) ? result : body;
}

const listAt = (answer: Place): Place => at(answer, 'data_list', 'dataList');
const listOf = (answer: Place): Place[] => itemsOf(listAt(answer));

function readDispute(item: Place, book: ImportBook): Dispute | null {
  book.read();
  const id = idOf(item);
  const opened = at(item, 'gmt_create', 'gmtCreate');
  const openedAt = readTime(opened, book);
  if (id === undefined || Number.isNaN(openedAt)) {
    book.leaveOut(id === undefined ? 'no-id' : 'not-a-time', id === undefined ? item.path : opened.path);
    return null;
  }
  book.see(openedAt);
  const changedAt = readTime(changeOf(item), book);
  book.see(changedAt);
  // Each item of an order is an order itself, inside a parent order.
  const [orderId] = [at(item, 'parent_order_id', 'parentOrderId'), at(item, 'order_id', 'orderId')].flatMap(
    ({ value }) => (readId(value) === '0' ? [] : (readId(value) ?? [])),
  );
  const status = textOf(at(item, 'issue_status', 'issueStatus'))?.toUpperCase() ?? '';
  const isClosed = CLOSED.includes(status);
  if (!isClosed && ![...OPEN, ...UNDECIDED].includes(status))
    book.leaveOutValue('unknown-word', at(item, 'issue_status', 'issueStatus').path);
  const money = at(item, 'limit_refund_amount', 'limitRefundAmount');
  const amount = at(money, 'amount');
  const value = readDecimal(amount.value);
  if (value === null && has(amount)) book.leaveOutValue('not-a-number', amount.path);
  const currency = readCurrency(at(money, 'currency_code', 'currencyCode').value);
  book.use();
  return {
    id,
    ...(orderId === undefined ? {} : { orderId }),
    openedAt: formatTime(openedAt),
    // The answer says when a dispute last changed; a closed one changes no more.
    ...(OPEN.includes(status)
      ? { closedAt: null, outcome: null }
      : isClosed && !Number.isNaN(changedAt)
        ? { closedAt: formatTime(changedAt) }
        : {}),
    ...(value !== null && currency !== undefined ? { amount: { value, currency } } : {}),
  };
}

/** Times without a zone are those of the platform's own place, so only their day is used. NaN where there is none. */
function readTime(place: Place, book: ImportBook): number {
  const exact = readExact(place);
  return Number.isNaN(exact) ? readPastDay(textOf(place) ?? '', 'unknown', book) : exact;
}

function readExact(place: Place): number {
  const text = textOf(place) ?? '';
  const compact = readCompactInstant(text);
  return Number.isNaN(compact) ? readInstant(text) : compact;
}
