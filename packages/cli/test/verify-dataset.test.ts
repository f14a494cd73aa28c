import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verifyDataset } from '../src/verify-dataset.ts';

const dist = fileURLToPath(new URL('../../rules-data/dist/', import.meta.url));
const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
const manifest = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8'));
const names = (readdirSync(dist, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/'));
const files = new Map<string, Uint8Array>(
  names
    .filter((name) => /\.\w+$/.test(name) && name !== 'manifest.json')
    .map((name) => [name, readFileSync(dist + name)]),
);
const index = await import(/* @vite-ignore */ `${dist}index.js`);
const rulesets: Record<string, unknown>[] = [];
for (const { load } of index.rulesets) rulesets.push((await load()).default);

const verify = (change: { files?: Map<string, Uint8Array>; rulesets?: Record<string, unknown>[] }) =>
  verifyDataset({ manifest, files, rulesets, ...change }, sha256);

describe('verifyDataset', () => {
  it('finds the built dataset whole', () => {
    expect(verify({})).toEqual({
      ok: true,
      datasetVersion: index.datasetVersion,
      digest: index.digest,
      checked: files.size,
      missing: [],
      changed: [],
      added: [],
      digests: [],
    });
  });

  it.each([
    [
      'a changed byte',
      new Map(files).set('index.js', new TextEncoder().encode('export {};')),
      { changed: ['index.js'] },
    ],
    [
      'a missing file',
      new Map([...files].filter(([name]) => name !== 'data.json')),
      { missing: ['data.json'] },
    ],
    ['a file too many', new Map(files).set('extra.js', new Uint8Array()), { added: ['extra.js'] }],
  ])('finds %s', (_, changed, expected) => {
    expect(verify({ files: changed })).toMatchObject({ ok: false, ...expected });
  });

  it('finds a ruleset that was edited after it was built', () => {
    const [first, ...rest] = rulesets;
    expect(verify({ rulesets: [{ ...first, title: 'Another' }, ...rest] })).toMatchObject({
      ok: false,
      digests: [first?.id],
    });
  });

  it('finds a ruleset that was left out', () => {
    expect(verify({ rulesets: rulesets.slice(1) })).toMatchObject({ ok: false, digests: ['dataset'] });
  });
});
