import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lint/paths.js';

/** The lexicons as they are written, by language. @returns {[language: string, written: any][]} */
export function readLexicons() {
  const folder = join(packageRoot, 'lexicon');
  return readdirSync(folder)
    .filter((name) => /^[a-z]{2}\.json$/.test(name))
    .sort()
    .map((name) => [name.slice(0, 2), JSON.parse(readFileSync(join(folder, name), 'utf8'))]);
}
