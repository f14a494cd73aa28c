import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weighRules } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { PATHS } from '../paths.js';
import { axe, useBuiltSite } from './use-built-site.js';

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(join(PATHS.root, path), 'utf8'));
const { severity, evidence } = readJson('packages/rules-data/scoring.json');
/** @type {{ cause: string, severity: string, evidence: string }[]} */
const example = readJson('docs/guide/calculator/example.json');

/** What the calculator has to show. @param {typeof example} rules */
const expected = (rules) => {
  const { score, points, scoreWithout } = weighRules(
    rules.map((rule) => ({
      cause: rule.cause,
      severity: severity[rule.severity],
      evidence: evidence[rule.evidence],
    })),
  );
  return [String(score), ...points.flatMap((one, i) => [String(one), String(scoreWithout[i])])];
};

const site = useBuiltSite();

/** @param {import('playwright-core').BrowserContextOptions} [options] */
async function openCalculator(options = {}) {
  const { context, page, heard, address } = await site.newTab(options);
  await page.goto(`${address}/guide/how-the-score-works`, { waitUntil: 'load' });
  const part = page.locator('.score-calculator');
  const shown = async () => [
    await part.locator('.index strong').textContent(),
    ...(await part.locator('td[data-label]').allTextContents()),
  ];
  return { page, part, shown, heard, context };
}

describe('the calculator of the guide', () => {
  it('holds the example as a table where no script runs', async () => {
    const { part, shown, context } = await openCalculator({ javaScriptEnabled: false });
    expect(await shown()).toEqual(expected(example));
    expect(await part.locator('select, button').count()).toBe(0);
    for (const { cause } of example) expect(await part.locator('tbody').textContent()).toContain(cause);
    await context.close();
  });

  it('answers each change as the library would, by keyboard alone', async () => {
    const { page, part, shown, heard, context } = await openCalculator();
    const rules = example.map((rule) => ({ ...rule }));
    const first = part.getByLabel('Evidence of rule 1');
    await first.focus();
    await page.keyboard.press('Home');
    Object.assign(rules[0] ?? {}, { evidence: await first.inputValue() });
    expect(rules[0]?.evidence).not.toBe(example[0]?.evidence);
    expect(await shown()).toEqual(expected(rules));

    await part.getByLabel('Cause of rule 2').selectOption('payments');
    Object.assign(rules[1] ?? {}, { cause: 'payments' });
    expect(await shown()).toEqual(expected(rules));

    await part.getByRole('button', { name: 'Add a rule' }).focus();
    await page.keyboard.press('Enter');
    rules.push({ cause: 'listings', severity: 'medium', evidence: 'documented' });
    expect(await shown()).toEqual(expected(rules));

    while (rules.length > 0) {
      await part.getByRole('button', { name: 'Take out rule 1' }).press('Enter');
      rules.shift();
      expect(await shown()).toEqual(expected(rules));
    }
    expect(await part.textContent()).toContain('No rule fires.');
    expect(heard.take()).toEqual([]);
    await context.close();
  });

  it.each(
    /** @type {const} */ ([
      ['light', 1280],
      ['dark', 390],
    ]),
  )('has no violation of axe-core and fits, %s at %i', async (colorScheme, width) => {
    const { page, context } = await openCalculator({ colorScheme, viewport: { width, height: 800 } });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const result = await /** @type {any} */ (window).axe.run('.score-calculator', {
        resultTypes: ['violations'],
      });
      return result.violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  });
});
