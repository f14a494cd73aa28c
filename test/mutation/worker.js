import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { state } from './state.js';

/**
 * Runs the tests of a bundle, in a process of its own: once each to see which mutants they come by, or for each mutant those
 * that do until one fails. Says over IPC what it begins and what came out.
 */
const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));

const mostCases = task.mostCases ?? Number.POSITIVE_INFINITY;
state.mostCases = mostCases;
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
  state.hits = 0;
  state.file = test.file;
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
  state.cover = (id) => void seen.set(id, (seen.get(id) ?? 0) + 1);
  const tests = await load(url);
  const loaded = [...seen.keys()];
  const covered = [];
  for (const test of tests) {
    // Each comes by what it would come by alone.
    state.generation++;
    seen = new Map();
    const before = cpu();
    let isPassed = await passes(test);
    // Some count what their cases came by, and want all of them.
    const isWhole = !isPassed;
    if (isWhole) {
      state.mostCases = Number.POSITIVE_INFINITY;
      isPassed = await passes(test);
      state.mostCases = mostCases;
    }
    covered.push({
      name: `${test.file}: ${test.name}`,
      file: test.file,
      ms: cpu() - before,
      isPassed,
      isWhole,
      error: isPassed ? undefined : String(lastError?.message ?? lastError).slice(0, 300),
      ids: [...seen.keys()],
      times: [...seen.values()],
    });
    await say({ progress: covered.length, of: tests.length });
  }
  writeFileSync(task.out, JSON.stringify({ loaded, tests: covered }));
}

/** How many of the tests that noticed a change nearby are tried first. */
const NEAR = 3;

/** Tests by what they cost for each chance to fail, as it was so far; what noticed changes nearby comes first. */
class Order {
  /** Which tests noticed changes of a file, and on which lines. @type {Map<string, { line: number, test: number }[]>} */
  #killers = new Map();

  /** @param {{ kills: number[], tries: number[], costs: number[] }} before */
  constructor({ kills, tries, costs }) {
    this.costs = costs;
    this.kills = kills;
    this.tries = tries;
  }

  /** @param {string} file @param {number} line @param {number} test */
  noteKiller(file, line, test) {
    const all = this.#killers.get(file) ?? [];
    all.push({ line, test });
    this.#killers.set(file, all);
  }

  /** @param {readonly number[]} tests @param {string} file @param {number} line */
  sorted(tests, file, line) {
    const near = new Set();
    for (const { test } of (this.#killers.get(file) ?? []).toSorted(
      (a, b) => Math.abs(a.line - line) - Math.abs(b.line - line),
    )) {
      if (near.size < NEAR) near.add(test);
    }
    const key = (/** @type {number} */ i) =>
      (((this.costs[i] ?? 0) + 0.2) * ((this.tries[i] ?? 0) + 1)) / ((this.kills[i] ?? 0) + 0.3);
    return [...tests]
      .map((i) => ({ i, key: near.has(i) ? key(i) / 1e6 : key(i) }))
      .sort((a, b) => a.key - b.key)
      .map(({ i }) => i);
  }

  /** @param {number} test @param {boolean} isKilled @param {number} ms */
  note(test, isKilled, ms) {
    this.tries[test] = (this.tries[test] ?? 0) + 1;
    if (isKilled) this.kills[test] = (this.kills[test] ?? 0) + 1;
    else this.costs[test] = (2 * (this.costs[test] ?? 0) + ms) / 3;
  }
}

async function mutate() {
  const { mutants, tests: infos, budget, killers } = task;
  const tests = await load(url);
  if (tests.some(({ file, name }, i) => infos[i]?.name !== `${file}: ${name}`))
    throw new Error('the tests are others than those whose coverage is known');
  const order = new Order(task.order);
  for (const { file, line, test } of killers) order.noteKiller(file, line, test);
  let reloads = 0;
  for (const { id, file, line, covering, ofFile, isLoaded, limit } of mutants) {
    await say({ begin: id });
    state.limit = limit;
    state.isOver = false;
    let begun = cpu();
    let tried = 0;
    let isAll = true;
    /** Whether there is time for a test. @param {number} i */
    const isAfforded = (i) => {
      if (tried > 0 && cpu() - begun + (order.costs[i] ?? 0) > budget) {
        isAll = false;
        return false;
      }
      tried++;
      return true;
    };
    /** Whether a test passes with the mutant, and what that takes without counting. @param {any} test @param {number} i */
    const tryTest = async (test, i) => {
      state.mostCases = infos[i].isWhole ? Number.POSITIVE_INFINITY : mostCases;
      const before = cpu();
      const isPassed = await passes(test);
      order.note(i, !isPassed, cpu() - before);
      return isPassed;
    };
    /** @type {string | null} */
    let killer = null;
    let isClean = true;
    const kill = (/** @type {number} */ test) => {
      killer = infos[test].name;
      order.noteKiller(file, line, test);
    };
    // What is kept was made with the same mutant: compiling rulesets anew for each test takes most of the time.
    const activate = (/** @type {number} */ to) => {
      state.active = to;
      state.generation++;
    };
    activate(id);
    for (const i of order.sorted(covering, file, line)) {
      if (!isAfforded(i) || (await tryTest(tests[i], i))) continue;
      activate(-1);
      kill(i);
      const wasOver = state.isOver;
      state.isOver = false;
      isClean = await passes(tests[i]);
      state.isOver = wasOver;
      break;
    }
    activate(-1);
    let how = 'run';
    if (killer === null && isLoaded && ofFile.length > 0) {
      // What runs while modules are loaded is loaded again, with the mutant.
      how = 'load';
      activate(id);
      try {
        const others = await load(`${url}?${++reloads}`);
        // Loading takes as long as many tests.
        begun = cpu();
        for (const i of order.sorted(ofFile, file, line)) {
          if (!isAfforded(i)) continue;
          if (await tryTest(others[i], i)) continue;
          kill(i);
          break;
        }
      } catch (error) {
        killer = `while tests are loaded: ${String(error).slice(0, 100)}`;
      }
      activate(-1);
    }
    await say({
      id,
      status: killer === null ? 'survived' : state.isOver ? 'timeout' : 'killed',
      killer,
      tried,
      isAll,
      how,
      order: { kills: order.kills, tries: order.tries, costs: order.costs },
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
