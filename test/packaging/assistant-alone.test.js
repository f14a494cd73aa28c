import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAssistant } from '../../scripts/ask-assistant.js';
import { runNpm } from '../../scripts/npm.js';
import { publishedPackages, workspaceRoot } from '../../scripts/published-packages.js';
import { tarballProblems } from '../../scripts/tarball-rules.js';

/** Its tarball in an empty folder, without registry and without the packages that it was made of. */
const folder = mkdtempSync(join(tmpdir(), 'risk-check-assistant-'));
const project = join(folder, 'project');
const { folder: source, manifest } = publishedPackages().find(({ short }) => short === 'mcp');
let packed;

beforeAll(() => {
  const answer = runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: source,
  });
  [packed] = Object.values(JSON.parse(answer.stdout));
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  const offline = ['--offline', '--no-audit', '--no-fund', '--no-package-lock'];
  runNpm(['install', ...offline, join(folder, packed.filename)], { cwd: project });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tarball of the assistant server', () => {
  it('holds what it may hold', () => {
    const files = packed.files.map(({ path }) => path);
    expect(tarballProblems({ short: 'mcp', files, manifest })).toEqual([]);
  });

  it('installs alone', () => {
    const installed = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['@risk-check']);
    expect(readdirSync(join(project, 'node_modules/@risk-check'))).toEqual(['mcp']);
  });

  it('answers by the command that npm links', () => {
    const snapshot = JSON.parse(
      readFileSync(join(workspaceRoot, 'examples/aliexpress-buyer/several-at-once.json'), 'utf8'),
    );
    const bin = join(project, 'node_modules/@risk-check/mcp', manifest.bin['risk-check-mcp']);
    const [listed, scored] = askAssistant(
      process.execPath,
      bin,
      [
        { method: 'tools/list' },
        { method: 'tools/call', params: { name: 'score_snapshot', arguments: { snapshot } } },
      ],
      { cwd: project },
    );
    expect(readdirSync(join(project, 'node_modules/.bin'))).toContain('risk-check-mcp');
    expect(listed.tools).toHaveLength(13);
    expect(scored.structuredContent.band).toBe('critical');
  });
});
