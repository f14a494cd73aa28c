import type { RiskReport, Ruleset } from '@risk-check/core';
import { warningText } from '@risk-check/report/formats';
import { showFileName } from '@risk-check/report/problems';
import { escapeControlCharacters } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';

/** Warnings that no input can do anything about. */
const ABOUT_THE_ACCOUNT =
  /^(already-ended|account-not-active|all-rules-experimental|no-rule-applies|suppression-)/;

/** What is odd about an input, such as a number that no rule reads, as lines for standard error. */
export const oddInputLines = (
  file: string,
  { warnings }: Pick<RiskReport, 'warnings'>,
  ruleset: Ruleset,
  words: Words,
): string[] =>
  warnings
    .filter(({ code }) => !ABOUT_THE_ACCOUNT.test(code))
    .map((warning) => {
      const text = `${warningText(warning, ruleset, words)}${nearestText(warning, words)}`;
      return escapeControlCharacters(`${showFileName(file, words)}: ${text}\n`);
    });

/** The number offered that is nearest to the one given, the smaller of two that are equally near. */
function nearestText({ code, args }: RiskReport['warnings'][number], words: Words): string {
  if (code !== 'parameter-not-offered') return '';
  const wanted = Number.parseFloat(String(args.given));
  const away = (text: string): number => Math.abs(Number(text) - wanted);
  const [nearest] = args.offered.split(', ').sort((a, b) => away(a) - away(b) || Number(a) - Number(b));
  return Number.isNaN(wanted) || nearest === undefined ? '' : ` ${words.didYouMean(nearest)}`;
}
