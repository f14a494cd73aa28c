import { CONFIG_FILE } from '@risk-check/report/words';

/** Read from the working folder when `--suppressions` does not name another. */
export const SUPPRESSIONS_FILE = 'risk-check.suppressions.json';

const OWN_FILES: readonly string[] = [CONFIG_FILE, SUPPRESSIONS_FILE];

/** Files that say how to score; beside snapshots, they are no snapshots themselves unless named one by one. */
export const isOwnFile = (path: string): boolean => OWN_FILES.includes(path.slice(path.lastIndexOf('/') + 1));
