import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from './fake-io.ts';

/** The page is a program: comments say what happens to the block of code below them. */
const page = readFileSync(new URL('docs/extending.md', repository), 'utf8');
const STEP =
  /<!-- (write|insert into|run) ?(\S*)(?: (before|after) "([^\n]+)")? -->\n\n```\w+\n(.*?)```\n(?:\n```text\n(.*?)```\n)?/gs;
/** Most files that are touched by hand, tests and changeset aside. */
const MOST_FILES: Readonly<Record<string, number>> = {
  'A command': 3,
  'An output format': 3,
  'An importer': 2,
  'A language': 1,
  'A construct': 8,
};

interface Step {
  readonly kind: string;
  readonly path: string;
  readonly side: string | undefined;
  readonly anchor: string;
  readonly text: string;
  readonly printed: string | undefined;
}

const walks = page
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    name: section.slice(0, section.indexOf('\n')),
    steps: [...section.matchAll(STEP)].map(
      ([, kind = '', path = '', side, anchor = '', text = '', printed]): Step => ({
        kind,
        path,
        side,
        anchor,
        text,
        printed,
      }),
    ),
  }));

const DATASET = 'packages/rules-data';
/** The part of `npm run generate` that a construct or a language needs. */
const GENERATORS = [
  'packages/rules-data/scripts/generate-types.js',
  'packages/core/scripts/generate-forms.js',
  'packages/import/scripts/generate-formats.js',
  'scripts/generate-languages.js',
];

const root = fileURLToPath(repository);
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'risk-check-extending-')));
afterAll(() => rmSync(copy, { recursive: true }));

/** The sources that the command line is built from; everything else is the tree's own. */
function copyTree(): void {
  for (const file of [
    'package.json',
    'tsconfig.base.json',
    'tsconfig.sources.json',
    'scripts/generate-languages.js',
    'scripts/published-packages.js',
  ])
    cpSync(join(root, file), join(copy, file));
  const sources = ['core', 'import', 'report', 'tables', 'cli'].flatMap((name) => [
    `${name}/src`,
    `${name}/package.json`,
  ]);
  for (const path of [
    ...sources,
    'cli/scripts',
    'cli/tsconfig.json',
    'cli/bin.js',
    'core/tsconfig.json',
    'import/format.schema.json',
    'import/scripts',
  ])
    cpSync(join(root, 'packages', path), join(copy, 'packages', path), { recursive: true });
  for (const path of ['core/scripts', 'core/dist', 'core/test'])
    cpSync(join(root, 'packages', path), join(copy, 'packages', path), { recursive: true });
  mkdirSync(join(copy, 'docs'));
  cpSync(join(root, 'docs/rule-language.md'), join(copy, 'docs/rule-language.md'));
  // The formatter runs over what is generated, outside of any repository.
  writeFileSync(join(copy, 'biome.json'), '{}');
  for (const path of ['node_modules', 'examples'])
    symlinkSync(join(root, path), join(copy, path), 'junction');
  // Of the dataset only what a new construct changes or what generates from that is copied.
  const copied = ['schemas', 'scripts', 'lint', 'package.json'];
  mkdirSync(join(copy, DATASET));
  for (const name of readdirSync(join(root, DATASET))) {
    const to = join(copy, DATASET, name);
    if (copied.includes(name)) cpSync(join(root, DATASET, name), to, { recursive: true });
    else symlinkSync(join(root, DATASET, name), to, 'junction');
  }
}

function take({ kind, path, side, anchor, text }: Step): void {
  const file = join(copy, path);
  if (kind === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    return;
  }
  const before = readFileSync(file, 'utf8');
  const parts = before.split(anchor);
  if (parts.length !== 2) throw new Error(`${path}: "${anchor}" stands there ${parts.length - 1} times`);
  const [head = '', tail = ''] = parts;
  const rest = tail.startsWith('\n') ? tail.slice(1) : tail;
  writeFileSync(
    file,
    side === 'before' ? `${head}${text}${anchor}${tail}` : `${head}${anchor}\n${text}${rest}`,
  );
}

describe('docs/extending.md', () => {
  beforeAll(() => {
    copyTree();
    for (const { steps } of walks) for (const step of steps) if (step.kind !== 'run') take(step);
    for (const script of GENERATORS) execFileSync(process.execPath, [script], { cwd: copy });
    execFileSync(process.execPath, ['scripts/build.js'], { cwd: join(copy, 'packages/cli') });
  });

  it('shows code that type-checks', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const check = () =>
      execFileSync(process.execPath, [tsc, '--noEmit', '-p', 'packages/core'], {
        cwd: copy,
        encoding: 'utf8',
      });
    expect(check()).toBe('');
  });

  it('walks through every kind', () => {
    expect(walks.map(({ name }) => name)).toEqual(Object.keys(MOST_FILES));
    // As many as the page has comments: none is mistyped.
    const comments = page.match(/<!-- /g) ?? [];
    expect(walks.flatMap(({ steps }) => steps)).toHaveLength(comments.length);
  });

  describe.each(walks)('$name', ({ name, steps }) => {
    it('touches few files', () => {
      const files = new Set(steps.flatMap(({ kind, path }) => (kind === 'run' ? [] : [path])));
      expect(files.size).toBeGreaterThan(0);
      expect(files.size).toBeLessThanOrEqual(MOST_FILES[name] ?? 0);
    });

    it('works', () => {
      const runs = steps.filter(({ kind }) => kind === 'run');
      expect(runs.length).toBeGreaterThan(0);
      for (const { text, printed } of runs) {
        const command = `risk-check() { "${process.execPath}" "${copy}/packages/cli/bin.js" "$@"; }\n${text}`;
        expect(execFileSync('bash', ['-c', command], { cwd: copy, encoding: 'utf8', stdio: 'pipe' })).toBe(
          printed,
        );
      }
    });
  });
});
