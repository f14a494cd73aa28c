import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './published-packages.js';
import { lintAction, lintWorkflow } from './workflow-rules/index.js';
import { lintShell } from './workflow-rules/shell.js';

/**
 * Our own workflows, the action and its shell scripts against scripts/workflow-rules: they hold rights, ours and those of
 * others, that no test of the code can check.
 */
const KINDS = [
  { what: 'workflow', folder: '.github/workflows', name: /\.ya?ml$/, lint: lintWorkflow },
  { what: 'action', folder: 'action', name: /^action\.ya?ml$/, lint: lintAction },
  { what: 'shell script', folder: 'action', name: /\.sh$/, lint: lintShell },
];
for (const { what, folder, name, lint } of KINDS) {
  const path = join(workspaceRoot, folder);
  const names = existsSync(path)
    ? readdirSync(path)
        .filter((file) => name.test(file))
        .sort()
    : [];
  let count = 0;
  for (const file of names) {
    for (const { code, line, message } of lint(readFileSync(join(path, file), 'utf8'))) {
      console.error(`${folder}/${file}:${line} ${code}: ${message}`);
      count += 1;
    }
  }
  console.log(`${what}s: ${names.length} read, ${count} problem${count === 1 ? '' : 's'}`);
  if (count > 0 || names.length === 0) process.exitCode = 1;
}
