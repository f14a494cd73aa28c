import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { citedSources, readAppealRules, readCommonGuide } from '../scripts/load-dataset.js';
import { checkSchemas } from './check-schemas.js';
import { packageRoot } from './paths.js';

/** The files that belong to no ruleset: what every guide shares, and the checks of appeals. */
export function checkShared(report) {
  const common = join(packageRoot, 'guide-common.json');
  const folder = join(packageRoot, 'appeal');
  const appeals = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
  const usable = checkSchemas([common, ...appeals], report, (file) =>
    file === common ? 'guide-common' : 'appeal',
  );
  if (!usable) return;
  for (const [file, data] of [
    [common, readCommonGuide()],
    ...readAppealRules().map((rules, i) => [appeals[i], rules]),
  ]) {
    const cited = citedSources({ ...data, sources: null });
    for (const key of cited)
      if (!data.sources[key]) report(file, [], 'reference', `there is no source "${key}"`);
    for (const key of Object.keys(data.sources))
      if (!cited.has(key)) report(file, ['sources', key], 'unused', `the source "${key}" is used nowhere`);
  }
}
