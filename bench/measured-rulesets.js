import { compileRuleset } from '@risk-check/core';
import aliexpress from '@risk-check/rules-data/aliexpress/buyer';
import { importTypeScript } from './bundle.js';

/** The twelve rules of docs/scoring.md, and the largest set of rules for buyers. */
const { goldenRuleset } = await importTypeScript('packages/core/test/fixtures/golden-ruleset.ts');
export const golden = compileRuleset(goldenRuleset);
export const real = compileRuleset(aliexpress);
