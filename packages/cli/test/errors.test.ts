import { describe, expect, it } from 'vitest';
import { runCli, type World } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

interface Case {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly argv?: readonly string[];
  readonly world?: World;
  readonly code: string;
  readonly issue: string;
  readonly says: readonly string[];
}

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

const inputs: readonly Case[] = [
  {
    name: 'missing file',
    argv: ['nowhere.json'],
    code: 'UNREADABLE_INPUT',
    issue: 'file-not-found',
    says: ['nowhere.json', 'no such file'],
  },
  {
    name: 'ruleset in the place of a file',
    argv: ['recover', 'etsy.seller'],
    code: 'UNREADABLE_INPUT',
    issue: 'ruleset-for-file',
    says: ['recover --platform etsy --role seller', 'init --platform etsy --role seller'],
  },
  {
    name: 'platform in the place of a file',
    argv: ['ebay'],
    code: 'UNREADABLE_INPUT',
    issue: 'ruleset-for-file',
    says: ['recover --platform ebay;', 'init --platform ebay'],
  },
  {
    name: 'directory',
    argv: ['examples'],
    code: 'UNREADABLE_INPUT',
    issue: 'is-a-directory',
    says: ['expected a file, got a directory'],
  },
  {
    name: 'empty file',
    content: '',
    code: 'UNREADABLE_INPUT',
    issue: 'empty-input',
    says: ['the input is empty'],
  },
  {
    name: 'only white space',
    content: ' \n\t',
    code: 'UNREADABLE_INPUT',
    issue: 'empty-input',
    says: ['the input is empty'],
  },
  {
    name: 'empty standard input',
    argv: ['-'],
    code: 'UNREADABLE_INPUT',
    issue: 'empty-input',
    says: ['standard input'],
  },
  {
    name: 'invalid UTF-8',
    content: bytes(0x7b, 0x0a, 0x22, 0xc3, 0x28),
    code: 'UNREADABLE_INPUT',
    issue: 'not-utf8',
    says: ['in.json:2:2', 'the byte 0xc3'],
  },
  {
    name: 'UTF-16',
    content: bytes(0xff, 0xfe, 0x7b, 0x00),
    code: 'UNREADABLE_INPUT',
    issue: 'utf-16',
    says: ['expected UTF-8, got UTF-16'],
  },
  ...[bytes(0x7b, 0x00), bytes(0x00, 0x7b)].map((content) => ({
    name: `UTF-16 without a byte order mark, ${content[0] === 0 ? 'big' : 'little'} endian`,
    content,
    code: 'UNREADABLE_INPUT',
    issue: 'utf-16',
    says: ['expected UTF-8, got UTF-16'],
  })),
  {
    name: 'a ZIP archive, as spreadsheets are',
    content: bytes(0x50, 0x4b, 0x03, 0x04, 0x14),
    code: 'UNREADABLE_INPUT',
    issue: 'is-packed',
    says: ['got packed data (ZIP)', 'save the sheet as CSV'],
  },
  {
    name: 'a PDF',
    content: bytes(...new TextEncoder().encode('%PDF-1.7\n%'), 0xe2, 0xe3),
    code: 'UNREADABLE_INPUT',
    issue: 'is-document',
    says: ['got a document (PDF), which cannot be read', 'Download it as CSV or JSON'],
  },
  {
    name: 'an older Excel workbook',
    content: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
    code: 'UNREADABLE_INPUT',
    issue: 'is-document',
    says: ['got a document (XLS)', 'save the sheet as CSV'],
  },
  {
    name: 'a gzip file',
    content: bytes(0x1f, 0x8b, 0x08),
    code: 'UNREADABLE_INPUT',
    issue: 'is-packed',
    says: ['got packed data (gzip)', 'Unpack it'],
  },
  {
    name: 'truncated file',
    content: '{\n  "snapshotVersion": 1,\n  "orders": [{',
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:3:14', '3 brackets are still open', '^'],
  },
  {
    name: 'single quotes',
    content: "{ 'snapshotVersion': 1 }",
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:1:3', 'double quotes'],
  },
  {
    name: 'quotes of a word processor',
    content: '{\n  “role”: “buyer”\n}',
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:2:3', 'straight double quotes ("), not “'],
  },
  {
    name: 'a space that was copied from a page',
    content: '{\n\u00a0\u00a0"role": "buyer"\n}',
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:2:1', 'an invisible character (U+00A0) is here'],
  },
  {
    name: 'a second byte order mark',
    content: '\ufeff\ufeff{}',
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:1:1', 'an invisible character (U+FEFF) is here'],
  },
  {
    name: 'an invisible character behind the end',
    content: '{}\n\u200b\u00a0',
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:2:1', 'an invisible character (U+200B) is here'],
  },
  {
    name: 'a space of another kind behind the end',
    content: '{}\u00a0\n',
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:1:3', 'an invisible character (U+00A0) is here'],
  },
  {
    name: 'a number that JSON does not have',
    content: '{ "snapshotVersion": 0x1 }',
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:1:23', 'this is not a JSON number'],
  },
  {
    name: 'a list of snapshots',
    content: json([bare, bare]),
    code: 'INVALID_SNAPSHOT',
    issue: 'wrong-type',
    says: ['got a list of 2', 'risk-check batch FILE'],
  },
  {
    name: 'trailing comma',
    content: '{\n  "role": "buyer",\n}',
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:2:18', 'a comma without anything after it'],
  },
  {
    name: 'one record on each line',
    content: `${JSON.stringify(bare)}\r\n${JSON.stringify(bare)}\r\n`,
    code: 'INVALID_JSON',
    issue: 'another-value',
    says: ['in.json:2:1', 'another value follows on the next line', 'risk-check batch FILE'],
  },
  {
    name: 'something after the end',
    content: `${JSON.stringify(bare, null, 2)}\n{}`,
    code: 'INVALID_JSON',
    issue: 'syntax',
    says: ['in.json:7:1', 'the JSON is complete, but { follows'],
  },
  ...['{"a": 1', new Uint8Array([0x1f, 0x8b, 0x08])].map((content) => ({
    name: `a file that is named after records and holds ${typeof content === 'string' ? 'half a line' : 'packed data'}`,
    argv: ['in.jsonl.gz'],
    world: { files: { 'in.jsonl.gz': content } },
    code: typeof content === 'string' ? 'INVALID_JSON' : 'UNREADABLE_INPUT',
    issue: typeof content === 'string' ? 'syntax' : 'is-packed',
    says: ['risk-check batch FILE'],
  })),
  {
    name: '100,000 nested brackets',
    content: '['.repeat(100_000),
    code: 'INVALID_JSON',
    issue: 'too-deep',
    says: ['in.json:1:65', 'at most 64 levels'],
  },
  {
    name: '100,000 nested objects',
    content: '{"a":'.repeat(100_000),
    code: 'INVALID_JSON',
    issue: 'too-deep',
    says: ['at most 64 levels'],
  },
  {
    name: 'duplicate key',
    content: '{\n  "role": "buyer",\n  "role": "seller"\n}',
    code: 'INVALID_JSON',
    issue: 'duplicate-key',
    says: ['in.json:3:3', '"role" is given twice', 'line 2'],
  },
  {
    name: 'duplicate key, once escaped',
    content: '{"a":1,"\\u0061":2}',
    code: 'INVALID_JSON',
    issue: 'duplicate-key',
    says: ['"a" is given twice'],
  },
  {
    name: 'empty object',
    content: '{}',
    code: 'INVALID_SNAPSHOT',
    issue: 'missing',
    says: ['4 problems', 'snapshotVersion', 'platform', 'role', 'asOf', 'got nothing'],
  },
  {
    name: 'null',
    content: 'null',
    code: 'INVALID_SNAPSHOT',
    issue: 'wrong-type',
    says: ['in.json:1:1', 'a JSON object', 'got null'],
  },
  {
    name: 'list',
    content: '[]',
    code: 'INVALID_SNAPSHOT',
    issue: 'wrong-type',
    says: ['in.json:1:1', 'got []'],
  },
  {
    name: 'text',
    content: '"snapshot"',
    code: 'INVALID_SNAPSHOT',
    issue: 'wrong-type',
    says: ['got "snapshot"'],
  },
  {
    name: 'forecast that ends before it begins',
    argv: ['forecast', 'examples/aliexpress-buyer/six-disputes.json', '--until', '2020-01-01T00:00:00Z'],
    code: 'USAGE',
    issue: 'out-of-range',
    says: ['--until', 'not before 2026-03-12T10:00:00Z', '2020-01-01T00:00:00Z'],
  },
  {
    name: '30 February',
    content: json({ ...bare, asOf: '2026-02-30T00:00:00Z' }),
    code: 'INVALID_SNAPSHOT',
    issue: 'not-a-time',
    says: ['in.json:5:11', 'asOf', 'check that the day'],
  },
  {
    name: 'date without offset',
    content: json({ ...bare, asOf: '2026-02-10T08:00:00' }),
    code: 'INVALID_SNAPSHOT',
    issue: 'not-a-time',
    says: ['add the offset'],
  },
  {
    name: 'wrong platform',
    content: json({ ...bare, platform: 'aliexpres' }),
    code: 'INVALID_SNAPSHOT',
    issue: 'unknown-platform',
    says: ['in.json:3:15', 'did you mean aliexpress?'],
  },
  {
    name: 'platform without rules',
    content: json({ ...bare, platform: 'zalando' }),
    code: 'INVALID_SNAPSHOT',
    issue: 'unknown-platform',
    says: ['got "zalando"; there are rules for', 'risk-check rules list names all', '--rules FILE'],
  },
  {
    name: 'wrong role',
    content: json({ ...bare, role: 'byer' }),
    code: 'INVALID_SNAPSHOT',
    issue: 'unknown-role',
    says: ['in.json:4:11', 'did you mean buyer?'],
  },
  {
    name: 'negative count',
    content: json({ ...bare, metrics: { unpaidOrders: -3 } }),
    code: 'INVALID_SNAPSHOT',
    issue: 'out-of-range',
    says: ['in.json:7:21', 'metrics.unpaidOrders', 'got -3'],
  },
  {
    name: '1e999',
    content: json({ ...bare, metrics: { unpaidOrders: 0 } }).replace(': 0', ': 1e999'),
    code: 'INVALID_SNAPSHOT',
    issue: 'wrong-type',
    says: ['metrics.unpaidOrders', 'too large'],
  },
  {
    name: 'missing snapshotVersion',
    content: json({ platform: 'aliexpress', role: 'buyer', asOf: bare.asOf }),
    code: 'INVALID_SNAPSHOT',
    issue: 'missing',
    says: ['snapshotVersion: expected 1, got nothing'],
  },
  {
    name: 'snapshotVersion 2',
    content: json({ ...bare, snapshotVersion: 2 }),
    code: 'INVALID_SNAPSHOT',
    issue: 'wrong-value',
    says: ['in.json:2:22', 'expected 1, got 2', 'a newer one may read'],
  },
  {
    name: 'several problems at once',
    content: json({ ...bare, platform: 'aliexpres', asOf: 'yesterday', orders: [{}, { placedAt: 5 }] }),
    code: 'INVALID_SNAPSHOT',
    issue: 'not-a-time',
    says: ['3 problems', 'asOf', 'orders[1].placedAt', 'platform'],
  },
];

const usage: readonly Case[] = [
  {
    name: 'no file',
    argv: [],
    code: 'USAGE',
    issue: 'no-input',
    says: ['expected a snapshot file or -', 'risk-check init asks', 'risk-check --help'],
  },
  {
    name: 'no export',
    argv: ['import'],
    code: 'USAGE',
    issue: 'no-input',
    says: ['expected an export of a platform, such as orders.csv, or -', 'risk-check import --help'],
  },
  {
    name: 'no records',
    argv: ['batch', '-o', 'out.ndjson'],
    code: 'USAGE',
    issue: 'no-input',
    says: ['expected a file with one snapshot on each line', 'risk-check batch --help'],
  },
  {
    name: 'an option that the command has not',
    argv: ['forecast', 'x.json', '--untill', '2027-01-01T00:00:00Z'],
    code: 'USAGE',
    issue: 'unknown-option',
    says: ['did you mean --until?', 'risk-check forecast --help shows all options'],
  },
  {
    name: 'a value that the command cannot use',
    argv: ['headroom', 'x.json', '--format', 'html'],
    code: 'USAGE',
    issue: 'not-a-choice',
    says: ['--format: expected one of pretty, json', 'risk-check headroom --help shows all options'],
  },
  {
    name: 'unknown option',
    argv: ['--fromat', 'json', 'x.json'],
    code: 'USAGE',
    issue: 'unknown-option',
    says: ['--fromat', 'did you mean --format?'],
  },
  {
    name: 'unknown format',
    argv: ['x.json', '--format', 'jsno'],
    code: 'USAGE',
    issue: 'not-a-choice',
    says: ['pretty, json', 'did you mean json?'],
  },
  {
    name: 'unknown band',
    argv: ['x.json', '--fail-on', 'hihg'],
    code: 'USAGE',
    issue: 'not-a-choice',
    says: ['critical', 'did you mean high?'],
  },
  {
    name: 'option without value',
    argv: ['x.json', '--as-of'],
    code: 'USAGE',
    issue: 'option-needs-value',
    says: ['--as-of needs a value'],
  },
  {
    name: 'standard input twice',
    argv: ['-', '-'],
    code: 'USAGE',
    issue: 'stdin-twice',
    says: ['only be read once'],
  },
  {
    name: 'as-of that is no time',
    argv: ['examples/aliexpress-buyer/clean.json', '--as-of', '2026-02-30T00:00:00Z'],
    code: 'USAGE',
    issue: 'not-a-time',
    says: ['--as-of', '2026-02-30'],
  },
  {
    name: 'time zone that does not exist',
    argv: ['examples/aliexpress-buyer/clean.json', '--time-zone', 'Europe/Nowhere'],
    code: 'USAGE',
    issue: 'not-a-time-zone',
    says: ['--time-zone', 'Europe/Nowhere', 'such as Europe/Berlin'],
  },
  {
    name: 'rules that are not there',
    argv: ['x.json', '--rules', 'none.json'],
    code: 'UNREADABLE_INPUT',
    issue: 'file-not-found',
    says: ['none.json'],
  },
  {
    name: 'rules that are no ruleset',
    argv: ['x.json', '--rules', 'r.json'],
    world: { files: { 'r.json': '{ "schemaVersion": 1 }' } },
    code: 'INVALID_RULESET',
    issue: 'missing',
    says: ['r.json:1:1', 'rules'],
  },
];

const runCase = ({ argv = ['in.json'], content, world }: Case, more: readonly string[] = []) =>
  runCli([...argv, ...more], {
    ...world,
    ...(content === undefined ? {} : { files: { 'in.json': content } }),
  });

describe.each([...inputs, ...usage])('$name', (example) => {
  it('exits with 2, says where and what, and shows no stack trace', async () => {
    const { code, stdout, stderr } = await runCase(example);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const part of example.says) expect(stderr).toContain(part);
    expect(stderr).toContain(`(${example.code})`);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('is JSON on stderr under --format json', async () => {
    // What `batch` writes is no report: its formats are those of tables.
    if (example.argv?.includes('--format') || example.argv?.[0] === 'batch') return;
    const { code, stdout, stderr } = await runCase(example, ['--format=json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    // `--as-of --format=json` takes the next argument as its value, as in every command line.
    if (example.issue === 'option-needs-value') return;
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe(example.code);
    expect(error.issues.map((issue: { code: string }) => issue.code)).toContain(example.issue);
    for (const issue of error.issues) expect(issue.message).toEqual(expect.any(String));
  });
});

describe('a folder for a file', () => {
  it.each([
    'examples/aliexpress-buyer/clean.json --rules examples/ebay-seller',
    'examples/aliexpress-buyer/clean.json --config examples/ebay-seller',
    'examples/aliexpress-buyer/clean.json --baseline examples/ebay-seller',
    'examples/aliexpress-buyer/clean.json --suppressions examples/ebay-seller',
    'doctor examples/ebay-seller',
    'appeal examples/ebay-seller',
    'init --answers examples/ebay-seller',
  ])('%s: asks for the file, not for a pattern', async (line) => {
    const { code, stderr } = await runCli(line.split(' '));
    expect(code).toBe(2);
    expect(stderr).toContain('expected a file, got a directory\nName the file in it.\n');
  });

  it.each([
    [['packages'], 'no .json file directly in it'],
    [['batch', 'packages'], 'no .ndjson or .jsonl file directly in it'],
  ])('%j: says what was looked for in it', async (argv, said) => {
    const { code, stderr } = await runCli(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toContain('such as "folder/**/*.json"');
  });
});

describe('several options that are wrong', () => {
  it.each([
    {
      argv: ['x.json', '--format=jsno', '--fail-on=hihg', '--lang=d', '--outptu=y'],
      named: ['--format', '--fail-on', '--lang', '--outptu'],
    },
    { argv: ['headroom', 'x.json', '--lang=d', '--format=htm'], named: ['--format', '--lang'] },
    {
      argv: ['x.json', '--as-of=garbage', '--output=nonsense', '--output=htm=x', '--fail-on=hihg'],
      named: ['--as-of', '"nonsense"', '"htm"', '--fail-on'],
    },
    { argv: ['--as-of=garbage', '--format=jsno'], named: ['--as-of', '--format', 'snapshot file'] },
    {
      argv: ['recover', '--as-of=yesterday', '--sale-ends=soon'],
      named: ['--as-of', '--sale-ends', 'snapshot file'],
    },
    {
      argv: ['what-if', 'x.json', '--set=a', '--set=b=', '--as-of=2026-02-30T00:00:00Z', '--outptu=y'],
      named: ['"a"', '"b="', '--as-of', '--outptu'],
    },
    { argv: ['forecast', 'x.json', '--format=a', '--format=b', '--as-of'], named: ['"a"', '"b"', '--as-of'] },
  ])('are named at once: $argv', async ({ argv, named }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${named.length} problems (USAGE)`);
    for (const name of named) expect(stderr.match(new RegExp(`^  .*${name}`, 'gm'))).toHaveLength(1);
  });

  it('do not keep the help back', async () => {
    const { code, stdout } = await runCli(['x.json', '--help', '--format=jsno']);
    expect(code).toBe(0);
    expect(stdout).toContain('--format <name>');
  });
});

describe('excerpts', () => {
  it('points from a table to import, whatever its name', async () => {
    const files = { 'orders.csv': 'Order,Total\n1,2\n', 'orders.json': 'Order,Total\n1,2\n' };
    expect((await runCli(['orders.csv'], { files })).stderr).toContain('its columns are: order, total');
    expect((await runCli(['orders.json'], { files })).stderr).toContain('this is a table (CSV)');
  });

  it.each(['--baseline', '--rules', '--config', '--suppressions'])(
    'points from a broken %s nowhere',
    async (option) => {
      for (const name of ['old.ndjson', 'old.csv']) {
        const { code, stderr } = await runCli(['examples/aliexpress-buyer/clean.json', option, name], {
          files: { [name]: '{"a": 1' },
        });
        expect({ code, isBroken: stderr.includes('ends too early') }).toEqual({ code: 2, isBroken: true });
        expect(stderr).not.toMatch(/batch|risk-check import/);
      }
    },
  );

  it('puts the caret under the place', async () => {
    const { stderr } = await runCli(['in.json'], { files: { 'in.json': '{\n\t"platform": aliexpress,\n}' } });
    expect(stderr).toMatchInlineSnapshot(`
      "in.json: 1 problem (INVALID_JSON)
        in.json:2:14: aliexpress is not JSON; texts need double quotes, the other words are true, false and null
          2 |  "platform": aliexpress,
            |              ^
      "
    `);
  });

  it('cuts long lines and shows control characters escaped', async () => {
    const { stderr } = await runCli(['in.json'], {
      files: { 'in.json': `{"a": "${'x'.repeat(200)}\u001b[2J\u202e${'y'.repeat(200)}"}` },
    });
    expect(stderr).toContain('...xxx');
    expect(stderr).not.toMatch(/(?![\n])[\p{Cc}\p{Bidi_Control}]/u);
    for (const line of stderr.split('\n')) expect(line.length).toBeLessThan(120);
  });
});

describe('a result that cannot be written', () => {
  const snapshot = 'examples/aliexpress-buyer/clean.json';
  it.each([
    { error: 'ENOENT', says: ['its folder does not exist (ENOENT)', 'Check the folder'] },
    { error: 'EACCES', says: ['you may not write there (EACCES)'] },
    { error: 'ENOSPC', says: ['no space is left on the disk (ENOSPC)'] },
    { error: 'EWHAT', says: ['could not be written (EWHAT)'] },
    { error: 'ENOTREG', says: ['links and devices are never written to', 'Name the file'] },
  ])('says why: $error', async ({ error, says }) => {
    const world = { writeErrors: { 'out.svg': error } };
    for (const argv of [
      ['badge', snapshot, '-o', 'out.svg'],
      [snapshot, '--output', 'html=out.svg'],
    ]) {
      const { code, stderr } = await runCli(argv, world);
      expect(code).toBe(2);
      for (const part of ['out.svg: ', '(OUTPUT_NOT_WRITTEN)', ...says]) expect(stderr).toContain(part);
      // Of a link there is nothing else to check.
      expect(stderr.includes('Check the folder')).toBe(error !== 'ENOTREG');
    }
  });
});

describe('JSON that the environment asks for', () => {
  it.each([['--fromat'], ['gone.json'], ['forecast']])('%s', async (...argv) => {
    const env = { RISK_CHECK_FORMAT: 'json' };
    expect(JSON.parse((await runCli(argv, { env })).stderr).error.code).toMatch(/^(USAGE|UNREADABLE_INPUT)$/);
    const { stderr } = await runCli([...argv, '--format', 'pretty'], { env });
    expect(stderr).toContain('1 problem');
  });
});

describe('several files', () => {
  it('prints every report, and the worst counts for the exit code', async () => {
    const files = [
      'examples/aliexpress-buyer/clean.json',
      'nowhere.json',
      'examples/aliexpress-buyer/traveller.json',
    ];
    const { code, stdout, stderr } = await runCli([...files, '--fail-on', 'low']);
    expect(code).toBe(2);
    expect(stdout).toContain('CLEAR');
    expect(stdout).toContain('ELEVATED');
    expect(stderr).toContain('nowhere.json');
  });
});

describe('our own bugs', () => {
  it('exits with 70 and asks for a report', async () => {
    const { main } = await import('../src/main.ts');
    let stderr = '';
    const broken = { write: async () => Promise.reject(new TypeError('planted')), isTTY: false, columns: 80 };
    const listening = {
      ...broken,
      write: async (text: string) => {
        stderr += text;
      },
    };
    const code = await main(['--help'], {
      stdout: broken,
      stderr: listening,
      env: {},
      platform: 'linux',
    } as never);
    expect(code).toBe(70);
    expect(stderr).toContain('This is a bug in risk-check');
    expect(stderr).toContain('planted');
  });
});
