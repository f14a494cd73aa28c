import { diagnose, planRecovery } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { sharedDataset } from './shared-dataset.js';

/** Mails as platforms send them, in our own words, and what the guides make of them. */
const rulesets = new Map(sharedDataset.rulesets.map((one) => [one.id, one]));
const read = (id, notice, more = {}) => {
  const { built, builtGuide } = rulesets.get(id);
  const [platform, role] = id.split('.');
  const snapshot = {
    snapshotVersion: 1,
    platform,
    role,
    asOf: '2026-03-06T18:00:00Z',
    account: { id: 'me', status: 'active' },
    ...more,
  };
  return {
    told: diagnose(snapshot, built, builtGuide, { notice }),
    plan: planRecovery(snapshot, built, builtGuide, { notice }),
  };
};

describe('good news', () => {
  const LIFTED = [
    ['youtube.creator', 'Your copyright strike has expired. Your channel has no strikes now.'],
    ['youtube.creator', 'Your appeal was accepted: the Community Guidelines strike is gone.'],
    ['google-ads.advertiser', 'After your appeal the strike was removed from your Google Ads account.'],
    ['paypal.merchant', 'The limitation on your account has been lifted. Thank you for your help.'],
    ['paypal.merchant', 'Good news: we removed the limitation on your account.'],
    ['amazon.seller', 'In accordance with section 3 we looked again: your account has been reinstated.'],
    ['uber.driver', 'Welcome back! Your driver account was reactivated; it was deactivated by mistake.'],
    ['doordash.dasher', 'Your Dasher account was deactivated by mistake and has been reactivated.'],
    ['upwork.freelancer', 'The hold on your account was removed. You can submit proposals again.'],
    ['walmart.seller', 'Your seller account is no longer suspended.'],
    ['tiktok-shop.seller', 'Your appeal was approved: the violation points were removed from your shop.'],
    ['lazada.seller', 'Your non-compliance points have been reset to 0.'],
    ['lazada.seller', 'The Order Volume Limit of your shop has been lifted.'],
    ['bricklink.buyer', 'Your buying privileges were restored.'],
    ['discogs.seller', 'Your marketplace access is no longer suspended.'],
    ['aliexpress.buyer', 'Your account was suspended for security reasons and has been restored.'],
  ];

  it.each(LIFTED)('%s: is no restriction and needs no way back: %s', (id, text) => {
    const { told, plan } = read(id, text);
    expect(told.kind).toBe('not-a-restriction');
    expect(told.reasons).toEqual([]);
    expect(told.notices.map(({ stage }) => stage)).not.toContain('block');
    expect(plan.steps).toEqual([]);
  });

  it.each([
    [
      'amazon.seller',
      'Your listing has been reinstated. However, your selling account has been deactivated.',
    ],
    [
      'amazon.seller',
      'Your earlier suspension was lifted in May. We have now deactivated your selling account.',
    ],
    [
      'uber.driver',
      'Your account was deactivated in May and was reactivated in June. After new reports your account has been deactivated.',
    ],
    [
      'aliexpress.buyer',
      'Your account was reactivated. Since then it happened again: your account has been suspended.',
    ],
  ])('%s: does not hide what is told after it: %s', (id, text) => {
    const { told, plan } = read(id, text);
    expect(['account-restriction', 'undecided']).toContain(told.kind);
    expect(plan.steps).not.toEqual([]);
  });

  it('tells what was done after it, and that something was lifted before', () => {
    const text =
      'Your listing was reinstated. Your Order Defect Rate is above 1%: your account is deactivated.';
    const { told } = read('amazon.seller', text);
    expect(told.kind).toBe('account-restriction');
    expect(told.notices.map(({ id }) => id)).toEqual(['order-metrics', 'lifted']);
  });

  it.each([
    ['paypal.merchant', 'Your account is limited until the hold has been lifted by our team.', 'limited'],
    [
      'walmart.seller',
      'Your listings are suppressed. Once your account was reinstated they come back.',
      'suppression',
    ],
    [
      'youtube.creator',
      'Your appeal was accepted for one video. The channel remains terminated: copyright strike.',
      'copyright',
    ],
    [
      'upwork.freelancer',
      'Your Upwork account has been suspended. If your account was reinstated once, this is final.',
      'suspended',
    ],
    [
      'google-play.developer',
      'Your app has been suspended and removed from Google Play. Your appeal was accepted for review.',
      'app',
    ],
  ])('%s: is not what a message only speaks of: %s', (id, text, block) => {
    expect(read(id, text).told.notices.map((one) => one.id)).toEqual([block]);
  });

  it('does not open an account that the snapshot calls suspended', () => {
    const { told } = read('uber.driver', 'Your driver account was reactivated.', {
      account: { id: 'me', status: 'suspended' },
    });
    expect(told).toMatchObject({ kind: 'undecided', decided: false });
  });
});

