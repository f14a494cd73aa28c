import {
  isAppealRules,
  isAppealTranslation,
  isGeneralGuide,
  isGeneralTranslation,
} from '../../dataset/dataset-files.js';
import { checkTranslatedTexts, stillSaid } from '../check-translated-texts.js';
import { appealTexts, guideTexts } from '../translatable-texts.js';

/** @import { Dataset } from '../../dataset/parse-dataset.js' */
/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const appealTranslation = {
  code: 'appeal-translation',
  scope: 'dataset',
  about:
    'What the checks of appeals or the general guide say is not translated, or a translation keeps what is no longer said. What is new or reworded since the base (the last release) may wait: until it is translated, it is shown in English.',
  wayOut: 'Translate the English text as it stands now, and remove what is no longer said.',
  run(dataset, report, { base }) {
    for (const { isTranslation, textsOf } of PARTS) {
      const texts = stillSaid(textsOf(dataset), base && textsOf(base));
      for (const { path, data } of dataset.files.values()) {
        if (!isTranslation(path)) continue;
        if (!path.endsWith(`.${data.language}.json`))
          report(path, ['language'], `the language is "${data.language}", but the file is called ${path}`);
        checkTranslatedTexts(data, 'texts', texts, report, path);
      }
    }
  },
};

/** @param {Dataset} dataset @param {(path: string) => boolean} isWanted */
const dataOf = ({ files }, isWanted) =>
  [...files.values()].filter(({ path, data }) => data && isWanted(path)).map(({ data }) => data);
/** What is translated in one file a language. @type {{ isTranslation: (path: string) => boolean, textsOf: (dataset: Dataset) => import('../translatable-texts.js').TranslatableTexts }[]} */
const PARTS = [
  {
    isTranslation: isAppealTranslation,
    textsOf: (dataset) => appealTexts(dataOf(dataset, isAppealRules)),
  },
  {
    isTranslation: isGeneralTranslation,
    textsOf: (dataset) => guideTexts(dataOf(dataset, isGeneralGuide)[0] ?? {}),
  },
];
