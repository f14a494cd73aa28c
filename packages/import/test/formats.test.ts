import { readdirSync, readFileSync } from 'node:fs';
import { FIXED_WORDS, snapshotLists } from '@risk-check/core/snapshot';
import { rulesets } from '@risk-check/rules-data';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { FieldSource, Format, ListRule } from '../src/formats/format.ts';
import { FORMATS } from '../src/formats/formats.generated.ts';
import { IMPORTER_IDS } from '../src/index.ts';
import { fixtureNames, importFixture } from './read-fixture.ts';
import { realRulesets } from './real-rulesets.ts';

const folder = new URL('../src/formats/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('../format.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const tables = FORMATS.filter(({ table }) => table?.lists);

const sourcesOf = (rule: ListRule): [string, FieldSource][] =>
  Object.entries(rule.fields).flatMap(([name, field]) =>
    [field]
      .flat()
      .map((one): [string, FieldSource] => [
        name,
        typeof one === 'string' ? { column: one } : (one as FieldSource),
      ]),
  );

/** Every key of a column that a format uses. */
function keysOf({ table }: Format): string[] {
  const {
    lists = [],
    recognise = {},
    line = [],
    happens = [],
    skip = [],
    signs = [],
    seen = [],
  } = table ?? {};
  const tests = [
    ...lists.flatMap((rule) => [
      ...(rule.when ?? []),
      ...(rule.unless ?? []),
      ...sourcesOf(rule).flatMap(([, { when = [], unless = [] }]) => [...when, ...unless]),
    ]),
    ...[...skip, ...signs].flatMap(({ when }) => when),
  ];
  const fields = lists
    .flatMap(sourcesOf)
    .flatMap(([, { column = [], join = [], currency }]) => [
      ...[column].flat(),
      ...join,
      ...(currency === undefined ? [] : [currency]),
    ]);
  return [
    ...fields,
    ...Object.values(recognise).flat(),
    ...line,
    ...happens,
    ...seen,
    ...tests.map(({ column }) => column),
  ];
}

describe('the files of formats', () => {
  it.each(files)('%s is as its schema says', (name) => {
    const format = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    validate(format);
    expect(validate.errors ?? []).toEqual([]);
    expect(`${format.id}.json`).toBe(name);
  });

  it('are registered, each once', () => {
    expect(FORMATS.map(({ id }) => `${id}.json`)).toEqual([...files].sort());
    expect([...IMPORTER_IDS]).toEqual(FORMATS.map(({ id }) => id));
  });

  it('are at least 30 over at least 15 platforms', () => {
    expect(FORMATS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(FORMATS.map(({ platform }) => platform)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(FORMATS)('$id is of accounts that have rules', ({ platform, roles }) => {
    const known = rulesets.map((ruleset) => `${ruleset.platform}.${ruleset.role}`);
    expect(known).toEqual(expect.arrayContaining(roles.map((role) => `${platform}.${role}`)));
  });

  it.each(FORMATS.filter(({ table }) => table))('$id uses only columns that it names', (format) => {
    const known = Object.keys(format.table?.columns ?? {});
    expect(known).toEqual(expect.arrayContaining(keysOf(format)));
  });

  it.each(FORMATS)('$id says what it guarantees of each list, and where that is documented', (format) => {
    const { guarantees, layout, table, reader } = format;
    expect(guarantees).toBeDefined();
    const lists = new Set((table?.lists ?? []).map(({ list }) => list));
    if (table?.lists) expect(Object.keys(guarantees ?? {}).sort()).toEqual([...lists].sort());
    for (const [list, { by, documented, lacks }] of Object.entries(guarantees ?? {})) {
      const declared = (snapshotLists as Record<string, { fields: Record<string, string> }>)[list];
      expect(declared, list).toBeDefined();
      if (by !== undefined) expect(declared?.fields[by], `${list}.${by}`).toBe('time');
      if (documented !== undefined) expect(layout.sources).toContain(documented);
      // Only code can find a proof in a file.
      if (reader === undefined) expect(lacks, list).toBeDefined();
    }
  });

  it.each(tables)(
    '$id fills fields and words that a snapshot of its platform has',
    ({ platform, roles, table }) => {
      const ruleset = realRulesets.find((one) => one.platform === platform && one.role === roles[0]);
      for (const rule of table?.lists ?? []) {
        const declared = (snapshotLists as Record<string, { fields: Record<string, string> }>)[rule.list];
        const fields = declared?.fields ?? {};
        for (const [name, { words, always }] of sourcesOf(rule)) {
          expect(Object.keys(fields), `${rule.list}.${name}`).toContain(name);
          if (fields[name] !== 'word') continue;
          const own = (ruleset?.words as Record<string, object> | undefined)?.[`${rule.list}.${name}`];
          const fixed = (FIXED_WORDS as Record<string, readonly string[]>)[`${rule.list}.${name}`];
          const allowed = [...(fixed ?? []), ...Object.keys(own ?? {})];
          const used = words ? Object.keys(words) : typeof always === 'string' ? [always] : [];
          expect(allowed, `${rule.list}.${name}`).toEqual(expect.arrayContaining(used));
        }
      }
    },
  );
});

describe('a format that can claim a complete list', () => {
  const claims = FORMATS.flatMap(({ id, layout, guarantees = {} }) =>
    Object.entries(guarantees).flatMap(([list, guarantee]) =>
      guarantee.lacks === undefined ? [{ id, list, layout, guarantee }] : [],
    ),
  );
  const reliability = readFileSync(new URL('../../../docs/reliability.md', import.meta.url), 'utf8');
  const rowOf = (id: string): string =>
    reliability.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';

  it('is found', () => {
    expect(claims.length).toBeGreaterThan(3);
  });

  it.each(claims)('$id says which source documents $list, and when it was read', ({ layout, guarantee }) => {
    const { holds, by, documented, read } = guarantee;
    expect(['everything', 'period', 'sorted']).toContain(holds);
    // Of a period or an order, it matters by which date.
    if (holds !== 'everything') expect(by).toBeDefined();
    expect(documented).toBeDefined();
    expect(layout.sources).toContain(documented);
    expect(layout.readOn).toMatch(/^202\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
    expect(read.length).toBeGreaterThan(40);
  });

  it.each(claims)('$id is in the table of docs/reliability.md with that source and day: $list', (claim) => {
    const { id, list, layout, guarantee } = claim;
    expect(rowOf(id)).toContain(
      `\`${list}\`: found in the file, as \`${guarantee.documented}\` says (read on ${layout.readOn})`,
    );
  });

  it.each(FORMATS)(
    'no other does, in code, fixtures or the table: $id',
    ({ id, guarantees = {}, layout }) => {
      const allowed = claims.filter((claim) => claim.id === id).map(({ list }) => list);
      const claimed = fixtureNames
        .map((name) => importFixture(name))
        .filter(({ importer }) => importer === id)
        .flatMap(({ snapshot }) =>
          Object.entries(snapshot.observed ?? {}).flatMap(([list, reach]) =>
            reach?.because === undefined ? [] : [list],
          ),
        );
      expect(allowed).toEqual(expect.arrayContaining(claimed));
      const stated = [...rowOf(id).matchAll(/`(\w+)`: found in the file/g)].map(([, list]) => list);
      expect(stated.sort()).toEqual([...allowed].sort());
      if (layout && Object.keys(guarantees).length === 0)
        expect(reliability).toMatch(new RegExp(`claim no complete list: [^\n]*\`${id}\``));
    },
  );
});
