import type { Words } from '@risk-check/report/words';
import { datasetDate, datasetVersion, digest } from '@risk-check/rules-data';
import { cliVersion, coreVersion } from '../process/versions.ts';

/** What to name in a bug report. */
export function printVersions({ version }: Pick<Words, 'version'>): string {
  return version(cliVersion, coreVersion, datasetVersion, datasetDate, digest);
}
