import { describe, expect, it } from 'vitest';
import { readBaseline } from '../../src/files/read-baseline.ts';
import { errorOf, memoryIo } from './memory-io.ts';

const report = (ruleset: string, input?: unknown) => ({
  reportVersion: 1,
  score: 0.1,
  worstCase: 0.2,
  band: 'low',
  ruleset: { id: ruleset },
  findings: [{ ruleId: `${ruleset}.one` }],
  ...(input === undefined ? {} : { input }),
});
const [one, two] = [report('etsy.seller', 'one.json'), report('ebay.buyer', 'two.json')];
const failed = { input: 'three.json', error: { code: 'INVALID_JSON' } };
const line = (value: unknown): string => JSON.stringify(value);
const read = (content: string) => readBaseline('b', memoryIo({ b: content }));

describe('reports to compare with', () => {
  it('one is that of any file, by its ruleset', async () => {
    const find = await read(JSON.stringify(one, null, 2));
    expect(find('one.json', 'etsy.seller')).toEqual(one);
    expect(find('renamed.json', 'etsy.seller')).toEqual(one);
    expect(find('one.json', 'ebay.buyer')).toBeNull();
  });

  it.each([
    ['a list', JSON.stringify([one, two])],
    ['a list with each on a line', `[\n${line(one)},\n${line(two)}\n]`],
    ['a line each', `${line(one)}\n${line(two)}\n`],
    ['a line each with CRLF and spaces', `${line(one)} \t\r\n${line(two)}\r\n`],
    ['a line each with empty ones between', `\n${line(one)}\n  \n${line(two)}\n\n`],
    ['what could not be scored then', `${line(one)}\n${line(failed)}\n${line(two)}\n`],
    ['the same in a list', JSON.stringify([failed, one, two])],
  ])('several are found by their input: %s', async (_, content) => {
    const find = await read(content);
    expect(find('one.json', 'etsy.seller')).toEqual(one);
    expect(find('two.json', 'ebay.buyer')).toEqual(two);
    expect(find('two.json', 'etsy.seller')).toBeNull();
    expect(find('three.json', 'etsy.seller')).toBeNull();
  });

  it('several without the names of their inputs are nobody’s', async () => {
    const find = await read(`${line(report('etsy.seller'))}\n${line(report('etsy.seller', 5))}`);
    expect(find('one.json', 'etsy.seller')).toBeNull();
  });

  it('the later of two for one input counts', async () => {
    const later = { ...one, score: 0.3 };
    expect((await read(line([one, later])))('one.json', 'etsy.seller')).toEqual(later);
  });

  it('a report that tells of an error, too, is one', async () => {
    const odd = { ...one, error: null };
    expect((await read(line(odd)))('one.json', 'etsy.seller')).toEqual(odd);
  });

  it.each([
    ['behind a bracket', line(one).replace('},', '}\n,')],
    ['before one', line(one).replace('"ruleset":', '"also":{},"ruleset":\n')],
  ])('one that is broken over lines is one: %s', async (_, content) => {
    expect(content).toContain('\n');
    expect((await read(content))('one.json', 'etsy.seller')).not.toBeNull();
  });

  it.each([
    ['an object', '{}'],
    ['a list of none', '[]'],
    ['a text', '"error"'],
    ['null', 'null'],
    ['one of them is none', line([one, {}])],
    ['a report of another version', line({ ...one, reportVersion: 2 })],
    ['nothing that could be scored', line([failed])],
  ])('refuses %s', async (_, content) => {
    const { code, file, problems } = await errorOf(read(content));
    expect({ code, file, problems }).toEqual({
      code: 'INVALID_BASELINE',
      file: 'b',
      problems: [{ file: 'b', code: 'not-a-report', args: {} }],
    });
  });

  it('says where JSON is broken', async () => {
    expect((await errorOf(read(`${line(one)}\n{ "a": `))).code).toBe('INVALID_JSON');
  });
});
