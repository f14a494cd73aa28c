import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAllOrNothing } from './write-all-or-nothing.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'change-'));
  writeFileSync(join(root, 'old.json'), 'old');
  writeFileSync(join(root, 'same.json'), 'same');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const files = { 'old.json': 'new', 'same.json': 'same', 'folder/added.json': 'added' };

describe('writeAllOrNothing', () => {
  it('writes all, and tells what changed', () => {
    /** @type {string[]} */
    const told = [];
    const result = writeAllOrNothing(
      root,
      (write) => {
        for (const [path, text] of Object.entries(files)) write(path, text);
        return read('folder/added.json');
      },
      (line) => told.push(line),
    );
    expect(result).toBe('added');
    expect(read('old.json')).toBe('new');
    expect(told).toEqual(['changed old.json', 'wrote folder/added.json']);
  });

  it('takes everything back when the work fails', () => {
    expect(() =>
      writeAllOrNothing(
        root,
        (write) => {
          for (const [path, text] of Object.entries(files)) write(path, text);
          write('old.json', 'newer');
          throw new Error('the corpus failed');
        },
        () => {
          throw new Error('nothing is told');
        },
      ),
    ).toThrow('the corpus failed');
    expect(read('old.json')).toBe('old');
    expect(readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.json'))).toEqual([
      'old.json',
      'same.json',
    ]);
  });
});
