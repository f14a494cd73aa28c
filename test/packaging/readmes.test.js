import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishedPackages, workspaceRoot } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';

/** What a README shows is run as it stands. Inside the workspace, so that the packages' names resolve. */
const folder = mkdtempSync(join(workspaceRoot, 'test/packaging/.readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

const readme = (short) => readFileSync(join(workspaceRoot, 'packages', short, 'README.md'), 'utf8');
const block = (short, language) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme(short))?.[1] ?? '';
const runNode = (...args) => runCommand(process.execPath, args, { cwd: folder }).stdout;
const runText = (name, text) => {
  writeFileSync(join(folder, name), text);
  return runNode(name);
};

describe('the READMEs of the packages', () => {
  it('core: the example gives a band', () => {
    expect(runText('core.mjs', `${block('core', 'js')}console.log(band, findings.length > 0)`)).toMatch(
      /^unverified true/,
    );
  });

  it('rules-data: the example loads a ruleset and the index', () => {
    const printed = runText(
      'data.mjs',
      `${block('rules-data', 'js')}console.log(ruleset.id, rulesets.length > 20, datasetVersion)`,
    );
    expect(printed).toMatch(/^aliexpress\.buyer true \d+\.\d+\.\d+/);
  });

  it('import: the example turns an export into a score', () => {
    const printed = runText('import.mjs', `${block('import', 'js')}console.log(importer, notes, worstCase)`);
    expect(printed).toMatch(/^etsy-orders-csv .*\d+\n$/s);
  });

  it('report: the example gives words and documents', () => {
    const printed = runText(
      'report.mjs',
      `${block('report', 'js')}console.log(band, sentences.length > 2, tables.map(({ id }) => id), page.length, issue.length)`,
    );
    expect(printed).toMatch(/^unverified true \[.*'missing'.*\] \d{4,} \d{3,}\n$/s);
  });

  it('command line: the snapshot is scored', () => {
    writeFileSync(join(folder, 'snapshot.json'), block('cli', 'json'));
    expect(runNode(join(workspaceRoot, 'packages/cli/bin.js'), 'snapshot.json')).toContain('risk index');
  });

  it('assistant server: the settings start the command of the package', () => {
    const { mcpServers } = JSON.parse(block('mcp', 'json'));
    const { name } = JSON.parse(readFileSync(join(workspaceRoot, 'packages/mcp/package.json'), 'utf8'));
    expect(mcpServers['risk-check']).toEqual({ command: 'npx', args: ['-y', name] });
  });

  it.each(publishedPackages())('$name: says the notice of the repository', ({ short }) => {
    const notice = /## Notice\n\n(.*)\n/.exec(readFileSync(join(workspaceRoot, 'README.md'), 'utf8'))?.[1];
    expect(notice).toBeTruthy();
    expect(readme(short)).toContain(notice);
  });
});
