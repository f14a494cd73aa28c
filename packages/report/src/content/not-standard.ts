import type { RiskReport } from '@risk-check/core';
import { showOnOneLine } from '../text/show-on-one-line.ts';
import type { Words } from '../words/words.ts';

/** A file that changes what is judged, and what names it where no flag does: a variable, or a configuration and its setting. */
export interface NamedFile {
  readonly file: string;
  readonly by?: string;
}

/** The files of a run that change what is judged. */
export interface RulesFrom {
  /** The rules of this file judged the account. */
  readonly rules?: NamedFile;
  /** The suppressions of the run. */
  readonly suppressions?: NamedFile;
}

/** One account as far as its rules go. */
export interface JudgedBy {
  readonly report: {
    readonly ruleset: Pick<RiskReport['ruleset'], 'digest' | 'house'>;
    readonly suppressed: readonly Pick<RiskReport['suppressed'][number], 'ruleId'>[];
  };
  readonly rulesFrom?: RulesFrom | undefined;
}

/** What judged an account in place of the dataset's rules, and how many of them were left out; the field of JSON reports. */
export interface NotStandard {
  /** `house`: house rules; `ruleset`: a built ruleset of a file; `altered`: the content does not fit the digest it states. */
  readonly rules?: { readonly kind: 'house' | 'ruleset' | 'altered' } & Partial<NamedFile>;
  readonly suppressed?: { readonly rules: number } & Partial<NamedFile>;
}

/** What is not standard about the rules of one account; null where the dataset's rules judged it, all of them. */
export function notStandard({ report, rulesFrom = {} }: JudgedBy): NotStandard | null {
  const { ruleset, suppressed } = report;
  const kind = ruleset.digest.startsWith('altered:')
    ? 'altered'
    : ruleset.house
      ? 'house'
      : rulesFrom.rules
        ? 'ruleset'
        : null;
  if (kind === null && suppressed.length === 0) return null;
  return {
    ...(kind === null ? {} : { rules: { kind, ...rulesFrom.rules } }),
    ...(suppressed.length === 0
      ? {}
      : { suppressed: { rules: suppressed.length, ...rulesFrom.suppressions } }),
  };
}

/** The same of all accounts of a run in one sentence, which stands first in every format for people. */
export function notStandardText(accounts: readonly JudgedBy[], { notStandard: words }: Words): string | null {
  const parts = new Set<string>();
  const leftOut = new Map<string, Set<string>>();
  const by = ({ file, by: named }: Partial<NamedFile>): string =>
    file === undefined ? '' : words.from(file, named ?? null);
  for (const account of accounts) {
    const { rules, suppressed } = notStandard(account) ?? {};
    if (rules) parts.add(words[rules.kind](by(rules)));
    if (!suppressed) continue;
    const ids = leftOut.get(by(suppressed)) ?? new Set();
    for (const { ruleId } of account.report.suppressed) ids.add(ruleId);
    leftOut.set(by(suppressed), ids);
  }
  for (const [from, ids] of leftOut) parts.add(words.suppressed(ids.size, from));
  return parts.size === 0 ? null : showOnOneLine(words.sentence([...parts].join('; ')));
}
