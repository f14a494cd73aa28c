import { scoreAccount } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { sharedDataset } from './shared-dataset.js';

const { rulesets } = sharedDataset;

/**
 * What platforms calculate on their own pages, read again on 2026-11-29: the account as the page tells it, and what it says
 * follows. `null`: the page says that nothing follows.
 */
const WORKED_EXAMPLES = [
  {
    page: 'https://docs.ozon.com/global/en/commissions/ozon-fees/fines',
    says: '45 of 900 shipments cancelled: 3% of the price',
    ruleset: 'ozon.seller',
    metrics: { errorIndex14d: String(45 / 900) },
    rule: 'error-index',
    text: /^3 % of the price/,
  },
  {
    page: 'https://platform.conrad.de/de/verkaeufer/competence-center/verkaufaufderplatform/qualitat_leistung/verkauferleistungsmetriken.html',
    says: '47 of 50 orders accepted: suspended',
    ruleset: 'conrad.seller',
    metrics: { acceptanceRate: String(47 / 50) },
    rule: 'acceptance-rate',
    text: /suspended automatically/,
  },
  {
    page: 'https://platform.conrad.de/de/verkaeufer/competence-center/verkaufaufderplatform/qualitat_leistung/verkauferleistungsmetriken.html',
    says: '48 of 50 would have been enough',
    ruleset: 'conrad.seller',
    metrics: { acceptanceRate: String(48 / 50) },
    rule: 'acceptance-rate',
    text: /nothing happens yet/,
  },
  {
    page: 'https://help.abebooks.com/how-does-the-bookseller-rating-work/',
    says: '75 orders, 3 rejected, 2 returned: 93%, above the 90% that are wanted',
    ruleset: 'abebooks.seller',
    facts: { listings: 'under-a-million' },
    metrics: { completionRate: '0.933' },
    rule: 'completion',
    text: null,
  },
  ...[
    ['cancellationRate', '0.05', 'cancellations', /right to sell/],
    ['returnRate', '0.02', 'return-rate', null],
    ['lateShipmentRate', '0.03', 'late-shipment', null],
    ['negativeFeedbackRate', '0.12', 'negative-feedback', /right to sell/],
  ].map(([metric, value, rule, text]) => ({
    page: 'https://help.pricecheck.co.za/merchant-performance-measurements/',
    says: `${metric} ${value} against its target`,
    ruleset: 'pricecheck.merchant',
    metrics: { [metric]: value },
    rule,
    text,
  })),
];

describe('an account that a platform calculates on its own page', () => {
  it.each(WORKED_EXAMPLES)('$ruleset: $says', ({ ruleset, facts, metrics, rule, text }) => {
    const { built, head } = rulesets.find(({ id }) => id === ruleset);
    const snapshot = {
      snapshotVersion: 1,
      platform: head.platform,
      role: head.role,
      asOf: '2026-06-15T12:00:00Z',
      ...(facts ? { facts } : {}),
      metrics,
    };
    const { findings } = scoreAccount(snapshot, built, { includeExperimental: true });
    const finding = findings.find(({ ruleId }) => ruleId === `${ruleset}.${rule}`);
    expect(finding.status).toBe(text === null ? 'clear' : 'fired');
    const levels = built.rules.find(({ id }) => id === finding.ruleId).levels;
    if (text) expect(levels[finding.level - 1].consequence.text).toMatch(text);
  });
});

/**
 * One situation of each platform that states a number without an example of its own: the account in the words of the page,
 * and what it says follows. `null`: nothing follows yet.
 * @type {[ruleset: string, says: string, place: object, metrics: Record<string, string | number>, rule: string, text: RegExp | null][]}
 */
