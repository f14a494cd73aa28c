import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledRuleset } from '@risk-check/core';
import { describeLists } from '@risk-check/core/columns';
import { formatTime, timeOf } from '@risk-check/core/snapshot';
import { duckdb } from './engine.ts';

type Row = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, string>> = {
  time: 'TIMESTAMP WITH TIME ZONE',
  due: 'TIMESTAMP WITH TIME ZONE',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
  texts: 'VARCHAR[]',
};

/**
 * Snapshots as Parquet files with a mapping, and the snapshots that these can say: NULL means one thing in a column, so of a
 * field that is null in one item and absent in another only the one or the other stays.
 */
export async function tablesOf(
  snapshots: readonly Row[],
  ruleset: CompiledRuleset,
  folder: string,
): Promise<{ mapping: object; said: Row[] }> {
  mkdirSync(folder, { recursive: true });
  const lists = describeLists(ruleset);
  const said = snapshots.map((snapshot, i) => ({
    snapshotVersion: 1,
    platform: ruleset.source.platform,
    role: ruleset.source.role,
    asOf: snapshot.asOf,
    account: { id: `a${String(i).padStart(6, '0')}` } as Record<string, unknown>,
  })) as (Row & {
    account: Record<string, unknown>;
    facts?: Record<string, unknown>;
    observed?: Record<string, Row>;
  })[];
  const accountRows = said.map(
    ({ account, asOf }): Record<string, unknown> => ({ account_id: account.id, as_of: asOf }),
  );
  const accountTypes: Record<string, string> = { account_id: 'VARCHAR', as_of: TYPES.time as string };
  const mapping = {
    ruleset: ruleset.source.id,
    asOf: { column: 'as_of' },
    account: { from: 'accounts.parquet', id: 'account_id', fields: {} as Record<string, unknown> },
    lists: {} as Record<string, unknown>,
    facts: {} as Record<string, unknown>,
    region: { column: 'region', null: 'not-happened' },
    program: { column: 'program', null: 'unknown' },
  };
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
  await connection.run("SET TimeZone = 'UTC'");
  const write = async (
    name: string,
    rows: readonly Row[],
    types: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const file = join(folder, `${name}.ndjson`);
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const read = Object.entries(types).map(
      ([column, type]) => `'${column}': '${type === 'DOUBLE' ? 'VARCHAR' : type}'`,
    );
    const cast = Object.entries(types).map(([column, type]) => `CAST("${column}" AS ${type}) AS "${column}"`);
    await connection.run(
      `COPY (SELECT ${cast.join(', ')} FROM read_json('${file}', format = 'newline_delimited', columns = {${read.join(', ')}}) ORDER BY hash("${Object.keys(types)[0]}")) TO '${join(folder, name)}.parquet' (FORMAT parquet)`,
    );
  };

  let turn = 0;
  /** Meanings of NULL by turns; lists of texts know no null. */
  const meaningFor = (kind: string): 'not-happened' | 'unknown' =>
    kind !== 'texts' && turn++ % 2 === 0 ? 'not-happened' : 'unknown';
  /** The value that a column with such a NULL says. */
  const sayable = (value: unknown, meaning: string): unknown =>
    value == null ? (meaning === 'unknown' ? undefined : null) : value;

  const head = (name: 'region' | 'program', meaning: string): void => {
    accountTypes[name] = 'VARCHAR';
    snapshots.forEach((snapshot, i) => {
      const value = sayable(snapshot[name], meaning);
      if (value !== undefined) (said[i] as Record<string, unknown>)[name] = value;
      if (value != null) (accountRows[i] as Record<string, unknown>)[name] = value;
    });
  };
  head('region', 'not-happened');
  head('program', 'unknown');
  for (const [name, { type }] of Object.entries(ruleset.source.facts ?? {})) {
    const isFlag = type === 'flag';
    accountTypes[`fact_${name}`] = isFlag ? 'BOOLEAN' : 'VARCHAR';
    mapping.facts[name] = { column: `fact_${name}`, null: 'unknown' };
    snapshots.forEach((snapshot, i) => {
      const value = (snapshot.facts as Row | undefined)?.[name];
      if (typeof value !== (isFlag ? 'boolean' : 'string')) return;
      const one = said[i] as { facts?: Record<string, unknown> };
      one.facts = { ...one.facts, [name]: value };
      (accountRows[i] as Record<string, unknown>)[`fact_${name}`] = value;
    });
  }
  for (const [name, { fields }] of Object.entries(lists)) {
    const isAccount = name === 'account';
    const meanings = Object.entries(fields)
      .filter(([field]) => !(isAccount && field === 'id'))
      .map(([field, { kind, words }]) => ({
        field,
        kind,
        words: words && new Set(words),
        meaning: meaningFor(kind),
      }));
    const itemOf = (item: Row): { said: Row; row: Row } => {
      const kept: Record<string, unknown> = {};
      const row: Record<string, unknown> = {};
      for (const { field, kind, words, meaning } of meanings) {
        const given = item[field];
        // Columns hold instants, and the snapshot of an account writes them in one way.
        const isTime = (kind === 'time' || kind === 'due') && typeof given === 'string';
        const raw = isTime ? formatTime(timeOf(given)) : given;
        const value = sayable(words && typeof raw === 'string' && !words.has(raw) ? undefined : raw, meaning);
        // A word that means nothing is unknown, whatever NULL means.
        const isOdd = typeof raw === 'string' && words?.has(raw) === false;
        if (value !== undefined && !isOdd) kept[field] = value;
        const money = raw as { value: string; currency: string } | null | undefined;
        if (typeof money === 'object' && money !== null && !Array.isArray(money)) {
          row[`${field}_value`] = money.value;
          row[`${field}_currency`] = money.currency;
        } else row[field] = raw ?? undefined;
      }
      return { said: kept, row };
    };
    const types: Record<string, string> = {};
    const columns: Record<string, unknown> = {};
    for (const { field, kind, meaning } of meanings) {
      if (kind === 'money') {
        types[`${field}_value`] = 'VARCHAR';
        types[`${field}_currency`] = 'VARCHAR';
        columns[field] = { value: `${field}_value`, currency: `${field}_currency`, null: meaning };
      } else {
        types[field] = TYPES[kind] ?? 'VARCHAR';
        columns[field] = { column: field, null: meaning };
      }
    }
    if (isAccount) {
      Object.assign(accountTypes, types);
      mapping.account.fields = columns;
      snapshots.forEach((snapshot, i) => {
        const { said: kept, row } = itemOf((snapshot.account ?? {}) as Row);
        Object.assign((said[i] as { account: object }).account, kept);
        Object.assign(accountRows[i] as object, row);
      });
      continue;
    }
    if (!snapshots.some((snapshot) => snapshot[name] !== undefined)) continue;
    const rows: Row[] = [];
    accountTypes[`has_${name}`] = 'BOOLEAN';
    for (const end of ['since', 'until']) accountTypes[`${name}_${end}`] = TYPES.time as string;
    snapshots.forEach((snapshot, i) => {
      const items = snapshot[name] as readonly Row[] | undefined;
      const one = said[i] as Record<string, unknown> & {
        account: { id: string };
        observed?: Record<string, Row>;
      };
      const accountRow = accountRows[i] as Record<string, unknown>;
      accountRow[`has_${name}`] = items !== undefined;
      for (const end of ['since', 'until']) {
        const time = (snapshot.observed as Record<string, Row> | undefined)?.[name]?.[end];
        if (typeof time !== 'string') continue;
        one.observed = { ...one.observed, [name]: { ...one.observed?.[name], [end]: time } };
        accountRow[`${name}_${end}`] = time;
      }
      if (name === 'orders')
        one.observed = { ...one.observed, orders: { ...one.observed?.orders, by: 'placedAt' } };
      if (!items) return;
      const read = items.map(itemOf);
      one[name] = read.map(({ said: kept }) => kept);
      rows.push(...read.map(({ row }) => ({ owner: one.account.id, ...row })));
    });
    await write(name, rows, { owner: 'VARCHAR', ...types });
    mapping.lists[name] = {
      from: `${name}.parquet`,
      account: 'owner',
      knownWhen: `has_${name}`,
      observed: {
        since: { column: `${name}_since` },
        until: { column: `${name}_until` },
        ...(name === 'orders' ? { by: 'placedAt' } : {}),
      },
      fields: columns,
    };
  }
  await write('accounts', accountRows, accountTypes);
  connection.closeSync();
  return { mapping, said };
}
