import {
  isAppealRules,
  isAppealTranslation,
  isGeneralGuide,
  isGeneralTranslation,
} from '../dataset/dataset-files.js';
import { openDataset } from '../dataset/open-dataset.js';
import { whyUnreadable } from '../dataset/why-unusable.js';
import { readPins } from '../limits/pinned-examples.js';
import { withLimitExamples } from '../limits/published-examples.js';
import { buildGuide } from './build-guide.js';
import { buildRuleset } from './build-ruleset.js';

/** The whole dataset: every ruleset as written and as built. @param {string | null} [where] - As of `openDataset`. */
export function loadDataset(where = null) {
  const dataset = openDataset(where);
  const unreadable = whyUnreadable(dataset);
  if (unreadable) throw new Error(unreadable);
  const files = [...dataset.files.values()];
  const { $schema, ...commonGuide } = dataset.files.get('guide-common.json')?.data ?? {};
  const { $schema: _, ...generalGuide } = files.find(({ path }) => isGeneralGuide(path))?.data ?? {};
  return {
    ...dataset.common,
    common: dataset.common,
    commonGuide,
    generalGuide,
    generalTranslations: files.filter(({ path }) => isGeneralTranslation(path)).map(({ data }) => data),
    appealRules: files
      .filter(({ path }) => isAppealRules(path))
      .map(({ data: { $schema, ...rules } }) => rules),
    appealTranslations: files.filter(({ path }) => isAppealTranslation(path)).map(({ data }) => data),
    rulesets: dataset.rulesets.map((written) => ({
      ...written,
      rules: withLimitExamples(written, readPins(dataset, written.id)),
      translations: [...written.files.values()]
        .filter(({ path }) => /\/_translation\.[a-z]{2}\.json$/.test(path))
        .map(({ data }) => data),
      built: buildRuleset(written, dataset.common),
      builtGuide: buildGuide(written, commonGuide),
    })),
  };
}
