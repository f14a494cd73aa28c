import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as core from '../../../packages/core/dist/index.js';
import * as importExports from '../../../packages/import/dist/index.js';
import * as report from '../../../packages/report/dist/index.js';
import * as rulesData from '../../../packages/rules-data/dist/index.js';
import { workspaceRoot } from '../../../scripts/published-packages.js';
import { API_ENTRIES, writeApiReference } from '../../site/api-reference.js';

const out = mkdtempSync(join(tmpdir(), 'risk-check-api-'));
const planted = join(workspaceRoot, 'docs/guide/test/.planted');
afterAll(() => {
  rmSync(out, { recursive: true });
  rmSync(planted, { recursive: true, force: true });
});

describe('the API reference', () => {
  it('has every export of every package, each with a sentence', async () => {
    await writeApiReference(API_ENTRIES, out);
    const exported = { core, import: importExports, report, 'rules-data': rulesData };
    for (const { name, title } of API_ENTRIES) {
      const page = readFileSync(join(out, `${name}.md`), 'utf8');
      expect(page).toContain(`# ${title}\n`);
      for (const symbol of Object.keys(exported[name]))
        expect(page.replaceAll('\\', ''), `${name}: ${symbol}`).toMatch(
          new RegExp(`^### ${symbol}(\\(\\))?$`, 'm'),
        );
    }
    const page = readFileSync(join(out, 'core.md'), 'utf8');
    // Shapes, units and errors.
    expect(page).toMatch(/`score` \| `number` \| The risk index, a whole number from 0 to 100/);
    expect(page).toMatch(/#### Throws\n\n.*SnapshotError/);
  });

  it.each([
    ['an export', 'export const answer = 42;\n'],
    [
      'a parameter',
      '/** Doubles. */\nexport function double(value: number): number {\n  return 2 * value;\n}\n',
    ],
  ])('fails for %s without a comment', async (_, text) => {
    mkdirSync(planted, { recursive: true });
    writeFileSync(join(planted, 'planted.ts'), text);
    writeFileSync(join(planted, 'tsconfig.json'), JSON.stringify({ files: ['planted.ts'] }));
    const entry = {
      name: 'planted',
      file: 'docs/guide/test/.planted/planted.ts',
      title: 'planted',
      description: 'x',
    };
    await expect(
      writeApiReference([entry], join(out, 'planted'), join(planted, 'tsconfig.json')),
    ).rejects.toThrow('not complete');
  });
});
