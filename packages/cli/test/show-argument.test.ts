import { spawnSync } from 'node:child_process';
import { showArgument } from '@risk-check/report/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

describe('an argument in a command to paste', () => {
  it.skipIf(process.platform === 'win32')('is one argument for a real shell, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...`a -~$'"\\;&|<>*?()[]{}#!\t\n`), minLength: 1 }),
        (text) => {
          const { stdout } = spawnSync('/bin/sh', ['-c', `printf '%s|' ${showArgument(text, 'linux')}`], {
            encoding: 'utf8',
          });
          expect([`${text}|`, `./${text}|`]).toContain(stdout);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const shopper = 'packages/import/test/fixtures/aliexpress-orders.shopper.csv';
const snapshot = '{"snapshotVersion":1,"platform":"aliexpress","role":"buyer","asOf":"2026-02-10T08:00:00Z"}';

describe.each(['en', 'de', 'es', 'ru'])('commands that are printed to be copied, in %s', (lang) => {
  const name = 'my files/a name that no narrow terminal holds beside a command.json';
  it.each([
    ['import', [shopper, '-o', name], ['init -o', 'doctor']],
    ['doctor', [name], ['init -o']],
  ])('%s, also where they have to be broken', async (command, args, commands) => {
    for (const columns of [60, 100]) {
      const { stdout, stderr } = await runCli([command, ...args, '--lang', lang], {
        files: { [name]: snapshot },
        columns,
      });
      const text = `${stdout}${stderr}`.replaceAll(/ \\\n +/g, ' ');
      for (const part of commands) expect(text).toContain(`risk-check ${part} '${name}'\n`);
    }
  });

  it('a table given as a snapshot', async () => {
    const files = { 'my orders.csv': 'a,b\n1,2\n' };
    const { stderr } = await runCli(['my orders.csv', '--lang', lang], { files });
    expect(stderr).toContain('my orders.csv:1:1: ');
    expect(stderr).toContain('risk-check import FILE --map MAP.json');
  });

  it('name no file where none was written', async () => {
    const { stderr } = await runCli(['import', shopper, '--lang', lang]);
    expect(stderr).toContain('risk-check init -o FILE\n');
  });
});

it('- is standard output, and no file of that name', async () => {
  const usual = await runCli(['import', shopper]);
  expect(await runCli(['import', shopper, '-o', '-'])).toEqual(usual);
  const answers = { 'a.json': '{"platform":"aliexpress","role":"buyer","answers":{"disputesOpen":2}}' };
  const init = await runCli(['init', '--answers', 'a.json', '-o', '-'], { files: answers });
  expect(JSON.parse(init.stdout)).toMatchObject({ metrics: { disputesOpen: 2 } });
  expect(init.written).toEqual({});
});
