import { lintAppeal, planRecovery, type Ruleset, type Snapshot, scoreAccount } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import appealRules from '@risk-check/rules-data/appeal/en';
import { loadLexicon } from '@risk-check/rules-data/notices';
import { translateGuide, translateRuleset } from '@risk-check/rules-data/translate';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../scripts/some-cases.js';
import { appealDraft, chatWords } from '../src/recovery/appeal-draft.ts';
import { type DraftAnswers, draftFacts } from '../src/recovery/draft-facts.ts';
import { printRecoverScreen } from '../src/recovery/print-recover-screen.ts';
import { recoverScreen } from '../src/recovery/recover-screen.ts';
import { recoveryBlocks } from '../src/recovery/recovery-blocks.ts';
import { createLayout } from '../src/terminal/layout.ts';
import { textWidth } from '../src/terminal/text-width.ts';
import { LANGUAGES, type Language } from '../src/words/base/languages.ts';
import { loadWords } from '../src/words/load/load-words.generated.ts';

const layout = createLayout({ columns: 80, isColored: false, isUnicode: true });

const asOf = '2026-11-28T13:00:00Z';
const base = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, appeals: [] };
const order = (id: string, value: string, state: object) => ({
  id,
  placedAt: '2026-11-10T00:00:00Z',
  paidAt: '2026-11-10T00:00:00Z',
  closedAt: null,
  amount: { value, currency: 'USD' },
  ...state,
});
const boris = {
  ...base,
  account: { status: 'suspended' },
  notices: [
    {
      at: '2026-11-28T10:00:00Z',
      kind: 'suspension',
      text: 'Your account has been temporarily disabled for security reasons.',
    },
  ],
  orders: [
    order('o1', '150.00', { status: 'shipped', shippedAt: '2026-11-20T00:00:00Z' }),
    order('o2', '100.50', { status: 'paid', shippedAt: null }),
    order('o3', '149.50', { status: 'paid', shippedAt: null }),
  ],
};

async function planOf(snapshot: object, language: Language = 'en', notice?: string) {
  const { platform, role } = snapshot as Snapshot;
  const entry = rulesets.find((one) => one.platform === platform && one.role === role);
  let ruleset = (await entry?.load())?.default as Ruleset;
  let guide = (await entry?.loadGuide())?.default;
  const words = await loadWords(language);
  const translation = entry?.translations?.[language];
  if (translation && guide) {
    ruleset = translateRuleset(ruleset, (await translation.load()).default, words.phrases);
    guide = translateGuide(guide, (await translation.loadGuide()).default);
  }
  const texts = [notice, ...((snapshot as Snapshot).notices ?? []).map(({ text }) => text)].filter(
    (text): text is string => typeof text === 'string',
  );
  const lexicon = texts.length === 0 ? undefined : await loadLexicon(texts.join('\n'));
  const plan = planRecovery(snapshot as unknown, ruleset, guide as never, {
    ...(lexicon === undefined ? {} : { lexicon }),
    ...(notice === undefined ? {} : { notice }),
  });
  return {
    plan,
    ruleset,
    words,
    snapshot: snapshot as Snapshot,
    ...(notice === undefined ? {} : { notice }),
  };
}

const linesOf = async (snapshot: object, language?: Language, notice?: string): Promise<string[]> =>
  printRecoverScreen(recoverScreen(await planOf(snapshot, language, notice)), layout, { footer: 'keys' });

/** The beginning of a whole sentence that forbids. */
const FORBIDS: Readonly<Record<Language, RegExp>> = {
  en: /^Don't [^;]+\.$/,
  de: /^(?:(?:Keine?|Nicht|Nie|Niemand) |[^;]* nicht )[^;]+\.$/,
  es: /^No [^;]+\.$/,
  ru: /^Не [^;]+\.$/,
};

/** In English every account; in other languages those whose rules are translated, and some of the others. */
const accountsIn = (language: Language) => {
  if (language === 'en') return rulesets;
  const others = rulesets.filter(({ translations }) => !translations);
  return [
    ...rulesets.filter(({ translations }) => translations),
    ...someOf(others, 3, LANGUAGES.indexOf(language)),
  ];
};

