import { SITUATIONS, situationText } from '@risk-check/report/formats';
import { loadWords } from '@risk-check/report/words';
import { markdownTable as table } from './markdown-table.js';

const words = await loadWords('en');

/** What has been found, what is near and what is known, for people who look a sentence up. */
function conditions(situation) {
  if (situation.kind === 'ended') return ['suspended or terminated', '', ''];
  if (situation.kind === 'nothing-to-check') return ['no rule can be checked', '', ''];
  const near = situation.near === 0 ? 'none' : situation.near === 'may' ? 'perhaps' : `${situation.near}`;
  if (situation.kind === 'reached') return [`a limit, band ${words.bands[situation.band]}`, near, ''];
  return [
    situation.found === 'none' ? 'nothing' : 'small signs',
    near,
    situation.isKnown ? 'everything' : 'not everything',
  ];
}

/** The first sentence of a report in every situation, for docs/reports.md; the words come from the code. */
export const verdictWords = {
  verdicts: () =>
    table(
      ['reached', 'near', 'known', 'Risk index N ...'],
      SITUATIONS.map((situation) => [...conditions(situation), situationText(situation, words)]),
    ),
};
