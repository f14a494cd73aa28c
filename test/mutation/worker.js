import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { state } from './state.js';

/**
 * Runs the tests of a bundle, in a process of its own: once each to see which mutants they come by, or for each mutant those
 * that do until one fails. Says over IPC what it begins and what came out.
 */
const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));

state.mostCases = task.mostCases ?? Number.POSITIVE_INFINITY;
const url = pathToFileURL(task.bundle).href;
// Whoever asked is gone.
process.on('disconnect', () => process.exit(1));
let rejected = false;
process.on('unhandledRejection', () => {
  rejected = true;
});
const say = (/** @type {object} */ message) =>
  new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve(undefined)));

/** Whether a test passes; hooks of its suites run as they would. @param {any} test */
async function passes(test) {
  state.generation++;
  state.hits = 0;
  rejected = false;
  const suites = [];
  for (let suite = test.suite; suite; suite = suite.parent) suites.unshift(suite);
  try {
    for (const suite of suites) {
      if (!suite.isReady) for (const hook of suite.beforeAll) await hook();
      suite.isReady = true;
    }
    for (const suite of suites) for (const hook of suite.beforeEach) await hook();
    const running = test.args === undefined ? test.body(CONTEXT) : test.body(...test.args);
    if (running?.then) await running;
    for (const suite of suites) for (const hook of suite.afterEach) await hook();
    return !rejected && !state.isOver;
  } catch (error) {
    lastError = error;
    return false;
  }
}
/** @type {any} */
let lastError;
const CONTEXT = { skip() {} };
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Loads the bundle, which registers its tests. @param {string} address */
async function load(address) {
  state.tests = [];
  await import(address);
  return state.tests;
}

async function cover() {
  /** @type {Map<number, number>} */
  let seen = new Map();
  /** Most times that one test comes by each mutant. @type {Record<number, number>} */
  const hits = {};
  state.cover = (id) => void seen.set(id, (seen.get(id) ?? 0) + 1);
  const tests = await load(url);
  const loaded = [...seen.keys()];
  const covered = [];
  for (const test of tests) {
    seen = new Map();
    const before = cpu();
    const isPassed = await passes(test);
    covered.push({
      name: `${test.file}: ${test.name}`,
      file: test.file,
      ms: cpu() - before,
      isPassed,
      error: isPassed ? undefined : String(lastError?.message ?? lastError).slice(0, 300),
      ids: [...seen.keys()],
    });
    for (const [id, times] of seen) hits[id] = Math.max(hits[id] ?? 0, times);
    await say({ progress: covered.length, of: tests.length });
  }
  writeFileSync(task.out, JSON.stringify({ loaded, tests: covered, hits }));
}

/** Tests by what they cost for each chance to fail, as it was so far. */
class Order {
  /** @param {number[]} costs */
  constructor(costs) {
    this.costs = costs;
    this.kills = costs.map(() => 0);
    this.tries = costs.map(() => 0);
  }

  /** @param {readonly number[]} tests */
  sorted(tests) {
    const key = (/** @type {number} */ i) =>
      ((this.costs[i] ?? 0) + 0.2) / (((this.kills[i] ?? 0) + 0.3) / ((this.tries[i] ?? 0) + 1));
    return [...tests]
      .map((i) => ({ i, key: key(i) }))
      .sort((a, b) => a.key - b.key)
      .map(({ i }) => i);
  }

  /** @param {number} test @param {boolean} isKilled */
  note(test, isKilled) {
    this.tries[test] = (this.tries[test] ?? 0) + 1;
    if (isKilled) this.kills[test] = (this.kills[test] ?? 0) + 1;
  }
}

async function mutate() {
  const { mutants, tests: infos, budget } = task;
  const tests = await load(url);
  if (tests.some(({ file, name }, i) => infos[i]?.name !== `${file}: ${name}`))
    throw new Error('the tests are others than those whose coverage is known');
  const order = new Order(infos.map((/** @type {{ ms: number }} */ { ms }) => ms));
  let reloads = 0;
  for (const { id, covering, ofFile, isLoaded, limit } of mutants) {
    await say({ begin: id });
    state.limit = limit;
    state.isOver = false;
    let spent = 0;
    let tried = 0;
    /** @type {string | null} */
    let killer = null;
    let isClean = true;
    const activate = (/** @type {number} */ to) => {
      state.active = to;
    };
    for (const i of order.sorted(covering)) {
      if (spent > budget) break;
      spent += infos[i].ms;
      tried++;
      activate(id);
      const isPassed = await passes(tests[i]);
      activate(-1);
      order.note(i, !isPassed);
      if (isPassed) continue;
      killer = infos[i].name;
      const wasOver = state.isOver;
      state.isOver = false;
      isClean = await passes(tests[i]);
      state.isOver = wasOver;
      break;
    }
    let how = 'run';
    if (killer === null && isLoaded && ofFile.length > 0) {
      // What runs while modules are loaded is loaded again, with the mutant.
      how = 'load';
      activate(id);
      try {
        const others = await load(`${url}?${++reloads}`);
        spent = 0;
        for (const i of order.sorted(ofFile)) {
          if (spent > budget) break;
          spent += infos[i].ms;
          tried++;
          const isPassed = await passes(others[i]);
          order.note(i, !isPassed);
          if (isPassed) continue;
          killer = infos[i].name;
          break;
        }
      } catch (error) {
        killer = `while tests are loaded: ${String(error).slice(0, 100)}`;
      }
      activate(-1);
    }
    const isAll = spent <= budget;
    await say({
      id,
      status: killer === null ? 'survived' : state.isOver ? 'timeout' : 'killed',
      killer,
      tried,
      isAll,
      how,
    });
    // Something kept what the mutant made: another process goes on.
    if (!isClean || reloads > 60) {
      await say({ stop: true, isClean });
      process.exit(0);
    }
  }
  await say({ stop: true, isClean: true });
}

await (task.covers ? cover() : mutate());
process.exit(0);
