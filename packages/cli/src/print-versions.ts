import { datasetDate, datasetVersion, digest } from '@risk-check/rules-data';
import { cliVersion, coreVersion } from './versions.ts';
import type { Words } from './words/words.ts';

/** What to name in a bug report. */
export function printVersions(words: Words): string {
  return words.version(cliVersion, coreVersion, datasetVersion, datasetDate, digest);
}
