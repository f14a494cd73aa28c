import type { ScoreOptions } from '@risk-check/core';
import * as z from 'zod';
import { en } from '../words/en.ts';

/** The snapshot itself is checked by core, which names every problem; here it only has to be an object. */
export const snapshotInput = z.looseObject({}).describe(en.inputs.snapshot);
export const asOfInput = z.string().optional().describe(en.inputs.asOf);
export const experimentalInput = z.boolean().optional().describe(en.inputs.includeExperimental);

/** What core is asked with; what was not said is left to it. */
export const scoreOptions = (
  asOf: string | undefined,
  includeExperimental: boolean | undefined,
): ScoreOptions => ({
  ...(asOf === undefined ? {} : { asOf }),
  ...(includeExperimental === undefined ? {} : { includeExperimental }),
});
