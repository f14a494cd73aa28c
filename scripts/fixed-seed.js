import fc from 'fast-check';

/**
 * Random tests start from one seed, so that a run that passed passes again; `npm run test:long` takes a new seed each
 * time (RISK_CHECK_SEED) and prints it.
 */
fc.configureGlobal({
  seed: Number(process.env.RISK_CHECK_SEED ?? 20261124),
  // `npm run test:quick` gives each random test as many cases as fit into a moment.
  ...(process.env.RISK_CHECK_QUICK === undefined ? {} : { interruptAfterTimeLimit: 200 }),
});
