import { planRecovery } from '@risk-check/core';
import { generalWayBack, translations } from '@risk-check/rules-data/general';
import { loadLexiconFor } from '@risk-check/rules-data/notices';
import { translateTexts } from '@risk-check/rules-data/translate';
import { describe, expect, it } from 'vitest';

const { ruleset, guide } = generalWayBack('depop', 'seller', 'Depop seller');
const asOf = '2026-03-01T00:00:00Z';
const snapshot = { snapshotVersion: 1, platform: 'depop', role: 'seller', asOf };
const submittedAt = '2026-02-27T00:00:00Z';

/** One plain message of each class, and what the way back begins with. */
const MESSAGES = {
  performance: 'Your account was suspended because your order defect rate is above our target.',
  chargeback: 'Your account has been closed because of a chargeback.',
  'buyer-abuse':
    'Your account was closed because of the number of refunds you requested: an abuse of refunds.',
  identity: 'Your account is suspended until you verify your identity.',
  documents: 'Your account is suspended: your vehicle registration has expired.',
  'money-owed': 'Your account is suspended because of an unpaid balance.',
  ip: 'Your account was suspended for repeated trademark infringement.',
  'multiple-accounts': 'Your account was closed because it is linked to another deactivated account.',
  manipulation: 'Your account was suspended for manipulating reviews.',
  security: 'Your account has been locked because we noticed unusual sign-in activity.',
  inactivity: 'Your account was closed because it has been inactive for a long time.',
};

/** @param {string} notice @param {object} [more] */
const planFor = async (notice, more = {}) =>
  planRecovery({ ...snapshot, ...more }, ruleset, guide, {
    notice,
    lexicon: await loadLexiconFor({}, notice),
  });

describe('the way back on a platform without rules', () => {
  it.each(Object.entries(MESSAGES))(
    'reads the class %s out of a message and begins with its step',
    async (name, notice) => {
      const plan = await planFor(notice);
      expect(plan.diagnosis.class).toBe(name);
      expect(plan.steps[0]?.title).toBe(guide.common.classes[name].step.title);
      expect(plan.steps[0]?.do.join(' ')).toContain('common advice');
      expect(plan.limits).toContain('The dataset holds no rules and no pages of this platform.');
    },
  );

  it.each([
    [
      'Banned for 1 Day\n\nModerator Note: We noticed a modified version of Roblox was used on a device you played on. Continued use of modified versions may lead to more account restrictions, including account termination.\n\nReason: Cheat and Exploits',
      'block',
    ],
    ['Users can be banned for 7 days if they spam.', 'warning'],
    ['If you are late again, you may be banned for 30 days.', 'warning'],
  ])('tells a ban for days from one that is only threatened: %s', async (notice, stage) => {
    const { diagnosis } = await planFor(notice);
    expect(diagnosis.notices.map((one) => one.stage)).toEqual([stage]);
    expect(diagnosis.kind).toBe(stage === 'block' ? 'account-restriction' : 'not-a-restriction');
  });

  it.each([
    ['nothing was sent', [], ['appeal', 'second-appeal', 'stop']],
    ['one is open', [{ submittedAt, status: 'pending' }], ['wait-for-appeal', 'second-appeal', 'stop']],
    ['one was refused', [{ submittedAt, status: 'rejected' }], ['second-appeal', 'stop']],
  ])('goes on from where the appeals stand: %s', async (_, appeals, wanted) => {
    const plan = await planFor(MESSAGES.chargeback, { account: { status: 'suspended' }, appeals });
    const own = plan.steps.map(({ id }) => id).filter((id) => Object.hasOwn(guide.steps, id));
    expect(own).toEqual(wanted);
  });

  it('holds no sentence in another language that is left in English, and says nothing of steps that are not there', async () => {
    expect(Object.keys(translations).sort()).toEqual(['de', 'es', 'ru']);
    for (const load of Object.values(translations)) {
      const translated = translateTexts(guide, (await load()).default);
      for (const [id, step] of Object.entries(translated.steps)) {
        expect(step.title).not.toBe(guide.steps[id].title);
        expect(step.do.filter((line) => guide.steps[id].do.includes(line))).toEqual([]);
      }
      expect(translated.common.classes.ip.step.title).not.toBe(guide.common.classes.ip.step.title);
    }
    for (const ids of Object.values(guide.lines))
      expect(ids.filter((id) => !Object.hasOwn(guide.steps, id))).toEqual([]);
    for (const { then = [] } of Object.values(guide.steps))
      expect(then.filter(({ go }) => !Object.hasOwn(guide.steps, go))).toEqual([]);
  });
});
