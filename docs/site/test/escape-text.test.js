import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withContentSecurityPolicy } from '../content-security-policy.js';
import { escapeText, quotation } from '../markdown.js';
import { twin } from '../write-twins.js';

/** What a reader sees of Markdown. @param {string} markdown */
const seen = (markdown) =>
  new HtmlRenderer()
    .render(new Parser().parse(markdown))
    .replaceAll(/<\/?p>|\n/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('escapeText', () => {
  it('shows every text as it is: nothing in it is markup but names in backticks', () => {
    const letters = fc.constantFrom(...'ab1 .,:-#*_`[]()<>&|~\\"!+='.split(''), '&amp;', '<b>', '{{');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 20 }), (parts) => {
        const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
        fc.pre(text !== '');
        expect(seen(escapeText(text)).replaceAll(/<code>(.*?)<\/code>/g, '`$1`')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves quotations as they are', () => {
    expect(seen(quotation('over the `Excessive` threshold'))).toContain('over the `Excessive` threshold');
  });

  it('shows names in backticks as code', () => {
    expect(
      seen(escapeText('Run `risk-check appeal`, or set `account.status`; a ` alone, `_` and `a|b` stay.')),
    ).toBe(
      'Run <code>risk-check appeal</code>, or set <code>account.status</code>; a ` alone, `_` and `a|b` stay.',
    );
  });
});

describe('withContentSecurityPolicy', () => {
  it('allows the scripts in the page by their hash, and no data blocks', () => {
    const html =
      '<meta charset="utf-8"><script>a()</script><script type="application/ld+json">{}</script><script src="/x.js"></script>';
    const [, policy = ''] = /content="([^"]*)"/.exec(withContentSecurityPolicy(html)) ?? [];
    expect(policy.match(/'sha256-/g)).toHaveLength(1);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });
});

describe('twin', () => {
  it('leads to other twins and leaves out drawings', () => {
    const body =
      'See [a](</rules/x.y.z#level-1>), [b](/rules/) and [c](https://example.com/).\n\n<!-- figure -->\n<svg/>\n<!-- /figure -->\n\nEnd';
    const text = twin({ path: 'p', title: 'T', description: '', group: '', body }, 'https://site.example');
    expect(text).toBe(
      '# T\n\nSee [a](https://site.example/rules/x.y.z.md#level-1), [b](https://site.example/rules/index.md) and [c](https://example.com/).\n\nEnd\n',
    );
  });
});