describe.each(LANGUAGES)('the way back on one screen in %s', (language) => {
  it.each(accountsIn(language).map(({ platform, role }) => [platform, role] as const))(
    '%s %s',
    async (platform, role) => {
      for (const extra of [
        { account: { status: 'suspended' } },
        { account: { status: 'suspended' }, appeals: [{ id: 'a', submittedAt: asOf, status: 'pending' }] },
      ]) {
        const lines = await linesOf({ ...base, platform, role, ...extra }, language);
        expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(24);
        for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(80);
        expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object|null/);
      }
    },
  );

  it('says of each thing not to do by itself that it must not be done', async () => {
    const { words } = await planOf(boris, language);
    const sentences: string[] = Object.values(words.recoverScreen.avoid);
    for (const sentence of sentences) expect(sentence).toMatch(FORBIDS[language]);
    const screen = recoverScreen(await planOf(boris, language));
    for (const sentence of screen.doNot) expect(sentences).toContain(sentence);
    const printed = printRecoverScreen(
      screen,
      createLayout({ columns: 4000, isColored: false, isUnicode: true }),
    );
    expect(printed.join('\n')).toContain(screen.doNot.slice(0, 2).join(' '));
  });

  it.each([
    ['America/Argentina/Buenos_Aires', '(America/Argentina/Buenos_Aires)'],
    ['Europe/Berlin', '(Europe/Berlin)'],
    ['+05:30', '(UTC+05:30)'],
    ['+00:00', '(UTC)'],
  ])('names the zone of its clock within 24 lines: %s', async (zone, shown) => {
    const given = await planOf(boris, language);
    const screen = recoverScreen({ ...given, plan: { ...given.plan, zone } });
    const lines = printRecoverScreen(screen, layout, { footer: 'keys' });
    expect(screen.now).toContain(shown);
    expect(lines.slice(0, 3).join(' ')).toContain(shown);
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(24);
    for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(80);
  });

  it('Boris', async () => {
    const lines = await linesOf(boris, language);
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(24);
  });
});

