import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { steady } from './report-cases.ts';
import { examples } from './snapshots.ts';

// `npx vitest run --project cli --update` writes them anew.
describe('pretty reports at 80 columns', () => {
  it.each(examples)('%s', async (path) => {
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
