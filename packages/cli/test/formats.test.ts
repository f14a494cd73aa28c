import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Parser } from 'commonmark';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { runCli } from './fake-io.ts';
import { readXml } from './read-xml.ts';
import { REPORT_CASES, type ReportCase, steady } from './report-cases.ts';

const EXTENSIONS = {
  pretty: 'txt',
  ndjson: 'ndjson',
  markdown: 'md',
  html: 'html',
  sarif: 'sarif',
  junit: 'xml',
  csv: 'csv',
  compact: 'txt',
} as const;
type Name = keyof typeof EXTENSIONS | 'json';
/** Files that are read in a diff: every report as people see it, and of the other formats what differs most. */
const GOLDEN_IN_ALL_FORMATS = ['several-at-once', 'hostile', 'several-inputs'];

const print = async ({ argv, world }: ReportCase, format: Name): Promise<string> => {
  const { code, stdout } = await runCli([...argv, '--format', format], world);
  expect(code).toBe(argv.includes('broken.json') ? 2 : argv.includes('--fail-on') ? 1 : 0);
  return stdout;
};

// `npx vitest run packages/cli --update` writes them anew.
describe.each([...(Object.keys(EXTENSIONS) as (keyof typeof EXTENSIONS)[]), 'json' as const])(
  '--format %s',
  (format) => {
    it.each(REPORT_CASES)('$name', async (reportCase) => {
      const text = await print(reportCase, format);
      expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/probabilit/i);
      if (format === 'json') return;
      if (format === 'pretty' || GOLDEN_IN_ALL_FORMATS.includes(reportCase.name))
        await expect(steady(format === 'sarif' ? shortSarif(text) : text)).toMatchFileSnapshot(
          `golden-formats/${reportCase.name}.${format}.${EXTENSIONS[format]}`,
        );
    });
  },
);

/** SARIF with few results of each kind and the rules of these: all of them are held by its schema and the other formats. */
function shortSarif(text: string): string {
  const sarif = JSON.parse(text);
  for (const run of sarif.runs) {
    const seen: Record<string, number> = {};
    run.results = run.results.filter(({ kind }: { kind: string }) => {
      seen[kind] = (seen[kind] ?? 0) + 1;
      return seen[kind] <= 3;
    });
    const shown = new Set(run.results.map(({ ruleId }: { ruleId: string }) => ruleId));
    run.tool.driver.rules = run.tool.driver.rules.filter(({ id }: { id: string }) => shown.has(id));
  }
  return `${JSON.stringify(sarif, null, 2)}\n`;
}