describe('the way back on one screen', () => {
  it('Boris: the code first, his money summed by state, no share in percent', async () => {
    const screen = recoverScreen(await planOf(boris));
    expect(screen.headline).toBe(
      'Most likely a security lock. Try the code first; it takes about 10 minutes.',
    );
    expect(screen.why.join(' ')).toContain('security reasons');
    expect(screen.why.join(' ')).toContain('2 of 3 such accounts came back. 3 are few');
    expect(screen.parts[0]).toMatchObject({ title: 'Next 10 minutes' });
    expect(screen.parts[0]?.steps[0]).toMatch(/^Try the button and the code\./);
    expect(screen.money.map(({ title, amount }) => [title, amount])).toEqual([
      ['2 paid, no tracking number', '250 USD'],
      ['1 on the way', '150 USD'],
    ]);
    expect(screen.moneyTitle).toBe('Your money: 400 USD in 3 orders');
    expect(screen.doNot).toContain("Don't hide where you are.");
    expect(JSON.stringify(screen)).not.toMatch(/\d ?%|weight/);
  });

  it('a step at the bank carries what a chargeback comes to by the same rules', async () => {
    const given = await planOf(boris);
    const { before, after } = given.plan.chargeback ?? { before: 0, after: 0 };
    const counted = { ...boris, chargebacks: [{ id: 'c', filedAt: asOf, reversedAt: null }] };
    const { evidenceScore } = scoreAccount(counted as unknown as Snapshot, given.ruleset);
    expect(after).toBe(evidenceScore);
    expect(before).toBe(scoreAccount(boris as unknown as Snapshot, given.ruleset).evidenceScore);
    expect(after).toBeGreaterThan(before);
    const screen = recoverScreen(given);
    expect(screen.moneyWarning).toContain(`from index ${before} to ${after}`);
    expect(printRecoverScreen(screen, layout).join(' ')).toContain('The bank comes last');
    expect(JSON.stringify(recoveryBlocks(given.plan, given.ruleset, given.words))).toContain(
      'The bank comes last',
    );
    // Nothing ends at the bank where all is on its way, or no rule weighs it.
    const sent = { ...boris, orders: boris.orders.slice(0, 1) };
    expect(recoverScreen(await planOf(sent)).moneyWarning).toBeNull();
    expect((await planOf({ ...base, platform: 'uber', role: 'driver' })).plan.chargeback).toBeNull();
  });

  it.each(rulesets.map(({ id, platform, role }) => [id, platform, role]))(
    '%s: no appeal before its reason is known, and no step that fits only perhaps',
    async (_, platform, role) => {
      const made = await planOf({ ...base, platform, role, account: { status: 'suspended' } });
      const { headline, parts } = recoverScreen(made);
      const { headlines, findReason, reasonKnown, onlyWhen, afterwards, today } = made.words.recoverScreen;
      if (headline !== headlines.none && headline !== headlines.noneWithoutChat) return;
      const appeal = made.plan.steps.find(({ id, when }) => id === 'appeal' && when.length === 0);
      for (const part of parts.filter(
        ({ steps }) => appeal && steps.some((step) => step.startsWith(appeal.title)),
      )) {
        expect(part).toMatchObject({ title: afterwards, when: onlyWhen(reasonKnown) });
        expect(parts[0]?.steps).toContain(findReason);
      }
      const perhaps = made.plan.steps.filter(({ sure }) => !sure).map(({ title }) => title);
      for (const { title, steps } of parts.filter((part) => part.title === today))
        for (const one of perhaps) expect(steps.join(), title).not.toContain(one);
    },
  );

  it('an open appeal does not hide the code', async () => {
    const appeals = [{ id: 'a', submittedAt: '2026-11-28T11:00:00Z', status: 'pending' }];
    const screen = recoverScreen(await planOf({ ...boris, appeals }));
    expect(screen.parts[0]?.steps[0]).toMatch(/^Try the button and the code\./);
    expect(screen.why.join(' ')).toContain("A code isn't an appeal");
  });

  it('money owed by a shop: pay it, and no word of unpaid orders', async () => {
    const given = await planOf({
      ...base,
      platform: 'ebay',
      role: 'seller',
      notices: [
        {
          at: '2026-11-28T10:00:00Z',
          kind: 'suspension',
          text: 'Your account was restricted because of outstanding seller fees.',
        },
      ],
    });
    const { headline } = recoverScreen(given);
    expect(headline).toMatch(/you owe money/);
    expect(headline).not.toMatch(/orders|chat/);
  });

  it('unpaid orders: cancel, then the chat; the appeal waits for what has not come and has no date', async () => {
    const { plan, ...rest } = await planOf({
      ...base,
      account: { status: 'suspended' },
      metrics: { unpaidOrders: 4 },
    });
    const screen = recoverScreen({ plan, ...rest });
    expect(screen.headline).toMatch(/^Most likely unpaid orders/);
    expect(screen.parts[0]?.steps[0]).toMatch(/^Cancel the unpaid orders\./);
    expect(screen.parts[1]?.steps[0]).toMatch(/^Talk to a live agent\./);
    const ids = plan.steps.map(({ id }) => id);
    expect(ids.indexOf('live-agent')).toBeLessThan(ids.indexOf('appeal'));
    expect(plan.steps.find(({ id }) => id === 'appeal')?.dated).toBe(false);
    expect(plan.steps.find(({ id }) => id === 'live-agent')?.dated).toBe(true);
    expect(screen.answers.join(' ')).not.toMatch(/appeal/);
  });

  it('a chargeback: the bank before the appeal, which has no date until the reversal is there', async () => {
    const { plan, ...rest } = await planOf({
      ...base,
      account: { status: 'suspended' },
      chargebacks: [{ id: 'c', filedAt: '2026-11-20T00:00:00Z', reversedAt: null }],
    });
    expect(recoverScreen({ plan, ...rest }).headline).toMatch(/^Most likely a chargeback\. Decide/);
    const appeal = plan.steps.findIndex(({ id }) => id === 'appeal');
    expect(plan.steps.findIndex(({ id }) => id === 'settle-chargeback')).toBeLessThan(appeal);
    expect(plan.steps[appeal]?.dated).toBe(false);
  });

  it.each([
    ['Your account has been disabled because of a chargeback.', /^Most likely a chargeback/],
    ['Your account has been temporarily disabled for security reasons.', /^Most likely a security lock/],
    ["Sorry, you're banned for opening too many disputes", /^Most likely your disputes/],
    ['Your account has been disabled', /^No reason is known yet/],
  ])('a named reason wins: %s', async (notice, headline) => {
    const { plan, ...rest } = await planOf({ ...base, account: { status: 'suspended' } }, 'en', notice);
    expect(recoverScreen({ plan, ...rest }).headline).toMatch(headline);
  });

  // Messages of the library, as somebody pastes them who tells nothing else.
  it.each([
    [
      'amazon',
      'seller',
      'We took this action because our records indicate that this account is related to another selling account that was closed by Amazon.',
      /another account that is linked to yours/,
    ],
    [
      'google-play',
      'developer',
      'has been suspended and removed from Google Play as a policy strike because it violates the impersonation policy',
      /^Google Play says what it thinks you did/,
    ],
    [
      'stripe',
      'merchant',
      'Stripe can only support users with a low risk of customer disputes—after reviewing your submitted information and website, it does seem like your business presents a higher level of risk than we can currently support.',
      /doesn't say what happened to the account/,
    ],
    [
      'airbnb',
      'host',
      'Because you declined multiple consecutive reservation requests, your listings have been temporarily paused and removed from search results.',
      /Only an order, a listing or a post is stopped/,
    ],
    ['google-play', 'developer', 'Your account has been terminated.', /Ask for it before you appeal/],
  ])('the first step fits the stated reason: %s %s', async (platform, role, notice, headline) => {
    const snapshot = { snapshotVersion: 1, platform, role, asOf };
    expect(recoverScreen(await planOf(snapshot, 'en', notice)).headline).toMatch(headline);
  });

  it.each([
    ['upwork', 'freelancer', 'Your account is suspended.', true],
    ['upwork', 'freelancer', 'Your account is suspended because of bad feedback.', false],
    ['youtube', 'creator', 'Your account is suspended.', false],
  ])('steps of the only way there are: %s %s, %s', async (platform, role, notice, isOnly) => {
    const screen = recoverScreen(await planOf({ snapshotVersion: 1, platform, role, asOf }, 'en', notice));
    expect(screen.why.includes('We have steps for one reason only: skip what does not fit.')).toBe(isOnly);
  });

  it('a cause without a restriction: look inside first, unless the account is known to be open', async () => {
    const meta = { snapshotVersion: 1, platform: 'meta', role: 'user', asOf };
    const said = 'We suspect automated behavior on your account';
    const screen = recoverScreen(await planOf(meta, 'en', said));
    expect(screen.parts[0]?.steps[0]).toContain('start again with the whole message');
    // Then what the cause itself asks for.
    expect(screen.parts[1]?.steps[0]).toContain('End every program');
    const { plan, ruleset, words } = await planOf(meta, 'en', said);
    const long = JSON.stringify(recoveryBlocks(plan, ruleset, words));
    expect(long).toContain("doesn't say what happened to the account");
    expect(long).not.toMatch(/nothing to appeal|no restriction|Nothing is blocked/);
    const open = await planOf({ ...meta, account: { status: 'active' } }, 'en', said);
    expect(recoverScreen(open).headline).toContain('nothing to appeal');
  });

  it('a listing that was taken down for a named cause is answered, and nothing is said of payouts', async () => {
    const amazon = { snapshotVersion: 1, platform: 'amazon', role: 'seller', asOf };
    const said =
      'We removed your listings because we were unable to verify the authenticity of the invoices that you submitted.';
    const screen = recoverScreen(await planOf(amazon, 'en', said));
    expect(screen.headline).toMatch(/^Your account is open/);
    expect(JSON.stringify(screen.parts)).toContain('Send the invoices');
    expect(screen.moneyNote).toBeNull();
  });

  it('an order that stopped is quoted by no empty words', async () => {
    const amazon = { snapshotVersion: 1, platform: 'amazon', role: 'seller', asOf };
    const said = 'Your order has been cancelled because the payment was declined';
    const screen = recoverScreen(await planOf(amazon, 'en', said));
    expect(screen.headline).toMatch(/^Your account is open/);
    expect(screen.why).toEqual([]);
    expect(screen.moneyNote).toBeNull();
  });

  it('nobody is told of payouts where a platform pays nothing', async () => {
    const meta = { snapshotVersion: 1, platform: 'meta', role: 'user', asOf };
    const said = 'Your account has been disabled for violating our terms';
    expect(recoverScreen(await planOf(meta, 'en', said)).moneyNote).toBeNull();
    const uber = { ...meta, platform: 'uber', role: 'driver' };
    expect(recoverScreen(await planOf(uber, 'en', said)).moneyNote).toMatch(/^Payouts may be on hold/);
  });
});

