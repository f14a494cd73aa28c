import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesetBump } from './changeset-bump.js';
import { newChangesets } from './new-changesets.js';

/** @type {string} */
let root;
const write = (/** @type {string} */ name, /** @type {string} */ bump) =>
  writeFileSync(join(root, '.changeset', name), `---\n"@risk-check/rules-data": ${bump}\n---\n\nText.\n`);
const git = (/** @type {string[]} */ ...args) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: root });

describe('newChangesets', () => {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'risk-check-changesets-'));
    mkdirSync(join(root, '.changeset'));
    git('init', '--quiet');
    write('pending.md', 'minor');
    write('README.md', 'major');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Base');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('leaves out what was pending at the base', () => {
    expect(changesetBump(newChangesets(root, 'HEAD'), '@risk-check/rules-data').bump).toBe('none');
  });

  it('counts what was added since, committed or not', () => {
    write('added.md', 'patch');
    expect([...newChangesets(root, 'HEAD').keys()]).toEqual(['.changeset/added.md']);
  });

  it('counts everything where there is no base', () => {
    expect([...newChangesets(root, null).keys()]).toEqual(['.changeset/added.md', '.changeset/pending.md']);
  });
});
