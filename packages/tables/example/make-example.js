import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes tables of accounts and events that nobody has, as Parquet in random order, for `aliexpress-buyer.json` and
 * `amazon-seller.json` beside this file. Equal arguments give equal tables.
 * Usage: node packages/tables/example/make-example.js FOLDER [buyers = 1000] [sellers = buyers / 5]
 */

/** A number from 0 up to 1 for a row and a purpose: the same in every run, in every order. */
const chance = (purpose, ...keys) =>
  `((hash('${purpose}' || ${keys.map((key) => `'-' || ${key}`).join(' || ')}) % 1000003) / 1000003.0)`;
const AS_OF = "TIMESTAMPTZ '2026-06-15T12:00:00Z'";
/** An instant before the one that is judged at: up to so many days, to the millisecond. */
const before = (days, purpose, ...keys) =>
  `(${AS_OF} - to_milliseconds(CAST(floor(${chance(purpose, ...keys)} * ${days} * 86400000) AS BIGINT)))`;
const after = (time, days, purpose, ...keys) =>
  `(${time} + to_milliseconds(CAST(floor(${chance(purpose, ...keys)} * ${days} * 86400000) AS BIGINT)))`;
const oneOf = (words, purpose, ...keys) =>
  `([${words.map((word) => (word === null ? 'NULL' : `'${word}'`)).join(', ')}])[1 + CAST(floor(${chance(purpose, ...keys)} * ${words.length}) AS INTEGER)]`;
const rows = (accounts, each) => `range(${accounts}) a(a), range(${each}) i(i)`;

const buyerTables = (n) => ({
  accounts: `SELECT 'b' || lpad(a::VARCHAR, 8, '0') AS account_id, ${before(1500, 'created', 'a')} AS created_at,
    CASE WHEN ${chance('mail', 'a')} < 0.9 THEN ${before(1400, 'mailed', 'a')} END AS confirmed,
    ${oneOf(['active', 'active', 'active', 'active', 'restricted'], 'status', 'a')} AS status,
    CASE WHEN ${chance('shared', 'a')} < 0.5 THEN ${chance('share', 'a')} < 0.1 END AS is_shared,
    ${before(600, 'tracking', 'a')} AS tracking_since FROM range(${n}) a(a)`,
  orders: `SELECT *, CASE WHEN paid THEN ${after('placed_at', 1, 'paid', 'a', 'i')} END AS paid_at,
      CASE WHEN state = 'REFUNDED' THEN ${after('placed_at', 40, 'refund', 'a', 'i')} END AS refunded_at
    FROM (SELECT a, i, 'b' || lpad(a::VARCHAR, 8, '0') AS account_id, 'o' || a || '-' || i AS order_id,
      ${before(400, 'placed', 'a', 'i')} AS placed_at, ${chance('pays', 'a', 'i')} < 0.97 AS paid,
      ${oneOf(['DONE', 'DONE', 'DONE', 'WAIT_PAY', 'SENT', 'REFUNDED', 'GONE'], 'state', 'a', 'i')} AS state,
      CAST(1 + ${chance('amount', 'a', 'i')} * 200 AS DECIMAL(10,2)) AS amount,
      's' || CAST(floor(${chance('seller', 'a', 'i')} * 5000) AS INTEGER) AS seller_id FROM ${rows(n, 20)})`,
  payments: `SELECT 'b' || lpad(a::VARCHAR, 8, '0') AS account_id, 'p' || a || '-' || i AS payment_id, ${before(400, 'pay', 'a', 'i')} AS ts,
    CASE WHEN ${chance('declined', 'a', 'i')} < 0.04 THEN 'declined' ELSE 'succeeded' END AS status,
    'card-' || CAST(floor(${chance('card', 'a', 'i')} * 3) AS INTEGER) AS method FROM ${rows(n, 20)}`,
  logins: `SELECT 'b' || lpad(a::VARCHAR, 8, '0') AS account_id, epoch_us(${before(120, 'login', 'a', 'i')}) AS ts,
    '198.51.' || CAST(floor(${chance('ip', 'a', 'i')} * 4) AS INTEGER) || '.' || (a % 250) AS ip,
    'dev-' || CAST(floor(${chance('device', 'a', 'i')} * 3) AS INTEGER) AS device,
    ${oneOf(['DE', 'DE', 'DE', 'FR', 'US'], 'country', 'a', 'i')} AS country FROM ${rows(n, 15)}`,
  disputes: `SELECT 'b' || lpad(a::VARCHAR, 8, '0') AS account_id, 'd' || a || '-' || i AS dispute_id, 'o' || a || '-' || i AS order_id,
    ${before(200, 'opened', 'a', 'i')} AS opened_at,
    CASE WHEN ${chance('closed', 'a', 'i')} < 0.6 THEN ${before(100, 'closes', 'a', 'i')} END AS closed_at,
    ${oneOf(['won', 'lost', null], 'outcome', 'a', 'i')} AS outcome FROM ${rows(n, 4)} WHERE ${chance('disputes', 'a', 'i')} < 0.325`,
});

