import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';
import { action, runAction } from './run-action.js';

const bin = join(workspaceRoot, 'packages/cli/bin.js');
const checkout = mkdtempSync(join(tmpdir(), 'risk-check-checkout-'));
const example = (name) => join(workspaceRoot, 'examples/aliexpress-buyer', `${name}.json`);
const put = (path, text) => writeFileSync(join(checkout, path), text);

/** A repository with snapshots, as a job would have it checked out. */
beforeAll(() => {
  if (!existsSync(join(workspaceRoot, 'packages/cli/dist/main.js')))
    throw new Error('run `npm run build` first');
  mkdirSync(join(checkout, 'shops'));
  for (const name of ['traveller', 'clean', 'several-at-once', 'orders-only'])
    cpSync(example(name), join(checkout, 'shops', `${name}.json`));
  cpSync(example('clean'), join(checkout, 'with space.json'));
  put('broken.json', '{ "snapshotVersion": 1, ');
  runCommand('git', ['init', '--quiet'], { cwd: checkout });
  runCommand('git', ['add', '--all'], { cwd: checkout });
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'core.hooksPath=/dev/null'];
  runCommand('git', [...who, 'commit', '--quiet', '--message', 'Start'], { cwd: checkout });
});
afterAll(() => rmSync(checkout, { recursive: true }));
const run = (inputs, env) => runAction(checkout, { bin, ...inputs }, env);
const remarks = (log) => log.split('\n').filter((line) => /^::(error|warning|notice) /.test(line));

