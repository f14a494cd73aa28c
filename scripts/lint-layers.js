import { checkLayers } from './layers/check-layers.js';
import { readSources } from './layers/read-sources.js';

/** `npm run lint:layers`: imports in core point one way, core is pure, and packages meet by name. */
const { problems, summary } = checkLayers(readSources());
for (const line of problems) console.error(line);
for (const line of summary) console.log(line);
if (problems.length > 0) process.exitCode = 1;