const SITUATIONS = [
  [
    'adsense.publisher',
    'issues persist after a suspension: disabled',
    {},
    { accountSuspensions: 1 },
    'after-suspension',
    /disabled/,
  ],
  ['aesthetix-crm.sender', 'bounces above 5%', {}, { bounceRate: '0.06' }, 'bounces', /blocked for 12 hours/],
  [
    'alibaba.supplier',
    '24 points: restriction for 14 days',
    {},
    { violationPoints: 24 },
    'penalty-points',
    /14 days/,
  ],
  ['amazon-ses.sender', 'above 10% bounces: review', {}, { bounceRate: '0.11' }, 'bounces', /under review/],
  [
    'apple.developer',
    'dishonest activity: apps removed',
    {},
    { dishonestyFindings: 1 },
    'dishonest-activity',
    /apps are removed/,
  ],
  [
    'bitget.p2p-buyer',
    'a new user, more than five cancellations',
    { facts: { user: 'new' } },
    { cancelledBeforePayment: 6 },
    'cancelled-before-payment',
    /15 minutes/,
  ],
  [
    'bolt.driver',
    'London: the minimum is 4.0',
    { region: 'GB', facts: { city: 'london' } },
    { averageRating: '3.9' },
    'rating-uk',
    /review/,
  ],
  ['brevo.sender', 'hard bounces higher than 2%', {}, { bounceRate: '0.021' }, 'bounces', /suspended/],
  [
    'bybit.p2p-buyer',
    'three orders cancelled within 24 hours',
    {},
    { cancelledOrders24h: 3 },
    'cancellations',
    /24 hours/,
  ],
  ['cloudflare.customer', '1,200 requests are allowed', {}, { apiRequests5m: 1200 }, 'api-requests', null],
  [
    'cloudflare.customer',
    'more than 1,200: refused for five minutes',
    {},
    { apiRequests5m: 1201 },
    'api-requests',
    /five minutes/,
  ],
  [
    'coss.sender',
    '8% bounces with 200 recipients: suspended',
    {},
    { bounceRate: '0.08', recipients7d: 200 },
    'bounces',
    /refused/,
  ],
  [
    'coss.sender',
    'with 199 recipients nothing follows',
    {},
    { bounceRate: '0.08', recipients7d: 199 },
    'bounces',
    null,
  ],
  [
    'daraz.seller',
    'Pakistan, a rate above 2%: offline',
    { region: 'PK' },
    { cancellationRate: '0.021' },
    'cancellations',
    /offline/,
  ],
  [
    'discord.user',
    '10,000 invalid requests in ten minutes',
    { facts: { runsBot: true } },
    { invalidRequests10m: 10000 },
    'invalid-requests',
    /blocked/,
  ],
  [
    'discord.user',
    '1,000 identify calls: the token is reset',
    { facts: { runsBot: true } },
    { identifyCalls24h: 1000 },
    'identify-calls',
    /token/,
  ],
  [
    'discover.merchant',
    '100 chargebacks and more than 1%',
    { region: 'US' },
    { chargebackRatioMonth: '0.011', chargebacksMonth: 100, netSalesPriorMonth: 9000 },
    'excessive-disputes',
    /25 USD/,
  ],
  [
    'fishpond.seller',
    'below 3.5 stars: listings disabled',
    {},
    { averageRating: '3.4' },
    'seller-rating',
    /disabled/,
  ],
  ['fiverr.freelancer', 'three warnings: suspended', {}, { warnings90d: 3 }, 'warnings-any', /suspended/],
  ['github.user', '100 GB are allowed', {}, { pagesBandwidthMonth: 100 }, 'pages-bandwidth', null],
  [
    'github.user',
    'more than 100 GB: perhaps not served',
    {},
    { pagesBandwidthMonth: '100.1' },
    'pages-bandwidth',
    /no longer be served/,
  ],
  [
    'gmail.sender',
    'close to 5,000 messages: a bulk sender for ever',
    {},
    { gmailMails24h: 5000 },
    'bulk-status',
    /never lapse/,
  ],
  [
    'google-workspace.user',
    '2,000 mails a day',
    { facts: { plan: 'workspace' } },
    { mailsSent24h: 2000 },
    'mails-a-day',
    /24 hours/,
  ],
  [
    'jinius.seller',
    'less than 75% accepted, ten orders',
    {},
    { acceptanceRate: '0.74', ordersCounted: 10 },
    'acceptance-rate',
    /suspended/,
  ],
  [
    'jinius.seller',
    'with nine orders nothing follows',
    {},
    { acceptanceRate: '0.74', ordersCounted: 9 },
    'acceptance-rate',
    null,
  ],
  [
    'jumia.seller',
    'Egypt, the third fake: two weeks',
    { region: 'EG' },
    { fakeItems: 3 },
    'fakes-egypt',
    /two weeks/,
  ],
  [
    'kaufland.seller',
    '2.99% cancelled: 5% of the price',
    {},
    { cancellationRate: '0.0299' },
    'cancellations',
    /^5 %/,
  ],
  [
    'lalamove.driver',
    'Vietnam, an average under 4.5',
    { region: 'VN' },
    { averageRating: '4.4' },
    'rating',
    /permanent ban/,
  ],
  ['league-of-legends.player', 'tier 4: locked for 24 hours', {}, { leaverTier: 4 }, 'leaver', /24 hours/],
  ['limespot.sender', '10% bounces', {}, { bounceRate: '0.1' }, 'bounces', /writes to you/],
  [
    'limespot.sender',
    '15% put off by receivers',
    {},
    { throttledRate: '0.15' },
    'throttling',
    /writes to you/,
  ],
  [
    'linkedin.member',
    'two restrictions: a few days',
    {},
    { invitationRestrictions: 2 },
    'repeated-restrictions',
    /days/,
  ],
  ['mailgun.sender', 'more than 5% bounces: disabled', {}, { bounceRate: '0.051' }, 'bounces', /disabled/],
  [
    'microsoft-ads.advertiser',
    'the third strike of a category',
    {},
    { strikesOneCategory365d: 3 },
    'strikes',
    /use of Microsoft Advertising/,
  ],
  ['mirakl.seller', 'less than 75% accepted', {}, { acceptanceRate: '0.74' }, 'acceptance-rate', /suspended/],
  [
    'mynewsletterbuilder.sender',
    'one complaint per 1,000 mails is tolerated',
    {},
    { complaintRate: '0.001' },
    'complaints',
    null,
  ],
  [
    'naver.seller',
    'the second finding: hidden for 7 days',
    {},
    { illegalMedicineFindings: 2 },
    'medicines',
    /7 days/,
  ],
  [
    'newegg.seller',
    'a defect rate of 1%',
    {},
    { orderDefectRate: '0.01' },
    'order-defects',
    /misses the target/,
  ],
  [
    'okx.p2p-buyer',
    'a new user, more than five cancellations',
    { facts: { user: 'new' } },
    { cancelledBeforePayment: 6 },
    'cancelled-before-payment',
    /15 minutes/,
  ],
  [
    'pccomponentes.seller',
    '9% incidents: suspended',
    {},
    { incidentRate: '0.09' },
    'incident-rate',
    /suspended/,
  ],
  [
    'poshmark.seller',
    'more than 3% of the orders',
    {},
    { cancellationRate: '0.031' },
    'cancellations',
    /restriction/,
  ],
  ['postohub.sender', 'more than 10% bounces: block', {}, { bounceRate: '0.11' }, 'bounces', /blocked/],
  ['preply.tutor', 'five missed lessons: suspended', {}, { missedTrials: 5 }, 'missed-trials', /./],
  [
    'rakuten.seller',
    '35 points: 100,000 yen',
    {},
    { violationPoints: 35 },
    'violation-points',
    /100,000 yen/,
  ],
  [
    'rakuten.seller',
    '80 points: the shop is closed for 14 days',
    {},
    { violationPoints: 80 },
    'violation-points',
    /closed for 14 days/,
  ],
  ['sendmunk.sender', 'over 2% hard bounces', {}, { bounceRate: '0.021' }, 'bounces', /suspended/],
  [
    'sendmunk.sender',
    'half of the contacts imported is no more than 50%',
    {},
    { importedShare: '0.5' },
    'imported-contacts',
    null,
  ],
  [
    'shopify-payments.merchant',
    'more than 1% chargebacks',
    {},
    { chargebackRatioMonth: '0.011' },
    'chargebacks',
    /held/,
  ],
  [
    'stack-exchange.user',
    'ten flags, 25% declined: no flags',
    {},
    { declinedFlagShare7d: '0.25', handledFlags7d: 10 },
    'declined-flags',
    /No flags/,
  ],
  [
    'steam.player',
    'less than five dollars spent: limited',
    {},
    { spentUsd: '4.99' },
    'limited-account',
    /No invitations/,
  ],
  ['steam.player', 'five dollars spent: not limited', {}, { spentUsd: 5 }, 'limited-account', null],
  ['stockx.buyer', 'a chargeback: suspended', {}, { chargebacksFiled: 1 }, 'chargeback', /suspended/],
  ['stockx.seller', 'a failed sale: 15%', {}, { failedSales: 1 }, 'failed-sale-fee', /15 %/],
  [
    'stockx.user',
    'a second account: suspended',
    {},
    { matchingAccounts: 1 },
    'duplicate-account',
    /suspended/,
  ],
  [
    'the-range.seller',
    'more than 1% without stock',
    {},
    { cancellationRate: '0.011' },
    'no-stock',
    /measures/,
  ],
  [
    'tokopedia.seller',
    '36 points: closed for 28 days',
    {},
    { violationPoints: 36 },
    'violation-points',
    /28 days/,
  ],
  ['truvisibility.sender', 'a bounce rate above 0.05', {}, { bounceRate: '0.051' }, 'bounces', /paused/],
  ['turo.host', 'a cancelled trip: 25 USD', {}, { hostCancellations: 1 }, 'cancellation-fee', /25 USD/],
  ['twitch.streamer', 'three copyright strikes', {}, { copyrightStrikes: 3 }, 'copyright', /terminated/],
  ['twitter.user', 'up to 400 accounts per day', {}, { follows24h: 399 }, 'follows-day', null],
  ['twitter.user', 'the 400th account of a day', {}, { follows24h: 400 }, 'follows-day', /that day/],
  [
    'uber-eats.merchant',
    'more than 5% cancelled',
    { region: 'US' },
    { cancellationRate: '0.051', ratedOrders: 10 },
    'cancellations',
    /removed/,
  ],
  [
    'uber.rider',
    'Australia: the minimum is four stars',
    { region: 'AU' },
    { averageRating: '3.9', ratingNotices: 0 },
    'rating',
    /notices/,
  ],
  ['ultracart.sender', '5% bounces', {}, { bounceRate: '0.05' }, 'bounces', /paused/],
  [
    'valorebooks.seller',
    'the goal is 95%',
    {},
    { confirmationRate: '0.94' },
    'confirmed-within-48-hours',
    /pause the account/,
  ],
  ['vinted.member', 'a second fake: for good', {}, { counterfeitFindings: 2 }, 'counterfeit', /for good/],
  ['vrbo.host', 'a cancelled booking: a fee', {}, { hostCancellations: 1 }, 'cancellation-fee', /10 %/],
  [
    'vtiger.sender',
    'complaints have to stay under 0.1%',
    {},
    { complaintRate: '0.001' },
    'complaints',
    /suspended/,
  ],
  [
    'vtiger.sender',
    'bounces have to stay under 5%, on the newest of its three pages',
    {},
    { bounceRate: '0.05' },
    'bounces',
    /suspended/,
  ],
  ['waypoint.sender', 'bounces have to stay below 10%', {}, { bounceRate: '0.1' }, 'bounces', /reviewed/],
  [
    'whatnot.seller',
    'less than 95% without a defect',
    {},
    { completionRate: '0.94' },
    'defect-free',
    /penalty/i,
  ],
  [
    'whatsapp-business.sender',
    'low for seven days, before October 2025: a lower limit',
    { asOf: '2025-06-15T12:00:00Z' },
    { lowQualityDays: 7 },
    'low-quality',
    /fewer people/,
  ],
  [
    'whatsapp-business.sender',
    'the first violation: a warning',
    {},
    { policyViolations: 1 },
    'policy-violations',
    /warning/,
  ],
  ['wikipedia.editor', 'three reverts are allowed', {}, { reverts24h: 3 }, 'three-reverts', null],
  ['wikipedia.editor', 'a fourth revert: a block', {}, { reverts24h: 4 }, 'three-reverts', /24 hours/],
  [
    'wildberries.seller',
    'above 5%: a notice',
    {},
    { problemGoodsShare: '0.051', problemNotices: 0 },
    'problem-goods',
    /notice/,
  ],
  ['xbox.player', 'the fourth strike: seven days', {}, { strikes180d: 4 }, 'strikes', /7 days/],
  [
    'yandex-market.seller',
    'an index below 40: disabled',
    {},
    { qualityIndex: 39, ordersLast30d: 20 },
    'quality-index',
    /disabled/,
  ],
  [
    'yumbles.seller',
    'pending for two working days: a mail',
    {},
    { oldestUnhandledDays: 2 },
    'unhandled-orders',
    /mail/,
  ],
  ['zavu.sender', '8% bounces: mail is paused', {}, { bounceRate: '0.08' }, 'bounces', /paused/],
  [
    'zavu.sender',
    'above 10% bounces: no access at all',
    {},
    { bounceRate: '0.101' },
    'bounces',
    /All access/,
  ],
];

