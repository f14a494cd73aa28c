import { SITUATIONS, situationText } from '@risk-check/report/formats';
import { LANGUAGES, loadWords } from '@risk-check/report/words';
import { markdownTable as table } from './markdown-table.js';

const words = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await loadWords(language)])),
);
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** What has been found, what is near and what is known, for people who look a sentence up. */
function conditions(situation) {
  if (situation.kind === 'ended') return ['suspended or terminated', '', ''];
  if (situation.kind === 'nothing-to-check') return ['no rule can be checked', '', ''];
  if (situation.kind === 'for-whom') return ['nothing', 'none', 'all but whom the limits are meant for'];
  const near = situation.near === 0 ? 'none' : situation.near === 'may' ? 'perhaps' : `${situation.near}`;
  if (situation.kind === 'reached') return [`a limit, band ${words.en.bands[situation.band]}`, near, ''];
  return [
    situation.found === 'none' ? 'nothing' : 'small signs',
    near,
    situation.isKnown ? 'everything' : 'not everything',
  ];
}

/** The first sentence of a report in every situation and language, for docs/reports.md; the words come from the code. */
export const verdictWords = {
  verdicts: () =>
    [
      table(
        ['', 'reached', 'near', 'known', 'Risk index N ...'],
        SITUATIONS.map((situation, i) => [
          i + 1,
          ...conditions(situation),
          situationText(situation, words.en),
        ]),
      ),
      ...LANGUAGES.filter((language) => language !== 'en').map((language) =>
        [
          `The same in ${NAMES.of(language)}:`,
          table(
            ['', `${words[language].head.index} N ...`],
            SITUATIONS.map((situation, i) => [i + 1, situationText(situation, words[language])]),
          ),
        ].join('\n\n'),
      ),
    ].join('\n\n'),
};
