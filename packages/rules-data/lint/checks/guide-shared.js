import { isAppealRules } from '../../dataset/dataset-files.js';
import { citedSources } from '../../scripts/build-guide.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const guideShared = {
  code: 'guide-shared',
  scope: 'dataset',
  about:
    'guide-common.json or the checks of appeals cite a source that they do not hold, or hold one that they do not cite.',
  wayOut: 'Add the source under `sources` of the same file, or remove it there.',
  run({ files }, report) {
    for (const { path, data } of files.values()) {
      if (path !== 'guide-common.json' && !isAppealRules(path)) continue;
      const cited = citedSources({ ...data, sources: null });
      for (const key of cited) if (!data.sources?.[key]) report(path, [], `there is no source "${key}"`);
      for (const key of Object.keys(data.sources ?? {}))
        if (!cited.has(key)) report(path, ['sources', key], `the source "${key}" is used nowhere`);
    }
  },
};
