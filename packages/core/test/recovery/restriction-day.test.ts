import { describe, expect, it } from 'vitest';
import { type PlanOptions, planRecovery, type RecoveryPlan } from '../../src/index.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';

describe('the day of the restriction', () => {
  const amazon = guideOf('amazon.seller');
  const made = (notices: object[], options: PlanOptions = {}) =>
    planRecovery(
      { snapshotVersion: 1, platform: 'amazon', role: 'seller', asOf: '2026-03-10T12:00:00Z', notices },
      amazon.ruleset,
      amazon.guide,
      options,
    );
  const text = 'Your account was deactivated because of its Order Defect Rate.';
  const told = ({ steps, notes }: RecoveryPlan) => ({
    lastDay: steps.find(({ id }) => id === 'appeal')?.deadline,
    unknown: notes.some(({ code }) => code === 'restriction-day-unknown'),
  });
  const known = { lastDay: '2026-03-18T12:00:00Z', unknown: false };

  it('is that of the message that closes the account, whether or not it says its kind', () => {
    const at = '2026-03-01T12:00:00Z';
    expect(told(made([{ at, kind: 'suspension' }]))).toEqual(known);
    expect(told(made([{ at, text }]))).toEqual(known);
    expect(told(made([{ at, kind: 'other', text }]))).toEqual(known);
  });

  it('is not known from a message without a day, from one that only warns, and from one that lifts it', () => {
    expect(told(made([{ text }])).unknown).toBe(true);
    expect(told(made([], { notice: text })).unknown).toBe(true);
    const at = '2026-03-01T12:00:00Z';
    const warned = made([{ at, text: text.replace('was', 'may be') }], { notice: text });
    expect(told(warned).unknown).toBe(true);
    const lifted = made([{ at, text: 'Your account has been reinstated.' }], { notice: text });
    expect(told(lifted).unknown).toBe(true);
  });

  it('opens a case again that an accepted appeal had closed', () => {
    const accepted = {
      submittedAt: '2026-02-20T12:00:00Z',
      decidedAt: '2026-02-25T12:00:00Z',
      status: 'accepted',
    };
    const states = ['2026-02-18T12:00:00Z', '2026-03-01T12:00:00Z'].map(
      (at) =>
        planRecovery(
          {
            snapshotVersion: 1,
            platform: 'amazon',
            role: 'seller',
            asOf: '2026-03-10T12:00:00Z',
            notices: [{ at, text }],
            appeals: [accepted],
          },
          amazon.ruleset,
          amazon.guide,
        ).state,
    );
    expect(states).toEqual(['accepted', 'fresh']);
  });
});
