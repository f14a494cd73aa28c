import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageFiles } from '../dist/package-files.js';

/** Writes what the package holds besides its code: the schema of the configuration file and the man page. */
for (const [name, text] of Object.entries(packageFiles()))
  writeFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), text);
