import { planRecovery, type Ruleset, type Snapshot } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { loadLexicon } from '@risk-check/rules-data/notices';
import { describe, expect, it } from 'vitest';
import type { Block } from '../src/blocks/block.ts';
import { draftBlocks } from '../src/recovery/draft-blocks.ts';
import { planCalendar } from '../src/recovery/plan-calendar.ts';
import { printRecoverScreen } from '../src/recovery/print-recover-screen.ts';
import { recoverScreen } from '../src/recovery/recover-screen.ts';
import { recoveryBlocks } from '../src/recovery/recovery-blocks.ts';
import { createLayout } from '../src/terminal/layout.ts';
import { LANGUAGES, type Language } from '../src/words/base/languages.ts';
import { loadWords } from '../src/words/load/load-words.generated.ts';

const asOf = '2026-12-02T13:00:00Z';
const SECURITY = 'Your account has been disabled for security reasons.';
const layout = createLayout({ columns: 80, isColored: false, isUnicode: true });

const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks).replaceAll('\\"', '"');

async function surfacesOf(
  id: string,
  notice: string,
  { noticeAt, language = 'en' }: { noticeAt?: string; language?: Language } = {},
) {
  const entry = rulesets.find((one) => one.id === id);
  const ruleset = (await entry?.load())?.default as Ruleset;
  const guide = (await entry?.loadGuide())?.default;
  const words = await loadWords(language);
  const { platform, role } = ruleset;
  const snapshot = {
    snapshotVersion: 1,
    platform,
    role,
    asOf,
    account: { status: 'suspended' },
    appeals: [],
  };
  const lexicon = await loadLexicon(notice);
  const plan = planRecovery(snapshot as unknown, ruleset, guide as never, {
    ...(notice === '' ? {} : { notice }),
    lexicon,
    ...(noticeAt === undefined ? {} : { noticeAt }),
  });
  const given = { plan, ruleset, words, snapshot: snapshot as unknown as Snapshot };
  const screen = recoverScreen(given);
  const drafts = draftBlocks({ ...given, platformWords: words });
  return {
    plan,
    screen,
    brief: printRecoverScreen(screen, layout, { footer: 'keys' }),
    details: textOf(recoveryBlocks(plan, ruleset, words)),
    drafts: textOf(drafts),
    calendar: planCalendar(plan, ruleset, words, given.snapshot).text.replaceAll('\r\n ', ''),
  };
}

describe('what a message asks for, and until when', () => {
  const notice = `${SECURITY} Please send us the requested documents within 7 days.`;

  it('stands on every surface with its day', async () => {
    const made = await surfacesOf('aliexpress.buyer', notice, { noticeAt: '2026-12-02T12:00:00Z' });
    const brief = made.brief.join(' ').replaceAll(/\s+/g, ' ');
    expect(brief).toContain('The message asks for documents by Wed 9 Dec (“within 7 days”).');
    expect(made.details).toContain('The message asks for documents by Wed 9 Dec (“within 7 days”).');
    expect(made.details).toContain('Last day: Wed 9 Dec.');
    expect(made.drafts).toContain('You asked for documents “within 7 days”.');
    expect(made.drafts).toContain('You asked for documents by 9 December 2026.');
    expect(made.calendar).toContain('SUMMARY:Last day: Send one appeal');
    expect(made.calendar).toContain('DTSTART:20261209T120000Z');
    expect(made.plan.diagnosis.message.deadlines).toMatchObject([
      { of: 'documents', at: '2026-12-09T12:00:00Z', amount: { value: 7, unit: 'days' } },
    ]);
  });

  it('resolves the condition that the message already answers: now, and not "only if the agent asks"', async () => {
    const { screen, plan } = await surfacesOf('aliexpress.buyer', notice, {
      noticeAt: '2026-12-02T12:00:00Z',
    });
    const step = plan.steps.find(({ id }) => id === 'appeal');
    expect(step).toMatchObject({ sure: true, dated: true, begins: asOf, when: [], deadlineKind: 'act-by' });
    expect(step?.deadline).toBe('2026-12-09T12:00:00Z');
    expect(screen.parts.find(({ ids }) => ids.includes('appeal'))?.title).toBe('Today');
    // Without the request it waits for the agent.
    const without = await surfacesOf('aliexpress.buyer', SECURITY);
    expect(without.plan.steps.find(({ id }) => id === 'appeal')?.when).not.toEqual([]);
  });

  it('says from what it counts where nobody knows when the message came', async () => {
    const made = await surfacesOf('aliexpress.buyer', notice);
    const said =
      'The message asks for documents (“within 7 days”). If it came today, you have until Wed 9 Dec.';
    expect(made.brief.join(' ').replaceAll(/\s+/g, ' ')).toContain(said);
    expect(made.details).toContain(said);
    expect(made.calendar).toContain('SUMMARY:Last day\\, if the message came today: documents');
    expect(made.plan.diagnosis.message.deadlines).toMatchObject([
      { at: null, latest: '2026-12-09T13:00:00Z' },
    ]);
  });

  it('is a step of its own where the guide has none that answers it', async () => {
    const { plan } = await surfacesOf('etsy.seller', `Your shop is suspended. ${notice}`, {
      noticeAt: '2026-12-02T12:00:00Z',
    });
    expect(plan.steps[0]).toMatchObject({ id: 'from-the-message', deadline: '2026-12-09T12:00:00Z' });
  });

  it.each(LANGUAGES)('fits one screen, and is never left out of it, in %s', async (language) => {
    const long = `${notice} Pay the outstanding balance by 20 December. You can appeal within 30 days.`;
    const { brief, plan } = await surfacesOf('aliexpress.buyer', long, { language });
    expect(plan.diagnosis.message.deadlines.map(({ of }) => of)).toEqual(['documents', 'payment', 'appeal']);
    const text = brief.join(' ').replaceAll(/\s+/g, ' ');
    for (const { text: quoted } of plan.diagnosis.message.deadlines) expect(text).toContain(quoted);
    expect(brief.length, brief.join('\n')).toBeLessThanOrEqual(24);
  });

  it('is as wide as the dates of the snapshot: the newest restriction without a text dates the message', async () => {
    const entry = rulesets.find(({ id }) => id === 'aliexpress.buyer');
    const ruleset = (await entry?.load())?.default as Ruleset;
    const guide = (await entry?.loadGuide())?.default;
    const snapshot = {
      ...{ snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf },
      account: { status: 'suspended' },
      notices: [{ at: '2026-11-30T00:00:00Z', kind: 'suspension' }],
    };
    const { diagnosis } = planRecovery(snapshot as unknown, ruleset, guide as never, {
      notice,
      lexicon: await loadLexicon(notice),
    });
    expect(diagnosis.message.deadlines[0]?.at).toBe('2026-12-07T00:00:00Z');
  });
});

