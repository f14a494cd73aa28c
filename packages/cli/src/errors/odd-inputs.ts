import type { RiskReport, Ruleset } from '@risk-check/core';
import { nearestOffered, warningText } from '@risk-check/report/formats';
import { showFileName } from '@risk-check/report/problems';
import { showOnOneLine } from '@risk-check/report/text';
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
      const text = `${warningText(warning, ruleset, words)}${nearestOffered(warning, words)}`;
      return `${showOnOneLine(`${showFileName(file, words)}: ${text}`)}\n`;
    });
