import { describe, expect, it } from 'vitest';
import { SEARCH_STOP, searchText } from '../search-text.js';

/** Enough of a renderer: a heading. */
const md = /** @type {any} */ ({
  render: (/** @type {string} */ text) => text.replace(/^# (.*)$/m, '<h1>$1</h1>'),
  utils: { escapeHtml: (/** @type {string} */ text) => text },
});
const found = (/** @type {string} */ path) =>
  searchText(
    `---\ntitle: x\n---\n# Heading\n\nText.\n\n${SEARCH_STOP}\n\nMore.`,
    /** @type {any} */ ({ frontmatter: { title: 'Title', path } }),
    md,
  );

describe('what the search of the site knows of a page', () => {
  it('are the other names of a platform', () => {
    expect(found('platforms/amex/merchant')).toContain('Title · american express chargebacks');
    expect(found('de/platforms/twitter/user')).toContain('твиттер');
    expect(found('platforms/turo/host')).toContain('>Title · my account got suspended, banned, blocked <');
  });

  it('is the id of a rule, and nothing below the stop', () => {
    expect(found('rules/visa.merchant.vamp')).toContain('Title · visa.merchant.vamp');
    expect(found('rules/index')).not.toContain('·');
    expect(found('platforms/amex/merchant')).not.toContain('More.');
  });
});