const reportsOf = async (reportCase: ReportCase) =>
  (await print(reportCase, 'ndjson'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter((line) => !('error' in line));

describe('what the formats must hold', () => {
  it.each(REPORT_CASES)(
    '$name: JSON is the records of NDJSON, with lines and indents',
    async (reportCase) => {
      const text = await print(reportCase, 'json');
      const value = JSON.parse(text);
      const records = await reportsOf(reportCase);
      if (Array.isArray(value)) {
        expect(value.filter((one) => !('error' in one))).toEqual(records);
        expect(value.length).toBeGreaterThan(1);
      } else {
        const [{ input: _, ...report }] = records;
        expect(value).toEqual(report);
      }
      // Control characters are escaped, which keeps every line.
      expect(text.trimEnd().split('\n')).toHaveLength(JSON.stringify(value, null, 2).split('\n').length);
    },
  );

  // Draft 4 of the schema in the spelling of draft 7; it uses nothing else that changed.
  const {
    id: _,
    $schema: __,
    ...schema
  } = JSON.parse(readFileSync(new URL('schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

  it('the SARIF schema refuses what is not SARIF', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it.each(REPORT_CASES)(
    '$name: SARIF by its 2.1.0 schema, every fired rule with its help',
    async (reportCase) => {
      const sarif = JSON.parse(await print(reportCase, 'sarif'));
      expect(validate(sarif), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      const [{ results, tool }] = sarif.runs;
      const reports = await reportsOf(reportCase);
      const fired = reports.flatMap(({ findings }) =>
        findings.filter((f: { status: string }) => f.status === 'fired'),
      );
      const failing = results.filter(
        (result: { kind: string; suppressions?: unknown }) => result.kind === 'fail' && !result.suppressions,
      );
      expect(failing.map((result: { ruleId: string }) => result.ruleId)).toEqual(
        fired.map(({ ruleId }: { ruleId: string }) => ruleId),
      );
      for (const { ruleId, ruleIndex } of results) {
        expect(tool.driver.rules[ruleIndex]).toMatchObject({
          id: ruleId,
          help: { text: expect.stringMatching(/./) },
        });
      }
    },
  );

  it.each(REPORT_CASES)(
    '$name: CSV reads back, a row a finding, no cell is a formula',
    async (reportCase) => {
      const text = await print(reportCase, 'csv');
      const rows: Record<string, string>[] = parseCsv(text, { columns: true });
      const reports = await reportsOf(reportCase);
      const expected = reports.flatMap(({ input, findings, suppressed }) =>
        [...findings, ...suppressed].map(({ ruleId, status }: { ruleId: string; status: string }) => [
          input.startsWith('=') ? 'hostile' : input,
          ruleId,
          status,
        ]),
      );
      expect(
        rows.map(({ input, ruleId, status }) => [
          input?.startsWith("'=") ? 'hostile' : input,
          ruleId,
          status,
        ]),
      ).toEqual(expected);
      for (const cell of rows.flatMap((row) => Object.values(row)))
        if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+@-]/);
    },
  );

  it.each(REPORT_CASES)('$name: Markdown has no markup but its own', async (reportCase) => {
    const walker = new Parser().parse(await print(reportCase, 'markdown')).walker();
    const types = new Set<string>();
    for (let event = walker.next(); event; event = walker.next()) {
      types.add(event.node.type);
      // Only our own list of sources holds links.
      if (event.node.type === 'link') expect(event.node.destination).toMatch(/^https?:\/\//);
      if (event.node.type === 'link') expect(event.node.destination).not.toBe('http://x');
    }
    const own = ['document', 'heading', 'paragraph', 'text', 'softbreak', 'strong', 'list', 'item', 'link'];
    expect([...types].filter((type) => !own.includes(type))).toEqual([]);
  });

  it.each(REPORT_CASES)(
    '$name: every table row of the Markdown has the cells of its heading',
    async (reportCase) => {
      const lines = (await print(reportCase, 'markdown')).split('\n').filter((line) => line.startsWith('|'));
      const cells = (line: string): number => line.replace(/\\./g, '').split('|').length;
      let heading = 0;
      for (const [i, line] of lines.entries()) {
        if (/^\| -/.test(lines[i + 1] ?? '')) heading = cells(line);
        expect(cells(line), line).toBe(heading);
      }
    },
  );

  it.each(REPORT_CASES)('$name: JUnit is well-formed and counts what it holds', async (reportCase) => {
    const failing = { ...reportCase, argv: [...reportCase.argv, '--fail-on', 'clear'] };
    const root = readXml(await print(failing, 'junit'));
    expect(root.name).toBe('testsuites');
    const reports = await reportsOf(reportCase);
    for (const suite of root.children) {
      expect(suite.name).toBe('testsuite');
      const cases = suite.children.filter(({ name }) => name === 'testcase');
      const having = (name: string): number =>
        cases.filter(({ children }) => children.some((child) => child.name === name)).length;
      expect(suite.attributes).toMatchObject({
        tests: String(cases.length),
        failures: String(having('failure')),
        errors: String(having('error')),
        skipped: String(having('skipped')),
      });
      for (const { attributes } of cases)
        expect(Object.keys(attributes)).toEqual(['classname', 'name', 'time']);
    }
    const fired = reports.flatMap(({ findings }) =>
      findings.filter((f: { status: string }) => f.status === 'fired'),
    );
    expect(root.attributes.failures).toBe(String(fired.length));
    // Nothing fails where the exit code is 0.
    expect(readXml(await print(reportCase, 'junit')).attributes.failures).toBe('0');
  });

  it('JUnit follows its schema, over all reports, and the schema bites', async () => {
    const schema = readFileSync(new URL('./schemas/junit.xsd', import.meta.url), 'utf8');
    const texts = await Promise.all(REPORT_CASES.map((reportCase) => print(reportCase, 'junit')));
    const files = texts.map((contents, i) => ({ fileName: `${i}.xml`, contents }));
    expect((await validateXML({ xml: files, schema })).errors).toEqual([]);
    const [text = ''] = texts;
    const wrong = [
      text.replace('<testsuites ', '<testsuites skipped="1" '),
      text.replace('<testcase ', '<testcase file="x" '),
      text.replace(/ failures="\d+"/, ''),
      text.replace('</testsuites>', '<skipped/></testsuites>'),
      text.replace('</testsuites>', ''),
    ];
    for (const contents of wrong) {
      expect(contents).not.toBe(text);
      expect((await validateXML({ xml: { fileName: 'x.xml', contents }, schema })).valid).toBe(false);
    }
  });

  it.each(REPORT_CASES)(
    '$name: compact has one line for each that fired or is unknown',
    async (reportCase) => {
      const lines = (await print(reportCase, 'compact')).split('\n');
      const reports = await reportsOf(reportCase);
      for (const { findings, unknown } of reports) {
        for (const { ruleId, status } of findings)
          if (status === 'fired')
            expect(lines.some((line) => line.startsWith(`fired ${ruleId} +`))).toBe(true);
        for (const { ruleId } of unknown)
          expect(lines.some((line) => line.startsWith(`unknown ${ruleId} +`))).toBe(true);
      }
    },
  );
});
