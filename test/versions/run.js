import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RulesetError, scoreAccount } from '@risk-check/core';
import { buildSync } from 'esbuild';
import { openDataset } from '../../packages/rules-data/dataset/open-dataset.js';
import { buildRuleset } from '../../packages/rules-data/scripts/build-ruleset.js';
import { workspaceRoot } from '../../scripts/published-packages.js';

/**
 * Scores every example with the core of the last release and today's data, and with today's core and the data of the last
 * release. Each must score as its own version does or refuse with a RulesetError: an old core never scores new data
 * otherwise in silence. Before the first release, the commit below stands for it. Build first.
 */
const BEFORE_RELEASES = '6946dd6c';
const git = (/** @type {string[]} */ ...args) =>
  execFileSync('git', args, { cwd: workspaceRoot, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

function lastRelease() {
  try {
    return git('describe', '--tags', '--abbrev=0', '--match', '@risk-check/core@*').toString().trim();
  } catch {
    return BEFORE_RELEASES;
  }
}

/** `scoreAccount` as it was. @param {string} ref @returns {Promise<typeof scoreAccount>} */
async function scoringAt(ref) {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-versions-'));
  try {
    const archive = git('archive', ref, 'package.json', 'tsconfig.base.json', 'packages/core');
    execFileSync('tar', ['x', '-C', folder], { input: archive });
    const outfile = join(folder, 'core.mjs');
    buildSync({
      entryPoints: [join(folder, 'packages/core/src/index.ts')],
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      nodePaths: [join(workspaceRoot, 'node_modules')],
      outfile,
      logLevel: 'error',
    });
    return (await import(pathToFileURL(outfile).href)).scoreAccount;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string | null} ref @returns {Map<string, any>} */
function rulesetsAt(ref) {
  const { rulesets, common } = openDataset(ref);
  return new Map(rulesets.map((written) => [written.id, buildRuleset(written, common)]));
}

/** What counts of a report: not its texts, nor keys that one of the versions lacks. @param {typeof scoreAccount} score */
function outcome(score, /** @type {any} */ snapshot, /** @type {any} */ ruleset) {
  try {
    const { score: index, worstCase, band, findings } = score(snapshot, ruleset);
    return JSON.stringify([
      index,
      worstCase,
      band,
      findings.map(({ ruleId, status, level }) => [ruleId, status, level]),
    ]);
  } catch (error) {
    // The old core has a class of its own.
    const { name, message } = /** @type {Error} */ (error);
    return error instanceof RulesetError || name === 'RulesetError'
      ? `refused: ${message}`
      : `${name}: ${message}`;
  }
}

const ref = lastRelease();
const scoreThen = await scoringAt(ref);
const [dataThen, dataNow] = [rulesetsAt(ref), rulesetsAt(null)];
const examples = join(workspaceRoot, 'examples');
const snapshots = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, snapshot: JSON.parse(readFileSync(join(examples, name), 'utf8')) }));
let compared = 0;
let refused = 0;
for (const { name, snapshot } of snapshots) {
  const id = `${snapshot.platform}.${snapshot.role}`;
  for (const [what, ruleset] of /** @type {const} */ ([
    ['data of today', dataNow.get(id)],
    ['data of the last release', dataThen.get(id)],
  ])) {
    if (!ruleset) continue;
    const [then, now] = [outcome(scoreThen, snapshot, ruleset), outcome(scoreAccount, snapshot, ruleset)];
    compared += 1;
    if ([then, now].some((one) => one.startsWith('refused: '))) refused += 1;
    else if (then !== now) {
      console.error(
        `${name}, ${what}:\n  core of ${ref}: ${then.slice(0, 300)}\n  core of today: ${now.slice(0, 300)}`,
      );
      process.exitCode = 1;
    }
  }
}
console.log(`${compared} pairs of core and data compared with ${ref}, ${refused} refused`);
if (compared === 0) process.exitCode = 1;
