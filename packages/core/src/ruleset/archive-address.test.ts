import { describe, expect, it } from 'vitest';
import { archiveAddress } from './archive-address.ts';

const page = { url: 'https://example.com/policy?a=1', readOn: '2026-11-24' };

describe('archiveAddress', () => {
  it('names the page and the day on which it was read', () => {
    expect(archiveAddress(page)).toBe('https://web.archive.org/web/20261124/https://example.com/policy?a=1');
  });
  it('is none for a page that is not linked, and for what is no web address', () => {
    expect(archiveAddress({ ...page, noLink: true })).toBeNull();
    expect(archiveAddress({ ...page, url: 'javascript:alert(1)' })).toBeNull();
  });
});
