// Read when the package is built; nothing is looked up at run time.
import own from '../../package.json' with { type: 'json' };

/** Version that reports name as that of risk-check: this package and the command line are released together. */
export const version: string = own.version;
/** Address of the site. */
export const site: string = own.homepage;
/** The page that holds the program against real cases. */
export const validityPage = `${site.replace(/\/$/, '')}/validity`;