/** The first rulesets: their numbers are held by examples of their own. */
const FIRST = new Set([
  'airbnb.host',
  'aliexpress.buyer',
  'aliexpress.seller',
  'amazon.buyer',
  'amazon.seller',
  'amex.merchant',
  'bol.seller',
  'bricklink.buyer',
  'bricklink.seller',
  'discogs.seller',
  'doordash.dasher',
  'ebay.buyer',
  'ebay.seller',
  'etsy.seller',
  'google-ads.advertiser',
  'google-play.developer',
  'lazada.seller',
  'mastercard.merchant',
  'mercadolibre.seller',
  'meta.user',
  'paypal.merchant',
  'shopee.seller',
  'stripe.merchant',
  'temu.seller',
  'tiktok-shop.seller',
  'uber.driver',
  'upwork.freelancer',
  'visa.merchant',
  'walmart.seller',
  'whop.merchant',
  'youtube.creator',
]);

/** They publish no number at all: their rules say so. */
const WITHOUT_NUMBERS = [
  'booking-com.partner',
  'coupang.seller',
  'deliveroo.rider',
  'grab.driver',
  'sendgrid.sender',
];

describe('an account as the page of a platform describes it', () => {
  it.each(SITUATIONS)('%s: %s', (ruleset, _says, place, metrics, rule, text) => {
    const { built, head } = rulesets.find(({ id }) => id === ruleset);
    const { platform, role } = head;
    const snapshot = { snapshotVersion: 1, platform, role, asOf: '2026-06-15T12:00:00Z', ...place, metrics };
    const { findings } = scoreAccount(snapshot, built, { includeExperimental: true });
    const finding = findings.find(({ ruleId }) => ruleId === `${ruleset}.${rule}`);
    expect(finding.status).toBe(text === null ? 'clear' : 'fired');
    const { levels } = built.rules.find(({ id }) => id === finding.ruleId);
    if (text) expect(levels[finding.level - 1].consequence.text).toMatch(text);
  });

  it('is there for every platform that came after the first thirty-one', () => {
    const told = new Set(
      [...WORKED_EXAMPLES, ...SITUATIONS.map(([ruleset]) => ({ ruleset }))].map(({ ruleset }) => ruleset),
    );
    const missing = rulesets
      .map(({ id }) => id)
      .filter((id) => !told.has(id) && !FIRST.has(id) && !WITHOUT_NUMBERS.includes(id));
    expect(missing).toEqual([]);
  });
});
