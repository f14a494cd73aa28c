import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';

const [hook, ...others] = parse(readFileSync(join(workspaceRoot, '.pre-commit-hooks.yaml'), 'utf8'));
const { version } = JSON.parse(readFileSync(join(workspaceRoot, 'packages/cli/package.json'), 'utf8'));
const example = (name) => `examples/aliexpress-buyer/${name}.json`;
/** As pre-commit does it: entry, arguments, then the files that are staged; the package is the one of this repository. */
const run = (expect, ...files) => {
  const argv = [...hook.entry.split(/ +/), ...hook.args, ...files];
  const command = argv.slice(argv.indexOf('--') + 1);
  return runCommand(process.execPath, [join('packages/cli/bin.js'), ...command.slice(1)], {
    cwd: workspaceRoot,
    expect,
  }).stdout;
};

describe('the pre-commit hook', () => {
  it('is one hook, with what pre-commit asks for, and runs the version of this repository', () => {
    expect(others).toEqual([]);
    expect(hook).toMatchObject({ id: 'risk-check', language: 'system', types: ['json'] });
    expect(hook.entry).toBe(`npx --yes --package=risk-check@${version} -- risk-check`);
  });

  it('takes the files that are snapshots', () => {
    const files = new RegExp(hook.files);
    expect(['a.snapshot.json', 'shops/b.snapshot.json'].filter((name) => files.test(name))).toHaveLength(2);
    expect(
      ['package.json', 'a.snapshot.json.txt', 'snapshot.jsonc'].filter((name) => files.test(name)),
    ).toEqual([]);
  });

  it('lets calm snapshots through, stops at high, and at what it cannot read', () => {
    expect(run(0, example('clean'), example('traveller'))).toContain('band=elevated');
    expect(run(1, example('clean'), example('several-at-once'))).toContain('band=critical');
    run(2, 'package.json');
  });
});
