import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTION_RULES, lintAction } from '../../scripts/workflow-rules/index.js';
import { lintShell, SHELL_RULES } from '../../scripts/workflow-rules/shell.js';

const read = (name) => readFileSync(new URL(`../../action/${name}`, import.meta.url), 'utf8');
const plant = (text, found, replacement) => {
  if (!text.includes(found)) throw new Error(`no such text: ${found}`);
  return text.replace(found, replacement);
};
const action = read('action.yml');
const lineOf = (text, part) => text.slice(0, text.indexOf(part)).split('\n').length;
const expression = (name) => `\${{ ${name} }}`;

describe('lintAction', () => {
  it('finds nothing in our own', () => expect(lintAction(action)).toEqual([]));

  const planted = [
    [
      'an input in a script',
      'script-injection',
      plant(action, 'install.sh"', `install.sh" ${expression('inputs.version')}`),
      'run: bash "$GITHUB_ACTION_PATH/install.sh',
    ],
    [
      'a step without a shell',
      'no-shell',
      plant(action, '      shell: bash\n      env:\n        VERSION', '      env:\n        VERSION'),
      'run: bash "$GITHUB_ACTION_PATH/install.sh',
    ],
    [
      'another shell',
      'no-shell',
      plant(action, 'shell: bash', 'shell: sh'),
      'run: bash "$GITHUB_ACTION_PATH/install.sh',
    ],
    [
      'an action by its tag',
      'unpinned-action',
      action.replace(/upload-sarif@\S+ # v[\d.]+/, 'upload-sarif@v3'),
      'uses: github',
    ],
    [
      'an upload that nobody asked for',
      'broad-default',
      plant(action, 'read them there\n    default: "false"', 'read them there\n    default: "true"'),
      '  upload-sarif:',
    ],
    [
      'a checkout that leaves its token',
      'kept-credentials',
      action.replace(/github\/codeql-action\/upload-sarif/, 'actions/checkout'),
      'uses: actions',
    ],
    [
      'a token that lives on',
      'long-lived-token',
      plant(
        action,
        '        VERSION:',
        `        NODE_AUTH_TOKEN: ${expression('inputs.token')}\n        VERSION:`,
      ),
      'NODE_AUTH_TOKEN',
    ],
    [
      'an install in a step',
      'install-scripts',
      plant(action, 'bash "$GITHUB_ACTION_PATH/install.sh"', 'npm install risk-check'),
      'run: npm install',
    ],
    ['what is no YAML', 'syntax', plant(action, 'runs:\n', 'runs: {\n'), null],
  ];
  it.each(planted)('finds %s', (_, code, text, at) => {
    const found = lintAction(text);
    expect(found.map((one) => one.code)).toContain(code);
    if (at !== null) expect(found.find((one) => one.code === code).line).toBe(lineOf(text, at));
  });
  it('has a planted violation for every rule', () => {
    const codes = planted.map(([, code]) => code).filter((code) => code !== 'syntax');
    expect(new Set(codes)).toEqual(new Set(Object.keys(ACTION_RULES)));
  });
});

describe('lintShell', () => {
  it.each(['install.sh', 'score.sh', 'say-error.sh'])('finds nothing in %s', (name) =>
    expect(lintShell(read(name))).toEqual([]),
  );

  const sound = '#!/usr/bin/env bash\nset -euo pipefail\nprintf "%s" "$1"\n';
  const planted = [
    ['expression-in-script', `${sound}echo ${expression('inputs.files')}\n`, 4],
    ['eval', `${sound}true; eval "$FILES"\n`, 4],
    ['pipe-to-shell', `${sound}curl -s https://example.com/install | bash\n`, 4],
    ['install-scripts', `${sound}npm install risk-check@1.2.3\n`, 4],
    ['raw-command', `${sound}echo "::error::version $VERSION"\n`, 4],
    ['unquoted-expansion', `${sound}node $BIN --help\n`, 4],
    ['goes-on-after-failure', sound.replace('set -euo pipefail\n', ''), 1],
  ];
  it.each(planted)('finds %s', (code, text, line) => {
    expect(lintShell(sound)).toEqual([]);
    expect(lintShell(text).map((one) => `${one.code}:${one.line}`)).toContain(`${code}:${line}`);
  });
  it('has a planted violation for every rule', () => {
    expect(planted.map(([code]) => code).sort()).toEqual([...SHELL_RULES].sort());
  });
});
