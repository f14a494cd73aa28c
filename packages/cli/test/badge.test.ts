import { readFileSync } from 'node:fs';
import { BANDS } from '@risk-check/core';
import { BAND_COLORS } from '@risk-check/report/badge';
import { PAGE_STYLE } from '@risk-check/report/html';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { readXml } from './read-xml.ts';

const traveller = 'examples/aliexpress-buyer/traveller.json';
const badge = (...args: string[]) => runCli(['badge', ...args]);

/** Contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
      const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

describe('risk-check badge', () => {
  it('shows the index of the report, with the same rules left out', async () => {
    const files = {
      'left.json': JSON.stringify([{ rule: 'aliexpress.buyer.login-distinct-ips', reason: 'on a journey' }]),
    };
    const argv = ['badge', traveller, '--suppressions', 'left.json'];
    expect((await runCli(argv, { files })).stdout).toContain('>0 clear (own rules)</text>');
  });

  it('draws one small picture that needs nothing else and says itself to a screen reader', async () => {
    const { code, stdout } = await badge(traveller);
    expect(code).toBe(0);
    expect(new TextEncoder().encode(stdout).length).toBeLessThan(1500);
    expect(() => readXml(stdout.trim())).not.toThrow();
    expect(stdout).toContain('>risk index</text>');
    expect(stdout).toContain('>45 elevated</text>');
    expect(stdout).toContain(
      'role="img" aria-label="risk index: 45 of 100, elevated, worst case 65; AliExpress buyer as of 2026-02-10; by risk-check, not by the platform"',
    );
    expect(stdout.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|<image|href|style=|@import|\son\w+=/,
    );
    // Several may stand in one page: nothing in them has a name that another could take.
    expect(stdout).not.toMatch(/\sid=|url\(/);
  });

  it('shows no number where too much is unknown', async () => {
    const files = {
      's.json': readFileSync(new URL('examples/aliexpress-buyer/orders-only.json', repository)),
    };
    const { stdout } = await runCli(['badge', 's.json'], { files });
    expect(stdout).toContain('>unverified</text>');
  });

  it('gives badge services their JSON', async () => {
    const { stdout } = await badge(traveller, '--format', 'json', '--label', 'our shop');
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      label: 'our shop',
      message: '45 elevated',
      color: BAND_COLORS.elevated,
    });
  });

  it('writes to a file, and says where it could not', async () => {
    const { written, stdout } = await badge(traveller, '-o', 'b.svg');
    expect(stdout).toBe('');
    expect(written['b.svg']).toMatch(/^<svg .*<\/svg>\n$/);
    const full = await runCli(['badge', traveller, '-o', 'b.svg'], { writeErrors: { 'b.svg': 'ENOSPC' } });
    expect(full.code).toBe(2);
    expect(full.stderr).toMatch(/^b\.svg: .*\n {2}b\.svg: .*\(ENOSPC\)/);
  });

  it.each(['<script>alert(1)</script>', '"><svg onload=x>', 'a\u001b[31m\u202eb', 'a\nb', '日本語 & more'])(
    'keeps the label %j text',
    async (label) => {
      const { stdout } = await badge(traveller, '--label', label);
      const { attributes, children } = readXml(stdout.trim());
      expect(Object.keys(attributes)).toEqual(['xmlns', 'width', 'height', 'role', 'aria-label']);
      expect(children.map(({ name }) => name)).toEqual(['title', 'path', 'path', 'g']);
      for (const raw of ['\u001b', '\u202e']) expect(stdout).not.toContain(raw);
      expect(stdout.match(/<svg/g)).toHaveLength(1);
    },
  );

  it('has the colours of the report, readable under white letters', () => {
    for (const band of BANDS) {
      expect(PAGE_STYLE, band).toContain(`--${band}:${BAND_COLORS[band]}`);
      expect(contrast(BAND_COLORS[band], '#ffffff'), band).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast('#444c56', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});