it.each([
  ['meta.user', 'Two-factor authentication was disabled on your account. If this was you, do nothing.'],
  ['meta.user', 'Login alerts are disabled for your account. You can turn them on in the settings.'],
  ['meta.user', 'Your post was removed under our Community Standards. No strike was added to your account.'],
  ['meta.user', 'Your Page will be disabled for good. Please verify your account here within 24 hours.'],
  ['meta.user', 'Your ad account has been disabled for not following the Advertising Standards.'],
  ['youtube.creator', 'A claim was made on your video. This is not a copyright strike.'],
  ['youtube.creator', 'Your video has copyrighted content. You do not have a copyright strike.'],
  [
    'youtube.creator',
    'We removed a video under our Community Guidelines. It is the first time: just a warning.',
  ],
  ['google-ads.advertiser', 'Google Ads: strike while the iron is hot and get 400 EUR of credit.'],
  ['amazon.buyer', 'The return window has closed. Your account shows all returns.'],
  ['etsy.seller', 'Great news: you met our customer service standards.'],
  ['upwork.freelancer', 'There is a temporary hold on this payment; your account shows it for 5 days.'],
  ['airbnb.host', 'You got a low rating for your listing. Its overall ratings are still good.'],
  ['shopee.seller', 'Your shop has 0 penalty points.'],
  ['lazada.seller', 'Shop news: how to spot fake reviews.'],
  ['temu.seller', 'Shop news: how to tell a fake label.'],
  ['aliexpress.seller', 'Beware of fake transactions: do not take such offers.'],
  ['aliexpress.seller', 'The violation points of your store were cleared at the end of the year.'],
  ['mercadolibre.seller', 'Tu reputación está en verde: no dejes que pase a naranja.'],
  ['mercadolibre.seller', '¡Felicitaciones! Tu reputación pasó de naranja a amarilla.'],
  ['bol.seller', 'Je beleidspunten staan weer op 100.'],
  ['discogs.seller', 'The buyer did not respond to your order; you can cancel it.'],
  ['visa.merchant', 'Learn on Thursday what VAMP is: our webinar is free.'],
  ['mastercard.merchant', 'You are no longer on the MATCH list as a merchant.'],
  ['amex.merchant', 'No excessive chargeback fee was charged in May.'],
  ['whop.merchant', 'Learn to see the signs of fraud early.'],
  ['whop.merchant', 'The reserve was released to your balance.'],
  ['aliexpress.buyer', 'You have 3 unpaid orders in your account. Pay today.'],
  ['aliexpress.buyer', 'You are not eligible for this promotion: it is for new users only.'],
  ['visa.merchant', 'Visa is changing its VAMP thresholds in April: what merchants need to know.'],
  ['visa.merchant', 'Good news: you are not in the Visa Acquirer Monitoring Program.'],
  ['visa.merchant', 'Your VAMP ratio is 0.3%, well under the line.'],
  ['mastercard.merchant', 'Read our guide to the Excessive Chargeback Program.'],
  ['mastercard.merchant', 'We looked: you do not stand on the MATCH list. Welcome as a merchant.'],
  ['ebay.seller', 'You are Top Rated. Sellers below standard pay more.'],
  ['ebay.seller', 'Your selling limits went up thanks to your performance.'],
  ['etsy.seller', 'Your shop meets our customer service standards.'],
  ['bricklink.buyer', 'The Non-Paying Buyer alert was removed.'],
  ['bricklink.seller', 'The store is closed for the holidays. There are no alerts.'],
  ['discogs.seller', 'Your buyer did not pay and did not respond; you can cancel the order.'],
  ['mercadolibre.seller', 'Your reputation is green, not orange any more.'],
  ['mercadolibre.seller', 'Consejo: evita que tu reputación baje a roja.'],
  ['lazada.seller', 'Beware of fake orders that ask you to ship elsewhere.'],
  ['temu.seller', 'Beware of fake labels that are sold online.'],
  ['tiktok-shop.seller', 'You have a higher order limit now: the dispatch is on time.'],
  ['youtube.creator', 'A claim by Content ID was made. It will not give you a copyright strike.'],
  ['uber.driver', 'Your rating is 4.9. Drivers below the minimum lose access.'],
  ['doordash.dasher', 'Your completion rate is 92%. Dashers under 80% are deactivated.'],
  ['amazon.seller', 'Your Order Defect Rate is 0.2%. Accounts over 1% are deactivated.'],
  ['whop.merchant', 'Your reserve was paid out to your balance.'],
  ['paypal.merchant', 'We changed our terms: the limited liability for claims reads clearer now.'],
  ['paypal.merchant', 'Seller protection is limited to eligible transactions. Chargebacks are told below.'],
  ['visa.merchant', 'VAMP explained: enumeration, disputes, ratios.'],
  ['mastercard.merchant', 'Mastercard newsletter: excessive chargebacks and how the programme works.'],
  ['etsy.seller', 'No Star Seller badge this month: you repeatedly missed the response standards.'],
  ['ebay.seller', 'If your account is Below Standard on the 20th, you pay more.'],
  ['aliexpress.buyer', 'Your order was closed. For security reasons we never ask for your password.'],
  ['tiktok-shop.seller', 'What are violation points? Read how a shop gets them.'],
])('%s: is no notice: %s', (id, text) => {
  expect(read(id, text).told).toMatchObject({ notices: [], reasons: [] });
});

