import fc from 'fast-check';

const state = globalThis.riskCheckMutation;

export * from 'fast-check';
/** Properties with at most as many cases as the run says, and without looking for the smallest that fails. */
export default {
  ...fc,
  assert: (property, options) =>
    fc.assert(property, {
      seed: state.seed,
      ...options,
      numRuns: Math.min(options?.numRuns ?? 100, state.mostCases),
      endOnFailure: true,
    }),
};
