import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../lint/paths.js';
import { CHANGE_KINDS } from '../versions/change-kinds.js';
import { writeGenerated } from './write-generated.js';

/** Fills the table of kinds of change in DATA_POLICY.md from the tool that decides by it. */
const path = join(workspaceRoot, 'DATA_POLICY.md');
const rows = Object.entries(CHANGE_KINDS).map(
  ([kind, { bump, what }]) => `| \`${kind}\` | ${bump} | ${what} |`,
);
const table = ['| kind of change | least release | what it is |', '| --- | --- | --- |', ...rows].join('\n');
const filled = readFileSync(path, 'utf8').replace(
  /(<!-- generated: change-kinds -->\n)[\s\S]*?(<!-- end -->)/,
  (_, start, end) => `${start}\n${table}\n\n${end}`,
);
writeGenerated(path, filled, { format: false });
