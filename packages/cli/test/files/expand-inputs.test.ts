import { describe, expect, it } from 'vitest';
import type { CliError } from '../../src/errors/cli-error.ts';
import { expandInputs, type InFolders, RECORDS_FILES } from '../../src/files/expand-inputs.ts';
import type { Io } from '../../src/process/io.ts';
import { memoryIo } from './memory-io.ts';

const names = [
  ...['a.json', 'b.json', '[a].json', 'risk-check.config.json', 'empty/none.txt'],
  ...['one.json', 'TWO.JSON', 'three.json.bak', 'four.txt', 'risk-check.suppressions.json'].map(
    (name) => `shop/${name}`,
  ),
  ...['shop/below.json/five.json', 'records/a.ndjson', 'records/b.jsonl.gz', 'records/c.json', '/d/e.json'],
];
const files = Object.fromEntries(names.map((name) => [name, '']));

/** What arguments stand for, with the problems and the files that nobody named. */
async function expand(args: readonly string[], more: Partial<Io> = {}, inFolders?: InFolders) {
  const errors: CliError[] = [];
  const ofFolders = new Set<string>();
  const onError = async (error: CliError): Promise<void> => void errors.push(error);
  const found = await expandInputs(args, memoryIo(files, more), onError, inFolders, ofFolders);
  return { found, errors, ofFolders: [...ofFolders] };
}

describe('the files behind arguments', () => {
  it.each([
    ['a name', ['b.json', 'a.json'], ['b.json', 'a.json']],
    ['one that no file has, which reading says', ['gone.json'], ['gone.json']],
    ['standard input', ['-'], ['-']],
    ['a pattern', ['?.json'], ['a.json', 'b.json']],
    ['each once', ['b.json', '*.json', 'b.json'], ['b.json', '[a].json', 'a.json']],
    // The shell that is asked for `[a].json` gives this name where it finds no other.
    ['a name that looks like a pattern', ['[a].json'], ['[a].json']],
    ['a name of our own where it is named', ['risk-check.config.json'], ['risk-check.config.json']],
  ])('%s', async (_, args, found) => {
    expect(await expand(args)).toEqual({ found, errors: [], ofFolders: [] });
  });

  it.each(['shop', 'shop/', 'shop//', 'shop\\'])('of a folder: %s', async (arg) => {
    const path = (name: string) => (name === arg ? 'shop' : name);
    const inner = memoryIo(files);
    const { found, errors, ofFolders } = await expand([arg], {
      kindOf: async (name) => inner.kindOf(path(name)),
      listFolder: async (name) => inner.listFolder(path(name)),
    });
    expect({ found, errors }).toEqual({ found: ['shop/TWO.JSON', 'shop/one.json'], errors: [] });
    expect(ofFolders).toEqual(found);
  });

  it('standard input even where a folder has that name', async () => {
    const { found } = await expand(['-'], { kindOf: async () => 'folder' });
    expect(found).toEqual(['-']);
  });

  it('of the root', async () => {
    const io: Partial<Io> = {
      kindOf: async () => 'folder',
      listFolder: async () => [{ name: 'a.json', isFolder: false }],
    };
    expect((await expand(['/'], io)).found).toEqual(['//a.json']);
  });

  it('of a folder of records', async () => {
    const { found } = await expand(['records'], {}, RECORDS_FILES);
    expect(found).toEqual(['records/a.ndjson', 'records/b.jsonl.gz']);
  });

  it.each([
    ['empty', { code: 'is-a-directory', args: { endings: ['.json'] } }],
    ['*.xml', { code: 'no-match', args: {} }],
    // Only what is beside the snapshots matches.
    ['risk-check.*.json', { code: 'no-match', args: {} }],
  ])('nothing behind %s', async (arg, problem) => {
    const { found, errors } = await expand(['a.json', arg, 'b.json']);
    expect(found).toEqual(['a.json', 'b.json']);
    expect(errors.map(({ code, file, problems }) => ({ code, file, problems }))).toEqual([
      { code: 'UNREADABLE_INPUT', file: arg, problems: [{ file: arg, ...problem }] },
    ]);
  });

  it('a folder that may not be read holds none', async () => {
    const listFolder = async (): Promise<never> => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    };
    expect((await expand(['shop'], { listFolder })).errors[0]?.problems[0]).toMatchObject({
      code: 'is-a-directory',
    });
  });

  it('backslashes separate folders in patterns on Windows, and only there', async () => {
    expect((await expand(['shop\\*.json'], { platform: 'win32' })).found).toEqual(['shop/one.json']);
    expect((await expand(['shop\\*.json'])).errors).toHaveLength(1);
  });

  it('nobody has to ask which are of folders', async () => {
    expect(await expandInputs(['shop'], memoryIo(files), async () => {})).toHaveLength(2);
  });
});
