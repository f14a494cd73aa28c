import fc from 'fast-check';

const state = globalThis.riskCheckMutation;

export * from 'fast-check';

/** As many as the run says, or a tenth of what is cheap enough for many. @param {number} wanted */
const casesOf = (wanted) => Math.min(wanted, Math.max(state.mostCases, Math.ceil(wanted / 10)));
/** Properties with at most as many cases as the run says, and without looking for the smallest that fails. */
export default {
  ...fc,
  assert: (property, options) =>
    fc.assert(property, {
      seed: state.seed,
      ...options,
      numRuns: casesOf(options?.numRuns ?? 100),
      endOnFailure: true,
    }),
};
