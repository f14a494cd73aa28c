import { describe, expect, it } from 'vitest';
import { recordReader } from '../../src/records/read-record.ts';
import type { Reading } from '../../src/snapshot/read-snapshot.ts';
import { PLAIN, writtenJson } from '../generators/written-json.ts';
import { HEAD, LISTS, listsOf, plainReader, readRecord, recordOf, saidBy, WORLD } from './small-world.ts';

const plain = plainReader();

function byParsing(text: string): Reading | null {
  try {
    return plain(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What the record says beside its lists and unknown names. */
const headOf = ({ snapshot }: Reading): object =>
  Object.fromEntries(
    Object.entries(snapshot).filter(
      ([name, value]) => value !== undefined && !(name in LISTS) && !name.startsWith('x'),
    ),
  );

/** Says the same of a record as parsing does. */
function expectAgreement(text: string, read = recordReader(WORLD)): Reading {
  const expected = byParsing(text);
  const found = readRecord(text, read);
  if (!expected || !found) throw new Error(`not read: ${text}`);
  expect(listsOf(found)).toEqual(listsOf(expected));
  expect(headOf(found)).toEqual(headOf(expected));
  expect(found.asOf).toBe(expected.asOf);
  return found;
}

const [early, late] = ['2026-06-01T08:00:00Z', '2026-06-11T20:30:05.250Z'];

describe('a record that is read from its bytes says of its items what parsing says', () => {
  it.each([
    ...['', ' ', '{}', '{ }', '{},{}', '{"id":"a"}', ' {"id":"a"} , {"id":"b"} '],
    // Ids in order, in none, twice, and none.
    ...['{"id":"1"},{"id":"2"},{"id":"10"}', '{"id":"b"},{"id":"a"}', '{"id":"10"},{"id":"9"}'],
    ...['{"id":"a"},{"id":"a"}', '{"id":"b"},{"id":"a"},{"id":"b"}', '{"id":null},{"id":null}'],
    ...['{"page":"a"},{"page":"a"}', '{"id":"é"},{"id":"è"}', '{"id":"a\\"b"},{"id":"a"}'],
    // Times in every form, unknown and not come.
    ...[early, late, '2026-06-10T12:00:00.5Z', '2026-06-10T12:00Z', '2026-06-10T12:00:00+02:00'].flatMap(
      (time) => [`{"at":"${time}"}`, `{"endBy":"${time}","at":"${early}"}`, `{"seenAt":"${time}"}`],
    ),
    ...['{"at":"1969-07-20T20:17:40Z"}', '{"at":"2026-06-10t12:00:00z"}', '{"at":null}', '{"seenAt":null}'],
    // A quote that stands where the one behind a longer time would.
    `{"at":"${early}","a":1}`,
    `{"at":"${late}"},{"at":"${early}"}`,
    `{"at":"${early}","leftAt":"${late}"},{"at":"${early}"}`,
    `{"at":"${early}"},{},{"at":"${late}","leftAt":"${early}"},{}`,
    `{},{"leftAt":"${early}"},{},{},{"leftAt":null},{}`,
    // Texts and words.
    ...['{"page":"home"}', '{"page":"other"}', '{"page":""}', '{"page":null}', '{"page":"é買"}'],
    ...['{"page":"a\\u0062\\n"}', '{"page":"1"},{},{"page":"3"}', '{},{"page":"2"},{}'],
    ...['{"kind":"walk"}', '{"kind":"ride"}', '{"kind":"é"}', '{"kind":"walks"}', '{"kind":"wolk"}'],
    ...['{"kind":"wal"}', '{"kind":"\\u0077alk"}', '{"kind":"\\u0077alks"}', '{"kind":null}'],
    ...['{"label":"anything"}', '{"label":"\\u0061"}', '{"page":"home","kind":"home"}'],
    // Numbers, flags, amounts and lists of texts.
    ...['0', '-0', '12', '-1.5', '1e3', '1E-2', '1.25e+1', 'null'].map((number) => `{"stars":${number}}`),
    ...['{"first":true}', '{"first":false}', '{"first":null}', '{"first":true},{"first":false}'],
    ...['{"price":{"value":"1.50","currency":"USD"}}', '{"price":null}'],
    '{"price": { "value" : "-3" , "currency" : "EUR" } ,"stars":1}'.replaceAll(' :', ':'),
    ...['{"tags":[]}', '{"tags":[ ]}', '{"tags":["a"]}', '{"tags":[ "a" , "é" ],"stars":1}'],
    // Fields that nobody reads, and names that nobody knows.
    ...['{"note":"x"}', '{"note":"\\u0078"}', '{"note":null}', '{"rank":3}', '{"rank":null}'],
    ...['{"x":1}', '{"x":[1,{"y":"]}"}],"stars":2}', '{"x":"\\"","xx":null,"xxx":true}', '{"":1,"stars":1}'],
    ...['{"é":1,"stars":1}', '{"__proto__":{"stars":2}}'],
    // Of a name that stands twice the last value counts.
    ...['{"stars":1,"stars":2}', '{"kind":"walk","kind":"none"}', `{"at":"${early}","at":"${late}"}`],
  ])('%s', (visits) => {
    expectAgreement(`{${HEAD},"visits":[${visits}]}`);
  });

  it.each([
    // No own time, no key; the first field has no use.
    `"rooms":[{"builtAt":"${late}","cleanedAt":"${early}","name":"a"},{"name":"a","lockedAt":"${late}"}]`,
    '"rooms":[{"name":"\\u0061"},{"name":"b"}]',
    `"repairs":[{"what":"lock","at":"${late}","doneAt":"${early}"},{"what":"other"},{"what":"\\u006cock"}]`,
    `"leaves":[{"id":"a","at":"${late}"},{"id":"a"}],"rooms":[]`,
    `"leaves":[{"id":"a"},{"id":"b"}]`,
  ])('of a list with other fields: %s', (lists) => {
    expectAgreement(`{${HEAD},${lists}}`);
  });

  it('when a list of another length was read before, of which columns were made', () => {
    const read = recordReader(WORLD);
    const visits = [
      `{"at":"${early}","page":"1","leftAt":"${late}"},{},{"at":"${late}"},{"page":"4"},{"at":null}`,
      `{"at":"${early}","page":"1"},{},{"at":"${late}"}`,
      `{},{"at":"${late}"},{"page":"3"}`,
      '',
      `{"at":"${early}"}`,
      `{"at":"${early}"},{"page":"2"},{},{"at":"${late}"},{"page":"5"},{}`,
    ];
    for (const items of [...visits, ...visits]) {
      const { lists, places } = expectAgreement(`{${HEAD},"visits":[${items}]}`, read);
      // No item of a list before shows.
      expect(lists[places.get('rooms') ?? 0]).toBeUndefined();
    }
  });

  it('with white space wherever there may be some', () => {
    const value = {
      ...JSON.parse(`{${HEAD}}`),
      account: { id: 'me', createdAt: early, status: 'active' },
      visits: [{ id: 'b', at: early, tags: ['a', 'b'], x: [1, { y: {} }], stars: 1 }, {}, { id: 'a' }],
      facts: { region: 'north', count: 3 },
    };
    for (const [before, behind] of [
      [' \r', '\t\n'],
      ['', ' '],
      ['\n', ''],
    ] as const) {
      const text = writtenJson(value, { ...PLAIN, before, behind });
      expectAgreement(`${behind}${text}${before}`);
    }
  });
});

describe('a record that is read from its bytes says of its head what parsing says', () => {
  it.each([
    '',
    '"region":"north","program":null,"timeZone":"UTC","utcOffset":"+02:00"',
    '"facts":{"a":1,"b":"x","c":null},"params":{"p":"1.5"},"metrics":{"m":{"numerator":1,"denominator":2}}',
    `"observed":{"visits":{"since":"${early}","until":null}}`,
    '"source":{"anything":[1,"}"]},"$schema":"x"',
    '"x":{"visits":[1]},"xy":null,"xyz":"a\\"b"',
  ])('%s', (members) => {
    expectAgreement(members === '' ? `{${HEAD}}` : `{${HEAD},${members}}`);
    expectAgreement(members === '' ? `{ ${HEAD} }` : `{${members},${HEAD}}`);
  });

  it.each([
    ['no account', null, undefined],
    ['an account of which nothing is known', '{}', { id: undefined, status: undefined }],
    ['its id and status', '{"id":"me","status":"active"}', { id: 'me', status: 'active' }],
    ['an id in escapes', '{"id":"\\u006de"}', { id: 'me', status: undefined }],
    ['no status yet', '{"status":null,"id":"é"}', { id: 'é', status: null }],
    ['a status that means nothing', '{"status":"odd"}', { id: undefined, status: undefined }],
    [
      'a time, which counts as any',
      `{"createdAt":"${early}","x":"y","id":"me"}`,
      { id: 'me', status: undefined },
    ],
  ])('of the account: %s', (_what, account, expected) => {
    const text = account === null ? `{${HEAD}}` : `{${HEAD},"account":${account}}`;
    const found = readRecord(text);
    expect(found?.snapshot.account).toEqual(expected);
    expect(found && listsOf(found).account).toEqual(listsOf(byParsing(text) as Reading).account);
  });

  it('as of the time that it says, also in a form that is seldom written', () => {
    for (const asOf of ['2026-06-15T12:00:00.125Z', '2026-06-15T14:00:00+02:00', '1912-04-15T02:20Z']) {
      const found = expectAgreement(`{${HEAD.replace(/"asOf":"[^"]*"/, `"asOf":"${asOf}"`)}}`);
      expect(found.snapshot.asOf).toBe(asOf);
    }
  });
});

describe('a record is refused, as parsing does', () => {
  /** By a reader that has met none before, and by one that knows what to expect where. */
  function expectRefusal(text: string): void {
    expect([readRecord(text), byParsing(text)]).toEqual([null, null]);
    const read = recordReader(WORLD);
    const item = '{"id":"a","x":1,"at":"2026-06-10T12:00:00Z","price":null,"tags":["a"],"note":"","rank":1}';
    const members = ['region', 'program', 'x', 'y'].map((name) => `,"${name}":null`).join('');
    expect(
      readRecord(`{${HEAD},"visits":[${item}],"account":{"id":"me","x":1}${members}}`, read),
    ).not.toBeNull();
    expect(readRecord(text, read)).toBeNull();
  }

  it.each([
    ...[
      '1',
      '[]',
      'null',
      '"x"',
      '{',
      ',',
      '{"id":"a"}{"id":"b"}',
      '{"id":"a"} {"id":"b"}',
      '{},',
      ',{}',
      '1}',
      '[}',
      '["id":"a"}',
    ],
    ...['{"id"}', '{"id":}', '{"id" "a"}', '{"id":"a",}', '{,"id":"a"}', '{"id":"a";"page":"b"}', '{id:"a"}'],
    ...['{"x":}', '{"x":1,}', '{"x":tru}', '{"x":[1,]}', '{"x" 1}', '{"id":"a"'],
    ...[
      '{"id":1}',
      '{"id":nulL}',
      '{"page":true}',
      '{"page":"a\\qb"}',
      '{"page":"a\\u00g0"}',
      '{"page":"a\nb"}',
    ],
    ...['{"page":["a"]}', '{"note":5}', '{"note":"a\\qb"}', '{"kind":1}', '{"label":{}}'],
    ...['{"at":1}', '{"at":true}', '{"at":nul}', '{"at":""}', '{"at":"2026-06-31T12:00:00Z"}', '{"at":{}}'],
    ...[
      '{"at":"2026-06-10T12:00:00"}',
      '{"seenAt":"2026-06-31T12:00:00Z"}',
      '{"at":"2026-06-10T12:00:00Zx"}',
    ],
    ...['{"at":"2026-06-10T12:00:00Z }', '{"at":"2026-06-10T12:00:00.000Z }'],
    ...['{"stars":1e999}', '{"stars":01}', '{"stars":-}', '{"stars":1.}', '{"stars":"1"}', '{"stars":true}'],
    ...['{"rank":"1"}', '{"rank":.5}', '{"rank":-1e999}'],
    ...['{"first":truE}', '{"first":fals}', '{"first":1}', '{"first":"true"}', '{"first":t}'],
    ...[
      '{"price":{}}',
      '{"price":{"value":"1"}}',
      '{"price":{"currency":"USD"}}',
      '{"price":1}',
      '{"price":[]}',
    ],
    ...['{"price":{"value":"1.","currency":"USD"}}', '{"price":{"value":"1","currency":"usd"}}'],
    ...['{"price":{"value":1,"currency":"USD"}}', '{"price":{"value":"1","currency":1}}'],
    ...['{"price":{"valeu":"1","currency":"USD"}}', '{"price":{"value":"1","currencx":"USD"}}'],
    ...['{"price":{"value":"1" "currency":"USD"}}', '{"price":["value":"1","currency":"USD"}}'],
    ...['{"price":{"value":"1","currency":"USD"]}', '{"price":{"value":"1","currency":"USD",}}'],
    ...[
      '{"tags":null}',
      '{"tags":"a"}',
      '{"tags":{"a"]}',
      '{"tags":1]}',
      '{"tags":["a",1]}',
      '{"tags":["a" "b"]}',
    ],
    ...['{"tags":["a",]}', '{"tags":["a"}}', '{"tags":[,"a"]}', '{"tags":["a"'],
  ])('for the item %s', (item) => {
    const text = `{${HEAD},"visits":[${item}]}`;
    expectRefusal(text);
  });

  it.each([...['{}', 'null', '1', '"a"', '1]', '{]', ',"rooms":[]', '[', '[]]', '["a":1]', '[}', 'nul']])(
    'for the list %s',
    (list) => {
      const text = `{${HEAD},"visits":${list}}`;
      expectRefusal(text);
    },
  );

  it.each([
    'null',
    '[]',
    '1',
    '"me"',
    '{"id":null}',
    '{"id":5}',
    '{"status":5}',
    '{"createdAt":"x"}',
    '{"id":"a"]',
  ])('for the account %s', (account) => {
    const text = `{${HEAD},"account":${account}}`;
    expectRefusal(text);
  });

  it.each([
    ...['"region":5', '"facts":[]', '"facts":{"x":[]}', '"metrics":{"m":true}', '"params":{"p":"x"}'],
    ...['"observed":{"visits":{"since":"x"}}', '"utcOffset":"CET"', '"facts":{"x":1', '"facts":tru'],
    ...['"x":', '"x"', '"x":1,', ',"x":1', '"x":1 "y":2', '"x":01', 'x:1'],
  ])('for the member %s', (member) => {
    for (const text of [`{${HEAD},${member}}`, `{${member},${HEAD}}`]) expectRefusal(text);
  });

  it.each([
    '"snapshotVersion":1,',
    '"platform":"golden",',
    '"role":"test",',
    ',"asOf":"2026-06-15T12:00:00Z"',
  ])('without %s', (member) => {
    const text = `{${HEAD.replace(member, '')}}`;
    expectRefusal(text);
    // Nor does another that stands twice make up for it.
    const twice = member.includes('role') ? '"platform":"golden"' : '"role":"test"';
    expect(readRecord(`{${HEAD.replace(member, '')},${twice}}`)).toBeNull();
  });

  it.each([
    ['"golden"', '"Golden"'],
    ['"golden"', '"other"'],
    ['"golden"', 'null'],
    ['"test"', '"seller"'],
    ['"test"', '"tests"'],
    [':1', ':2'],
    [':1', ':10'],
    [':1', ':"1"'],
    ['"2026-06-15T12:00:00Z"', 'null'],
    ['"2026-06-15T12:00:00Z"', '1'],
    ['"2026-06-15T12:00:00Z"', '"2026-06-31T12:00:00Z"'],
    ['"2026-06-15T12:00:00Z"', '"2026-06-15"'],
  ])('with another value than %s: %s', (value, other) => {
    const text = `{${HEAD.replace(value, other)}}`;
    expectRefusal(text);
  });

  it.each([
    '',
    ' ',
    '{',
    '{}',
    '[]',
    'null',
    `${HEAD}}`,
    `[${HEAD}}`,
    `{${HEAD}]`,
    `{${HEAD}`,
    `{${HEAD}}x`,
    `{${HEAD}},`,
  ])('for what is none: %s', (text) => {
    expectRefusal(text);
    expect(readRecord(text, recordReader(WORLD), '')).toBeNull();
  });

  it('for what is stated for a whole list, which parsing fills in', () => {
    expect(readRecord(`{${HEAD},"defaults":{"visits":{"page":"home"}},"visits":[{}]}`)).toBeNull();
  });

  it('wherever it is cut, whatever lies behind it', () => {
    const items =
      '{"id":"b","page":"\\u0061bc","at":"2026-06-01T08:00:00Z","tags":["x"]},{"stars":12,"id":"a"}';
    const whole = `{${HEAD},"visits":[${items}],"facts":{"x":"y"},"account":{"id":"me"},"x":[{}]}`;
    for (const read of [recordReader(WORLD), null]) {
      expectAgreement(whole, read ?? undefined);
      for (let length = 0; length < whole.length; length++)
        for (const behind of ['', whole.slice(length)])
          expect(readRecord(whole.slice(0, length), read ?? undefined, behind), `${length}`).toBeNull();
    }
  });
});

it('makes nothing of what nobody reads, and no text of names and words that it knows', () => {
  const read = recordReader(WORLD);
  const item = `{"id":"b","note":"x","seenAt":"${early}","at":"${late}","kind":"walk","x":"y","first":true}`;
  const text = `{${HEAD},"account":{"x":1},"xy":{"z":[1]},"visits":[${item},{"id":"c","note":"\\u0078"}]}`;
  readRecord(text, read);
  const { record, to, decoded } = recordOf(text);
  const found = read(record, 0, to);
  expect(saidBy(found?.lists[found.places.get('visits') ?? 0])).toMatchObject({ size: 2 });
  // The instant is kept as it is written, and an id is text; the rows were asked for at last.
  expect(decoded.slice(0, 3)).toEqual(['2026-06-15T12:00:00Z', 'b', 'c']);
  expect(decoded).toHaveLength(4);
});
