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
};

/** The kinds that are also written in German. @type {Readonly<Record<string, string>>} */
export const GERMAN_PAGE_KINDS = Object.fromEntries(
  ['home', 'platform', 'rule', 'reason', 'notice', 'platforms', 'notices'].map((kind) => [
    `${kind}, German`,
    `/de${PAGE_KINDS[kind]}`,
  ]),
);
