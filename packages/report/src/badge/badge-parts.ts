import type { RiskReport } from '@risk-check/core';
import { notStandardText, type RulesFrom } from '../content/not-standard.ts';
import { hasNothingToTell, indexText } from '../content/verdict-means.ts';
import type { Words } from '../words/words.ts';
import { BAND_COLORS } from './band-colors.ts';

export interface BadgeParts {
  readonly label: string;
  readonly message: string;
  readonly color: string;
  /** What a screen reader says, and what shows beside the pointer. */
  readonly title: string;
}

/** What a badge says. A low number with much unknown is not shown as a low number. */
export function badgeParts(
  report: RiskReport,
  label: string | undefined,
  words: Words,
  rulesFrom?: RulesFrom,
): BadgeParts {
  const { badge } = words.commands;
  const { band, ruleset, asOf } = report;
  const score = indexText(report);
  const worstCase = hasNothingToTell(report) ? null : report.worstCase;
  const name = words.bands[band];
  const message = band === 'unverified' ? name : badge.message(score, name);
  const notStandard = notStandardText([{ report, rulesFrom }], words);
  const title = badge.title(label ?? badge.label, {
    score,
    band: name,
    worstCase,
    ruleset: ruleset.title,
    asOf,
  });
  return {
    label: label ?? badge.label,
    message: notStandard === null ? message : badge.ownRules(message),
    color: BAND_COLORS[band],
    title: notStandard === null ? title : `${notStandard} ${title}`,
  };
}
