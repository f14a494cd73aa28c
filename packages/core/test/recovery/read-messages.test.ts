import { describe, expect, it } from 'vitest';
import { sharedDataset } from '../../../rules-data/test/shared-dataset.js';
import { diagnose } from '../../src/recovery/diagnose.ts';
import { planRecovery } from '../../src/recovery/plan-recovery.ts';
import { ALL } from '../notices/sample-lexicon.ts';

const rulesets = new Map(sharedDataset.rulesets.map((one: { id: string }) => [one.id, one]));

function read(id: string, notice: string, more = {}) {
  const { built, builtGuide } = rulesets.get(id) as never;
  const [platform, role] = id.split('.');
  const snapshot = { snapshotVersion: 1, platform, role, asOf: '2026-03-06T18:00:00Z', ...more };
  const options = { notice, lexicon: ALL };
  return {
    told: diagnose(snapshot as unknown, built, builtGuide, options),
    plan: planRecovery(snapshot as unknown, built, builtGuide, options),
  };
}

describe('messages to buyers of AliExpress that state a reason', () => {
  it.each([
    ['Your account has been disabled because of a chargeback.', 'payment-chargeback'],
    ['Account suspended: payment dispute filed with your bank', 'payment-chargeback'],
    ["Sorry, you're banned for opening too many disputes", 'buyer-protection-abuse'],
    ['Su cuenta ha sido desactivada por motivos de seguridad', 'security'],
    ['Votre compte a été désactivé pour des raisons de sécurité', 'security'],
    ['Ihr Konto wurde aus Sicherheitsgründen vorübergehend gesperrt', 'security'],
    ['Tu cuenta fue suspendida por abuso de la protección al comprador', 'buyer-protection-abuse'],
    ['Ваш аккаунт заблокирован за злоупотребление защитой покупателя', 'buyer-protection-abuse'],
    ['Your account was suspended for secuirty reasons', 'security'],
  ])('%s', (notice, reason) => {
    const { told } = read('aliexpress.buyer', notice);
    expect(told.reasons[0]?.reason).toBe(reason);
  });

  it.each([
    'Your account has been disabled because you have too many unpaid orders.',
    'Account locked. You have too many unpaid orders',
    'Too many failed payment attempts',
  ])('%s is about money owed, and the plan begins there', (notice) => {
    const { told, plan } = read('aliexpress.buyer', notice);
    expect(told.class).toBe('money-owed');
    expect(plan.steps[0]?.title ?? '').not.toMatch(/find out the reason/i);
  });
});

describe('wordings of a platform beside a stated cause', () => {
  it.each([
    ['meta.user', 'Your account has been disabled because of sexually explicit posts.', 'policy-violation'],
    [
      'amazon.seller',
      'Your Amazon account has been deactivated in accordance with Section 3 of the agreement due to a late shipping rate of 6%.',
      'performance',
    ],
  ])('%s: %s', (id, notice, reason) => {
    expect(read(id, notice).told.reasons[0]?.reason).toBe(reason);
  });

  it('are no reason where the ruleset has none for what is stated', () => {
    const { told } = read('meta.user', 'Your account has been disabled because of a chargeback.');
    expect(told.class).toBe('chargeback');
    expect(told.reasons.map(({ reason }) => reason)).not.toContain('severe-violation');
  });
});

describe('messages that state no reason', () => {
  it.each(['account suspended', 'account disabled', 'Your account has been permanently deactivated.'])(
    '%s is answered with a question',
    (notice) => {
      const { told } = read('aliexpress.buyer', notice);
      expect(told).toMatchObject({ class: null, clause: null, open: [] });
      expect(told.questions.length).toBeGreaterThan(0);
    },
  );
});

describe('a seller of Amazon', () => {
  it('is told the reason of a metric', () => {
    const { told } = read(
      'amazon.seller',
      'Your Amazon seller account has been deactivated. Your order defect rate exceeds 1%',
    );
    expect(told.reasons[0]?.reason).toBe('performance');
  });
});

