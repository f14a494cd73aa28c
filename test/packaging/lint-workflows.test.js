import { describe, expect, it } from 'vitest';
import { lintWorkflow, RULES } from '../../scripts/workflow-rules/index.js';

const SHA = '11bd71901bbe5b1630ceea73d27597364c9af683';
const SOUND = `name: release
on:
  push:
    branches: [main]
permissions: {}
concurrency: release
jobs:
  pack:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${SHA} # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@${SHA} # v4.4.0
        with:
          node-version: 24
      - run: npm ci --ignore-scripts
      - env:
          TITLE: \${{ github.event.head_commit.message }}
        run: echo "$TITLE"
  publish:
    needs: [pack]
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    environment: npm
    permissions:
      id-token: write
    steps:
      - run: npm publish
`;
const expression = (name) => `\${{ ${name} }}`;
/** One line of the sound workflow replaced. */
const plant = (line, replacement) => {
  if (!SOUND.includes(line)) throw new Error(`no such line: ${line}`);
  return SOUND.replace(line, replacement);
};

/** A script that posts a file. */
const post = (body) =>
  `const read = readFileSync('report.md', 'utf8'); await github.rest.issues.createComment({ body: ${body} })`;

describe('lintWorkflow', () => {
  it('finds nothing in a sound workflow', () => {
    expect(lintWorkflow(SOUND)).toEqual([]);
  });

  // Name, code, line on which it must be found, workflow.
  const planted = [
    ['an action by its tag', 'unpinned-action', 14, plant(`checkout@${SHA} # v4.2.2`, 'checkout@v4')],
    ['an action by a short commit', 'unpinned-action', 14, plant(`checkout@${SHA}`, 'checkout@11bd719')],
    [
      'an action by its branch',
      'unpinned-action',
      17,
      plant(`setup-node@${SHA} # v4.4.0`, 'setup-node@main'),
    ],
    ['a pin that does not say its version', 'unpinned-action', 14, plant(`${SHA} # v4.2.2`, SHA)],
    [
      'an image by its tag',
      'unpinned-action',
      17,
      plant(`actions/setup-node@${SHA} # v4.4.0`, 'docker://node:24'),
    ],
    [
      'a container by its tag',
      'moving-image',
      11,
      plant(
        '    timeout-minutes: 10\n    permissions:\n      contents',
        '    timeout-minutes: 10\n    container: node:24\n    permissions:\n      contents',
      ),
    ],
    ['a moving runner', 'moving-runner', 9, plant('ubuntu-24.04', 'ubuntu-latest')],
    ['a runner of our own', 'moving-runner', 9, plant('ubuntu-24.04', '[self-hosted, linux]')],
    ['no permissions at all', 'no-permissions', 1, plant('permissions: {}\n', '')],
    ['every permission', 'broad-permissions', 5, plant('permissions: {}', 'permissions: write-all')],
    [
      'a right for every job',
      'broad-permissions',
      6,
      plant('permissions: {}', 'permissions:\n  contents: write'),
    ],
    [
      'every permission for a job',
      'broad-permissions',
      11,
      plant('    permissions:\n      contents: read', '    permissions: read-all'),
    ],
    ['publishing without an environment', 'no-environment', 24, plant('    environment: npm\n', '')],
    ['two releases at once', 'no-concurrency', 23, plant('concurrency: release\n', '')],
    [
      'a token in a secret',
      'long-lived-token',
      33,
      plant(
        '- run: npm publish',
        `- env:\n          NODE_AUTH_TOKEN: ${expression('secrets.SOME')}\n        run: npm publish`,
      ),
    ],
    [
      'all secrets handed on',
      'inherited-secrets',
      12,
      plant(
        '    timeout-minutes: 10\n    permissions:\n      contents: read',
        '    timeout-minutes: 10\n    permissions:\n    secrets: inherit',
      ),
    ],
    [
      'a cache before publishing',
      'cache-into-publishing',
      17,
      plant('node-version: 24', 'node-version: 24\n          cache: npm'),
    ],
    ['a cache that comes by itself', 'cache-into-publishing', 17, plant('# v4.4.0', '# v5.0.0')],
    [
      'a cache action',
      'cache-into-publishing',
      17,
      plant(`setup-node@${SHA} # v4.4.0`, `cache@${SHA} # v4.2.3`),
    ],
    ['install scripts before publishing', 'install-scripts', 20, plant('npm ci --ignore-scripts', 'npm ci')],
    [
      'install scripts beside a right to write',
      'install-scripts',
      20,
      plant('npm ci --ignore-scripts', 'npm ci')
        .replace('      contents: read', '      issues: write')
        .replace('needs: [pack]', 'needs: []'),
    ],
    [
      'an install that may change versions',
      'install-scripts',
      20,
      plant('npm ci --ignore-scripts', 'npm install'),
    ],
    ['no time limit', 'no-timeout', 8, plant('    timeout-minutes: 10\n', '')],
    [
      'a commit message in a command',
      'script-injection',
      23,
      plant('echo "$TITLE"', `echo "${expression('github.event.head_commit.message')}"`),
    ],
    [
      'an expression in a program',
      'script-injection',
      19,
      plant('node-version: 24', `script: console.log('${expression('github.head_ref')}')`),
    ],
    [
      'code of a stranger with rights',
      'privileged-trigger',
      3,
      plant('  push:\n    branches: [main]', '  pull_request_target:'),
    ],
    [
      "a checkout after a stranger's run",
      'privileged-trigger',
      15,
      plant(
        '  push:\n    branches: [main]',
        '  workflow_run:\n    workflows: [data]\n    types: [completed]',
      ),
    ],
    [
      'a right to write for a pull request',
      'rights-for-forks',
      7,
      plant('  push:\n    branches: [main]', '  pull_request:').replace('contents: read', 'contents: write'),
    ],
    ['a token left in .git', 'kept-credentials', 14, plant('persist-credentials: false', 'fetch-depth: 0')],
    [
      'a comment without an end',
      'open-comment',
      19,
      plant('node-version: 24', `script: ${JSON.stringify(post('read'))}`),
    ],
    [
      'a comment that is cut before it grows',
      'open-comment',
      19,
      plant(
        'node-version: 24',
        `script: ${JSON.stringify(post("read.slice(0, 60000).replaceAll('<', '&lt;')"))}`,
      ),
    ],
    [
      "a stranger's link under our name",
      'open-comment',
      18,
      plant('node-version: 24', `script: ${JSON.stringify(post('read.slice(0, 60000)'))}`).replace(
        '  push:\n    branches: [main]',
        '  workflow_run: {}',
      ),
    ],
    ['what is no YAML', 'syntax', 6, plant('permissions: {}', 'permissions: {')],
  ];

  it.each(planted)('finds %s', (_, code, line, text) => {
    const findings = lintWorkflow(text);
    expect(findings.map((finding) => `${finding.code}:${finding.line}`)).toContain(`${code}:${line}`);
  });

  it('has a planted violation for every rule', () => {
    expect(new Set(planted.map(([, code]) => code))).toEqual(new Set([...Object.keys(RULES), 'syntax']));
  });
});
