import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/index.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';

const { ruleset, guide } = guideOf('aliexpress.buyer');
const TEXTS = {
  block: 'Your account has been temporarily disabled for security reasons.',
  lift: 'Your account has been reinstated.',
  other: 'Your parcel has left the warehouse.',
  /** A suspension whose words nobody wrote down. */
  wordless: '',
};
type Said = keyof typeof TEXTS;

interface Notice {
  readonly at?: string;
  readonly said: Said;
}

function told(notices: readonly Notice[], { status, shown }: { status?: string; shown?: Said } = {}) {
  const snapshot = {
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf: '2026-03-31T00:00:00Z',
    account: status ? { id: 'me', status } : { id: 'me' },
    notices: notices.map(({ said, ...when }) => ({
      ...when,
      kind: said === 'wordless' ? 'suspension' : 'other',
      text: TEXTS[said],
    })),
  };
  return diagnose(snapshot, ruleset, guide, shown ? { notice: TEXTS[shown] } : {});
}

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T00:00:00Z`;

describe('a block and what was lifted after it', () => {
  it('is undecided where the newest word is that something was lifted, whatever the order of the list', () => {
    const notices = fc
      .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 })
      .chain((days) =>
        fc.tuple(
          ...days.map((number) =>
            fc.constantFrom(...(Object.keys(TEXTS) as Said[])).map((said) => ({ at: day(number), said })),
          ),
        ),
      );
    fc.assert(
      fc.property(notices, fc.constantFrom(undefined, 'active', 'suspended'), (list, status) => {
        const spoken = list
          .filter(({ said }) => said !== 'other')
          .sort((a, b) => (a.at < b.at ? -1 : 1))
          .map(({ said }) => said);
        const inOrder = [...list].sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ said }) => said);
        // What was not read may say anything, unless something was lifted since.
        const unread = inOrder.lastIndexOf('other') > inOrder.lastIndexOf('lift');
        const { kind, decided } = told(list, status ? { status } : {});
        const stands = status === 'suspended' || spoken.at(-1) !== 'lift';
        const named = spoken.includes('block') && stands;
        const blocked = status === 'suspended' || spoken.some((said) => said !== 'lift');
        if (blocked) expect(kind).toBe(named ? 'account-restriction' : 'undecided');
        else if (spoken.length > 0) expect(kind).toBe(unread ? 'undecided' : 'not-a-restriction');
        expect(decided).toBe(named);
      }),
    );
  });

  it('takes the message at hand for the newest', () => {
    const block = { at: day(30), said: 'block' } as const;
    expect(told([block], { shown: 'lift' }).kind).toBe('undecided');
    expect(told([{ at: day(30), said: 'lift' }], { shown: 'block' }).kind).toBe('account-restriction');
  });

  it.each([
    ['of the same instant', day(7), day(7)],
    ['without a time', day(7), undefined],
  ])('takes nothing %s for later', (_, blocked, lifted) => {
    const lift: Notice = lifted ? { at: lifted, said: 'lift' } : { said: 'lift' };
    expect(told([lift, { at: blocked, said: 'block' }]).kind).toBe('account-restriction');
  });

  it('shows both, and what tells whether the account works again', () => {
    const { notices, reasons } = told([
      { at: day(3), said: 'block' },
      { at: day(9), said: 'lift' },
    ]);
    expect(notices.map(({ stage }) => stage)).toEqual(['reply', 'block']);
    expect(reasons.map(({ reason }) => reason)).toEqual(['security']);
  });
});