describe('a cause that the ruleset has no reason for', () => {
  const { told, plan } = read(
    'ebay.seller',
    'Your account was restricted because of outstanding seller fees.',
  );

  it('is named, and the plan begins with it and not with the only way the guide has', () => {
    expect(told).toMatchObject({ class: 'money-owed', kind: 'account-restriction' });
    // The first step of the platform stands before the common one, with the page that says it.
    expect(plan.steps[0]?.title).toBe('Pay what eBay charges, then update the way to pay');
    expect(plan.steps[0]?.sources.length).toBeGreaterThan(0);
    expect(plan.steps[0]?.do.join(' ')).not.toMatch(/common advice/);
    expect(plan.steps.map(({ id }) => id)).not.toContain('find-defects');
  });

  it('begins with the common step of its class where the guide has none of its own', () => {
    const { plan: common } = read('ebay.seller', 'Your account was suspended because it was inactive.');
    expect(common.steps[0]?.do.at(-1)).toMatch(/common advice/);
    expect(common.steps[0]?.title).not.toMatch(/eBay/);
  });

  it('is repeated in the words of the message where no class fits', () => {
    const own = read('ebay.seller', 'Your account was suspended because your licence key was revoked.');
    expect(own.told.clause).toBe('your licence key was revoked');
    expect(own.plan.steps[0]?.do.join(' ')).toContain('“your licence key was revoked”');
    expect(own.told.questions[0]?.ask).toContain('your licence key was revoked');
    expect(JSON.stringify(own.told)).not.toContain('name no reason');
  });

  it('is asked about where the words leave several open', () => {
    const { told: open } = read(
      'ebay.seller',
      'Your account is limited for one or more of the following reasons: chargebacks, counterfeit goods.',
    );
    expect(open.class).toBeNull();
    expect(open.questions[0]?.ask).toContain('Chargebacks');
  });
});

describe('a message that names rules only', () => {
  const { told, plan } = read('etsy.seller', 'Your shop has been suspended: it violates our Terms of Use.');

  it('is answered with the question which act is meant, and not with the only way the guide has', () => {
    expect(told).toMatchObject({ class: 'rules', clause: null, kind: 'undecided' });
    expect(plan.reason).toBeNull();
    expect(plan.steps[0]?.title).toBe('Ask which act is meant, before any plan');
    expect(told.questions[0]?.id).toBe('message-rules');
  });
});

describe('a message that states no cause and asks for an act', () => {
  const INACTIVE =
    'We have temporarily placed your Amazon seller account inactive. Please verify your account and update your credit card.';

  it.each([
    ['amazon.seller', INACTIVE, 'verify your account and update your credit card'],
    [
      'amazon.buyer',
      'Your account is on hold and it is inactive. To restore access, verify your account.',
      'verify your account',
    ],
    ['etsy.seller', 'Your shop is restricted. Please submit your documents.', 'submit your documents'],
    ['stripe.merchant', 'Your payouts are on hold until you update your card.', 'update your card'],
    [
      'airbnb.host',
      'Ihr Konto ist gesperrt. Bitte laden Sie die folgenden Unterlagen hoch.',
      'folgenden Unterlagen',
    ],
    [
      'paypal.merchant',
      'Su cuenta está limitada. Necesitamos información adicional.',
      'información adicional',
    ],
    [
      'youtube.creator',
      'Ваш аккаунт ограничен. Пожалуйста, предоставьте дополнительную информацию.',
      'предоставьте',
    ],
  ])('%s: %s', (id, notice, asks) => {
    const { told, plan } = read(id, notice);
    expect(told.class).toBeNull();
    expect(told.asks).toContain(asks);
    const [first] = plan.steps;
    expect(first?.title).toBe('Do what the message asks for');
    expect(first?.do[0]).toContain(told.asks);
    // Real or a copy: only the account itself tells.
    expect(first?.do.join(' ')).toMatch(/typing the address yourself.*may be a copy/);
    expect(plan.avoid.map(({ id: warning }) => warning)).toContain('type-the-address');
    expect(plan.steps.map(({ id: step }) => step)).not.toContain('find-reason');
  });

  it.each([
    ['a cause is stated', 'Your account is limited because of a chargeback. Please verify your account.'],
    [
      'a cause in words of its own',
      'Your account is limited because the moon fell. Please verify your account.',
    ],
    ['nothing is asked for', 'Your account is limited.'],
    [
      'it is asked for only if',
      'Your account is limited. If you think this is a mistake, please provide details.',
    ],
  ])('asks for nothing first where %s', (_, notice) => {
    const { told, plan } = read('ebay.seller', notice);
    expect(told.asks).toBeNull();
    expect(plan.steps[0]?.title).not.toBe('Do what the message asks for');
  });
});

describe('without wordings', () => {
  it('only those of the guide are read', () => {
    const { built, builtGuide } = rulesets.get('ebay.seller') as never;
    const snapshot = { snapshotVersion: 1, platform: 'ebay', role: 'seller', asOf: '2026-03-06T18:00:00Z' };
    const told = diagnose(snapshot, built, builtGuide, { notice: 'Your account owes us fees.' });
    expect(told).toMatchObject({ class: null, open: [], words: [], clause: null, phishing: [] });
  });
});
