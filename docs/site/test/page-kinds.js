/** One page of each kind. @type {Readonly<Record<string, string>>} */
export const PAGE_KINDS = {
  home: '/',
  platform: '/platforms/aliexpress/buyer',
  'platform-seller': '/platforms/amazon/seller',
  rule: '/rules/aliexpress.buyer.disputes-open-simultaneous',
  'rule-dated': '/rules/visa.merchant.vamp',
  reason: '/reasons/security',
  notice: '/notices/aliexpress-buyer-disabled-for-security',
  platforms: '/platforms/',
  notices: '/notices/',
  evidence: '/evidence',
  changelog: '/dataset-changelog',
  document: '/scoring',
  guide: '/guide/start-cli',
  calculator: '/guide/how-the-score-works',
  api: '/api/core',
};

/** These, and in German those that are written in it, too. @type {Readonly<Record<string, string>>} */
export const ALL_KINDS = {
  ...PAGE_KINDS,
  ...Object.fromEntries(
    ['home', 'platform', 'rule', 'reason', 'notice', 'platforms', 'notices'].map((kind) => [
      `${kind}-de`,
      `/de${PAGE_KINDS[kind]}`,
    ]),
  ),
};
