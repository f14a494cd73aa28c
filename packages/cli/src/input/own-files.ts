import { CONFIG_FILE } from '../config/settings.ts';
import { USUAL_SUPPRESSIONS } from '../suppressions/usual-suppressions.ts';

const OWN_FILES: readonly string[] = [CONFIG_FILE, USUAL_SUPPRESSIONS];

/** Files that say how to score; beside snapshots, they are no snapshots themselves unless named one by one. */
export const isOwnFile = (path: string): boolean => OWN_FILES.includes(path.slice(path.lastIndexOf('/') + 1));
