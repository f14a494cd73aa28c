import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesets } from '../../packages/rules-data/dist/index.js';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';
import { isLong } from '../../scripts/some-cases.js';

const bin = join(workspaceRoot, 'packages/cli/bin.js');
const snapshot = join(workspaceRoot, 'examples/aliexpress-buyer/several-at-once.json');
const folder = mkdtempSync(join(tmpdir(), 'risk-check-threats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ORDERS = 'packages/import/test/fixtures/aliexpress-orders.shopper.csv';
const GOOD_DRAFT =
  'I opened six disputes in one week, orders 8099000000000011 to 8099000000000016. I should have written to the sellers first. From now on I will.';

/** A run of each command. */
const COMMANDS = [
  [snapshot],
  [snapshot, '--format', 'html'],
  [snapshot, '--format', 'sarif'],
  ['forecast', snapshot],
  ['headroom', snapshot],
  ['case', snapshot, '--message', 'Your account was suspended because of chargebacks.', '--outcome', 'open'],
  ['timeline', snapshot],
  ['track', snapshot, '--store', join(folder, 'track.jsonl')],
  ['what-if', snapshot, '--set', 'disputesOpen=0'],
  ['recover', snapshot, '--notice', 'disabled for security reasons', '--ics', 'plan.ics'],
  ['badge', snapshot],
  ['doctor', snapshot],
  ['explain', 'aliexpress.buyer.login-distinct-ips'],
  ['rules', 'list'],
  ['rules', 'search', 'dispute'],
  ['rules', 'verify'],
  ['appeal', join(folder, 'draft.txt')],
  ['import', join(folder, 'orders.csv')],
  ['init', '--answers', join(folder, 'answers.json')],
  ['batch', join(folder, 'records.ndjson')],
  ['tables', 'check', join(folder, 'mapping.json')],
  ['sql', 'plv8', 'aliexpress.buyer'],
  ['completion', 'bash'],
  ['help', 'forecast'],
];

/** The engine for tables is no dependency: without it the command says what to install. */
const exitOf = ([name]) => (name === 'tables' ? 2 : 0);

/** Every command, as completion offers them. */
function commandNames() {
  const { stdout } = runCommand(process.execPath, [bin, 'completion', '--word=', '--']);
  const names = stdout.split('\n').map((line) => line.split('\t')[0]);
  return names.filter((name) => /^[a-z]/.test(name));
}

beforeAll(() => {
  const { asOf } = JSON.parse(readFileSync(snapshot, 'utf8'));
  const files = {
    // Nothing in it has to be fixed: exit code 0.
    'draft.txt': GOOD_DRAFT,
    'orders.csv': readFileSync(join(workspaceRoot, ORDERS), 'utf8'),
    'answers.json': JSON.stringify({ platform: 'aliexpress', role: 'buyer', asOf, answers: {} }),
    'mapping.json': readFileSync(
      join(workspaceRoot, 'packages/tables/example/aliexpress-buyer.json'),
      'utf8',
    ),
    'records.ndjson': `${JSON.stringify(JSON.parse(readFileSync(snapshot, 'utf8')))}\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

describe('the command line', () => {
  it('is run by these tests with every command it has', () => {
    const run = new Set(COMMANDS.map(([name]) => name));
    expect(commandNames().filter((name) => !run.has(name))).toEqual([]);
  });

  describe('with every command', () => {
    const log = join(folder, 'network.txt');
    const runs = [...COMMANDS, [snapshot, '--rules', 'own.json']];
    const codes = [];
    // One run of each for both: nothing it starts or asks for goes unseen, and no text may become code.
    beforeAll(async () => {
      const { default: ruleset } = await rulesets.find(({ id }) => id === 'aliexpress.buyer').load();
      writeFileSync(join(folder, 'own.json'), JSON.stringify(ruleset));
      const guard = new URL('./no-network.js', import.meta.url).href;
      const guarded = ['--import', guard, '--disallow-code-generation-from-strings', bin];
      const env = { ...process.env, RISK_CHECK_NETWORK_LOG: log };
      for (const args of runs)
        codes.push(spawnSync(process.execPath, [...guarded, ...args], { cwd: folder, env }).status);
    });

    it('touches no network and starts no process, whatever it is asked', () => {
      expect(readFileSync(log, 'utf8')).toBe('watching\n'.repeat(runs.length));
    });

    it('makes no code of text, not even for a ruleset from outside', () => {
      expect(codes).toEqual(runs.map(exitOf));
    });
  });

  it('leaves every object as it was when names are those of the language', () => {
    const given = JSON.parse(readFileSync(snapshot, 'utf8'));
    const evil = { score: 0, band: 'clear', isAdmin: true };
    const text = JSON.stringify({
      ...given,
      metrics: { ...given.metrics, constructor: 1, toString: 2 },
    }).replace(
      '{',
      `{"__proto__":${JSON.stringify(evil)},"constructor":{"prototype":${JSON.stringify(evil)}},`,
    );
    writeFileSync(join(folder, 'names.json'), text);
    const read = (path) =>
      JSON.parse(runCommand(process.execPath, [bin, path, '--format', 'json'], { cwd: folder }).stdout);
    const [plain, hostile] = [read(snapshot), read('names.json')];
    expect(hostile.score).toBe(plain.score);
    expect(hostile.findings).toEqual(plain.findings);
    expect(hostile.warnings.map(({ args }) => args.path)).toContain('constructor');
  });

  it('refuses a file that would not fit into memory, and reads a long message to its end', () => {
    const huge = join(folder, 'huge.json');
    writeFileSync(huge, '{');
    truncateSync(huge, 257 * 2 ** 20);
    expect(() => runCommand(process.execPath, [bin, huge])).toThrow(
      /exited with 2.*\n.*\n.*at most 256 MB, got 257 MB/,
    );
    rmSync(huge);
    const words = 'account violation of the terms and rules buyer protection abuse '.repeat(
      isLong ? 100_000 : 10_000,
    );
    const options = { cwd: folder, input: words };
    const { stdout } = runCommand(process.execPath, [bin, 'recover', snapshot, '--notice', '-'], options);
    expect(stdout).toContain('The way back');
  });

  it('keeps what was suppressed in sight, with who agreed and until when', () => {
    const until = '2026-12-31';
    const suppression = { rule: 'aliexpress.buyer.disputes-open-simultaneous', reason: 'agreed', until };
    writeFileSync(join(folder, 'known.json'), JSON.stringify([suppression]));
    const args = [bin, snapshot, '--suppressions', 'known.json', '--format', 'json'];
    const report = JSON.parse(runCommand(process.execPath, args, { cwd: folder }).stdout);
    expect(report.suppressed).toMatchObject([{ ruleId: suppression.rule, reason: 'agreed', until }]);
  });
});

describe('the folder a run happens in', () => {
  const work = join(folder, 'work');
  beforeAll(() => mkdirSync(work));

  it('has no say in what runs: no module, setting or script of it is loaded', () => {
    writeFileSync(join(work, 'package.json'), '{ "type": "module", "main": "index.js" }');
    for (const name of ['index.js', 'risk-check.config.js', '.risk-checkrc.js'])
      writeFileSync(join(work, name), 'globalThis.process.exit(42)');
    mkdirSync(join(work, 'node_modules/@risk-check/core'), { recursive: true });
    writeFileSync(join(work, 'node_modules/@risk-check/core/index.js'), 'process.exit(42)');
    const { stdout } = runCommand(process.execPath, [bin, snapshot, '--format', 'compact'], { cwd: work });
    expect(stdout).toContain('band=critical');
  });
});
