import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../scripts/published-packages.js';

/** The rows of the tables between `<!-- name -->` and `<!-- end -->` in a page, each a list of its cells. */
export function markdownRows(page, name) {
  const text = readFileSync(join(workspaceRoot, page), 'utf8');
  const parts = [...text.matchAll(new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- end -->`, 'g'))];
  return parts.flatMap(([, part]) =>
    part
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
      .map((line) =>
        line
          .slice(2, -2)
          .split(' | ')
          .map((cell) => cell.trim()),
      ),
  );
}

/** What stands in backquotes. */
export const quotedIn = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, what]) => what);
