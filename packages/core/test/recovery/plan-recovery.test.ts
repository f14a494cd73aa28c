import { describe, expect, it } from 'vitest';
import {
  OptionsError,
  type PlanOptions,
  planRecovery,
  type RecoveryPlan,
  SnapshotError,
} from '../../src/index.ts';
import { shippedExample } from '../fixtures/dataset-examples.ts';
import { guideOf } from '../fixtures/dataset-guides.ts';

const { ruleset, guide } = guideOf('aliexpress.buyer');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const NOTICES = {
  security: 'Your account has been temporarily disabled for security reasons.',
  protection: 'Your account has been deactivated due to abusing the buyer protection programs',
  rules: 'Your account was closed for violating our rules',
  payment: 'Your account is suspended because of a chargeback',
  accounts: 'Multiple accounts on the same device were found',
  owner: 'You have deactivated your account',
};
const plan = (asOf: string, more: object = {}, options: PlanOptions = {}): RecoveryPlan =>
  planRecovery(
    {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf,
      account: { status: 'suspended' },
      ...more,
    },
    ruleset,
    guide,
    options,
  );
const step = (made: RecoveryPlan, id: string) => {
  const found = made.steps.find((item) => item.id === id);
  if (!found) throw new Error(`no step ${id} in ${made.steps.map((item) => item.id).join(' ')}`);
  return found;
};
const ids = (made: RecoveryPlan): string[] => made.steps.map(({ id }) => id);
const ms = (text: string | null): number => Date.parse(text ?? '');

