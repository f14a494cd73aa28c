export interface BadgeFacts {
  /** `?` where too little is known. */
  readonly score: string;
  readonly band: string;
  /** null where no limit could be checked. */
  readonly worstCase: number | null;
  readonly ruleset: string;
  readonly asOf: string;
}

/** Words of `badge`. */
export const badgeWords = {
  about: 'the risk index as a small picture (SVG)',
  labelOption: 'the words on the left; "risk index" unless said',
  output: 'write to this file instead of standard output',
  label: 'risk index',
  message: (score: string, band: string): string => `${score} ${band}`,
  ownRules: (message: string): string => `${message} (own rules)`,
  title: (label: string, { score, band, worstCase, ruleset, asOf }: BadgeFacts): string =>
    `${label}: ${score} of 100, ${band}, ${worstCase === null ? 'no limit could be checked' : `worst case ${worstCase}`}; ${ruleset} as of ${asOf.slice(0, 10)}; by risk-check, not by the platform`,
};
