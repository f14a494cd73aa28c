/**
 * What is written first by whoever has tables and needs snapshots: nested lists as JSON, for the tables and the meaning of
 * `example/*.json`. DuckDB holds all lists in memory for it.
 */

const time = (/** @type {string} */ column) =>
  `strftime(${column} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ')`;
const money = (/** @type {string} */ value) => `{value: CAST(${value} AS VARCHAR), currency: 'USD'}`;

const KINDS = {
  buyer: {
    holder: ['aliexpress', 'buyer'],
    accounts: 'accounts',
    id: 'account_id',
    account: `{id: account_id, createdAt: ${time('created_at')}, emailConfirmedAt: ${time('confirmed')}, status: status}`,
    lists: {
      orders: `{id: order_id, placedAt: ${time('placed_at')}, paidAt: ${time('paid_at')}, refundedAt: ${time('refunded_at')}, status: CASE state WHEN 'WAIT_PAY' THEN 'awaiting-payment' WHEN 'SENT' THEN 'shipped' WHEN 'DONE' THEN 'completed' WHEN 'REFUNDED' THEN 'completed' ELSE state END, amount: ${money('amount')}, sellerId: seller_id}`,
      payments: `{id: payment_id, "at": ${time('ts')}, status: status, methodId: method}`,
      logins: `{"at": ${time("(make_timestamp(ts) AT TIME ZONE 'UTC')")}, ip: ip, deviceId: device, country: country}`,
      disputes: `{id: dispute_id, orderId: order_id, openedAt: ${time('opened_at')}, closedAt: ${time('closed_at')}, outcome: outcome}`,
    },
    // A patch leaves out what is NULL, which in a snapshot would say that it is known.
    more: `, [] AS conduct, json_merge_patch('{}', json_object('accountShared', is_shared)) AS facts, {orders: {since: '2025-05-01T00:00:00Z'}, logins: {since: ${time('tracking_since')}}} AS observed`,
  },
  seller: {
    holder: ['amazon', 'seller'],
    accounts: 'sellers',
    id: 'seller_id',
    account: `{id: seller_id, createdAt: ${time('created_at')}, status: status}`,
    lists: {
      orders: `{id: order_id, placedAt: ${time('placed_at')}, shippedAt: ${time('shipped_at')}, deliveredAt: ${time('delivered_at')}, cancelledAt: ${time('cancelled_at')}, shipBy: ${time('ship_by')}, deliverBy: ${time('deliver_by')}, amount: ${money('CAST(cents AS DECIMAL(18,0)) / 100.0')}, units: units, fulfilledBy: fulfilled_by, cancelledBy: cancelled_by}`,
      defects: `{id: id, "at": ${time('ts')}, kind: kind, orderId: order_id}`,
      violations: `{id: id, "at": ${time('ts')}, policy: policy, resolvedAt: ${time('resolved_at')}}`,
    },
    more: '',
  },
};

/**
 * @param {'buyer' | 'seller'} kind
 * @param {(name: string) => string} table - Where a table of this name lies, as SQL.
 * @param {string} output
 */
export function nestedSql(kind, table, output) {
  const { holder, accounts, id, account, lists, more } = KINDS[kind];
  const joins = Object.entries(lists)
    .map(
      ([name, item]) =>
        `LEFT JOIN (SELECT ${id}, list(${item}) AS items FROM ${table(name)} GROUP BY ${id}) AS "${name}" USING (${id})`,
    )
    .join(' ');
  const columns = Object.keys(lists)
    .map((name) => `, coalesce("${name}".items, []) AS "${name}"`)
    .join('');
  const [platform, role] = holder;
  return `COPY (SELECT 1 AS "snapshotVersion", '${platform}' AS platform, '${role}' AS "role", '2026-06-15T12:00:00Z' AS "asOf", ${account} AS account${columns}${more} FROM ${table(accounts)} ${joins}) TO '${output}' (FORMAT json)`;
}
