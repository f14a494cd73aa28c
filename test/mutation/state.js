/**
 * What instrumented sources and the harness of tests share in a process.
 *
 * `active` is the mutant that is switched on. A cache of a source is empty after `generation` moved on.
 */
export const state = {
  active: -1,
  hits: 0,
  limit: Number.POSITIVE_INFINITY,
  isOver: false,
  generation: 0,
  mostCases: Number.POSITIVE_INFINITY,
  seed: 20261124,
  file: '',
  /** @type {any[]} */
  tests: [],
  /** @type {(id: number) => void} */
  cover() {},
  /** A loop that never ends comes by its mutant again and again. */
  hit() {
    if (++state.hits > state.limit) {
      state.isOver = true;
      throw new Error('a loop that does not end');
    }
    return true;
  },
  WeakMap: class {
    #map = new WeakMap();
    #generation = -1;
    #current() {
      if (this.#generation !== state.generation) {
        this.#map = new WeakMap();
        this.#generation = state.generation;
      }
      return this.#map;
    }
    get(/** @type {object} */ key) {
      return this.#current().get(key);
    }
    has(/** @type {object} */ key) {
      return this.#current().has(key);
    }
    set(/** @type {object} */ key, /** @type {unknown} */ value) {
      this.#current().set(key, value);
      return this;
    }
    delete(/** @type {object} */ key) {
      return this.#current().delete(key);
    }
  },
};
Object.assign(globalThis, { riskCheckMutation: state });
