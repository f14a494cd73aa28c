import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { bundle, instrument } from './instrument.js';

const at = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
/** Cases of a property, and what the tests of one mutant may take by their usual times, at first. */
const FIRST = { mostCases: 40, budget: 5000 };
const LONG = { mostCases: 1_000_000, budget: 60_000 };
const LATE = 'late';
/** A mutant that took this much of a processor hangs: many times what its tests take. */
const HANG_SECONDS = 20;

/** @typedef {import('./instrument.js').Mutant} Mutant */
/** @typedef {{ status: string, killer: string | null, isAll: boolean, tried: number, how: string,
 *   phases: number }} Outcome */
/** @typedef {Mutant & { outcome: Outcome }} Tried */

const digestOf = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const readSource = (/** @type {string} */ name) => readFileSync(join(workspaceRoot, name), 'utf8');

/**
 * Tries the mutants of a group. What was killed stays killed while neither its file nor the test that killed it changes.
 *
 * @param {import('./groups.js').Group} group
 * @param {{ only?: string | undefined, sample?: number | undefined, seed: number, isLong: boolean,
 *   isCount: boolean, phases?: number | undefined, minutes?: number | undefined }} options
 * @returns {Promise<{ tried: Tried[], isSample: boolean, seed: number, of: number } | undefined>}
 */
