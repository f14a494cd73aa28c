/** One page of each kind. @type {Readonly<Record<string, string>>} */
export const PAGE_KINDS = {
  home: '/',
  platform: '/platforms/aliexpress/buyer',
  'platform-seller': '/platforms/amazon/seller',
  rule: '/rules/aliexpress.buyer.disputes-open-simultaneous',
  'rule-dated': '/rules/visa.merchant.vamp',
  reason: '/reasons/security',
  reasons: '/reasons/',
  notice: '/notices/aliexpress-buyer-disabled-for-security',
  platforms: '/platforms/',
  notices: '/notices/',
  evidence: '/evidence',
  rules: '/rules/',
  'reason-many': '/reasons/performance',
  compare: '/compare/chargebacks',
  comparisons: '/compare/',
  changes: '/changes/',
  data: '/data',
  changelog: '/dataset-changelog',
  document: '/scoring',
  guide: '/guide/start-cli',
  calculator: '/guide/how-the-score-works',
  api: '/api/core',
};

/** These, and some of those that are written in other languages, too. @type {Readonly<Record<string, string>>} */
export const ALL_KINDS = {
  ...PAGE_KINDS,
  missing: '/rules/there-is-no-such-rule',
  ...inLanguage('de', ['home', 'platform', 'rule', 'reason', 'notice', 'platforms', 'notices']),
  ...inLanguage('es', ['home', 'rule', 'reason']),
  ...inLanguage('ru', ['home', 'rule', 'notice']),
  ...inLanguage('fr', ['home', 'reasons']),
  ...inLanguage('pt', ['home', 'reasons']),
};

/** @param {string} code @param {readonly string[]} kinds */
function inLanguage(code, kinds) {
  return Object.fromEntries(kinds.map((kind) => [`${kind}-${code}`, `/${code}${PAGE_KINDS[kind]}`]));
}
