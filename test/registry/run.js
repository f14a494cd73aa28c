import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from '../../scripts/npm.js';
import { publishedPackages } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';
import { snapshotPath } from '../consumers/prepare-project.js';
import { commitAll, copyWorkspace } from './copy-workspace.js';
import { hashFolder } from './hash-folder.js';
import { startRegistry } from './registry.js';

/** A release from version to install, in a registry on this machine: what is said here is what users get. */
const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'risk-check-registry-'));
const workspace = join(folder, 'workspace');
const registry = await startRegistry(join(folder, 'registry'));
const npm = (cwd, ...args) => runNpm(args, { cwd, env: registry.env }).stdout;
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

let step = 'start';
const begin = (name) => {
  step = name;
  console.log(`--- ${name} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
};
const expect = (actual, expected, what) => {
  if (actual !== expected) throw new Error(`${what}: expected ${expected}, got ${actual}`);
};

function newProject(name, ...wanted) {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), `{ "name": "${name}", "private": true, "type": "module" }\n`);
  writeFileSync(
    join(project, 'score.js'),
    `import { readFileSync } from 'node:fs';
import { scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
const { score, worstCase, ruleset: { datasetVersion } } = scoreAccount(JSON.parse(readFileSync('snapshot.json', 'utf8')), ruleset);
console.log(JSON.stringify({ score, worstCase, datasetVersion }));
`,
  );
  writeFileSync(join(project, 'snapshot.json'), readFileSync(snapshotPath));
  if (wanted.length > 0) npm(project, 'install', ...wanted);
  return project;
}
const installed = (project, name) => readJson(join(project, 'node_modules', name, 'package.json')).version;
const score = (project) => JSON.parse(npm(project, 'exec', '--offline', '--', 'node', 'score.js'));

let packed;
function publish(tag) {
  packed = mkdtempSync(join(folder, 'packed-'));
  npm(workspace, 'run', '--silent', 'release:pack', '--', packed);
  return npm(workspace, 'run', '--silent', 'release:publish', '--', packed, '--tag', tag);
}
function release(changeset, subject) {
  if (changeset) writeFileSync(join(workspace, '.changeset/rehearsal.md'), changeset);
  commitAll(workspace, subject);
  console.log(npm(workspace, 'run', '--silent', 'check:bump').trim());
  npm(workspace, 'run', '--silent', 'version-packages');
  commitAll(workspace, 'Version the packages');
  const said = publish('latest');
  console.log(said.trim());
  // As the GitHub release does: the next dataset is compared with this one.
  const { version } = readJson(join(workspace, 'packages/rules-data/package.json'));
  runCommand('git', ['tag', '--force', `@risk-check/rules-data@${version}`], { cwd: workspace });
  return said;
}

try {
  begin('copy the workspace');
  copyWorkspace(workspace);

  begin('first major release of everything');
  const names = publishedPackages(workspace).map(({ name }) => name);
  const majors = names.map((name) => `"${name}": major\n`).join('');
  release(`---\n${majors}---\n\nPromise what the versions mean.\n`, 'Add a changeset');
  for (const name of names) {
    expect(npm(workspace, 'view', name, 'version').trim(), '1.0.0', `version of ${name} in the registry`);
  }

  begin('npx in an empty folder');
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'snapshot.json'), readFileSync(snapshotPath));
  const first = JSON.parse(
    npm(empty, 'exec', '--yes', '--', 'risk-check', 'snapshot.json', '--format', 'json'),
  );
  expect(first.ruleset.datasetVersion, '1.0.0', 'dataset of the command line');

  begin('install with ^, with ~, and the command line');
  const caret = newProject('caret', '@risk-check/core@^1.0.0', '@risk-check/rules-data@^1.0.0');
  const tilde = newProject('tilde');
  npm(tilde, 'install', '@risk-check/core@~1.0.0', '@risk-check/rules-data@~1.0.0', '--save-prefix=~');
  const command = newProject('command', 'risk-check@^1.0.0');
  const assistant = newProject('assistant', '@risk-check/mcp@^1.0.0');
  for (const project of [caret, tilde]) expect(score(project).score, first.score, `score in ${project}`);
  const libraries = '@risk-check/core @risk-check/rules-data';
  const trees = [
    [caret, libraries],
    [tilde, libraries],
    [command, 'risk-check'],
    [assistant, '@risk-check/mcp'],
  ];
  for (const [project, wanted] of trees) {
    const { packages } = readJson(join(project, 'package-lock.json'));
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.length, 0, 'packages with install scripts');
    // Everything is bundled: what was asked for is all that there is.
    const { dependencies } = JSON.parse(npm(project, 'ls', '--omit=dev', '--all', '--json'));
    expect(Object.keys(dependencies).sort().join(' '), wanted, 'packages that npm ls shows');
    // `npm ls` names optional peers that are not there, too, without a version.
    for (const [name, { dependencies: inner = {} }] of Object.entries(dependencies)) {
      const installed = Object.entries(inner).filter(([, { version }]) => version !== undefined);
      expect(installed.map(([id]) => id).join(' '), '', `dependencies of ${name}`);
    }
  }
  const before = hashFolder(tilde);

  begin('release of the dataset alone');
  const rule = join(workspace, 'packages/rules-data/rules/aliexpress/buyer/disputes-open-simultaneous.json');
  const { levels, ...rest } = readJson(rule);
  writeFileSync(rule, JSON.stringify({ ...rest, title: `${rest.title} (rehearsed)`, levels }, null, 2));
  const said = release(
    '---\n"@risk-check/rules-data": minor\n---\n\nRehearse a change of the dataset.\n',
    'Change the dataset',
  );
  for (const line of [
    '@risk-check/core@1.0.0 is published already',
    '@risk-check/rules-data@1.1.0 published',
    'risk-check@1.1.0 published',
    '@risk-check/mcp@1.1.0 published',
  ]) {
    expect(said.includes(line), true, `the release says "${line}"`);
  }

  const { releases } = readJson(join(workspace, 'packages/rules-data/changes.json'));
  expect(
    `${releases[0].since} to ${releases[0].version}`,
    '1.0.0 to 1.1.0',
    'the newest entry of changes.json',
  );

  begin('upgrade');
  for (const project of [caret, tilde, command]) npm(project, 'update');
  expect(installed(caret, '@risk-check/rules-data'), '1.1.0', 'dataset with ^');
  expect(installed(caret, '@risk-check/core'), '1.0.0', 'core with ^');
  expect(score(caret).datasetVersion, '1.1.0', 'dataset scored with under ^');
  expect(installed(tilde, '@risk-check/rules-data'), '1.0.0', 'dataset with ~');
  expect(hashFolder(tilde), before, 'everything installed with ~');
  expect(installed(command, 'risk-check'), '1.1.0', 'command line after the upgrade');
  const upgraded = JSON.parse(
    npm(command, 'exec', '--offline', '--', 'risk-check', 'snapshot.json', '--format', 'json'),
  );
  expect(upgraded.ruleset.datasetVersion, '1.1.0', 'dataset of the upgraded command line');

  begin('the same release again');
  const again = npm(workspace, 'run', '--silent', 'release:publish', '--', packed);
  expect(/published as/.test(again), false, 'anything published twice');

  begin('a preview of the next release');
  writeFileSync(
    join(workspace, '.changeset/rehearsal.md'),
    '---\n"@risk-check/core": patch\n---\n\nRehearse a preview.\n',
  );
  commitAll(workspace, 'Change core');
  npm(workspace, 'run', '--silent', 'version-packages', '--', '--snapshot', 'next');
  publish('next');
  expect(npm(workspace, 'view', '@risk-check/core', 'version').trim(), '1.0.0', 'latest core');
  const next = npm(workspace, 'view', '@risk-check/core@next', 'version').trim();
  expect(/^1\.0\.1-next\.[0-9a-f]+$/.test(next), true, `a preview version, got ${next}; matches`);
  console.log(`registry rehearsal: done in ${((performance.now() - started) / 1000).toFixed(0)} s`);
} catch (error) {
  console.error(`registry rehearsal: FAILED at "${step}": ${error.message}`);
  process.exitCode = 1;
} finally {
  registry.stop();
  rmSync(folder, { recursive: true, force: true });
}
