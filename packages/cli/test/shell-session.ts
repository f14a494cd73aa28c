import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin.js', import.meta.url));

/** A folder with a few files to complete, and `risk-check` on the path. */
export interface Desk {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

export function createDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-shell-'));
  const tools = join(folder, '.tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'risk-check'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(join(tools, 'risk-check'), 0o755);
  for (const name of ['snapshot.json', 'report.html', 'two words.json'])
    writeFileSync(join(folder, name), '{}');
  const env = {
    PATH: `${tools}:${process.env.PATH}`,
    HOME: folder,
    TERM: 'xterm',
    LANG: 'C.UTF-8',
    COLUMNS: '200',
    HISTFILE: '/dev/null',
  };
  return { folder, env };
}

/** How an interactive shell is started, and what teaches it to complete. */
const SHELLS = {
  bash: {
    command: 'bash --noprofile --norc -i',
    setUp: "bind 'set enable-bracketed-paste off'; source <(risk-check completion bash)",
  },
  zsh: {
    command: 'zsh -f -i',
    setUp:
      'unsetopt ZLE_BRACKETED_PASTE; autoload -U compinit; compinit -u -D; source <(risk-check completion zsh)',
  },
} as const;

/**
 * Types into an interactive bash or zsh on a terminal of its own, presses TAB, and reads back the line: the shell itself
 * prints it, since everything typed is put in quotes before Enter.
 */
export async function completeLine(shell: keyof typeof SHELLS, typed: string, desk: Desk): Promise<string> {
  const { command, setUp } = SHELLS[shell];
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: desk.folder, env: desk.env });
  let seen = '';
  child.stdout.on('data', (part) => (seen += part));
  const until = async (mark: RegExp): Promise<void> => {
    while (!mark.test(seen)) await new Promise((done) => setTimeout(done, 20));
  };
  child.stdin.write(`${setUp}; printf 'RE%s\\n' ADY\n`);
  await until(/READY/);
  seen = '';
  // What follows TAB waits in the terminal until the shell has completed.
  child.stdin.write(`${typed}\t\u0001printf 'LI%s<%s>\\n' NE '\u0005'\n`);
  await until(/LINE<[^>]*>/);
  child.stdin.write('exit\n');
  await new Promise((done) => child.on('close', done));
  return (/LINE<([^>]*)>/.exec(seen)?.[1] ?? '').replace(/\r?\n/g, '');
}

/** What fish itself would offer for a line. */
export function fishCandidates(line: string, desk: Desk): string[] {
  const out = execFileSync(
    'fish',
    ['--no-config', '-c', 'risk-check completion fish | source; complete -C $argv[1]', line],
    { cwd: desk.folder, env: desk.env, encoding: 'utf8' },
  );
  return out
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => text.split('\t')[0] ?? '');
}

/** The man page as `man` shows it, and what it complains of. */
export function showManPage(): { readonly text: string; readonly warnings: string } {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const { stdout, stderr } = spawnSync('man', ['--warnings', './risk-check.1'], {
    cwd: folder,
    env: { ...process.env, MANWIDTH: '100', LANG: 'C.UTF-8', MANPAGER: 'cat' },
    encoding: 'utf8',
  });
  return { text: stdout.replaceAll(/.[\b]/g, ''), warnings: stderr };
}