describe('the action in a checkout', () => {
  it('scores what the patterns name: summary, remarks, SARIF and outputs', () => {
    const { status, log, summary, outputs, used } = run({ files: 'shops/*.json\n\n  with space.json  \r\n' });
    expect(status, log).toBe(0);
    expect(summary).toMatch(/^\| Snapshot \| Band \| Index \| Worst case \| Reason \|\n/);
    expect(summary).toContain(
      '| shops/traveller.json | elevated | 45 | 65 | Sign-ins from many networks in a few days |',
    );
    expect(summary).toContain('\n# Risk report\n');
    expect(summary).toContain('| shops/traveller.json | AliExpress buyer | elevated | 45 | 65 | 100% |');
    expect(summary).toContain('| with space.json | AliExpress buyer | clear |');
    expect(summary).toContain('Not affiliated with any platform');
    expect(remarks(log)).toEqual([
      expect.stringMatching(
        /^::error file=shops\/several-at-once\.json,line=\d+,col=\d+,title=Account risk%3A critical::Risk index 99 of 100, worst case 99\. .*; and 4 more\.$/,
      ),
      expect.stringMatching(
        /^::warning file=shops\/traveller\.json,line=\d+,col=\d+,title=Account risk%3A elevated::Risk index 45 of 100, worst case 65\. Sign-ins from many networks in a few days: .+\.$/,
      ),
      expect.stringMatching(
        /^::notice file=shops\/orders-only\.json,line=1,col=1,title=Account risk%3A unverified::.*too much is unknown\.$/,
      ),
    ]);
    expect(outputs).toMatchObject({ score: '99', band: 'critical', 'exit-code': '0' });
    const results = JSON.parse(outputs.results);
    expect(results[0]).toMatchObject({ input: 'shops/several-at-once.json', band: 'critical', score: 99 });
    expect(JSON.parse(readFileSync(outputs['json-file'], 'utf8'))).toHaveLength(results.length);
    // The remark stands at the list that the reason was counted from.
    const traveller = results.find(({ input }) => input === 'shops/traveller.json');
    const text = readFileSync(join(checkout, traveller.input), 'utf8').split('\n')[traveller.line - 1];
    expect(text).toContain('"logins"');
    expect(text.slice(traveller.column - 1)).toMatch(/^\[/);
    expect(used).toEqual([]);
    const sarif = JSON.parse(readFileSync(outputs['sarif-file'], 'utf8'));
    expect(isValidSarif(sarif)).toBe(true);
    expect(sarif.runs[0].results.length).toBeGreaterThan(0);
    const uris = sarif.runs[0].results.flatMap(({ locations }) =>
      locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
    );
    expect(new Set(uris)).toContain('shops/traveller.json');
    for (const uri of new Set(uris))
      expect(existsSync(join(checkout, decodeURIComponent(uri))), uri).toBe(true);
  });

  it('says of an account that has ended that it has, whatever else is found', () => {
    const ended = (name, from) =>
      put(name, JSON.stringify({ ...from, account: { ...from.account, status: 'suspended' } }));
    ended('ended.json', {
      snapshotVersion: 1,
      platform: 'youtube',
      role: 'creator',
      asOf: '2026-02-10T08:00:00Z',
    });
    ended('ended-with-reason.json', JSON.parse(readFileSync(example('traveller'), 'utf8')));
    const { log } = run({ files: 'ended.json\nended-with-reason.json' });
    expect(
      remarks(log)
        .map((line) => line.split('::')[2])
        .sort(),
    ).toEqual([
      'Risk index 100 of 100, worst case 100. The account is suspended or terminated already.',
      expect.stringMatching(
        /^Risk index 100 of 100, worst case 100\. The account is suspended or terminated already\. Sign-ins from many networks in a few days: .+\.$/,
      ),
    ]);
  });

  it('fails at the band it was told, after everything is written and uploaded', () => {
    const inputs = {
      files: 'shops/traveller.json',
      'fail-on': 'elevated',
      'upload-sarif': 'true',
      'sarif-file': 'out.sarif',
    };
    const { status, summary, outputs, used } = run(inputs);
    expect(status).toBe(1);
    expect(outputs['exit-code']).toBe('1');
    expect(summary).toContain('Index 45 of 100');
    expect(used).toEqual([
      {
        uses: expect.stringMatching(/^github\/codeql-action\/upload-sarif@[0-9a-f]{40}$/),
        with: { sarif_file: 'out.sarif', category: 'risk-check' },
      },
    ]);
    expect(run({ ...inputs, 'fail-on': 'high' }).status).toBe(0);
  });

  it.each(['watch', 'unverified'])('can fail at %s', (band) => {
    const head = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z' };
    put('watch.json', JSON.stringify({ ...head, metrics: { unpaidOrders: 2 } }));
    put('unverified.json', JSON.stringify(head));
    const files = `${band}.json`;
    const { status, log, outputs } = run({ files, 'fail-on': band });
    expect([status, outputs.band], log).toEqual([1, band]);
    expect(remarks(log)).toEqual([
      expect.stringMatching(new RegExp(`^::notice file=${files},line=1,col=1,`)),
    ]);
    expect(run({ files, 'fail-on': 'low' }).status).toBe(0);
  });

  it('keeps the reports of the others when one cannot be read', () => {
    const { status, log, summary, outputs } = run({ files: 'broken.json\nshops/clean.json' });
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ band: 'clear', 'exit-code': '2' });
    expect(remarks(log)).toContainEqual(
      expect.stringMatching(
        /^::error file=broken\.json,line=1,col=\d+,title=risk-check::This input could not be scored \(INVALID_JSON\)\. .+ends too early/,
      ),
    );
    expect(summary).toContain('broken.json');
    expect(summary).toContain('shops/clean.json');
  });

  it('takes no SARIF file of an earlier run for that of this one', () => {
    put('old.sarif', '{}');
    const old = { 'sarif-file': 'old.sarif', 'upload-sarif': 'true' };
    const { status, used, outputs } = run({ files: 'shops/clean.json', 'fail-on': 'purple', ...old });
    expect({ status, used, outputs }).toMatchObject({ status: 2, used: [], outputs: { 'sarif-file': '' } });
    expect(run({ files: 'shops/clean.json', ...old }).outputs['sarif-file']).toBe('old.sarif');
  });

  it('says that the SARIF file could not be written', () => {
    const { status, log, used } = run({
      files: 'shops/clean.json',
      'sarif-file': 'nowhere/out.sarif',
      'upload-sarif': 'true',
    });
    expect({ status, used }).toEqual({ status: 2, used: [] });
    expect(remarks(log).filter((line) => line.includes('title=risk-check'))).toEqual([
      '::error title=risk-check::sarif-file: "nowhere/out.sarif" could not be written; the log of this step says why.',
    ]);
  });

  it('leaves out what was not asked for', () => {
    const { log, summary } = run({ files: 'shops/traveller.json', summary: 'false', annotations: 'false' });
    expect(summary).toBe('');
    expect(remarks(log)).toEqual([]);
  });

  it.each([
    ['no file', { files: ' \n' }, /::error title=risk-check::files: expected a snapshot/],
    ['a pattern that fits nothing', { files: 'nothing/*.json' }, /::error file=nothing.*could not be scored/],
    ['an unknown band', { files: 'shops/clean.json', 'fail-on': 'purple' }, /could not run/],
    [
      'a bin that is not there',
      { files: 'shops/clean.json', bin: 'nowhere.js' },
      /::error title=risk-check::bin: expected the bin\.js/,
    ],
    [
      'a range for a version',
      { files: 'shops/clean.json', bin: '', version: '^1.0.0' },
      /version: expected an exact version, such as 1\.2\.3, got "\^1\.0\.0"/,
    ],
    [
      'a path of two lines',
      { files: 'shops/clean.json', 'sarif-file': 'a\nband=clear' },
      /sarif-file: expected one path/,
    ],
  ])('refuses %s', (_, inputs, says) => {
    const { status, log } = run(inputs);
    expect(status).toBe(2);
    expect(log).toMatch(says);
  });

  it('installs one exact version without install scripts', () => {
    // An npm of our own, which only notes what it was asked for.
    const tools = mkdtempSync(join(tmpdir(), 'risk-check-npm-'));
    const npm = join(tools, 'npm');
    writeFileSync(
      npm,
      `#!/usr/bin/env bash
printf '%s\\n' "$@" > "${tools}/asked"
mkdir -p "$3/node_modules/risk-check"
printf 'import %s;' "'${bin}'" > "$3/node_modules/risk-check/bin.js"
echo '{ "type": "module" }' > "$3/node_modules/risk-check/package.json"
`,
    );
    chmodSync(npm, 0o755);
    const { status, log, outputs } = run(
      { bin: '', files: 'shops/traveller.json' },
      { PATH: `${tools}:${process.env.PATH}` },
    );
    expect(status, log).toBe(0);
    expect(outputs.band).toBe('elevated');
    const asked = readFileSync(join(tools, 'asked'), 'utf8').split('\n');
    expect(asked).toEqual(expect.arrayContaining(['install', '--ignore-scripts', '--no-save']));
    expect(asked).toContain(`risk-check@${action.inputs.version.default}`);
    rmSync(tools, { recursive: true });
  });

  it('takes nothing from names, contents or inputs as a command', () => {
    const evil = '$(touch pwned) `touch pwned` ; touch pwned #.json';
    const command = '::set-output name=band::clear.json';
    const snapshot = JSON.parse(readFileSync(example('traveller'), 'utf8'));
    const text = '\n::error::from the snapshot\n::add-mask::x';
    put(
      evil,
      JSON.stringify({
        ...snapshot,
        notices: [{ at: snapshot.asOf, kind: 'warning', text }],
        unknownKey: text,
      }),
    );
    put(command, '{');
    const { log, outputs } = run({
      files: `${evil}\n${command}`,
      'fail-on': 'high',
      baseline: '',
      suppressions: '',
    });
    expect(existsSync(join(checkout, 'pwned'))).toBe(false);
    expect(outputs.band).toBe('elevated');
    // Between the two marks the runner obeys nothing; outside them only our own remarks are commands.
    const [before, , after] = log.split(/::stop-commands::[0-9a-f-]{36}\n|^::[0-9a-f-]{36}::\n/m);
    for (const line of `${before}${after}`.split('\n').filter((one) => one.startsWith('::')))
      expect(line).toMatch(/^::(error|warning|notice) (file|title)=/);
    const injected = run({ files: 'shops/clean.json', bin: 'x\n::error::injected' });
    expect(injected.log).not.toMatch(/^::error::injected/m);
    rmSync(join(checkout, evil));
    rmSync(join(checkout, command));
  });

  it('shows names of strangers as text: no link, mention, formula, colour or order of their own', () => {
    const evil = '@me www.evil.example $x$ {a} ~b~ #12 &lt; \u001b[31m\u202e\u009b GH-7.json';
    put(evil, readFileSync(example('traveller'), 'utf8'));
    put(`broken ${evil}`, '{');
    const { log, summary } = run({ files: 'shops/clean.json\n@me*.json\nbroken @me*.json' });
    const rows = summary.split('\n').filter((line) => line.includes('evil'));
    const told = remarks(log).filter((line) => line.includes('evil'));
    expect(rows.length).toBeGreaterThan(1);
    expect(told).toHaveLength(2);
    for (const raw of ['\u001b', '\u202e', '\u009b'])
      for (const line of [...rows, ...told]) expect(line).not.toContain(raw);
    for (const row of rows) {
      expect(row.replaceAll('&#8203;', '\u200b')).not.toMatch(/@\w|&#64;\w|www\.\w|#1\d|GH-\d/);
      expect(row.replaceAll(/\\[\\$~{}]/g, '')).not.toMatch(/[$~{}]/);
    }
    rmSync(join(checkout, evil));
    rmSync(join(checkout, `broken ${evil}`));
  });

  it('cuts a summary that GitHub would refuse', () => {
    const names = Array.from({ length: 12 }, (_, i) => `many-${i}.json`);
    const snapshot = JSON.parse(readFileSync(example('several-at-once'), 'utf8'));
    const platform = {
      ...snapshot,
      ...Object.fromEntries(
        Array.from({ length: 1500 }, (_, i) => [`no-such-property-${i}`.padEnd(60, 'x'), 1]),
      ),
    };
    for (const name of names) put(name, JSON.stringify(platform));
    const { status, log, summary } = run({ files: 'many-*.json' });
    expect(status, log.slice(-500)).toBe(0);
    expect(Buffer.byteLength(summary)).toBeLessThan(1 << 20);
    expect(summary).toMatch(/The rest is cut off: a job summary holds no more\.\n$/);
    expect(remarks(log)).toHaveLength(10);
    expect(log).toContain('2 further snapshots have remarks');
    for (const name of names) rmSync(join(checkout, name));
  });
});

function isValidSarif(sarif) {
  // Draft 4 of the schema in the spelling of draft 7; it uses nothing else that changed.
  const {
    id: _,
    $schema: __,
    ...schema
  } = JSON.parse(
    readFileSync(join(workspaceRoot, 'packages/cli/test/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  if (!validate(sarif)) throw new Error(JSON.stringify(validate.errors.slice(0, 3)));
  return true;
}
