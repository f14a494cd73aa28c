import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { accountsOfMessage } from '../src/questions/account-of-message.ts';

describe('the accounts that a message may concern', () => {
  it.each([
    [
      'Your Amazon seller account has been deactivated in accordance with section 3 of the Amazon Business Solutions Agreement.',
      'amazon.seller',
    ],
    ['Your listings have been removed from Amazon.', 'amazon.seller'],
    ['Hello from Amazon, you can no longer sell with us.', 'amazon.seller'],
    ['Ihr Amazon-Verkäuferkonto wurde deaktiviert.', 'amazon.seller'],
    ['您的亚马逊卖家账户已被停用', 'amazon.seller'],
    ['eBay: your selling privileges are restricted.', 'ebay.seller'],
    ['eBay suspended your account because of too many returns.', 'ebay.buyer ebay.seller'],
    ['Su cuenta de comprador de AliExpress fue suspendida.', 'aliexpress.buyer'],
    ['Your Instagram account was disabled.', 'meta.user'],
    ['Your Facebook account has been suspended.', 'meta.user'],
    ['Your Uber Eats merchant account is paused.', 'uber-eats.merchant'],
    ['Uber: your driver account was deactivated.', 'uber.driver'],
    // The role is not said.
    ['Amazon has closed your account.', 'amazon.buyer amazon.seller'],
    ['Amazon: you sell and you buy against our rules; your purchases ...', 'amazon.buyer amazon.seller'],
    // Several platforms, or none.
    ['You sell on Amazon and eBay.', ''],
    ['Your account has been suspended.', ''],
    ['The metadata of your file are broken.', ''],
  ])('%s: %s', (message, ids) => {
    expect(
      accountsOfMessage(message, rulesets)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });
});
