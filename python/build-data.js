import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { datasetVersion, rulesets } from '@risk-check/rules-data';

/** Writes what the Python package carries, from the built packages: the scorer as one script, the rulesets, the versions. */
const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, 'src/risk_check/data');
const require = createRequire(import.meta.url);
const version = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(join(here, '../packages', name, 'package.json'), 'utf8')).version;

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'rulesets'), { recursive: true });
const scorer = readFileSync(require.resolve('@risk-check/core/udf'), 'utf8');
writeFileSync(join(target, 'engine.js'), `${scorer}\n${readFileSync(join(here, 'engine/many.js'), 'utf8')}`);
for (const { id, load } of rulesets)
  writeFileSync(join(target, 'rulesets', `${id}.json`), JSON.stringify((await load()).default));
const ids = rulesets.map(({ id }) => id).sort();
writeFileSync(
  join(target, 'versions.json'),
  JSON.stringify({ dataset: datasetVersion, core: version('core'), rulesets: ids }),
);
writeFileSync(join(here, 'src/risk_check/_version.py'), `__version__ = "${version('cli')}"\n`);
console.log(`${ids.length} rulesets of dataset ${datasetVersion}`);
