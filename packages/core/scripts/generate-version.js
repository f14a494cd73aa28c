import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeGenerated } from '../../rules-data/scripts/write-generated.js';

/** The version of core, which a ruleset's `minCoreVersion` is compared with; importing package.json would bundle all of it. */
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
writeGenerated(
  fileURLToPath(new URL('../src/ruleset/core-version.generated.ts', import.meta.url)),
  `// Generated from package.json by \`npm run generate\`; do not edit.\n\nexport const CORE_VERSION = '${version}';\n`,
);
