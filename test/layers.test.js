import { describe, expect, it } from 'vitest';
import { checkLayers } from '../scripts/layers/check-layers.js';
import { readSources } from '../scripts/layers/read-sources.js';

const CORE = 'packages/core/src/';
/** What the checker says of these files alone, where no path into another package and no circle is let pass. */
const problemsOf = (files) =>
  checkLayers(new Map(Object.entries(files)), { deepPaths: 0, inCircles: {} }).problems;

it('finds nothing in the repository', () => {
  const sources = readSources();
  expect(sources.size).toBeGreaterThan(800);
  expect(checkLayers(sources).problems).toEqual([]);
});

describe('finds every planted violation', () => {
  const file = (path, ...lines) => ({ [`${path}`]: `${lines.join('\n')}\n` });
  const inScore = (...lines) => file(`${CORE}score/planted.ts`, ...lines);
  it.each([
    [
      'an import upwards',
      file(`${CORE}exact/planted.ts`, "import { compare } from '../score/points.ts';"),
      /exact imports score/,
    ],
    [
      'the same for a type',
      file(`${CORE}form/planted.ts`, "import type { Case } from '../account/open-case.ts';"),
      /form imports account/,
    ],
    [
      'the same in a re-export',
      file(`${CORE}issues/planted.ts`, "export type { Form } from '../form/form.ts';"),
      /issues imports form/,
    ],
    [
      'the same at run time',
      file(`${CORE}issues/planted.ts`, "const later = () => import('../form/form.ts');"),
      /issues imports form/,
    ],
    [
      'a neighbour of the same layer',
      file(`${CORE}recovery/planted.ts`, "import { headroom } from '../headroom/headroom.ts';"),
      /recovery imports headroom/,
    ],
    [
      'the entry point, from inside',
      file(`${CORE}score/planted.ts`, "import { whatIf } from '../index.ts';"),
      /score imports index\.ts/,
    ],
    [
      'a folder without a layer',
      file(`${CORE}score/planted.ts`, "import { x } from '../helpers/x.ts';"),
      /helpers has no layer/,
    ],
    ['a module of Node', inScore("import { readFileSync } from 'node:fs';"), /imports node:fs/],
    ['a library', inScore("import { chunk } from 'lodash';"), /imports lodash/],
    [
      'a file outside core',
      inScore("import { main } from '../../../cli/src/main.ts';"),
      /imports packages\/cli\/src\/main\.ts/,
    ],
    ['the clock', inScore('export const now = () => Date.now();'), /planted\.ts:1: Date\.now/],
    ['the clock, as an object', inScore('export const now = () => new Date();'), /new Date\(\)/],
    ['the clock, as a text', inScore('export const now = () => Date();'), /Date\(\)/],
    ['chance', inScore('export const dice = () => Math.random();'), /Math\.random/],
    ['a locale', inScore('export const shown = new Intl.NumberFormat();'), /Intl/],
    [
      'a locale, hidden in a method',
      inScore('export const shown = (n: number) => n.toLocaleString();'),
      /toLocaleString/,
    ],
    ['the zone of the machine', inScore('export const day = (d: Date) => d.getDay();'), /getDay/],
    ['a global', inScore("export const home = () => globalThis['process'];"), /globalThis/],
    ['the host', inScore('export const home = () => process.env.HOME;'), /process/],
    ['code from text', inScore("export const run = new Function('return 1');"), /Function/],
    [
      'a circle of folders, over a type',
      {
        ...file('packages/report/src/planted-a/a.ts', "import type { B } from '../planted-b/b.ts';"),
        ...file('packages/report/src/planted-b/b.ts', "import type { A } from '../planted-a/a.ts';"),
      },
      /a circle of imports: .*planted-a/,
    ],
    [
      'a path into another package',
      file('packages/mcp/src/planted.ts', "import { band } from '../../core/src/report/band.ts';"),
      /by its path/,
    ],
    [
      'the same in a page',
      file(
        'docs/planted.vue',
        '<script setup>',
        "import { band } from '../packages/core/src/report/band.ts';",
        '</script>',
      ),
      /docs\/planted\.vue: imports packages\/core\/src\/report\/band\.ts by its path/,
    ],
    [
      'a path behind the name of a package',
      file('packages/mcp/src/planted.ts', "import { band } from '@risk-check/core/dist/index.js';"),
      /which no package exports/,
    ],
    [
      'a package from above',
      file('packages/import/src/planted.ts', "import rules from '@risk-check/rules-data';"),
      /may import core/,
    ],
  ])('%s', (_, plants, said) => {
    expect(problemsOf(plants).join('\n')).toMatch(said);
  });
});

describe('lets pass', () => {
  it.each([
    ['an import downwards', "import { whole } from '../exact/rational.ts';"],
    ['dates made of numbers', 'export const day = (at: number) => new Date(at).toISOString();'],
    ['a key that is called like a global', 'export const options = { process: 1, fetch: 2 };'],
    ['a comment', '// Math.random(), Date.now() and Intl are not used.'],
  ])('%s', (_, line) => {
    expect(problemsOf({ [`${CORE}score/planted.ts`]: `${line}\n` })).toEqual([]);
  });
});
