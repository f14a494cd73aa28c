import { cpSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { publishedPackages, workspaceRoot } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';

const OURS = ['@risk-check', 'risk-check'];

/** The installed packages again, by link; our own ones link to the copy. */
function linkModules(destination) {
  const modules = join(destination, 'node_modules');
  mkdirSync(join(modules, '@risk-check'), { recursive: true });
  for (const name of readdirSync(join(workspaceRoot, 'node_modules'))) {
    if (!OURS.includes(name)) symlinkSync(join(workspaceRoot, 'node_modules', name), join(modules, name));
  }
  symlinkSync('../packages/cli', join(modules, 'risk-check'));
  for (const name of ['core', 'rules-data', 'import', 'report', 'mcp'])
    symlinkSync(`../../packages/${name}`, join(modules, '@risk-check', name));
  for (const name of ['core', 'rules-data', 'import', 'report', 'cli', 'mcp']) {
    const own = join('packages', name, 'node_modules');
    if (lstatSync(join(workspaceRoot, own), { throwIfNoEntry: false }))
      symlinkSync(join(workspaceRoot, own), join(destination, own));
  }
}

/**
 * Copies every file that is in git or would be, and what was built, into a repository of its own, where versions and tags
 * may change. Build first: to build the same sources once more takes a minute.
 */
export function copyWorkspace(destination) {
  const git = (args, cwd) => runCommand('git', args, { cwd }).stdout;
  for (const path of git(['ls-files', '-co', '--exclude-standard', '-z'], workspaceRoot).split('\0')) {
    if (path === '' || !lstatSync(join(workspaceRoot, path), { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(join(destination, path)), { recursive: true });
    cpSync(join(workspaceRoot, path), join(destination, path));
  }
  for (const { folder } of publishedPackages())
    cpSync(join(folder, 'dist'), join(destination, relative(workspaceRoot, folder), 'dist'), {
      recursive: true,
    });
  linkModules(destination);
  git(['init', '--quiet', '--initial-branch=main'], destination);
  git(['config', 'user.name', 'rehearsal'], destination);
  git(['config', 'user.email', 'rehearsal@example.com'], destination);
  commitAll(destination, 'Start the rehearsal');
}

export function commitAll(repository, subject) {
  runCommand('git', ['add', '--all'], { cwd: repository });
  runCommand('git', ['-c', 'core.hooksPath=/dev/null', 'commit', '--quiet', '--message', subject], {
    cwd: repository,
  });
}
