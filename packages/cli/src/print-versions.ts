import { datasetDate, datasetVersion, digest } from '@risk-check/rules-data';
import { cliVersion, coreVersion } from './versions.ts';
import type { Words } from './words/words.ts';

/** What to name in a bug report. */
export function printVersions({ version }: Pick<Words, 'version'>): string {
  return version(cliVersion, coreVersion, datasetVersion, datasetDate, digest);
}
