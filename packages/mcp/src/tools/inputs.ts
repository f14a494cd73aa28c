import * as z from 'zod';
import { en } from '../words/en.ts';

/** The snapshot itself is checked by core, which names every problem; here it only has to be an object. */
export const snapshotInput = z.looseObject({}).describe(en.inputs.snapshot);
export const asOfInput = z.string().optional().describe(en.inputs.asOf);
