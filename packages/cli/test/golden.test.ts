import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { steady } from './report-cases.ts';
import { examples } from './snapshots.ts';

// `npx vitest run packages/cli --update` writes them anew.
// Reports of one shape, which nobody needs to read in a diff: their numbers are held in rules-data.
const isUsual = (path: string): boolean => /\/(?:healthy|over-the-limit)\.json$/.test(path);

describe('pretty reports at 80 columns', () => {
  it.each(examples.filter(isUsual))('%s is whole and narrow', async (path) => {
    const { code, stdout, stderr } = await runCli([path, '--experimental']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/undefined|null|NaN|\[object/);
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it.each(examples.filter((path) => !isUsual(path)))('%s', async (path) => {
    const { code, stdout, stderr } = await runCli([path, '--experimental']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const name = path.replace('examples/', '').replace('/', '.').replace('.json', '.txt');
    await expect(steady(stdout)).toMatchFileSnapshot(`golden/${name}`);
  });

  it('with ASCII only', async () => {
    const { stdout } = await runCli(['examples/aliexpress-buyer/several-at-once.json'], {
      env: { TERM: 'dumb' },
    });
    await expect(steady(stdout)).toMatchFileSnapshot('golden/ascii.txt');
  });

  it('with colour', async () => {
    const { stdout } = await runCli(['examples/aliexpress-buyer/traveller.json'], {
      env: { FORCE_COLOR: '1', LANG: 'C.UTF-8' },
    });
    await expect(steady(stdout).replaceAll('\u001b', '<ESC>')).toMatchFileSnapshot('golden/colour.txt');
  });
});
