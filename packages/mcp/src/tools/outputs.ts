import { BANDS } from '@risk-check/core';
import * as z from 'zod';
import { en } from '../words/en.ts';

const { outputs } = en;

export const noticeOutput = z.string().describe(outputs.notice);
/** Parts whose inside an assistant reads and never checks. */
export const part = z.looseObject({});
export const parts = z.array(part);
export const bandOutput = z.enum(BANDS).describe(outputs.band);
export const scoreOutput = z.int().min(0).max(100);

export const rulesetOutput = z.looseObject({
  id: z.string(),
  title: z.string(),
  datasetVersion: z.string(),
});

/** What a report says in numbers. */
export const headOutput = z.looseObject({
  ruleset: rulesetOutput,
  asOf: z.string(),
  score: scoreOutput.describe(outputs.score),
  evidenceScore: scoreOutput.describe(outputs.evidenceScore),
  worstCase: scoreOutput.describe(outputs.worstCase),
  band: bandOutput,
  coverage: z.number().min(0).max(1).describe(outputs.coverage),
});
