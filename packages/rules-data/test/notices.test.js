import { diagnose, planRecovery } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../scripts/load-dataset.js';

/** Mails as platforms send them, in our own words, and what the guides make of them. */
const rulesets = new Map(loadDataset().rulesets.map((one) => [one.id, one]));
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
])('%s: names the reason %s, not the agreement that every letter refers to: %s', (id, reason, text) => {
  expect(read(id, text).told.reasons.map((one) => one.reason)).toEqual([reason]);
});

it('takes the risk of falling below a standard for no fall', () => {
  const { told } = read('ebay.seller', 'You are at risk of falling Below Standard at the next evaluation.');
  expect(told.kind).toBe('not-a-restriction');
  expect(told.notices.map(({ id, stage }) => [id, stage])).toEqual([['below-standard', 'warning']]);
});
