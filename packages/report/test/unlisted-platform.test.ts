import { describe, expect, it } from 'vitest';
import { unlistedPlatform } from '../src/entries/questions.ts';

const KNOWN = ['aliexpress', 'amazon', 'google-ads', 'google-play', 'meta', 'paypal'];

describe('unlistedPlatform', () => {
  it.each([
    ['depop', { platform: 'depop', name: 'Depop' }],
    ['Cash App', { platform: 'cash-app', name: 'Cash App' }],
    ['cash-app', { platform: 'cash-app', name: 'Cash App' }],
    [' Café24! ', { platform: 'cafe24', name: 'Café24!' }],
  ])('gives "%s" an id and a name for people', (typed, wanted) => {
    expect(unlistedPlatform(typed, KNOWN)).toEqual(wanted);
  });

  it.each(['aliexpress', 'AliExpress', 'aliexpres', 'amazn', 'facebook', 'google', '???', '', '知乎'])(
    'gives "%s" none: it is in the list, may mean one or several of it, or has no letter of an id',
    (typed) => {
      expect(unlistedPlatform(typed, KNOWN)).toBeNull();
    },
  );

  it('gives at most 60 characters', () => {
    const found = unlistedPlatform('Q'.repeat(10_000), KNOWN);
    expect(found?.platform).toHaveLength(60);
    expect(found?.name).toHaveLength(60);
  });
});