describe('the paths of the six reasons', () => {
  it.each([
    ['security', NOTICES.security, 'self-service', 'self-service'],
    ['buyer-protection-abuse', NOTICES.protection, 'appeal', 'appeal'],
    ['rule-violation', NOTICES.rules, 'find-reason', 'appeal'],
    ['payment-chargeback', NOTICES.payment, 'cancel-unpaid', 'appeal'],
    ['multiple-accounts', NOTICES.accounts, 'sign-in-own-device', 'self-service'],
    ['voluntary-deactivation', NOTICES.owner, 'self-service', 'self-service'],
  ])('%s', (reason, notice, first, timed) => {
    const made = plan('2026-03-02T10:00:00Z', {}, { notice });
    expect(made.reason).toBe(reason);
    expect(made.steps[0]?.id).toBe(first);
    expect(made.steps.at(-1)?.id).toBe('stop');
    expect(step(made, timed).expected).not.toBeNull();
    expect(made.doNot.length).toBeGreaterThanOrEqual(4);
    expect(made.avoid.map(({ text }) => text)).toEqual(made.doNot);
    // Every warning names its source, but for the rules of this project, which hold everywhere.
    expect(made.avoid.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual(
      guide.common.always,
    );
    for (const item of made.steps) {
      expect(item.sources.length, item.id).toBeGreaterThan(0);
      if (item.success) expect(item.success.source).toMatch(/^https?:/);
    }
  });

  it('gives times and rates as the source does, with its sample', () => {
    const made = plan('2026-03-02T10:00:00Z', {}, { notice: NOTICES.protection });
    expect(step(made, 'appeal')).toMatchObject({
      earliest: '2026-03-05T10:00:00Z',
      expected: '2026-03-09T10:00:00Z',
      deadline: '2026-03-09T10:00:00Z',
      deadlineKind: 'move-on',
    });
    const security = plan('2026-03-02T10:00:00Z', {}, { notice: NOTICES.security });
    expect(step(security, 'self-service')).toMatchObject({
      earliest: '2026-03-02T10:05:00Z',
      expected: '2026-03-02T10:15:00Z',
      success: { value: 0.66, sampleSize: 3, of: 'access' },
    });
  });

  it('asks for evidence that belongs to the reason', () => {
    expect(
      step(plan('2026-03-02T10:00:00Z', {}, { notice: NOTICES.protection }), 'appeal').attach.join(' '),
    ).toMatch(/order number/);
    expect(
      step(plan('2026-03-02T10:00:00Z', {}, { notice: NOTICES.payment }), 'appeal').attach.join(' '),
    ).toMatch(/bank statement/);
  });

  it('begins each step when the one before it came to nothing, never before asOf', () => {
    for (const notice of Object.values(NOTICES)) {
      const made = plan('2026-03-02T10:00:00Z', {}, { notice });
      for (const [i, item] of made.steps.entries()) {
        expect(ms(item.begins)).toBeGreaterThanOrEqual(ms(made.steps[i - 1]?.begins ?? made.asOf));
        if (item.expected) expect(ms(item.earliest)).toBeLessThanOrEqual(ms(item.expected));
        if (item.moveOn && item.expected) expect(ms(item.moveOn)).toBeGreaterThanOrEqual(ms(item.expected));
      }
    }
  });
});

describe("the guide's four dated cases", () => {
  it('February: locked while travelling, 18 hours before a sale ended, back after 37 hours', () => {
    const asOf = '2026-02-16T12:00:00Z';
    const logins = Array.from({ length: 6 }, (_, i) => ({
      at: `2026-02-15T0${i}:00:00Z`,
      ip: `198.51.100.${i}`,
    }));
    const made = plan(
      asOf,
      { logins },
      {
        notice: 'Unusual activity detected: 6 logins from different IP addresses in 3 days',
        saleEnds: '2026-02-17T06:00:00Z',
      },
    );
    expect(made.diagnosis.reasons[0]).toMatchObject({ reason: 'security' });
    const back = ms(asOf) + 37 * HOUR;
    expect(ms(step(made, 'live-agent').begins)).toBeLessThan(back);
    expect(ms(step(made, 'live-agent').expected)).toBeGreaterThan(back);
    expect(made.emergency).toMatchObject({
      hoursLeft: 18,
      until: '2026-02-16T13:00:00Z',
      inTime: ['self-service'],
      perhaps: [],
      letGoAt: '2026-02-16T13:00:00Z',
    });
    expect(step(made, 'live-agent').queue).toMatchObject({ sale: true, amount: { max: 45 } });
    expect(step(plan(asOf, {}, { notice: NOTICES.security }), 'live-agent').queue).toMatchObject({
      sale: false,
      amount: { min: 5, max: 10 },
    });
    expect(made.cases.map(({ took }) => took)).toContainEqual({ max: 37, unit: 'hours' });
  });

  it('January: chargeback reversed, statement, commitment, reinstated 6 days later', () => {
    const asOf = '2026-01-15T09:00:00Z';
    const made = plan(
      asOf,
      {
        chargebacks: [{ id: 'c1', orderId: 'o1', filedAt: '2026-01-14T00:00:00Z', reversedAt: null }],
        orders: [],
        payments: [],
      },
      { notice: NOTICES.payment },
    );
    expect(ids(made).slice(0, 2)).toEqual(['settle-chargeback', 'appeal']);
    expect(step(made, 'settle-chargeback').attach.join(' ')).toMatch(/reversal.*commitment/);
    expect(step(made, 'settle-chargeback').rights).toMatch(/valid chargeback is a consumer right/);
    const back = ms(asOf) + 6 * DAY;
    expect(ms(step(made, 'appeal').earliest)).toBeLessThanOrEqual(back);
    expect(ms(step(made, 'appeal').moveOn)).toBeGreaterThanOrEqual(back);
    expect(made.notes.map(({ code }) => code)).toContain('undated-step');
  });

  it('March: appeal rejected, escalated with screenshots, back within 48 hours', () => {
    const asOf = '2026-03-09T09:00:00Z';
    const appeals = [
      {
        id: 'a1',
        submittedAt: '2026-03-02T09:00:00Z',
        status: 'rejected',
        newEvidence: true,
        decidedAt: '2026-03-06T09:00:00Z',
      },
    ];
    const made = plan(asOf, { appeals }, { notice: NOTICES.protection });
    expect(made.state).toBe('rejected');
    expect(ids(made)).toEqual(['ask-why', 'second-appeal', 'escalation', 'stop']);
    expect(made.steps.map(({ success }) => success?.value ?? null)).toEqual([0.7, 0.4, 0.3, null]);
    expect(step(made, 'ask-why').success?.of).toBe('explanation');
    expect(step(made, 'escalation').attach.join(' ')).toMatch(/another seller/);
    expect(step(made, 'escalation').cases[0]?.took).toEqual({ max: 48, unit: 'hours' });
    // The seen case was faster than the usual time; nothing says it is the rule.
    expect(ms(step(made, 'escalation').earliest) - ms(step(made, 'escalation').begins)).toBeGreaterThan(
      48 * HOUR,
    );
  });

  it('Friday afternoon: the appeal that took 5 days, for the weekend in it', () => {
    const made = plan('2026-03-13T16:00:00Z', {}, { notice: NOTICES.protection });
    const appeal = step(made, 'appeal');
    expect((ms(appeal.earliest) - ms(made.asOf)) / DAY).toBe(5);
    expect(appeal).toMatchObject({ restDays: 2, pauses: expect.stringContaining('weekend') });
    const monday = step(plan('2026-03-09T16:00:00Z', {}, { notice: NOTICES.protection }), 'appeal');
    expect((ms(monday.earliest) - ms('2026-03-09T16:00:00Z')) / DAY).toBe(3);
  });
});

describe('a date counted from a rejection', () => {
  it('is a length of time until the rejection came', () => {
    const { ruleset: shop, guide: way } = guideOf('tiktok-shop.seller');
    const made = (appeals: readonly object[]) =>
      planRecovery(
        {
          snapshotVersion: 1,
          platform: 'tiktok-shop',
          role: 'seller',
          asOf: '2026-03-09T09:00:00Z',
          account: { status: 'suspended' },
          appeals,
        },
        shop,
        way,
      ).steps.find(({ id }) => id === 'second-appeal');
    expect(made([])).toMatchObject({ deadline: null, afterRejection: { unit: 'days' } });
    const rejected = {
      id: 'a',
      submittedAt: '2026-03-01T09:00:00Z',
      status: 'rejected',
      decidedAt: '2026-03-05T09:00:00Z',
    };
    const after = made([rejected]);
    expect(after).toMatchObject({ afterRejection: null, deadlineKind: 'act-by' });
    expect(ms(after?.deadline ?? null)).toBeGreaterThan(ms('2026-03-05T09:00:00Z'));
  });
});

describe('the appeal history', () => {
  const at = '2026-03-11T12:00:00Z';
  const sent = (submittedAt: string, more: object = {}) => ({
    id: submittedAt,
    submittedAt,
    status: 'pending',
    newEvidence: false,
    ...more,
  });

  it('forbids another appeal while one is open', () => {
    const made = plan(at, { appeals: [sent('2026-03-09T12:00:00Z')] }, { notice: NOTICES.protection });
    expect(made.state).toBe('pending');
    expect(ids(made)).toEqual(['wait-for-appeal', 'live-agent', 'escalation', 'stop']);
    expect(made.steps[0]).toMatchObject({
      begins: '2026-03-09T12:00:00Z',
      earliest: '2026-03-12T12:00:00Z',
      expected: '2026-03-16T12:00:00Z',
      moveOn: '2026-03-16T12:00:00Z',
    });
    expect(made.doNot[0]).toMatch(/two appeals/);
    expect(made.replyChecks?.next[0]).toBe('2026-03-11T18:00:00Z');
    expect(made.replyChecks?.everyHours).toBe(6);
  });

  it('moves on after seven days without an answer', () => {
    const almost = plan(
      '2026-03-16T11:59:59Z',
      { appeals: [sent('2026-03-09T12:00:00Z')] },
      { notice: NOTICES.protection },
    );
    expect(almost.state).toBe('pending');
    const over = plan(
      '2026-03-16T12:00:00Z',
      { appeals: [sent('2026-03-09T12:00:00Z')] },
      { notice: NOTICES.protection },
    );
    expect(over.state).toBe('overdue');
    expect(ids(over)).toEqual(['live-agent', 'escalation', 'stop']);
  });

  it('does not move on before the usual time is over, holidays counted', () => {
    const holidays = ['2026-03-10', '2026-03-11', '2026-03-12'];
    const made = plan(
      '2026-03-17T12:00:00Z',
      { appeals: [sent('2026-03-09T12:00:00Z')] },
      { notice: NOTICES.protection, holidays },
    );
    expect(made.state).toBe('pending');
    expect(made.steps[0]?.expected).toBe('2026-03-19T12:00:00Z');
  });

  it.each([
    ['2026-10-07T23:59:59Z', 'pending'],
    ['2026-10-08T00:00:00Z', 'overdue'],
  ])('measures the wait by the step that the appeal was sent with: at %s %s', (asOf, state) => {
    const paypal = guideOf('paypal.merchant');
    // Three working days after Monday.
    const made = planRecovery(
      {
        snapshotVersion: 1,
        platform: 'paypal',
        role: 'merchant',
        asOf,
        account: { status: 'restricted' },
        appeals: [{ submittedAt: '2026-10-05T00:00:00Z', status: 'pending' }],
      },
      paypal.ruleset,
      paypal.guide,
    );
    expect(made.state).toBe(state);
  });

  it('explains a rejection of three in a day', () => {
    const appeals = ['T08', 'T12', 'T16'].map((hour) =>
      sent(`2026-03-11${hour}:00:00Z`, { status: 'rejected', decidedAt: '2026-03-11T17:00:00Z' }),
    );
    const made = plan('2026-03-11T18:00:00Z', { appeals }, { notice: NOTICES.protection });
    expect(made.state).toBe('rejected');
    expect(made.explains[0]).toMatchObject({ ruleId: 'aliexpress.buyer.duplicate-appeals' });
    expect(
      planRecovery(shippedExample('aliexpress-buyer/three-appeals'), ruleset, guide).explains,
    ).toHaveLength(1);
  });

  it.each([
    [
      'rejected-again',
      [
        sent('2026-02-01T00:00:00Z', { status: 'rejected' }),
        sent('2026-02-20T00:00:00Z', { status: 'rejected', newEvidence: true }),
      ],
      ['escalation', 'stop'],
    ],
    [
      'accepted',
      [sent('2026-03-01T00:00:00Z', { status: 'accepted', decidedAt: '2026-03-05T00:00:00Z' })],
      ['after-return'],
    ],
    [
      'fresh',
      [sent('2026-03-01T00:00:00Z', { status: 'withdrawn' })],
      ['appeal', 'live-agent', 'ask-why', 'second-appeal', 'escalation', 'stop'],
    ],
    ['fresh', [], ['appeal', 'live-agent', 'ask-why', 'second-appeal', 'escalation', 'stop']],
    [
      'pending',
      [sent('2026-03-10T00:00:00Z', { status: 'rejected', decidedAt: '2026-03-12T00:00:00Z' })],
      ['wait-for-appeal', 'live-agent', 'escalation', 'stop'],
    ],
  ])('%s', (state, appeals, steps) => {
    const made = plan(at, { appeals }, { notice: NOTICES.protection });
    expect(made.state).toBe(state);
    expect(ids(made)).toEqual(steps);
  });

  it('keeps deactivated and deleted apart', () => {
    const deactivated = plan(at, { account: { status: 'deactivated' } });
    expect(deactivated.state).toBe('deactivated');
    expect(deactivated.steps[0]?.id).toBe('self-service');
    const deleted = plan(at, { account: { status: 'deleted' } });
    expect(deleted.state).toBe('deleted');
    expect(ids(deleted)).toEqual(['confirm-deletion', 'stop']);
    expect(deleted.final).toBe(true);
  });

  it('says when nothing is known of appeals, and when several are open', () => {
    expect(plan(at, {}, { notice: NOTICES.protection }).notes.map(({ code }) => code)).toContain(
      'appeals-unknown',
    );
    const two = plan(at, { appeals: [sent('2026-03-09T12:00:00Z'), sent('2026-03-10T12:00:00Z')] });
    expect(two.notes).toContainEqual({ code: 'several-pending', args: { count: 2 } });
  });
});

describe('orders, sales, the end', () => {
  const at = '2026-03-11T12:00:00Z';
  it('gives an outlook for each order that still matters', () => {
    const orders = [
      {
        id: 'shipped',
        placedAt: '2026-03-01T00:00:00Z',
        paidAt: '2026-03-01T00:00:00Z',
        shippedAt: '2026-03-03T00:00:00Z',
        closedAt: null,
      },
      {
        id: 'paid',
        placedAt: '2026-03-08T00:00:00Z',
        paidAt: '2026-03-08T00:00:00Z',
        shippedAt: null,
        closedAt: null,
      },
      {
        id: 'silent',
        placedAt: '2026-02-20T00:00:00Z',
        paidAt: '2026-02-20T00:00:00Z',
        shippedAt: null,
        closedAt: null,
      },
      { id: 'unpaid', placedAt: '2026-03-08T00:00:00Z', status: 'awaiting-payment', paidAt: null },
      {
        id: 'new',
        placedAt: '2026-02-01T00:00:00Z',
        paidAt: '2026-02-01T00:00:00Z',
        status: 'completed',
        closedAt: '2026-03-05T00:00:00Z',
      },
      {
        id: 'old',
        placedAt: '2025-02-01T00:00:00Z',
        paidAt: '2025-02-01T00:00:00Z',
        status: 'completed',
        closedAt: '2025-03-05T00:00:00Z',
      },
      { id: 'frozen', placedAt: '2026-02-01T00:00:00Z', paidAt: '2026-02-01T00:00:00Z', shippedAt: null },
      {
        id: 'won',
        placedAt: '2026-02-01T00:00:00Z',
        paidAt: '2026-02-01T00:00:00Z',
        closedAt: '2026-03-09T00:00:00Z',
        refundedAt: null,
      },
      {
        id: 'check',
        placedAt: '2026-03-08T00:00:00Z',
        paidAt: '2026-03-08T00:00:00Z',
        status: 'cancelled',
        cancelledBy: 'security-review',
        cancelledAt: '2026-03-09T00:00:00Z',
      },
      { id: 'gone', placedAt: '2026-03-08T00:00:00Z', status: 'cancelled' },
    ];
    const made = plan(at, {
      orders,
      chargebacks: [{ id: 'c1', orderId: 'frozen', filedAt: '2026-03-01T00:00:00Z', reversedAt: null }],
      disputes: [
        {
          id: 'd1',
          orderId: 'won',
          openedAt: '2026-03-01T00:00:00Z',
          closedAt: '2026-03-09T00:00:00Z',
          outcome: 'won',
        },
      ],
    });
    expect(
      made.orders.map(({ orderId, state, date }) => [orderId, state, date?.kind ?? null, date?.at ?? null]),
    ).toEqual([
      ['shipped', 'shipped', null, null],
      ['paid', 'paid', 'ask-if-silent', '2026-03-15T00:00:00Z'],
      ['silent', 'paid', 'ask-if-silent', '2026-03-11T12:00:00Z'],
      ['unpaid', 'awaiting-payment', null, null],
      ['new', 'delivered', 'window-closes', '2026-03-20T00:00:00Z'],
      ['frozen', 'frozen', null, null],
      ['won', 'refund-due', 'money-back-by', '2026-03-30T00:00:00Z'],
      ['check', 'cancelled-by-check', 'money-back-by', '2026-03-23T00:00:00Z'],
    ]);
  });

  it('says what to do when no explanation came within a day', () => {
    const made = plan(at, { notices: [{ at: '2026-03-11T08:00:00Z', kind: 'suspension', text: null }] });
    expect(made.noExplanation).toMatchObject({ from: '2026-03-12T08:00:00Z' });
    expect(plan(at, {}, { notice: NOTICES.security }).noExplanation).toBeNull();
  });

  it('names the routes after a final ban, with the six months of the EU', () => {
    const banned = {
      account: { status: 'terminated' },
      notices: [{ at: '2026-03-01T08:00:00Z', kind: 'suspension', text: NOTICES.rules }],
    };
    const german = plan(at, { ...banned, region: 'DE' });
    expect(german.final).toBe(true);
    expect(german.afterBan.find(({ id }) => id === 'internal-complaint')).toMatchObject({
      deadline: '2026-09-01T08:00:00Z',
      onlyIn: null,
    });
    expect(german.afterBan.map(({ id }) => id)).toContain('statement-of-reasons');
    expect(plan(at, { ...banned, region: 'BR' }).afterBan.map(({ id }) => id)).not.toContain(
      'internal-complaint',
    );
    expect(plan(at, banned).afterBan.find(({ id }) => id === 'internal-complaint')?.onlyIn).toBe('eu');
    expect(german.afterBan.at(-1)?.id).toBe('no-return-in-disguise');
  });

  it('has no emergency once the sale is over, and refuses bad options', () => {
    const over = plan(at, {}, { saleEnds: '2026-03-11T11:00:00Z', notice: NOTICES.security });
    expect(over.emergency).toBeNull();
    expect(over.notes.map(({ code }) => code)).toContain('sale-over');
    expect(() => plan(at, {}, { saleEnds: 'tonight', holidays: ['2026-02-30', 'x'] })).toThrowError(
      OptionsError,
    );
    try {
      plan(at, {}, { saleEnds: 'tonight', holidays: ['2026-02-30', 'x'] });
    } catch (error) {
      expect((error as OptionsError).issues).toHaveLength(3);
    }
  });

  it('lets a sale go no sooner than what is usually done in time is over', () => {
    const asOf = '2026-11-06T17:00:00Z';
    const ends = (saleEnds: string) => plan(asOf, {}, { notice: NOTICES.security, saleEnds });
    const soon = ends('2026-11-11T15:59:00Z');
    expect(soon.emergency).toMatchObject({ inTime: ['self-service', 'live-agent'], perhaps: [] });
    expect(soon.emergency?.letGoAt).toBe(step(soon, 'live-agent').expected);
    const late = ends('2027-01-11T15:59:00Z');
    expect(late.emergency?.letGoAt).toBe(step(late, 'escalation').expected);
    expect(ends('2026-11-06T18:30:00Z').emergency?.letGoAt).toBe('2026-11-06T18:00:00Z');
  });

  it('says of a platform without advice for a sale that there is none', () => {
    const walmart = guideOf('walmart.seller');
    const snapshot = { snapshotVersion: 1, platform: 'walmart', role: 'seller', asOf: at };
    const notesWith = (saleEnds: string) =>
      planRecovery(snapshot, walmart.ruleset, walmart.guide, { saleEnds })
        .notes.map(({ code }) => code)
        .filter((code) => code.startsWith('sale'));
    expect(notesWith('2026-12-11T11:00:00Z')).toEqual(['sale-unknown']);
    expect(notesWith('2026-01-11T11:00:00Z')).toEqual(['sale-over']);
    const made = plan(at, {}, { saleEnds: '2026-12-11T11:00:00Z', notice: NOTICES.security });
    expect(made.emergency).not.toBeNull();
    expect(made.notes.map(({ code }) => code)).not.toContain('sale-unknown');
  });

  it('tells a sign-in check from a ban and offers little to do', () => {
    const made = plan(
      at,
      { account: { status: 'active' } },
      { notice: 'Please use another device to sign in' },
    );
    expect(made.diagnosis.kind).toBe('sign-in-challenge');
    expect(ids(made)).toEqual(['self-service', 'live-agent']);
    expect(made.afterBan).toEqual([]);
    expect(
      plan(at, { account: { status: 'active' } }, { notice: 'The seller has blocked you' }).steps,
    ).toEqual([]);
  });

  it('counts in the zone of the snapshot, by function, by offset, else in that of the ruleset', () => {
    const zoned = { timeZone: 'Asia/Shanghai' };
    const friday = '2026-03-13T20:00:00Z';
    const options: PlanOptions = { notice: NOTICES.protection };
    const earliest = (made: RecoveryPlan) => step(made, 'appeal').earliest;
    expect(earliest(plan(friday, zoned, { ...options, zoneOffset: () => 480 }))).toBe('2026-03-17T20:00:00Z');
    expect(earliest(plan(friday, zoned, { ...options, zoneOffset: () => 480 * 60_000 }))).toBe(
      '2026-03-17T20:00:00Z',
    );
    expect(earliest(plan(friday, zoned, { ...options, zoneOffset: '+08:00' }))).toBe('2026-03-17T20:00:00Z');
    expect(earliest(plan(friday, { utcOffset: '+08:00' }, options))).toBe('2026-03-17T20:00:00Z');
    const assumed = plan(friday, zoned, options);
    expect(earliest(assumed)).toBe('2026-03-18T20:00:00Z');
    expect(assumed.notes).toContainEqual({ code: 'zone-assumed', args: { zone: '+00:00' } });
  });

  it.each(['+0200', '2', '', 'Z', '+24:00', '+02:60', 'Europe/Berlin'])(
    'refuses "%s" for an offset, as option and in the snapshot',
    (offset) => {
      const issuesOf = (make: () => unknown): unknown => {
        try {
          make();
        } catch (error) {
          if (error instanceof OptionsError || error instanceof SnapshotError)
            return error.issues.map(({ path }) => path);
        }
        return [];
      };
      expect(issuesOf(() => plan(at, {}, { zoneOffset: offset, saleEnds: 'tonight' }))).toEqual([
        'options.saleEnds',
        'options.zoneOffset',
      ]);
      expect(issuesOf(() => plan(at, { utcOffset: offset }))).toEqual(['utcOffset']);
    },
  );
});

describe('an account that is closed for good', () => {
  const strikes = (count: number, policy?: string) =>
    Array.from({ length: count }, (_, i) => ({
      id: `v${i}`,
      kind: 'strike',
      ...(policy ? { policy } : {}),
      at: `2026-02-${10 + i}T00:00:00Z`,
      removedAt: null,
    }));
  const open = { account: { status: 'restricted' } };
  const waits = ['points-return', 'strike-lapses'];
  const waitsOf = (id: string, more: object) => {
    const [platform, role] = id.split('.');
    const { ruleset: rules, guide: way } = guideOf(id);
    const made = planRecovery(
      { snapshotVersion: 1, platform, role, asOf: '2026-03-02T10:00:00Z', ...more } as unknown,
      rules,
      way,
    );
    expect(ids(made).at(-1)).toBe('stop');
    return made.steps.filter((item) => waits.includes(item.id)).map(({ sure }) => sure);
  };

  it.each([
    ['bol.seller', { metrics: { policyPoints: 40 } }],
    ['youtube.creator', { violations: strikes(2, 'community-guidelines') }],
    ['youtube.creator', { violations: strikes(2, 'copyright') }],
    ['google-ads.advertiser', { violations: strikes(3, 'tobacco') }],
    ['meta.user', { violations: strikes(2) }],
  ])('%s: what lapses is waited for, but not once the account is closed', (id, facts) => {
    expect(waitsOf(id, { ...facts, ...open })).toEqual([true]);
    expect(waitsOf(id, { ...facts, account: { status: 'terminated' } })).toEqual([]);
    expect(waitsOf(id, facts)).toEqual([false]);
  });

  it.each([
    ['bol.seller', { metrics: { policyPoints: 0 } }],
    ['youtube.creator', { violations: strikes(3, 'community-guidelines') }],
    ['youtube.creator', { violations: strikes(3, 'copyright') }],
    ['google-ads.advertiser', { violations: strikes(4, 'tobacco') }],
    [
      'meta.user',
      { violations: [{ id: 'v1', kind: 'severe', at: '2026-02-10T00:00:00Z', removedAt: null }] },
    ],
  ])('%s: nor with what closes it', (id, facts) => {
    expect(waitsOf(id, { ...facts, ...open })).toEqual([]);
  });

  it('a disabled account of Meta is not told to wait', () => {
    expect(waitsOf('meta.user', { account: { status: 'suspended' }, violations: strikes(2) })).toEqual([]);
  });
});

describe('days without work', () => {
  it('are said of working days only, of a wait as of the step it waits for', () => {
    const amazon = guideOf('amazon.seller');
    // A Friday: the usual 48 hours pass over the weekend.
    const friday = '2026-03-13T20:00:00Z';
    const waiting = planRecovery(
      {
        snapshotVersion: 1,
        platform: 'amazon',
        role: 'seller',
        asOf: friday,
        account: { status: 'suspended' },
        appeals: [{ id: 'a1', submittedAt: friday, status: 'pending' }],
      },
      amazon.ruleset,
      amazon.guide,
    );
    expect(step(waiting, 'wait-for-appeal').usual).toEqual({ max: 48, unit: 'hours' });
    expect(step(waiting, 'wait-for-appeal').restDays).toBe(0);
    const open = { appeals: [{ id: 'a1', submittedAt: friday, status: 'pending' }] };
    const buyer = plan(friday, open, { notice: NOTICES.protection });
    expect(step(buyer, 'wait-for-appeal').restDays).toBe(2);
  });
});

describe('what lies ahead, and what is listed twice', () => {
  const at = '2026-02-10T08:00:00Z';
  const notices = [{ at: '2026-02-09T08:00:00Z', kind: 'suspension', text: NOTICES.protection }];
  const rejected = {
    id: 'a1',
    submittedAt: '2026-02-09T09:00:00Z',
    decidedAt: '2026-02-09T20:00:00Z',
    status: 'rejected',
  };

  it('counts an appeal with the id of another once', () => {
    const once = plan(at, { notices, appeals: [rejected] });
    const twice = plan(at, { notices, appeals: [rejected, { ...rejected, newEvidence: true }] });
    expect(once.state).toBe('rejected');
    expect(twice.state).toBe('rejected');
    const open = { id: 'a2', submittedAt: '2026-02-10T01:00:00Z', status: 'pending' };
    expect(plan(at, { notices, appeals: [open, open] }).notes.map(({ code }) => code)).not.toContain(
      'several-pending',
    );
  });

  it('does not take an appeal for open that was not sent', () => {
    const draft = { id: 'a1', submittedAt: null, status: 'pending' };
    expect(plan(at, { notices, appeals: [draft] }).state).toBe('fresh');
  });

  it('gives each order that exists one outlook, from what has happened to it', () => {
    const order = { id: 'o1', placedAt: '2026-02-05T00:00:00Z', paidAt: '2026-02-05T00:00:00Z' };
    const later = '2026-02-20T00:00:00Z';
    const states = (more: object) =>
      plan(at, { notices, orders: [order], ...more }).orders.map(({ orderId, state }) => [orderId, state]);
    expect(
      states({ orders: [order, order, { ...order, id: 'o2', placedAt: later, paidAt: later }] }),
    ).toEqual([['o1', 'paid']]);
    expect(
      states({
        orders: [{ ...order, id: 'o0', placedAt: later }, (({ id: _, ...unnamed }) => unnamed)(order)],
      }),
    ).toEqual([['#2', 'paid']]);
    const dispute = { orderId: 'o1', openedAt: '2026-02-06T00:00:00Z', closedAt: later, outcome: 'won' };
    expect(states({ disputes: [dispute] })).toEqual([['o1', 'disputes']]);
    expect(states({ disputes: [{ ...dispute, openedAt: later }] })).toEqual([['o1', 'paid']]);
    expect(states({ chargebacks: [{ orderId: 'o1', filedAt: later, reversedAt: null }] })).toEqual([
      ['o1', 'paid'],
    ]);
  });

  it('names running disputes as long as one is open', () => {
    const ends = (closedAt: string) =>
      plan(at, { notices, disputes: [{ openedAt: '2026-02-06T00:00:00Z', closedAt }] }).belongings.map(
        ({ id }) => id,
      );
    expect(ends('2026-02-20T00:00:00Z')).toContain('disputes');
    expect(ends('2026-02-09T00:00:00Z')).not.toContain('disputes');
  });
});

describe('a long history', () => {
  it('plans as from the last of it, however many notices and appeals came before', () => {
    const at = (i: number): string => new Date(Date.UTC(2025, 0, 1) + i * 60_000).toISOString();
    const history = (length: number, start: number) => ({
      notices: Array.from({ length }, (_, i) => ({
        id: `n${i}`,
        at: at(start + i),
        kind: 'suspension',
        text: i < length - 1 ? '' : NOTICES.security,
      })),
      appeals: Array.from({ length }, (_, i) => ({
        id: `a${i}`,
        submittedAt: at(start + i),
        status: 'rejected',
        decidedAt: at(start + i),
      })),
    });
    const many = 150_000;
    const { diagnosis: _, ...long } = plan('2026-03-02T10:00:00Z', history(many, 0));
    const { diagnosis: __, ...short } = plan('2026-03-02T10:00:00Z', history(2, many - 2));
    expect(long).toEqual(short);
  });
});

describe('messages that nobody here can read', () => {
  const German = 'Ihr Konto wurde aus Sicherheitsgründen vorübergehend gesperrt.';
  const unread = ({ notes }: RecoveryPlan) => notes.filter(({ code }) => code === 'message-not-recognised');

  it.each([
    { name: 'given', more: {}, options: { notice: German }, count: 1 },
    {
      name: 'in the snapshot, and given',
      more: { notices: [{ at: '2026-03-01T10:00:00Z', text: German }] },
      options: { notice: 'Ваш аккаунт покрыт льдом из-за погоды.' },
      count: 2,
    },
  ])('are counted: $name', ({ more, options, count }) => {
    expect(unread(plan('2026-03-02T10:00:00Z', more, options))).toEqual([
      { code: 'message-not-recognised', args: { count } },
    ]);
  });

  it('are none where a wording is recognised, and where there is none', () => {
    expect(unread(plan('2026-03-02T10:00:00Z', {}, { notice: NOTICES.security }))).toEqual([]);
    expect(unread(plan('2026-03-02T10:00:00Z', {}, { notice: ' ' }))).toEqual([]);
  });
});
