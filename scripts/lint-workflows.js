import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './published-packages.js';
import { lintWorkflow } from './workflow-rules/index.js';

/** Our own workflows against scripts/workflow-rules: a workflow holds rights that no test of the code can check. */
const folder = '.github/workflows';
const present = existsSync(join(workspaceRoot, folder));
const names = present
  ? readdirSync(join(workspaceRoot, folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
  : [];
let count = 0;
for (const name of names) {
  for (const { code, line, message } of lintWorkflow(
    readFileSync(join(workspaceRoot, folder, name), 'utf8'),
  )) {
    console.error(`${folder}/${name}:${line} ${code}: ${message}`);
    count += 1;
  }
}
console.log(`workflows: ${names.length} read, ${count} problem${count === 1 ? '' : 's'}`);
process.exitCode = count > 0 || names.length === 0 ? 1 : 0;
