import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../scripts/published-packages.js';

const git = (args, input) =>
  execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8', maxBuffer: 1 << 26, input });

const tracked = git(['ls-files', '-z'])
  .split('\0')
  .filter((path) => path !== '');

/** Files that a reviewer's page folds away. */
const marked = new Set(
  git(['check-attr', '--stdin', '-z', 'linguist-generated'], tracked.join('\0'))
    .split('\0')
    .flatMap((path, i, all) => (i % 3 === 0 && all[i + 2] === 'set' ? path : [])),
);

describe('.gitattributes', () => {
  it('marks every file of code that says it was generated', () => {
    const generated = tracked.filter(
      (path) =>
        /\.(ts|js)$/.test(path) &&
        /^\W*(Generated|Written) (by|from) [^\n]*do not edit/i.test(
          readFileSync(`${workspaceRoot}/${path}`, 'utf8').slice(0, 200),
        ),
    );
    expect(generated.length).toBeGreaterThan(5);
    expect(generated.filter((path) => !marked.has(path))).toEqual([]);
  });

  it('never marks what people write or read in a diff', () => {
    const read = tracked.filter((path) =>
      /\/test\/golden|\.test\.[jt]s$|^packages\/rules-data\/rules\//.test(path),
    );
    expect(read.filter((path) => marked.has(path))).toEqual([]);
  });
});
