import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { accountsCalled, findAccounts } from '../src/questions/find-accounts.ts';
import { otherNamesOf, platformMeantBy } from '../src/questions/platform-names.ts';

describe('what people type for an account', () => {
  it.each([
    ['ses', 'amazon-ses.sender'],
    ['turo', 'turo.host'],
    ['ozon', 'ozon.seller'],
    ['озон', 'ozon.seller'],
    ['american express', 'amex.merchant'],
    ['mercado libre', 'mercadolibre.seller'],
    ['play store', 'google-play.developer'],
    ['tik tok', 'tiktok-shop.seller'],
    ['amazn sell', 'amazon.seller'],
    ['stack overflow', 'stack-exchange.user'],
    ['bing ads', 'microsoft-ads.advertiser'],
    ['x', 'twitter.user'],
    ['twitter', 'twitter.user'],
    ['booking.com', 'booking-com.partner'],
    ['uber fahrer', 'uber.driver'],
    ['Uber-Fahrerin', 'uber.driver'],
    ['conductor de uber', 'uber.driver'],
    ['водитель убер', 'uber.driver'],
    ['amazon verkäufer', 'amazon.seller'],
    ['vendedor amazon', 'amazon.seller'],
    ['ebay käufer', 'ebay.buyer'],
    ['comprador aliexpress', 'aliexpress.buyer'],
    ['airbnb gastgeber', 'airbnb.host'],
    ['anfitrión airbnb', 'airbnb.host'],
    ['facebook', 'meta.user'],
    ['mein facebook konto', 'meta.user'],
    ['cuenta de instagram', 'meta.user'],
    ['аккаунт фейсбук', 'meta.user'],
    ['mi canal de youtube', 'youtube.creator'],
    ['développeur google play', 'google-play.developer'],
  ])('%s finds %s first', (typed, id) => {
    expect(findAccounts(typed, rulesets)[0]?.id).toBe(id);
  });

  it('finds every mail service by what is complained about, and nothing for nonsense', () => {
    const ids = findAccounts('email complaints', rulesets).map((entry) => entry.id);
    expect(ids).toEqual(expect.arrayContaining(['amazon-ses.sender', 'brevo.sender', 'mailgun.sender']));
    const counts = ids.map((id) => rulesets.find((entry) => entry.id === id)?.rules.length ?? 0);
    expect(counts, 'those with more rules first').toEqual(counts.toSorted((a, b) => b - a));
    expect(findAccounts('qqqqqq', rulesets)).toEqual([]);
  });
});

describe('a platform that is not known by that name', () => {
  const known = [...new Set(rulesets.map(({ platform }) => platform))];
  it.each([
    ['american-express', 'amex'],
    ['mercado-libre', 'mercadolibre'],
    ['tiktok', 'tiktok-shop'],
    ['play store', 'google-play'],
    ['ses', 'amazon-ses'],
    ['booking.com', 'booking-com'],
    ['google', null],
    ['', null],
  ])('%s means %s', (typed, platform) => {
    expect(platformMeantBy(typed, known)).toBe(platform);
  });
});

describe('the accounts of a name', () => {
  it('are those of every platform that has it, whole words only', () => {
    const ids = (typed: string) => accountsCalled(typed, rulesets).map(({ id }) => id);
    expect(ids('email complaints').length).toBeGreaterThan(10);
    expect(ids('american-express')).toEqual(['amex.merchant']);
    expect(ids('uber')).toEqual(['uber-eats.merchant', 'uber.driver', 'uber.rider']);
    expect(ids('amaz')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  it('belong to a platform of the dataset each', () => {
    const platforms = rulesets.map(({ platform }) => platform);
    expect(otherNamesOf('twitter')).toContain('твиттер');
    expect(otherNamesOf('turo')).toBe('');
    expect(platforms).toContain('twitter');
  });
});