describe('drafts', () => {
  const draftsOf = async (snapshot: object, answers?: DraftAnswers) => {
    const { plan, ruleset, words } = await planOf(snapshot);
    const facts = draftFacts(plan, ruleset, snapshot as Snapshot, words, answers);
    return { appeal: appealDraft(facts, words), chat: chatWords(facts, words), facts };
  };

  it('Boris: facts and blanks only, and every blank is found', async () => {
    const { appeal, chat } = await draftsOf(boris, { newPhone: true, signIns: 'mine' });
    expect(appeal?.text).toContain('On 28 November 2026 my account was disabled');
    expect(appeal?.text).toContain('I have 3 open orders worth 400 USD: o1, o2, o3.');
    expect(appeal?.words).toBeLessThanOrEqual(150);
    expect(chat.words).toBeLessThanOrEqual(45);
    const text = appeal?.text ?? '';
    const found = lintAppeal(text, appealRules, { reason: 'security' }).findings;
    const gaps = found
      .filter(({ code }) => code === 'placeholder')
      .map(({ start, end }) => text.slice(start, end));
    expect(gaps).toEqual(appeal?.blanks);
    expect(gaps.length).toBeGreaterThanOrEqual(4);
    // Nothing else is asked of an innocent owner.
    expect(found.filter(({ level, code }) => level === 'problem' && code !== 'placeholder')).toEqual([]);
    const filled = text.replace(/\[[^\]]+\]/g, 'filled in');
    expect(lintAppeal(filled, appealRules, { reason: 'security' }).ok).toBe(true);
  });

  it('say nothing that nobody ticked', async () => {
    const { appeal } = await draftsOf(boris);
    expect(appeal?.text).not.toMatch(/new phone|sign-ins|sorry|will not happen/);
  });

  it.each(LANGUAGES)('keep to 150 and 45 words for every reason in %s', async (language) => {
    const words = await loadWords(language);
    const { facts } = await draftsOf(boris);
    for (const kind of [
      'security',
      'disputes',
      'chargeback',
      'unpaid',
      'secondAccount',
      'rule',
      'performance',
    ] as const) {
      const full = { ...facts, kind, newPhone: true, journey: true, signIns: 'not-mine' as const };
      expect(appealDraft(full, words)?.words, kind).toBeLessThanOrEqual(150);
      expect(chatWords(full, words).words, kind).toBeLessThanOrEqual(45);
    }
    for (const state of ['pending', 'rejected', 'fresh'] as const)
      expect(chatWords({ ...facts, state, said: null }, words).words).toBeLessThanOrEqual(45);
  });

  it('there is none where it would do harm, and never a second appeal beside an open one', async () => {
    const { facts } = await draftsOf(boris);
    const words = await loadWords('en');
    expect(appealDraft({ ...facts, kind: 'none' }, words)).toBeNull();
    expect(chatWords({ ...facts, state: 'pending' }, words).text).toContain('Is it open');
  });

  it('accept that somebody did not do it', () => {
    const text =
      'You name the rule on reviews for order 8123456789. What happened: I wrote the review on 3 May 2026 after the parcel came. I did not do this; the proof is attached. Please check my account.';
    const codes = lintAppeal(text, appealRules, { reason: 'rule-violation' })
      .findings.filter(({ level }) => level === 'problem')
      .map(({ code }) => code);
    expect(codes).toEqual([]);
  });
});
