import type { Ruleset } from '@risk-check/core';
import { expect, it } from 'vitest';
import { markEnglish } from '../src/parts/mark-english.ts';

const ruleset = {
  rules: [{ title: 'Late shipment rate', means: 'Too late.', advice: 'Ship in time. Tell buyers (early).' }],
  actions: { ship: { title: 'Ship orders now', how: 'Print labels & hand over.', note: null } },
  metrics: { late: { title: 'Share of late orders' } },
} as unknown as Ruleset;

it('marks what the rules say, the longest first, and nothing in a drawing or what is marked', () => {
  expect(markEnglish('<p>Das hilft: Ship in time. Tell buyers (early).</p>', ruleset)).toBe(
    '<p>Das hilft: <span lang="en">Ship in time.</span> <span lang="en">Tell buyers (early).</span></p>',
  );
  expect(markEnglish('<li class="a"><b>Ship orders now.</b></li>', ruleset)).toBe(
    '<li class="a"><b><span lang="en">Ship orders now</span>.</b></li>',
  );
  expect(markEnglish('<p>Print labels &amp; hand over.</p>', ruleset)).toBe(
    '<p><span lang="en">Print labels &amp; hand over.</span></p>',
  );
  for (const same of [
    '<svg><title>Share of late orders</title><text>Late shipment rate</text></svg>',
    '<span lang="en">Late shipment rate</span>',
    '<p title="Late shipment rate">Zu spät versandt</p>',
  ])
    expect(markEnglish(same, ruleset)).toBe(same);
});
