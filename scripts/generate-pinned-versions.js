import { readFileSync } from 'node:fs';
import { writeGenerated } from '../packages/rules-data/scripts/write-generated.js';
import { workspaceRoot } from './published-packages.js';

/** What installs the command line elsewhere names one exact version: that of this repository. */
const { version } = JSON.parse(readFileSync(`${workspaceRoot}/packages/cli/package.json`, 'utf8'));
const PLACES = [
  ['.pre-commit-hooks.yaml', /(risk-check@)\d[\w.-]*/g],
  ['action/action.yml', /(Exact version of risk-check on npm\n {4}default: ")[^"]*/g],
];
for (const [path, place] of PLACES) {
  const text = readFileSync(`${workspaceRoot}/${path}`, 'utf8');
  if (!text.match(place)) throw new Error(`${path} names no version of risk-check`);
  writeGenerated(`${workspaceRoot}/${path}`, text.replace(place, `$1${version}`), { format: false });
}
