import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../lint/paths.js';

const SAMPLE = join(packageRoot, 'lint/sample');
const DISPUTES = 'rules/example-market/seller/open-disputes.json';
/** @type {string[]} */
const folders = [];

/** Compares the sample dataset with a copy in which one condition was changed. @param {object} change @param {string[]} [args] */
function impact(change, args = []) {
  const head = mkdtempSync(join(tmpdir(), 'risk-check-impact-'));
  folders.push(head);
  cpSync(SAMPLE, head, { recursive: true });
  const rule = JSON.parse(readFileSync(join(head, DISPUTES), 'utf8'));
  Object.assign(rule.limits[0], change);
  writeFileSync(join(head, DISPUTES), JSON.stringify(rule));
  const run = spawnSync(process.execPath, [join(packageRoot, 'corpus/impact.js'), SAMPLE, head, ...args], {
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('npm run impact', () => {
  it('ends with 0 where the change can be compared', () => {
    expect(impact({ gte: 4 })).toMatchObject({ code: 0, err: '' });
  });

  it('ends with 2 and says why where the engine refuses the change', () => {
    const { code, out, err } = impact({ metric: 'noSuchMetric' });
    expect(code).toBe(2);
    expect(out).toContain('example-market.seller was not compared');
    expect(err).toMatch(/noSuchMetric[\s\S]*npm run lint:data/);
  });

  it('says it in the comment of a pull request, too', () => {
    const { code, out, err } = impact({ metric: 'noSuchMetric' }, ['--format', 'markdown']);
    expect([code, err]).toEqual([2, '']);
    expect(out).toMatch(/noSuchMetric[\s\S]*npm run lint:data/);
  });
});
