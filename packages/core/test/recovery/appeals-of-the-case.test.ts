import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRecovery } from '../../src/index.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';

const { ruleset, guide } = guideOf('amazon.seller');
const TEXTS = {
  block: 'Your account was deactivated because of its Order Defect Rate.',
  lift: 'Your account has been reinstated.',
};
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T12:00:00Z`;

interface Event {
  readonly on: number;
  readonly what: keyof typeof TEXTS | 'accepted' | 'rejected' | 'pending';
  /** Of an appeal that was decided only that day is known. */
  readonly onlyDecided?: boolean;
}

function planned(events: readonly Event[]) {
  const said = (...whats: readonly Event['what'][]) => events.filter(({ what }) => whats.includes(what));
  return planRecovery(
    {
      snapshotVersion: 1,
      platform: 'amazon',
      role: 'seller',
      asOf: day(31),
      account: { status: 'suspended' },
      notices: said('block', 'lift').map(({ on, what }) => ({
        at: day(on),
        text: TEXTS[what as keyof typeof TEXTS],
      })),
      appeals: said('accepted', 'rejected', 'pending').map(({ on, what, onlyDecided }) => ({
        status: what,
        ...(onlyDecided && what !== 'pending' ? {} : { submittedAt: day(on) }),
        ...(what === 'pending' ? {} : { decidedAt: day(on) }),
      })),
    },
    ruleset,
    guide,
  );
}

/** By its story from day to day: what was sent before the account came back is told no more once it is closed again. */
function expectedState(events: readonly Event[]): string {
  let ended: Event['what'][] = [];
  let appeals: Event['what'][] = [];
  for (const { what } of events) {
    if (what !== 'block' && what !== 'lift') appeals.push(what);
    if (what === 'lift' || what === 'accepted') {
      ended = [...ended, ...appeals];
      appeals = [];
    }
    if (what === 'block') ended = ended.filter((status) => status === 'pending');
  }
  const told = [...ended, ...appeals];
  return told.includes('pending') ? 'open' : (told.at(-1) ?? 'fresh');
}

const stories: fc.Arbitrary<Event[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 7 })
  .chain((days) =>
    fc.tuple(
      ...days
        .sort((a, b) => a - b)
        .map((on) =>
          fc.record<Event>({
            on: fc.constant(on),
            what: fc.constantFrom('block', 'lift', 'accepted', 'rejected', 'pending'),
            onlyDecided: fc.boolean(),
          }),
        ),
    ),
  );

describe('appeals of an account that was closed, came back and was closed again', () => {
  it('count for the case that they were about', () => {
    fc.assert(
      fc.property(stories, (events) => {
        const { state } = planned(events);
        const told = { pending: 'open', overdue: 'open', 'rejected-again': 'rejected' }[state as string];
        expect(told ?? state).toBe(expectedState(events));
      }),
    );
  });

  it('leave the first appeal and its last day to the new case', () => {
    const { state, steps } = planned([
      { on: 1, what: 'block' },
      { on: 3, what: 'rejected' },
      { on: 9, what: 'lift' },
      { on: 20, what: 'block' },
    ]);
    expect(state).toBe('fresh');
    expect(steps.find(({ id }) => id === 'appeal')?.deadline).toBe('2026-04-06T12:00:00Z');
  });

  it('take no rejection of the new case for a second one', () => {
    const story: Event[] = [
      { on: 1, what: 'block' },
      { on: 2, what: 'rejected' },
      { on: 3, what: 'rejected' },
      { on: 4, what: 'accepted' },
      { on: 20, what: 'block' },
      { on: 22, what: 'rejected' },
    ];
    expect(planned(story).state).toBe('rejected');
  });
});
