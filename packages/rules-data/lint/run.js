import { relative } from 'node:path';
import { argv, exit } from 'node:process';
import { lintDataset } from './lint-dataset.js';
import { workspaceRoot } from './paths.js';

const only = argv.slice(2).filter((arg) => !arg.startsWith('-'));
const { problems, rules, examples } = await lintDataset(only);
for (const { file, line, code, message } of problems) {
  console.log(`${relative(workspaceRoot, file)}:${line}: ${message} (${code})`);
}
console.log(
  `${rules} rules, ${examples} examples, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
);
exit(problems.length > 0 ? 1 : 0);
