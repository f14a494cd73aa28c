import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { workspaceRoot } from '../lint/paths.js';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** Formats text as the project's formatter would, by the file's name. */
export function format(path, text) {
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    input: text,
    cwd: workspaceRoot,
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  });
}

/**
 * Writes a generated file, or with `--check` fails when the committed one is stale.
 * @param {{ format?: boolean }} [options] - `format: false` for files the formatter does not know.
 * @returns {boolean} true when the file was up to date.
 */
export function writeGenerated(path, text, { format: formatted = true } = {}) {
  const wanted = formatted ? format(path, text) : text;
  const current = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (current === wanted) return true;
  if (process.argv.includes('--check')) {
    console.error(
      `${path.slice(join(workspaceRoot).length + 1)} is stale: run \`npm run generate\` and commit the result.`,
    );
    process.exitCode = 1;
    return false;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted);
  return false;
}
