import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';

/** Instructions, with continued lines joined. */
const instructions = readFileSync(join(workspaceRoot, 'Containerfile'), 'utf8')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => ({ word: line.split(' ')[0], rest: line.slice(line.indexOf(' ') + 1).trim() }));
const last = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'));
const only = (word) => last.filter((one) => one.word === word).map(({ rest }) => rest);
const folder = mkdtempSync(join(tmpdir(), 'risk-check-image-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The files of the image, laid out below a folder as the last stage does. */
function layOut() {
  for (const rest of only('COPY')) {
    const parts = rest.split(/ +/);
    expect(parts.shift()).toBe('--from=build');
    const target = join(folder, parts.pop());
    for (const source of parts) {
      const from = join(workspaceRoot, source.replace(/^\/src\//, ''));
      // A folder's contents go into the target, a file under its own name.
      const isFolder = !/\.\w+$|LICENSE$/.test(source);
      mkdirSync(target, { recursive: true });
      cpSync(from, isFolder ? target : join(target, basename(source)), { recursive: true });
    }
  }
}

describe('the container file', () => {
  it('starts from images named by their digest, and ends as no root user', () => {
    const bases = instructions.filter(({ word }) => word === 'FROM').map(({ rest }) => rest.split(' ')[0]);
    for (const base of bases)
      expect(base).toMatch(/^docker\.io\/library\/node:\d+-alpine@sha256:[0-9a-f]{64}$/);
    expect(new Set(bases).size).toBe(1);
    expect(only('USER')).toEqual(['node']);
    expect(instructions.some(({ rest }) => /--no-verify|curl|wget|npm (i|install)\b/.test(rest))).toBe(false);
    expect(instructions.find(({ word }) => word === 'RUN').rest).toContain('npm ci --ignore-scripts');
  });

  it('says where it comes from as the repository does', () => {
    const { repository } = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8'));
    const address = repository.url.replace(/^git\+|\.git$/g, '');
    expect(only('LABEL').join(' ')).toContain(`image.source="${address}"`);
  });

  it('holds all that the command line needs', () => {
    layOut();
    const [program, script] = JSON.parse(only('ENTRYPOINT')[0]);
    expect(program).toBe('node');
    const snapshot = join(workspaceRoot, 'examples/aliexpress-buyer/traveller.json');
    const args = [join(folder, script), snapshot, '--format', 'json'];
    expect(JSON.parse(runCommand(process.execPath, args, { cwd: folder }).stdout).band).toBe('elevated');
    const help = [join(folder, script), ...JSON.parse(only('CMD')[0])];
    expect(runCommand(process.execPath, help, { cwd: folder }).stdout).toContain('Usage');
  });
});
