import { describe, expect, it } from 'vitest';
import { planRecovery, readNotice, reasonOfClass } from '../../src/index.ts';
import { guideOf, guides } from '../fixtures/dataset-guides.ts';
import { lexiconOf } from '../notices/sample-lexicon.ts';

const languageOf = (notice: string) => (notice.startsWith('Ihr') ? 'de' : 'en');

function planOf(id: string, notice: string) {
  const { ruleset, guide } = guideOf(id);
  const [platform, role] = id.split('.');
  const snapshot = { snapshotVersion: 1, platform, role, asOf: '2026-03-06T18:00:00Z' };
  return planRecovery(snapshot as unknown, ruleset, guide, {
    notice,
    lexicon: lexiconOf(languageOf(notice)),
  });
}

const firstOf = (id: string, notice: string) => planOf(id, notice).steps[0]?.title;
const own = (id: string, name: string) => guideOf(id).guide.classSteps?.[name]?.title;
const common = (name: string) => guideOf('etsy.seller').guide.common.classes[name]?.step.title;

describe('the first step of a platform', () => {
  it.each([
    ['etsy.seller', 'policy', 'Your shop was suspended because of the resale of items.'],
    ['ebay.seller', 'policy', 'Your account was suspended because you listed prohibited items.'],
    ['paypal.merchant', 'policy', 'Your account was limited because you sell prohibited products.'],
    ['stripe.merchant', 'policy', 'Your account was closed because of a prohibited business.'],
  ])('%s stands for the acts that it is about: %s', (id, name, notice) => {
    expect(firstOf(id, notice)).toBe(own(id, name));
  });

  it.each([
    ['etsy.seller', 'policy', 'Your account was suspended because it was used to post spam.'],
    ['ebay.seller', 'policy', 'Your account was suspended because it was used to post spam.'],
    ['airbnb.host', 'policy', 'Your account was suspended because it was used to post spam.'],
    ['uber.driver', 'policy', 'Your account was deactivated because of spam.'],
    [
      'paypal.merchant',
      'policy',
      'Ihr Konto wurde wegen Spam gesperrt, da Sie gegen Richtlinien verstossen haben.',
    ],
  ])('%s gives way to what holds for all acts of %s', (id, name, notice) => {
    expect(planOf(id, notice).diagnosis.class).toBe(name);
    expect(firstOf(id, notice)).toBe(common(name));
  });
});

describe('the reason of a ruleset', () => {
  const reasonOf = (id: string, message: string) => {
    const { ruleset, guide } = guideOf(id);
    const { class: named, words } = readNotice(message, lexiconOf('en'), { restricted: true });
    return [named, reasonOfClass(named, guide, ruleset, { message, words })];
  };

  it('is none where it is about another act of the class', () => {
    const spam = 'Your account was suspended because of spam.';
    expect(reasonOf('twitter.user', spam)).toEqual(['policy', 'conduct']);
    expect(reasonOf('twitter.user', 'Your account was suspended because of nudity.')).toEqual([
      'policy',
      null,
    ]);
    expect(reasonOf('jumia.seller', 'Your shop was closed because you sell counterfeit products.')).toEqual([
      'ip',
      'intellectual-property',
    ]);
    expect(reasonOf('jumia.seller', 'Your shop was closed because of copyright infringement.')).toEqual([
      'ip',
      null,
    ]);
  });

  it('is that of its class where nobody says what the message says', () => {
    const { ruleset, guide } = guideOf('jumia.seller');
    expect(reasonOfClass('ip', guide, ruleset)).toBe('intellectual-property');
  });

  it('weighs nothing in a diagnosis of another act', () => {
    const { diagnosis, steps } = planOf('temu.seller', 'Your shop was closed because of forged documents.');
    expect(diagnosis.class).toBe('fraud');
    expect(diagnosis.reasons).toEqual([]);
    expect(steps[0]?.title).toBe(common('fraud'));
  });
});

it('acts are named only of classes of which a guide has a reason or a step', () => {
  const idle = guides.flatMap(({ ruleset, guide }) =>
    Object.keys(guide.acts ?? {})
      .filter((name) => !guide.classSteps?.[name] && !reasonOfClass(name as never, guide, ruleset))
      .map((name) => `${ruleset.id} ${name}`),
  );
  expect(idle).toEqual([]);
});