it.each([
  ['doordash.dasher', 'Your Dasher account has been deactivated after a report of fraud.'],
  ['doordash.dasher', 'Your Dasher account has been deactivated: nobody used it for six months.'],
  ['walmart.seller', 'Your Marketplace account has been suspended for a violation of Trust and Safety.'],
  [
    'amazon.seller',
    'Deactivated in accordance with section 3 of the Business Solutions Agreement: we need papers to verify your identity.',
  ],
  [
    'paypal.merchant',
    'Your account has been permanently limited. You can no longer do business with PayPal.',
  ],
  ['aliexpress.buyer', 'Your account has been deactivated. We received your request for a review.'],
  [
    'amazon.seller',
    'Your account has been deactivated in accordance with section 3 of our agreement. Your listings have been removed. Why? Your account has an Order Defect Rate of 2.4%.',
  ],
])('%s: gives no reason to what names none that the rules know: %s', (id, text) => {
  const { told } = read(id, text, { account: { id: 'me', status: 'suspended' } });
  expect(told).toMatchObject({ kind: 'undecided', decided: false, reasons: [] });
});

it.each([
  [
    'amazon.seller',
    'multiple-accounts',
    'Deactivated in accordance with section 3: your account is related to the account "Foo" that may not be used to sell.',
  ],
  [
    'amazon.seller',
    'policy-violation',
    'Deactivated in accordance with section 3, because the account offers items that may be inauthentic.',
  ],
  [
    'amazon.seller',
    'policy-violation',
    'We deactivated your account: it listed items that may be inauthentic.',
  ],
  ['ebay.buyer', 'unpaid-orders', 'Your buying is suspended because you have 3 unpaid items recorded.'],
])('%s: names the reason %s, not the agreement that every letter refers to: %s', (id, reason, text) => {
  expect(read(id, text).told.reasons.map((one) => one.reason)).toEqual([reason]);
});