const sellerTables = (n) => ({
  sellers: `SELECT 's' || lpad(a::VARCHAR, 8, '0') AS seller_id, ${before(2000, 's-created', 'a')} AS created_at, 'active' AS status FROM range(${n}) a(a)`,
  orders: `SELECT *, CASE WHEN ${chance('s-ships', 'a', 'i')} < 0.98 THEN ${after('placed_at', 4, 's-ship', 'a', 'i')} END AS shipped_at,
      placed_at + to_days(2) AS ship_by, placed_at + to_days(9) AS deliver_by,
      CASE WHEN ${chance('s-arrives', 'a', 'i')} < 0.95 THEN ${after('placed_at', 12, 's-arrive', 'a', 'i')} END AS delivered_at,
      CASE WHEN ${chance('s-cancels', 'a', 'i')} < 0.02 THEN ${after('placed_at', 2, 's-cancel', 'a', 'i')} END AS cancelled_at
    FROM (SELECT a, i, 's' || lpad(a::VARCHAR, 8, '0') AS seller_id, 'o' || a || '-' || i AS order_id,
      ${before(120, 's-placed', 'a', 'i')} AS placed_at,
      CAST(floor(1 + ${chance('s-amount', 'a', 'i')} * 9000) AS BIGINT) AS cents, 1 + CAST(floor(${chance('s-units', 'a', 'i')} * 3) AS INTEGER) AS units,
      ${oneOf(['merchant', 'merchant', 'amazon'], 's-by', 'a', 'i')} AS fulfilled_by,
      ${oneOf(['seller', 'buyer'], 's-who', 'a', 'i')} AS cancelled_by FROM ${rows(n, 100)})`,
  defects: `SELECT 's' || lpad(a::VARCHAR, 8, '0') AS seller_id, 'f' || a || '-' || i AS id, 'o' || a || '-' || i AS order_id,
    ${before(120, 'defect', 'a', 'i')} AS ts, ${oneOf(['negative-feedback', 'a-to-z-claim', 'chargeback'], 'd-kind', 'a', 'i')} AS kind
    FROM ${rows(n, 3)} WHERE ${chance('defects', 'a', 'i')} < 0.4`,
  violations: `SELECT 's' || lpad(a::VARCHAR, 8, '0') AS seller_id, 'v' || a || '-' || i AS id, ${before(300, 'violation', 'a', 'i')} AS ts,
    ${oneOf(['ip-complaint', 'suspected-ip', 'restricted-product'], 'policy', 'a', 'i')} AS policy,
    CASE WHEN ${chance('resolved', 'a', 'i')} < 0.5 THEN ${before(100, 'resolves', 'a', 'i')} END AS resolved_at FROM ${rows(n, 2)} WHERE ${chance('violations', 'a', 'i')} < 0.4`,
});

/** @param {import('../src/duckdb/duckdb.ts').Duckdb} duckdb @param {string} folder @param {number} buyers @param {number} sellers */
export async function makeExample(duckdb, folder, buyers, sellers) {
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  const kinds = [
    ['buyer', buyerTables(buyers)],
    ['seller', sellerTables(sellers)],
  ];
  for (const [kind, tables] of kinds) {
    mkdirSync(join(folder, kind), { recursive: true });
    for (const [name, sql] of Object.entries(tables)) {
      const path = join(folder, kind, `${name}.parquet`).replaceAll("'", "''");
      const columns = sql.startsWith('SELECT *')
        ? `* EXCLUDE (a, i${sql.includes('AS paid,') ? ', paid' : ''})`
        : '*';
      await connection.run(
        `COPY (SELECT ${columns} FROM (${sql}) t ORDER BY hash(t::VARCHAR)) TO '${path}' (FORMAT parquet)`,
      );
    }
  }
  connection.closeSync();
  instance.closeSync();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'tables-example', buyers = '1000', sellers = `${Math.ceil(Number(buyers) / 5)}`] =
    process.argv.slice(2);
  const duckdb = createRequire(new URL('../engine/', import.meta.url))('@duckdb/node-api');
  await makeExample(duckdb, resolve(folder), Number(buyers), Number(sellers));
}
