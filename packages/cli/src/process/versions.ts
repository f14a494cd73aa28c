// The files are read when the bundle is built; nothing is looked up at run time.

import core from '@risk-check/core/package.json' with { type: 'json' };
import workspace from '../../../../package.json' with { type: 'json' };
import cli from '../../package.json' with { type: 'json' };

export const cliVersion: string = cli.version;
export const coreVersion: string = core.version;
/** Addresses stand once, in the package.json of the repository. */
export const site: string = workspace.homepage;
export const bugsUrl: string = workspace.bugs.url;
