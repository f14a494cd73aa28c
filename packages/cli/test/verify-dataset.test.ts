import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PublishedData } from '../src/dataset/own-data.ts';
import { verifyDataset } from '../src/dataset/verify-dataset.ts';

const dist = fileURLToPath(new URL('../../rules-data/dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8'));
const names = (readdirSync(dist, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/'));
const files = new Map<string, Uint8Array>(
  names
    .filter((name) => /\.\w+$/.test(name) && name !== 'manifest.json')
    .map((name) => [name, readFileSync(dist + name)]),
);
const data: PublishedData = JSON.parse(readFileSync(`${dist}data.json`, 'utf8'));
const verify = (change: {
  files?: Map<string, Uint8Array> | null;
  data?: PublishedData;
  manifest?: typeof manifest;
}) => {
  const all = { manifest, data, files, ...change };
  return verifyDataset(all.manifest, all.data, all.files);
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('verifyDataset', () => {
  it('finds the built dataset whole', () => {
    expect(verify({})).toEqual({
      ok: true,
      datasetVersion: data.datasetVersion,
      digest: data.digest,
      files: files.size,
      rulesets: data.rulesets.length,
      missing: [],
      changed: [],
      added: [],
      digests: [],
    });
  });

  it('checks the rulesets alone where there are no files', () => {
    expect(verify({ files: null })).toMatchObject({ ok: true, files: 0, rulesets: data.rulesets.length });
  });

  it.each([
    ['a changed byte', new Map(files).set('index.js', bytes('export {};')), { changed: ['index.js'] }],
    [
      'a missing file',
      new Map([...files].filter(([name]) => name !== 'data.json')),
      { missing: ['data.json'] },
    ],
    ['a file too many', new Map(files).set('extra.js', new Uint8Array()), { added: ['extra.js'] }],
  ])('finds %s', (_, changed, expected) => {
    expect(verify({ files: changed })).toMatchObject({ ok: false, ...expected });
  });

  it('finds a module that was exchanged together with its line in the manifest', async () => {
    const name = 'aliexpress/buyer.js';
    const forged = bytes(new TextDecoder().decode(files.get(name)).replace('"gte":"5"', '"gte":"6"'));
    const { sha256 } = await import('../../rules-data/scripts/digest.js');
    expect(sha256(forged)).not.toBe(manifest.files[name]);
    expect(
      verify({
        files: new Map(files).set(name, forged),
        manifest: { ...manifest, files: { ...manifest.files, [name]: sha256(forged) } },
      }),
    ).toMatchObject({ ok: false, changed: [name], digests: [] });
  });

  it('finds a ruleset that was edited after it was built', () => {
    const [first, ...rest] = data.rulesets;
    if (!first) throw new Error('no ruleset');
    expect(
      verify({ data: { ...data, rulesets: [{ ...first, title: 'Another' } as never, ...rest] } }),
    ).toMatchObject({
      ok: false,
      digests: [first.id, 'dataset'],
    });
  });

  it('finds a ruleset that was left out', () => {
    expect(verify({ data: { ...data, rulesets: data.rulesets.slice(1) } })).toMatchObject({
      ok: false,
      digests: ['dataset'],
    });
  });
});
