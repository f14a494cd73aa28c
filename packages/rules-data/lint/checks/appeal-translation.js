import { isAppealRules, isAppealTranslation } from '../../dataset/dataset-files.js';
import { checkTranslatedTexts, stillSaid } from '../check-translated-texts.js';
import { appealTexts } from '../translatable-texts.js';

/** @import { Dataset } from '../../dataset/parse-dataset.js' */
/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const appealTranslation = {
  code: 'appeal-translation',
  scope: 'dataset',
  about:
    'What the checks of appeals say is not translated, or a translation keeps what is no longer said. What is new or reworded since the base (the last release) may wait: until it is translated, it is shown in English.',
  wayOut: 'Translate the English text as it stands now, and remove what is no longer said.',
  run(dataset, report, { base }) {
    const texts = stillSaid(textsOf(dataset), base && textsOf(base));
    for (const { path, data } of dataset.files.values()) {
      if (!isAppealTranslation(path)) continue;
      if (!path.endsWith(`.${data.language}.json`))
        report(path, ['language'], `the language is "${data.language}", but the file is called ${path}`);
      checkTranslatedTexts(data, 'texts', texts, report, path);
    }
  },
};

/** @param {Dataset} dataset */
function textsOf({ files }) {
  const rules = [...files.values()].filter(({ path, data }) => data && isAppealRules(path));
  return appealTexts(rules.map(({ data }) => data));
}