it('takes the risk of falling below a standard for no fall', () => {
  const { told } = read('ebay.seller', 'You are at risk of falling Below Standard at the next evaluation.');
  expect(told.kind).toBe('not-a-restriction');
  expect(told.notices.map(({ id, stage }) => [id, stage])).toEqual([['below-standard', 'warning']]);
});

// Another account is a grave charge: only words that name one are read as that.
it.each([
  'Your selling account has been deactivated because of complaints related to product safety.',
  'Your account has been deactivated. To answer, use the form that is linked below.',
  'Your seller account has been deactivated. Information related to this policy stands in Help.',
])('amazon.seller: is no other account: %s', (text) => {
  expect(read('amazon.seller', text).told).toMatchObject({ decided: false, reasons: [] });
});

it('google-play.developer: the mail address that is associated with an account is no other account', () => {
  const text = 'Your developer account was terminated. We wrote to the address associated with your account.';
  expect(read('google-play.developer', text).told.reasons.map(({ reason }) => reason)).toEqual([
    'policy-violation',
  ]);
});

it('paypal.merchant: claims that are only spoken of are no ground', () => {
  const text = 'Your account is limited until you confirm your identity. Buyers can open claims meanwhile.';
  expect(read('paypal.merchant', text).told).toMatchObject({ kind: 'undecided', reasons: [] });
});

// What a message denies has not happened, as what it announces.
it.each([
  ['paypal.merchant', 'There is no limitation on your account.'],
  ['walmart.seller', 'Your listings are not suppressed.'],
  ['walmart.seller', 'Your Marketplace account is not suspended.'],
  ['google-ads.advertiser', 'Your Google Ads account has no strike.'],
  ['aliexpress.seller', 'No violation points were added to your store.'],
  ['tiktok-shop.seller', 'No violation points were added to your shop this month.'],
  ['shopee.seller', 'Your shop has no penalty points this quarter.'],
  ['bol.seller', 'You have no strike for your service this week.'],
  ['youtube.creator', 'This is no copyright strike.'],
  ['meta.user', 'Your account is not restricted; there is no strike under our Community Standards.'],
  ['upwork.freelancer', 'There is no hold on your account.'],
  ['uber.driver', 'Your driver account was not deactivated.'],
])('%s: is not done: %s', (id, text) => {
  const { told, plan } = read(id, text);
  expect(told.kind).not.toBe('account-restriction');
  expect(told.notices.map(({ stage }) => stage)).not.toContain('block');
  expect(told.notices.every(({ says }) => says.includes('denied'))).toBe(true);
  if (told.kind === 'not-a-restriction') expect(plan.steps).toEqual([]);
});

// A harmless wording never hides that the account is closed.
it.each([
  ['etsy.seller', 'We have permanently closed this account. A card was declined for the last bill.'],
  ['aliexpress.buyer', 'Sorry, your account is locked: you entered an incorrect password too often.'],
  ['aliexpress.buyer', 'Ваш аккаунт был закрыт. Неверный логин или пароль.'],
  ['aliexpress.buyer', 'Your appeal was approved. It happened again: your account is frozen.'],
  ['amazon.buyer', 'Wir haben Ihr Konto gesperrt. Your card was declined.'],
])('%s: is not harmless: %s', (id, text) => {
  expect(read(id, text).told.kind).toBe('undecided');
});

it('mercadolibre.seller: begins with what fixes the figures, today', () => {
  const { plan } = read('mercadolibre.seller', 'Tu reputación pasó a naranja.');
  expect(plan.steps.map(({ id, begins }) => [id, begins])).toEqual([
    ['mend-figures', plan.asOf],
    ['guarantee', plan.asOf],
  ]);
});