export async function measure(
  group,
  { only, sample, seed, isLong, isCount, phases = group.phases.length, minutes = Number.POSITIVE_INFINITY },
) {
  const { mutants, contents } = await instrument(group.sources);
  const tests = group.phases.flatMap((phase) => phase.tests);
  console.log(
    `${group.name}: ${mutants.length} mutants in ${group.sources.length} files, ${tests.length} files of tests`,
  );
  if (isCount) return undefined;
  const digests = Object.fromEntries(
    [...group.sources, ...tests].map((name) => [name, digestOf(readSource(name))]),
  );
  const all = digestOf(JSON.stringify(digests));
  const keyOf = keysOf(mutants);
  const keptPath = at(`kept/${group.name}.results.json`);
  /** @type {{ results: Record<string, { outcome: Outcome, source: string, test: string | undefined }>, runs: Record<string, Record<string, string>> }} */
  const { results: kept, runs } = existsSync(keptPath)
    ? JSON.parse(readFileSync(keptPath, 'utf8'))
    : { results: {}, runs: {} };
  runs[all] = Object.fromEntries(tests.map((name) => [name, digests[name] ?? '']));
  /** @param {Outcome} outcome */
  const digestFor = ({ status, killer }) => (isAlive(status) ? all : digests[killer?.split(': ')[0] ?? '']);
  const isKnown = (/** @type {Mutant} */ mutant) => {
    const known = kept[keyOf(mutant)];
    if (known?.source !== digests[mutant.file] || known?.test !== digestFor(known.outcome)) return false;
    return !isAlive(known.outcome.status) || (!isLong && known.outcome.phases >= phases);
  };
  /** What it has survived while its file was the same, by the files of tests that have not changed since. @param {Mutant} mutant */
  const survivedBefore = (mutant) => {
    const known = kept[keyOf(mutant)];
    const run = runs[known?.test ?? ''];
    if (!known || !run || known.source !== digests[mutant.file] || isLong || !isAlive(known.outcome.status))
      return undefined;
    return {
      phases: known.outcome.phases,
      tests: new Set(tests.filter((name) => run[name] === digests[name])),
    };
  };
  /** @type {Map<number, { phases: number, tests: Set<string> } | undefined>} */
  const before = new Map();
  const wanted = chosenOf(
    mutants.filter(({ file }) => only === undefined || file === only),
    sample,
    seed,
  );
  const byId = new Map(wanted.map((mutant) => [mutant.id, mutant]));
  let open = wanted.filter((mutant) => !isKnown(mutant));
  console.log(`${wanted.length} wanted, ${wanted.length - open.length} known from before`);
  const folder = mkdtempSync(at('kept/bundle-'));
  /** @type {Map<number, Outcome>} */
  const alive = new Map(
    open.flatMap((one) => {
      const survived = survivedBefore(one);
      before.set(one.id, survived);
      return survived ? [[one.id, /** @type {Outcome} */ (kept[keyOf(one)]?.outcome)]] : [];
    }),
  );
  try {
    for (const [i, phase] of group.phases.slice(0, phases).entries()) {
      if (open.length === 0) break;
      const digest = digestOf(
        JSON.stringify([...group.sources, ...phase.tests].map((name) => digests[name])),
      );
      const coverage = await readCoverage(`${group.name}-${i + 1}`, phase.tests, contents, folder, digest);
      const path = join(folder, 'switched.mjs');
      await bundle(phase.tests, contents, path, false);
      const note = (/** @type {Mutant} */ mutant, /** @type {Outcome} */ outcome) => {
        const earlier = alive.get(mutant.id);
        if (isAlive(outcome.status)) {
          alive.set(mutant.id, {
            ...outcome,
            status: earlier?.status === 'survived' ? 'survived' : outcome.status,
            isAll: outcome.isAll && earlier?.isAll !== false,
            phases: Math.max(i + 1, earlier?.phases ?? 0),
          });
        }
        const last = isAlive(outcome.status) ? (alive.get(mutant.id) ?? outcome) : outcome;
        kept[keyOf(mutant)] = { outcome: last, source: digests[mutant.file] ?? '', test: digestFor(last) };
      };
      const save = () => writeFileSync(keptPath, JSON.stringify({ results: kept, runs }));
      const how = { path, folder, reloads: phase.reloads, ...(isLong ? LONG : FIRST) };
      const isTried = (/** @type {number} */ id, /** @type {string} */ test) => {
        const survived = before.get(id);
        return survived !== undefined && i < survived.phases && survived.tests.has(test);
      };
      await tryMutants(open, coverage, { ...how, isTried, until: Date.now() + 60_000 * minutes }, note, save);
      save();
      open = open.filter(
        ({ id }) =>
          alive.has(id) && isAlive(kept[keyOf(/** @type {Mutant} */ (byId.get(id)))]?.outcome.status ?? ''),
      );
    }
    /** @type {Tried[]} */
    const tried = [];
    for (const mutant of wanted) {
      const outcome = kept[keyOf(mutant)]?.outcome;
      // What comes after the first that was not tried may be known from another order, and is no chance.
      if (!outcome) break;
      tried.push({ ...mutant, outcome });
    }
    return { tried, isSample: only === undefined && tried.length < mutants.length, seed, of: mutants.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isAlive = (/** @type {string} */ status) => status === 'survived' || status === 'not reached';

/** A name for each mutant that stays while its file does. @param {readonly Mutant[]} mutants */
function keysOf(mutants) {
  /** @type {Map<string, number>} */
  const first = new Map();
  for (const { file, id } of mutants) if (!first.has(file)) first.set(file, id);
  return (/** @type {Mutant} */ { file, id }) => `${file}#${id - (first.get(file) ?? 0)}`;
}

/**
 * In the order of chance, so that what was tried when time ends is a sample.
 *
 * @param {readonly Mutant[]} mutants @param {number | undefined} sample @param {number} seed
 */
function chosenOf(mutants, sample, seed) {
  const ranks = new Map(mutants.map((mutant) => [mutant, digestOf(`${seed} ${mutant.id}`)]));
  return [...mutants]
    .sort((a, b) => ((ranks.get(a) ?? '') < (ranks.get(b) ?? '') ? -1 : 1))
    .slice(0, sample ?? mutants.length);
}

/**
 * Which tests come by which mutants: one run of all of them, kept until a file changes.
 *
 * @param {string} name @param {readonly string[]} tests @param {ReadonlyMap<string, string>} contents
 * @param {string} folder @param {string} digest
 */
async function readCoverage(name, tests, contents, folder, digest) {
  const path = at(`kept/${name}.coverage.json`);
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  if (kept?.digest === digest) return kept;
  const out = join(folder, 'covered.json');
  const bundled = join(folder, 'counted.mjs');
  await bundle(tests, contents, bundled, true);
  const started = Date.now();
  await runWorker(folder, { covers: true, bundle: bundled, mostCases: FIRST.mostCases, out }, () => {});
  const covered = JSON.parse(readFileSync(out, 'utf8'));
  if (covered.tests.length === 0) throw new Error(`${name}: no tests were loaded`);
  const failing = covered.tests.filter((/** @type {{ isPassed: boolean }} */ { isPassed }) => !isPassed);
  console.log(
    `${covered.tests.length} tests in ${Math.round((Date.now() - started) / 1000)} s, ${failing.length} of them fail without a mutant and are left out`,
  );
  for (const one of failing) console.log(`  ${one.name}: ${one.error}`);
  const result = { digest, ...covered };
  writeFileSync(path, JSON.stringify(result));
  return result;
}

/**
 * @param {readonly Mutant[]} open @param {any} coverage
 * @param {{ path: string, folder: string, reloads: boolean, mostCases: number, budget: number,
 *   isTried: (id: number, file: string) => boolean, until: number }} how
 * @param {(mutant: Mutant, outcome: Outcome) => void} note @param {() => void} save
 */
async function tryMutants(
  open,
  coverage,
  { path, folder, reloads, mostCases, budget, isTried, until },
  note,
  save,
) {
  /** @type {Map<number, number[]>} */
  const covering = new Map();
  coverage.tests.forEach(
    (/** @type {{ isPassed: boolean, ids: number[] }} */ { isPassed, ids }, /** @type {number} */ i) => {
      if (isPassed) for (const id of ids) covering.set(id, [...(covering.get(id) ?? []), i]);
    },
  );
  const loaded = new Set(coverage.loaded);
  const fileOf = new Map(open.map(({ id, file }) => [id, file]));
  /** @type {Map<string, Set<number>>} */
  const ofFile = new Map();
  for (const [id, tests] of covering) {
    const file = fileOf.get(id);
    if (file === undefined) continue;
    const all = ofFile.get(file) ?? new Set();
    for (const test of tests) all.add(test);
    ofFile.set(file, all);
  }
  const fileOfTest = (/** @type {number} */ i) => coverage.tests[i].file;
  for (const { id } of open) {
    const all = covering.get(id);
    if (all)
      covering.set(
        id,
        all.filter((i) => !isTried(id, fileOfTest(i))),
      );
  }
  const unreached = open.filter(({ id }) => !covering.has(id) && !(reloads && loaded.has(id)));
  for (const mutant of unreached)
    note(mutant, { status: 'not reached', killer: null, isAll: true, tried: 0, how: 'none', phases: 1 });
  let left = open.filter((mutant) => !unreached.includes(mutant));
  const infos = coverage.tests.map((/** @type {{ name: string, ms: number }} */ { name, ms }) => ({
    name,
    ms,
  }));
  const byId = new Map(left.map((mutant) => [mutant.id, mutant]));
  const counts = { killed: 0, survived: 0, timeout: 0 };
  let [done, doubted] = [0, -1];
  const started = Date.now();
  while (left.length > 0 && Date.now() < until) {
    /** @type {Set<number>} */
    const finished = new Set();
    let begun = -1;
    const finish = (/** @type {number} */ id, /** @type {Outcome} */ outcome) => {
      const mutant = byId.get(id);
      if (!mutant) return;
      note(mutant, outcome);
      finished.add(id);
      counts[/** @type {keyof typeof counts} */ (outcome.status)]++;
      if (++done % 100 === 0) {
        save();
        console.log(
          `${done} of ${byId.size} in ${Math.round((Date.now() - started) / 1000)} s: ${JSON.stringify(counts)}`,
        );
      }
    };
    /** @type {{ id: number, outcome: Outcome } | undefined} */
    let last;
    const reason = await runWorker(
      folder,
      {
        bundle: path,
        mostCases,
        budget,
        tests: infos,
        mutants: left.slice(0, 1500).map(({ id, file }) => ({
          id,
          covering: covering.get(id) ?? [],
          ofFile:
            reloads && loaded.has(id)
              ? [...(ofFile.get(file) ?? [])].filter((i) => !isTried(id, fileOfTest(i)))
              : [],
          isLoaded: reloads && loaded.has(id),
          limit: 10 * (coverage.hits[id] ?? 0) + 10_000,
        })),
      },
      (message) => {
        if ('begin' in message) begun = message.begin;
        else if ('stop' in message) {
          // Killed by a test that fails without the mutant, too, unless it was the first of its process.
          if (last && !message.isClean && doubted !== last.id && finished.size > 1) {
            doubted = last.id;
            finished.delete(last.id);
            counts[/** @type {keyof typeof counts} */ (last.outcome.status)]--;
            done--;
          }
        } else if ('id' in message) {
          const { id, ...outcome } = message;
          last = { id, outcome };
          finish(id, outcome);
        }
      },
      until,
    );
    if (reason.includes('mutation/worker.js')) throw new Error(reason);
    if (reason !== 'ended' && reason !== LATE && begun !== -1 && !finished.has(begun))
      finish(begun, { status: 'timeout', killer: reason, isAll: true, tried: 1, how: 'run', phases: 1 });
    else if (finished.size === 0 && doubted === -1 && reason !== LATE)
      throw new Error(`the tests cannot be run: ${reason}`);
    left = left.filter(({ id }) => !finished.has(id));
  }
  console.log(
    `${done} tried in ${Math.round((Date.now() - started) / 1000)} s: ${JSON.stringify(counts)}, not reached ${unreached.length}`,
  );
}

/**
 * Runs a worker until it ends, crashes or hangs, and says which.
 *
 * @param {string} folder @param {object} task @param {(message: any) => void} listen @param {number} [until]
 * @returns {Promise<string>}
 */
function runWorker(folder, task, listen, until = Number.POSITIVE_INFINITY) {
  const path = join(folder, 'task.json');
  writeFileSync(path, JSON.stringify(task));
  const child = fork(at('worker.js'), [path], {
    cwd: workspaceRoot,
    execArgv: ['--max-old-space-size=3000'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, TZ: 'America/New_York' },
  });
  let errors = '';
  let since = 0;
  let hangs = false;
  child.stderr?.on('data', (part) => (errors = (errors + part).slice(-2000)));
  child.on('message', (message) => {
    since = cpuOf(child.pid);
    listen(message);
  });
  let isLate = false;
  const watch = setInterval(() => {
    if (Date.now() > until) {
      isLate = true;
      child.kill('SIGKILL');
      return;
    }
    if (cpuOf(child.pid) - since < HANG_SECONDS) return;
    hangs = true;
    child.kill('SIGKILL');
  }, 1000);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearInterval(watch);
      if (code !== 0 && !hangs && !isLate) console.error(errors);
      if (isLate) return resolve(LATE);
      resolve(
        code === 0 ? 'ended' : hangs ? 'hangs' : `crashes: ${errors.trim().split('\n')[0]?.slice(0, 80)}`,
      );
    }),
  );
}

/** Seconds of processor time of a process, from Linux; elsewhere wall time. @param {number | undefined} pid */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return performance.now() / 1000;
  }
}
