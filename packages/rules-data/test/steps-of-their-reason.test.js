import { planRecovery } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { rulesets } from '../dist/index.js';
import { loadLexicon } from '../dist/notices.js';

/** A message for each act that a platform may name, and the words that only steps of that act use. */
const ACTS = [
  ['because you have unpaid items', 'unpaid', /unpaid (?:item|order)/i],
  ['because of an excessive number of returns', 'returns', /each return\b|returns? with its reason/i],
  ['because your ratings are too low', 'ratings', /guests complained about/i],
  ['because of too many bounces', 'mail', /\b(?:bounced|bounces)\b/i],
  ['because of a chargeback', 'chargeback', /decision of the bank(?! where)/i],
  ['because of copyright infringement', 'copyright', /retraction|counter.?notice/i],
  ['because you have several accounts', 'accounts', /duplicate account|close the (?:other|second)/i],
];

describe('a plan holds no step of another reason than the one that the message names', () => {
  it('an eBay buyer banned for returns is not told to appeal an unpaid item', async () => {
    const titles = await titlesFor('ebay.buyer', 'because of an excessive number of returns');
    expect(titles).not.toContain('Appeal the unpaid item');
    expect(titles).toContain('Ask eBay why');
    expect(await titlesFor('ebay.buyer', 'because you have unpaid items')).toContain(
      'Appeal the unpaid item',
    );
  });

  it.each(rulesets.map(({ id }) => id))('%s', async (id) => {
    const wrong = [];
    for (const [because, act] of ACTS) {
      const { plan, reason } = await planFor(id, because);
      for (const step of plan.steps) {
        // The advice against it belongs to every plan, and what the message itself is about comes first.
        if (step.id === 'from-the-message' || !step.sure) continue;
        // Of a mail service both are its numbers.
        for (const [, other, words] of ACTS)
          if (
            other !== act &&
            !(act === 'ratings' && other === 'mail') &&
            words.test([step.title, ...step.do, ...step.attach].join(' '))
          )
            wrong.push(`${act} (${reason}): ${step.title} (${other})`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

async function planFor(id, because) {
  const entry = rulesets.find((one) => one.id === id);
  const [ruleset, guide] = [(await entry.load()).default, (await entry.loadGuide()).default];
  const { platform, role } = ruleset;
  const notice = `Your account has been permanently suspended ${because}.`;
  const snapshot = { snapshotVersion: 1, platform, role, asOf: '2026-12-02T13:00:00Z' };
  const plan = planRecovery(snapshot, ruleset, guide, { notice, lexicon: await loadLexicon(notice) });
  return { plan, reason: plan.reason };
}

const titlesFor = async (id, because) => (await planFor(id, because)).plan.steps.map(({ title }) => title);
