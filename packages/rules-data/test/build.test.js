import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../scripts/build.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rules-data-build-'));
const first = join(folder, 'first');
const second = join(folder, 'second');
const filesOf = (/** @type {string} */ root) =>
  /** @type {string[]} */ (readdirSync(root, { recursive: true }))
    .filter((name) => /\.\w+$/.test(name))
    .sort();
const json = (/** @type {string} */ name) => JSON.parse(readFileSync(join(first, name), 'utf8'));

beforeAll(() => {
  execFileSync(process.execPath, [script, '--out', first], { env: { ...process.env, TZ: 'UTC', LANG: 'C' } });
  execFileSync(process.execPath, [script, '--out', second], {
    env: { ...process.env, TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
    cwd: folder,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built package', () => {
  it('is the same to the byte when it is built twice, in another zone, locale and folder', () => {
    expect(filesOf(second)).toEqual(filesOf(first));
    const different = filesOf(first).filter(
      (name) => !readFileSync(join(first, name)).equals(readFileSync(join(second, name))),
    );
    expect(different).toEqual([]);
  });

  it('has a manifest of every file but itself, with its sha256', () => {
    const { files, digest, datasetVersion } = json('manifest.json');
    const hash = (/** @type {string} */ name) =>
      `sha256:${createHash('sha256')
        .update(readFileSync(join(first, name)))
        .digest('hex')}`;
    const names = filesOf(first)
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name !== 'manifest.json');
    expect(files).toEqual(Object.fromEntries(names.map((name) => [name, hash(name)])));
    expect([digest, datasetVersion]).toEqual([json('data.json').digest, json('data.json').datasetVersion]);
  });

  it('tells where ids went, in data.json and in the index', async () => {
    const tombstones = JSON.parse(readFileSync(new URL('../tombstones.json', import.meta.url), 'utf8'));
    const index = await import(/* @vite-ignore */ join(first, 'index.js'));
    for (const kind of ['moved', 'split', 'withdrawn']) {
      expect(json('data.json')[kind]).toEqual(tombstones[kind]);
      expect(index[kind]).toEqual(tombstones[kind]);
    }
  });
});
