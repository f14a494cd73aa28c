import { describe, expect, it } from 'vitest';
import { sharedDataset } from '../../../rules-data/test/shared-dataset.js';
import { planRecovery } from '../../src/recovery/plan-recovery.ts';
import { ALL } from '../notices/sample-lexicon.ts';

const rulesets = sharedDataset.rulesets as {
  id: string;
  built: never;
  builtGuide: { classSteps?: Record<string, { title: string }>; common: { reader: Record<string, string> } };
}[];

function stepsOf(id: string, notice: string) {
  const { built, builtGuide } = rulesets.find((one) => one.id === id) as (typeof rulesets)[0];
  const [platform, role] = id.split('.');
  const snapshot = { snapshotVersion: 1, platform, role, asOf: '2026-03-06T18:00:00Z' };
  return planRecovery(snapshot as unknown, built, builtGuide as never, { notice, lexicon: ALL }).steps;
}

describe('the first step of a class', () => {
  it.each([
    ['amazon.seller', 'Your account has been deactivated because we could not verify your identity.'],
    ['paypal.merchant', 'Your account has been limited because we could not verify your identity.'],
    ['ebay.seller', 'Your account was suspended because of an unpaid balance.'],
    ['youtube.creator', 'Your channel has been removed for spam and deceptive practices.'],
  ])('of %s says how long it takes, or that nothing is published', (id, notice) => {
    expect(stepsOf(id, notice)[0]?.howLong?.says.length ?? 0).toBeGreaterThan(20);
  });

  it('says in every platform how long it takes, and marks advice without a source', () => {
    for (const { id, builtGuide } of rulesets) {
      const { common, noTime } = builtGuide.common.reader;
      for (const key of Object.keys(builtGuide.classSteps ?? {})) expect(key, id).toMatch(/^[a-z-]+$/);
      expect(common, id).toBeTruthy();
      expect(noTime, id).toBeTruthy();
    }
  });

  it('comes before the way of a reason that the guide knows', () => {
    const notice = 'Your account has been deactivated because your listings infringe a trademark.';
    const { builtGuide } = rulesets.find(({ id }) => id === 'amazon.seller') as (typeof rulesets)[0];
    const steps = stepsOf('amazon.seller', notice);
    expect(steps[0]?.title).toBe(builtGuide.classSteps?.ip?.title);
    expect(steps.length).toBeGreaterThan(1);
  });

  it('is marked as common advice where no page says it', () => {
    const [first] = stepsOf('vinted.member', 'Your account was closed because of inactivity.');
    expect(first?.do.join(' ')).toContain(
      rulesets.find(({ id }) => id === 'vinted.member')?.builtGuide.common.reader.common,
    );
  });
});
