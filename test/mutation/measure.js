import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { bundle, instrument } from './instrument.js';

const at = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
/** Cases of a property, and milliseconds of a processor that the tests of one mutant may take, at first. */
const FIRST = { mostCases: 40, budget: 3000 };
const LONG = { mostCases: 1_000_000, budget: 60_000 };
const LATE = 'late';
/** A mutant that took this much of a processor hangs: many times what its tests take. */
const HANG_SECONDS = 10;
/** What is known is written this often: a run that is ended goes on from there. */
const SAVE_MS = 10_000;

/** @typedef {import('./instrument.js').Mutant} Mutant */
/** @typedef {{ status: string, killer: string | null, isAll: boolean, tried: number, how: string,
 *   phases: number, budget: number }} Outcome */
/** @typedef {Mutant & { outcome: Outcome }} Tried */

const digestOf = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const readSource = (/** @type {string} */ name) => readFileSync(join(workspaceRoot, name), 'utf8');

/** A test with the files of tests that it imports, so that a change of a generator is a change of its tests. @param {string} name */
function digestOfTest(name) {
  /** @type {Map<string, string>} */
  const read = new Map();
  const walk = (/** @type {string} */ one) => {
    if (read.has(one)) return;
    const text = readSource(one);
    read.set(one, text);
    for (const [, path = ''] of text.matchAll(/from '(\.[^']*\.ts)'/g)) {
      const imported = join(dirname(one), path).replaceAll('\\', '/');
      if (!imported.includes('/src/')) walk(imported);
    }
  };
  walk(name);
  return digestOf(JSON.stringify([...read].sort()));
}

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
  const { budget } = isLong ? LONG : FIRST;
  console.log(
    `${group.name}: ${mutants.length} mutants in ${group.sources.length} files, ${tests.length} files of tests`,
  );
  if (isCount) return undefined;
  const digests = Object.fromEntries([
    ...group.sources.map((name) => [name, digestOf(readSource(name))]),
    ...tests.map((name) => [name, digestOfTest(name)]),
  ]);
  const all = digestOf(JSON.stringify(digests));
  const keptPath = at(`kept/${group.name}.results.json`);
  /** @type {{ results: Record<string, { outcome: Outcome, source: string, test: string | undefined }>, runs: Record<string, Record<string, string>> }} */
  const { results: kept, runs } = existsSync(keptPath)
    ? JSON.parse(readFileSync(keptPath, 'utf8'))
    : { results: {}, runs: {} };
  runs[all] = Object.fromEntries(tests.map((name) => [name, digests[name] ?? '']));
  /** @param {Outcome} outcome */
  const digestFor = ({ status, killer }) => (isAlive(status) ? all : digests[killer?.split(': ')[0] ?? '']);
  const isKnown = (/** @type {Mutant} */ mutant) => {
    const known = kept[mutant.key];
    if (known?.source !== digests[mutant.file] || known?.test !== digestFor(known.outcome)) return false;
    if (!isAlive(known.outcome.status)) return true;
    return known.outcome.phases >= phases && (known.outcome.isAll || known.outcome.budget >= budget);
  };
  /** What it has survived while its file was the same, by the files of tests that have not changed since. @param {Mutant} mutant */
  const survivedBefore = (mutant) => {
    const known = kept[mutant.key];
    const run = runs[known?.test ?? ''];
    if (!known || !run || known.source !== digests[mutant.file] || isLong || !isAlive(known.outcome.status))
      return undefined;
    if (!known.outcome.isAll && !(known.outcome.budget >= budget)) return undefined;
    return {
      phases: known.outcome.phases,
      tests: new Set(tests.filter((name) => run[name] === digests[name])),
    };
  };
  const known = mutants.flatMap(({ key, file, line }) => {
    const killer = kept[key]?.outcome.killer;
    return killer ? [{ file, line, killer }] : [];
  });
  const orderPath = at(`kept/${group.name}.order.json`);
  const fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
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
  const folder = at(`kept/bundle-${group.name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  /** @type {Map<number, Outcome>} */
  const alive = new Map(
    open.flatMap((one) => {
      const survived = survivedBefore(one);
      before.set(one.id, survived);
      return survived ? [[one.id, /** @type {Outcome} */ (kept[one.key]?.outcome)]] : [];
    }),
  );
  try {
    for (const [i, phase] of group.phases.slice(0, phases).entries()) {
      if (open.length === 0) break;
      const coverage = await readCoverage(
        `${group.name}-${i + 1}`,
        phase.tests,
        contents,
        folder,
        digestOf(JSON.stringify(group.sources.map((name) => digests[name]))),
        digests,
      );
      const path = join(folder, 'switched.mjs');
      await bundle(phase.tests, contents, path, false);
      const note = (/** @type {Mutant} */ mutant, /** @type {Outcome} */ outcome) => {
        const earlier = alive.get(mutant.id);
        if (isAlive(outcome.status)) {
          alive.set(mutant.id, {
            ...outcome,
            budget,
            status: earlier?.status === 'survived' ? 'survived' : outcome.status,
            isAll: outcome.isAll && earlier?.isAll !== false,
            phases: Math.max(i + 1, earlier?.phases ?? 0),
          });
        }
        const last = isAlive(outcome.status) ? (alive.get(mutant.id) ?? outcome) : outcome;
        kept[mutant.key] = { outcome: last, source: digests[mutant.file] ?? '', test: digestFor(last) };
      };
      const save = () => {
        writeFileSync(`${keptPath}.new`, JSON.stringify({ results: kept, runs }));
        renameSync(`${keptPath}.new`, keptPath);
      };
      const how = { path, folder, reloads: phase.reloads, ...(isLong ? LONG : FIRST) };
      const isTried = (/** @type {number} */ id, /** @type {string} */ test) => {
        const survived = before.get(id);
        return survived !== undefined && i < survived.phases && survived.tests.has(test);
      };
      await tryMutants(
        open,
        coverage,
        { ...how, isTried, known, orderPath, fileOf, until: Date.now() + 60_000 * minutes },
        note,
        save,
      );
      save();
      open = open.filter(
        ({ id }) => alive.has(id) && isAlive(kept[byId.get(id)?.key ?? '']?.outcome.status ?? ''),
      );
    }
    /** @type {Tried[]} */
    const tried = [];
    for (const mutant of wanted) {
      const outcome = kept[mutant.key]?.outcome;
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

/**
 * In the order of chance, so that what was tried when time ends is a sample.
 *
 * @param {readonly Mutant[]} mutants @param {number | undefined} sample @param {number} seed
 */
function chosenOf(mutants, sample, seed) {
  const ranks = new Map(mutants.map((mutant) => [mutant, digestOf(`${seed} ${mutant.key}`)]));
  return [...mutants]
    .sort((a, b) => ((ranks.get(a) ?? '') < (ranks.get(b) ?? '') ? -1 : 1))
    .slice(0, sample ?? mutants.length);
}

/**
 * Which tests come by which mutants: one run of each file of tests, kept until it or a source changes.
 *
 * @param {string} name @param {readonly string[]} tests @param {ReadonlyMap<string, string>} contents
 * @param {string} folder @param {string} sources - Digest of them. @param {Readonly<Record<string, string>>} digests - Of the tests.
 */
async function readCoverage(name, tests, contents, folder, sources, digests) {
  const path = at(`kept/${name}.coverage.json`);
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  const kept = known?.sources === sources && known.files ? known : { sources, files: {} };
  const stale = tests.filter((file) => kept.files[file]?.digest !== digests[file]);
  if (stale.length > 0) {
    const out = join(folder, 'covered.json');
    const bundled = join(folder, 'counted.mjs');
    await bundle(stale, contents, bundled, true);
    const started = Date.now();
    await runWorker(folder, { covers: true, bundle: bundled, mostCases: FIRST.mostCases, out }, () => {});
    const covered = JSON.parse(readFileSync(out, 'utf8'));
    if (covered.tests.length === 0) throw new Error(`${name}: no tests were loaded`);
    const failing = covered.tests.filter((/** @type {{ isPassed: boolean }} */ { isPassed }) => !isPassed);
    console.log(
      `${covered.tests.length} tests of ${stale.length} files in ${Math.round((Date.now() - started) / 1000)} s, ${failing.length} of them fail without a mutant and are left out`,
    );
    for (const one of failing) console.log(`  ${one.name}: ${one.error}`);
    for (const file of stale)
      kept.files[file] = {
        digest: digests[file],
        tests: covered.tests.filter((/** @type {{ file: string }} */ one) => one.file === file),
      };
    // What is loaded is told for all of a bundle at once.
    kept.loaded = [...new Set([...(kept.loaded ?? []), ...covered.loaded])];
    writeFileSync(path, JSON.stringify(kept));
  }
  const all = tests.flatMap((file) => kept.files[file].tests);
  /** Most times that one test comes by each mutant. @type {Record<number, number>} */
  const hits = {};
  for (const { ids, times } of all)
    ids.forEach((/** @type {number} */ id, /** @type {number} */ i) => {
      hits[id] = Math.max(hits[id] ?? 0, times[i]);
    });
  return { tests: all, loaded: kept.loaded, hits };
}

/**
 * How often each test was tried and how often it noticed something, in all runs so far.
 *
 * @param {string} path @param {readonly { name: string, ms: number }[]} infos
 */
function readOrder(path, infos) {
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return {
    kills: infos.map(({ name }) => known[name]?.[0] ?? 0),
    tries: infos.map(({ name }) => known[name]?.[1] ?? 0),
    // While coverage is counted they take several times as long.
    costs: infos.map(({ name, ms }) => known[name]?.[2] ?? ms / 3),
  };
}

/** @param {string} path @param {readonly { name: string }[]} infos @param {{ kills: number[], tries: number[], costs: number[] }} order */
function writeOrder(path, infos, { kills, tries, costs }) {
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  for (const [i, { name }] of infos.entries()) known[name] = [kills[i], tries[i], Math.round(costs[i] ?? 0)];
  writeFileSync(path, JSON.stringify(known));
}

/**
 * @param {readonly Mutant[]} open @param {any} coverage
 * @param {{ path: string, folder: string, reloads: boolean, mostCases: number, budget: number,
 *   isTried: (id: number, file: string) => boolean, until: number, orderPath: string, fileOf: ReadonlyMap<number, string>,
 *   known: readonly { file: string, line: number, killer: string }[] }} how
 * @param {(mutant: Mutant, outcome: Outcome) => void} note @param {() => void} save
 */
async function tryMutants(
  open,
  coverage,
  { path, folder, reloads, mostCases, budget, isTried, known, orderPath, fileOf, until },
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
  /** @type {Map<string, Set<number>>} */
  const ofFile = new Map();
  for (const [id, tests] of covering) {
    const file = fileOf.get(id) ?? '';
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
    note(mutant, {
      status: 'not reached',
      killer: null,
      isAll: true,
      tried: 0,
      how: 'none',
      phases: 1,
      budget: 0,
    });
  let left = open.filter((mutant) => !unreached.includes(mutant));
  const infos = coverage.tests.map(
    (/** @type {{ name: string, ms: number, isWhole: boolean }} */ { name, ms, isWhole }) => ({
      name,
      ms,
      isWhole,
    }),
  );
  const indexOf = new Map(
    infos.map((/** @type {{ name: string }} */ { name }, /** @type {number} */ i) => [name, i]),
  );
  // What noticed it before its file changed is likely to do so again, and what noticed those beside it.
  const killers = known.flatMap(({ file, line, killer }) => {
    const test = indexOf.get(killer);
    return test === undefined ? [] : [{ file, line, test }];
  });
  let order = readOrder(orderPath, infos);
  const byId = new Map(left.map((mutant) => [mutant.id, mutant]));
  const counts = { killed: 0, survived: 0, timeout: 0 };
  let [done, doubted] = [0, -1];
  const started = Date.now();
  let saved = started;
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
      done++;
      if (Date.now() - saved > SAVE_MS) {
        save();
        writeOrder(orderPath, infos, order);
        saved = Date.now();
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
        order,
        killers,
        mutants: left.slice(0, 1500).map(({ id, file, line }) => ({
          id,
          file,
          line,
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
          const { id, order: learned, ...outcome } = message;
          order = learned;
          const { file, line } = /** @type {Mutant} */ (byId.get(id));
          const test = indexOf.get(outcome.killer);
          if (test !== undefined) killers.push({ file, line, test });
          last = { id, outcome };
          finish(id, outcome);
        }
      },
      until,
    );
    if (reason.includes('mutation/worker.js')) throw new Error(reason);
    if (reason !== 'ended' && reason !== LATE && begun !== -1 && !finished.has(begun))
      finish(begun, {
        status: 'timeout',
        killer: reason,
        isAll: true,
        tried: 1,
        how: 'run',
        phases: 1,
        budget: 0,
      });
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
  // A mutant that hangs hears of no end by itself.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
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
      process.off('exit', end);
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
