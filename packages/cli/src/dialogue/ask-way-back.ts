import {
  accountsOfMessage,
  type ClosedAccount,
  cleanMessage,
  closedAccountSnapshot,
  justBefore,
  MOST_PASTED,
  type Money,
  moneyUnderstood,
  readMoney,
} from '@risk-check/report/questions';
import { messageUnderstood, type SendableTexts } from '@risk-check/report/recovery';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import { loadLexiconFor } from '@risk-check/rules-data/notices';
import { readBytes } from '../files/read-bytes.ts';
import { type Session, withStdin } from '../process/session.ts';
import { loadGuide } from '../rulesets/load-guide.ts';
import { translatedPart } from '../rulesets/translated-rules.ts';
import { askInTurn, changeStep, type Step, withoutLast } from './ask-in-turn.ts';
import { chooseAccount } from './choose-account.ts';
import type { Conversation } from './conversation.ts';
import type { DialogueFlags, Printer } from './run-dialogue.ts';

const MOST_ORDERS = 200;
const APPEALS = ['none', 'pending', 'rejected'] as const;
const DAY = 86_400_000;

/** What is said of a closed account; null where the account is not in the list. */
interface Said extends Pick<ClosedAccount, 'since' | 'appeal' | 'justBefore' | 'open' | 'onTheWay'> {
  readonly notice: string;
  readonly account: RulesetEntry | null;
}

/** The way back without a file: the message, the platform, and four short questions. @throws {Stopped} @throws {Turned} */
export async function askWayBack(
  flags: DialogueFlags,
  session: Session,
  conversation: Conversation,
  recover: Printer,
): Promise<void> {
  const { io } = session;
  const { words, say, print } = conversation;
  const { details, drafts, chat, change, calendar, quit } = words.dialogue.menu;
  const color = { format: 'pretty', color: flags.color };
  const steps = stepsOf(session, conversation, (platform, notice) =>
    recover({ ...color, brief: true, notice, platform }, session),
  );
  let said: Partial<Said> = {};
  for (;;) {
    said = await askInTurn(steps, said, conversation);
    const { account, notice = '' } = said;
    if (!account) return;
    const now = io.now();
    const snapshot = closedAccountSnapshot({
      platform: account.platform,
      role: account.role,
      now,
      zone: io.zone,
      since: said.since ?? null,
      appeal: said.appeal ?? null,
      justBefore: said.justBefore ?? [],
      open: said.open ?? null,
      onTheWay: said.onTheWay ?? null,
    });
    const reading = withStdin(session, JSON.stringify(snapshot));
    let sendable: SendableTexts = { chat: false, draft: false };
    const show = (part: object): Promise<void> => {
      print('');
      const message = notice === '' ? {} : { notice };
      const onDrafts = (texts: SendableTexts): void => {
        sendable = texts;
      };
      return recover({ ...color, ...message, ...part, onDrafts }, reading);
    };
    await show({ brief: true, isInDialogue: true });
    let changed: Partial<Said> | null = null;
    while (!changed) {
      print('');
      const texts = sendable.draft ? [drafts] : sendable.chat ? [chat] : [];
      say([details, ...texts, change, calendar, quit].join(' · '));
      const key = (await conversation.ask()).trim().toLowerCase();
      if (key === 'q' || key === '') return;
      if (key === '<') changed = withoutLast(steps, said);
      else if (key === 'c') changed = await changeStep(steps, said, conversation);
      else if (key === 'd') await show({ details: true });
      else if ((key === 'a' || key === 'l') && sendable.chat) await show({ drafts: true });
      else if (key === 'k') {
        if ((await io.kindOf(CALENDAR)) === 'nothing')
          await show({ brief: true, isInDialogue: true, ics: CALENDAR });
        else say(words.dialogue.notOurs(CALENDAR));
      }
    }
    said = changed;
  }
}

/** The questions of the way back. `unlisted` reads a message for a platform that is not in the list. */
function stepsOf(
  session: Session,
  conversation: Conversation,
  unlisted: (platform: string, notice: string) => Promise<void>,
): readonly Step<Said>[] {
  const { words, say } = conversation;
  const text = words.dialogue;
  const isBuyer = ({ account }: Partial<Said>): boolean => account?.role === 'buyer';
  return [
    {
      key: 'notice',
      question: () => text.paste,
      // Another message may be about another account.
      voids: ['account', 'justBefore', 'open', 'onTheWay'],
      ask: async () => {
        const notice = await askMessage(session, conversation);
        if (notice !== '') say(text.byName);
        return { notice };
      },
    },
    {
      key: 'account',
      question: () => text.platform,
      voids: ['justBefore', 'open', 'onTheWay'],
      ask: async ({ notice = '' }) => {
        const account = await accountOf(
          notice,
          conversation,
          // The message is read all the same.
          notice === '' ? undefined : (platform) => unlisted(platform, notice),
        );
        const { io } = session;
        if (account && notice !== '')
          say(await understoodOf(notice, account, io.now(), io.zone, conversation));
        if (account) say(text.keys);
        return { account };
      },
    },
    {
      key: 'since',
      question: () => text.since,
      isAsked: ({ account }) => account != null,
      ask: async () => ({ since: await askSince(session.io.now(), conversation) }),
    },
    {
      key: 'appeal',
      question: () => text.appeal,
      isAsked: ({ account }) => account != null,
      ask: async () => {
        say(text.appeal);
        const chosen = await conversation.choose([...text.appealChoices, text.unknown], APPEALS.length);
        return { appeal: APPEALS[chosen] ?? null };
      },
    },
    {
      key: 'justBefore',
      question: () => text.justBefore,
      isAsked: ({ account }) => account != null,
      ask: async ({ account }) => ({
        justBefore: account ? await askJustBefore(account, conversation) : [],
      }),
    },
    {
      key: 'open',
      question: () => text.money,
      isAsked: isBuyer,
      voids: ['onTheWay'],
      ask: async () => {
        const open = await askMoney(text.money, MOST_ORDERS, 'USD', conversation);
        return { open: open === 'none' ? null : open };
      },
    },
    {
      key: 'onTheWay',
      question: ({ open }) => text.onTheWay(open?.count ?? 0),
      isAsked: ({ open }) => open != null,
      ask: async ({ open }) => {
        if (!open) return { onTheWay: null };
        const { count, currency } = open;
        const onTheWay = await askMoney(text.onTheWay(count), count, currency, conversation);
        say(text.understood(moneyUnderstood(open, onTheWay, words)));
        return { onTheWay };
      },
    },
  ];
}

