import { describe, expect, it } from 'vitest';
import { distinctFiles } from '../../src/files/distinct-files.ts';
import { identitiesOf, keepInputs } from '../../src/files/keep-inputs.ts';
import { isOwnFile } from '../../src/files/own-files.ts';
import { writeResult } from '../../src/files/write-result.ts';
import type { Session } from '../../src/process/session.ts';
import { errorOf, memoryIo } from './memory-io.ts';

describe('files under several names', () => {
  async function distinct(files: readonly string[], format = 'pretty') {
    let said = '';
    const io = memoryIo(
      {},
      { stderr: { write: async (text) => (said += text), isTTY: false, columns: undefined } },
    );
    const words = {
      errors: { sameFiles: (names: string[], more: number) => `${names.join('\n')} and ${more}` },
    };
    return { kept: await distinctFiles(files, { io, words, format } as unknown as Session), said };
  }

  it('each counts once, under its first name, and people are told', async () => {
    expect(await distinct(['a', './b', './a', 'b', 'c'])).toEqual({
      kept: ['a', './b', 'c'],
      said: './a (= a)\\nb (= ./b) and 0\n',
    });
  });

  it('no more than three are named', async () => {
    const { kept, said } = await distinct(['a', './a', '/folder/a', '././a', 'x/../a', './x/../a']);
    expect(kept).toEqual(['a']);
    expect(said).toBe('./a (= a)\\n/folder/a (= a)\\n././a (= a) and 2\n');
  });

  it('the same name twice is nothing to tell', async () => {
    expect(await distinct(['a', 'a'])).toEqual({ kept: ['a'], said: '' });
  });

  it('programs are not told', async () => {
    expect(await distinct(['a', './a'], 'json')).toEqual({ kept: ['a'], said: '' });
  });

  it('standard input is no file of that name', async () => {
    expect(await distinct(['-', './-'])).toEqual({ kept: ['-', './-'], said: '' });
  });
});

describe('a result', () => {
  it('is not written over an input, by whatever name', async () => {
    const io = memoryIo({});
    const keep = (path: string | undefined) =>
      keepInputs({ option: '--output', path }, ['in.json', undefined, '-'], io);
    const { code, problems } = await errorOf(keep('./in.json'));
    expect({ code, problems }).toEqual({
      code: 'USAGE',
      problems: [{ code: 'output-is-input', args: { option: '--output', value: './in.json' } }],
    });
    // Standard input is no file, and neither is an option that is not set.
    for (const other of [undefined, 'out.json', '-', './-', 'undefined']) await keep(other);
    expect([...(await identitiesOf(['a', undefined, '-', './a'], io))]).toEqual(['/folder/a']);
  });

  it('is written', async () => {
    const written: unknown[] = [];
    const io = memoryIo({}, { writeFile: async (...given) => void written.push(given) });
    await writeResult('x', 'text', io);
    expect(written).toEqual([['x', 'text']]);
  });

  it.each([
    ['ENOTREG', { code: 'not-a-file', args: {} }],
    ['ENOSPC', { code: 'output-not-written', args: { detail: 'ENOSPC' } }],
    [undefined, { code: 'output-not-written', args: { detail: 'odd' } }],
  ])('cannot be written: %s', async (code, problem) => {
    const cause = Object.assign(new Error('odd'), { code });
    const io = memoryIo({}, { writeFile: () => Promise.reject(cause) });
    const error = await errorOf(writeResult('x', 'text', io));
    expect(error).toMatchObject({ code: 'OUTPUT_NOT_WRITTEN', file: 'x', cause });
    expect(error.problems).toEqual([{ file: 'x', ...problem }]);
  });
});

it.each([
  ['risk-check.config.json', true],
  ['a/b/risk-check.suppressions.json', true],
  ['/risk-check.config.json', true],
  ['my-risk-check.config.json', false],
  ['risk-check.config.json/a', false],
  ['snapshot.json', false],
])('%s is a file of settings: %s', (path, is) => {
  expect(isOwnFile(path)).toBe(is);
});