describe('permanence', () => {
  it.each([
    ['ebay.buyer', 'Your account has been permanently suspended because of an excessive number of returns.'],
    ['aliexpress.buyer', `Your account has been permanently closed. ${SECURITY}`],
  ])('is said back: %s', async (id, notice) => {
    const made = await surfacesOf(id, notice);
    expect(made.brief.join(' ').replaceAll(/\s+/g, ' ')).toContain('The message calls this permanent');
    expect(made.details).toContain('The message calls this permanent');
  });
});

describe('words for the chat and drafts', () => {
  const NAMED = 'Your account has been disabled because of';
  const chatOf = async (id: string, notice: string, language: Language = 'en') => {
    const { drafts, screen } = await surfacesOf(id, notice, { language });
    return { drafts, why: screen.why.join(' '), headline: screen.headline };
  };

  it.each([
    ['aliexpress.buyer', `${NAMED} fraudulent activity.`],
    ['uber.driver', 'Your account was deactivated because another person drove with your account.'],
    ['ebay.buyer', `${NAMED} an excessive number of returns.`],
    ['meta.user', `${NAMED} copyright infringement.`],
    ['airbnb.host', 'Your account has been disabled because you cancelled reservations too often.'],
  ])('%s: name the reason that the screen quotes', async (id, notice) => {
    const { drafts, why } = await chatOf(id, notice);
    const quoted = /Your message says “([^”]+)”/.exec(why)?.[1];
    expect(quoted, why).toBeDefined();
    expect(drafts).toContain(`“${quoted}”`);
    expect(drafts).not.toContain('gives no reason');
  });

  it.each([
    ['aliexpress.buyer', 'which order or review'],
    ['amazon.seller', 'which order or listing'],
    ['uber.driver', 'which trip or delivery'],
    ['airbnb.host', 'which booking or listing'],
    ['youtube.creator', 'which post or video'],
    ['sendgrid.sender', 'which mailing or recipients'],
    ['google-play.developer', 'which app or release'],
    ['google-ads.advertiser', 'which ad or campaign'],
    ['linkedin.member', 'which post, message or action'],
  ])('%s: without a reason it asks for one, about what the role does', async (id, act) => {
    const { drafts, headline } = await chatOf(id, 'Your account has been disabled.');
    expect(headline).toMatch(/^No reason is known yet/);
    expect(drafts).toContain(`the message gives no reason. What is the exact reason, and ${act}`);
    if (!act.includes('review')) expect(drafts).not.toContain('review');
  });

  it('speak of no message where there is none', async () => {
    const { drafts, why } = await chatOf('uber.driver', '');
    expect(why).not.toContain('message');
    expect(drafts).not.toContain('message');
    expect(drafts).toContain('What is the exact reason, and which trip or delivery');
  });

  it.each(LANGUAGES)('name an act for every role in %s', async (language) => {
    const { draft } = await loadWords(language);
    const { draft: english } = await loadWords('en');
    for (const act of Object.keys(english.acts) as (keyof typeof english.acts)[]) {
      expect(draft.chat.noReason(draft.acts[act])).toContain(draft.acts[act]);
      if (language !== 'en') expect(draft.acts[act]).not.toBe(english.acts[act]);
    }
  });
});