/** Where the dates of the way back go; never over a file that is there. */
const CALENDAR = 'way-back.ics';

/** Lines up to an empty one; the name of a file that exists is offered to be read. */
async function askMessage(
  { io }: Session,
  { words, say, ask, answer, isYes }: Conversation,
): Promise<string> {
  say(words.dialogue.paste);
  const lines: string[] = [];
  let length = 0;
  for (;;) {
    // A line of a message may be any text; only the first may be a key.
    const line = lines.length === 0 ? await answer() : await ask();
    if (line.trim() === '' || (lines.length === 0 && line === '?')) break;
    if (lines.length === 0 && /^\S{1,200}$/.test(line.trim()) && (await io.kindOf(line.trim())) === 'file') {
      const file = line.trim();
      if (await isYes(words.dialogue.readFile(file), true))
        return cleanMessage(new TextDecoder().decode(await readBytes(file, io)));
    }
    lines.push(line);
    length += line.length + 1;
    if (length > MOST_PASTED) break;
  }
  return cleanMessage(lines.join('\n'));
}

/** The account that the message names, if the person agrees; else the one they choose. */
async function accountOf(
  notice: string,
  conversation: Conversation,
  unlisted?: (typed: string) => Promise<void>,
): Promise<RulesetEntry | null> {
  const meant = accountsOfMessage(notice, rulesets);
  const [named] = meant;
  if (named && meant.length === 1) {
    const { title } = await translatedPart({ title: named.title }, named.id, conversation.words);
    if (await conversation.isYes(conversation.words.dialogue.fits(title), true)) return named;
  }
  return chooseAccount(conversation, unlisted, meant.length > 1 ? meant : []);
}

/** What the message says, before anything is asked: who reads it wrong can stop here. */
async function understoodOf(
  notice: string,
  account: RulesetEntry,
  now: number,
  zone: string | undefined,
  { words }: Conversation,
): Promise<string> {
  const ruleset = (await account.load()).default;
  const guide = await loadGuide(ruleset, words);
  const lexicon = await loadLexiconFor({}, notice);
  return messageUnderstood({ notice, lexicon, ruleset, guide, now, zone }, words);
}

async function askSince(now: number, { words, say, choose, answer }: Conversation): Promise<number | null> {
  const { since, sinceChoices, sinceDay, day, unknown, wanted } = words.dialogue;
  say(since);
  const chosen = await choose([...sinceChoices, unknown], sinceChoices.length);
  if (chosen < 2) return now - chosen * DAY;
  if (chosen > 2) return null;
  say(sinceDay);
  for (;;) {
    const typed = await answer();
    if (typed === '' || typed === '?') return null;
    const time = /^\d{4}-\d\d-\d\d$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
    if (time <= now) return time;
    say(wanted.answer(day));
  }
}

/** What was new just before, as far as the rules of the account look at it. */
async function askJustBefore(
  account: RulesetEntry,
  { words, say, list, answer }: Conversation,
): Promise<readonly string[]> {
  const { none, unknown, wanted, justBefore: question } = words.dialogue;
  const { metrics } = (await account.load()).default;
  const known = justBefore(metrics, words);
  if (known.length === 0) return [];
  say(question);
  list(
    known.map(([, said]) => said),
    [
      ['0', none],
      ['?', unknown],
    ],
  );
  for (;;) {
    const typed = await answer();
    if (['', '?', '0'].includes(typed)) return [];
    const chosen = typed.split(/[\s,;]+/).map((part) => known[Number(part) - 1]);
    if (chosen.every((entry) => entry !== undefined)) return chosen.map(([name]) => name);
    say(wanted.ticks);
  }
}

/** A number of orders and what they are worth; null for "I don't know". @throws {Stopped} @throws {Turned} */
async function askMoney(
  question: string,
  most: number,
  currency: string,
  { words, say, answer }: Conversation,
): Promise<Money | 'none' | null> {
  const { wanted, moneyExpected } = words.dialogue;
  say(question);
  for (;;) {
    const typed = await answer();
    if (['', '?'].includes(typed)) return null;
    if (typed === '0') return 'none';
    const read = readMoney(typed, currency);
    if (read && read.count <= most) return read;
    say(wanted.answer(moneyExpected));
  }
}
