import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checks } from '../lint/checks/index.js';
import { workspaceRoot } from '../lint/paths.js';
import { writeGenerated } from './write-generated.js';

/** The page about every check of the data lint, from the checks themselves. */
export function dataLintPage() {
  const sections = checks.map(
    ({ code, about, wayOut, fix }) =>
      `## ${code}\n\n${about}\n\n**Way out.** ${wayOut}${fix ? '\n\nMended by `--fix`.' : ''}\n`,
  );
  return `<!-- Generated from packages/rules-data/lint/checks by \`npm run generate\`; do not edit. -->

# Data lint

\`npm run lint:data\` checks the dataset as written, runs every example through the real engine and ends with exit code 1 when something is wrong.
Every problem names its file, its line, a code and the way out. The codes:

| code | finds |
| --- | --- |
${checks.map(({ code, about }) => `| [${code}](#${code}) | ${about} |`).join('\n')}

| option | does |
| --- | --- |
| \`PATH...\` | only these files or folders |
| \`--fix\` | fixes what needs no decision: order of keys, formatting, https, \`ids.lock.json\` |
| \`--format text\\|json\\|github\` | for a terminal, for programs, or as annotations beside the lines of a pull request |
| \`--base REF\` | the version that released ids and past windows are compared with, or \`none\`; default: the last release, else where the branch left main |

A check is one small file with its test beside it in \`packages/rules-data/lint/checks/\`; the test plants the defect and sees it found.

${sections.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeGenerated(join(workspaceRoot, 'docs/data-lint.md'), dataLintPage(), { format: false });
