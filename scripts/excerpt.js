import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesRoot } from '../packages/rules-data/lint/paths.js';
import { format } from '../packages/rules-data/scripts/write-generated.js';

/** A part of a file of the dataset as a code block, such as `amazon/seller/lsr.json levels.1.when`. */
export function excerpt(file, path) {
  let part = JSON.parse(readFileSync(join(rulesRoot, file), 'utf8'));
  const keys = path.split('.');
  for (const key of keys) {
    if (part === null || typeof part !== 'object' || !(key in part))
      throw new Error(`${file} has no ${path}`);
    part = part[key];
  }
  const name = keys.at(-1);
  const shown = /^\d+$/.test(name) ? part : { [name]: part };
  return `\`\`\`json\n${format('excerpt.json', `${JSON.stringify(shown)}\n`).trimEnd()}\n\`\`\`\n\nFrom \`${file}\`.`;
}
