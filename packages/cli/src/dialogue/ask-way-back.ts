import {
  accountsOfMessage,
  type ClosedAccount,
  cleanMessage,
  closedAccountSnapshot,
  justBefore,
  MOST_PASTED,
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
import { chooseAccount } from './choose-account.ts';
import type { Conversation } from './conversation.ts';
import type { DialogueFlags, Printer } from './run-dialogue.ts';

const MOST_ORDERS = 200;
const APPEALS = ['none', 'pending', 'rejected'] as const;
const DAY = 86_400_000;

/** The way back without a file: the message, the platform, and four short questions. @throws {Stopped} */
export async function askWayBack(
  flags: DialogueFlags,
  session: Session,
  conversation: Conversation,
  recover: Printer,
): Promise<void> {
  const { io } = session;
  const { words, say, print } = conversation;
  const text = words.dialogue;
  const notice = await askMessage(session, conversation);
  if (notice !== '') say(text.byName);
  const account = await accountOf(
    notice,
    conversation,
    // The message is read all the same.
    notice === ''
      ? undefined
      : (platform) =>
          recover({ format: 'pretty', color: flags.color, brief: true, notice, platform }, session),
  );
  if (!account) return;
  const now = io.now();
  if (notice !== '') say(await understoodOf(notice, account, now, io.zone, conversation));
  say(text.since);
  const since = await askSince(now, conversation);
  say(text.appeal);
  const appeal = APPEALS[await conversation.choose(text.appealChoices, 0)] ?? 'none';
  const before = await askJustBefore(account, conversation);
  const money = account.role === 'buyer' ? await askMoney(conversation) : NO_MONEY;
  const { platform, role } = account;
  const snapshot = closedAccountSnapshot({
    platform,
    role,
    now,
    since,
    appeal,
    justBefore: before,
    ...money,
  });
  const reading = withStdin(session, JSON.stringify(snapshot));
  let sendable: SendableTexts = { chat: false, draft: false };
  const show = (part: object): Promise<void> => {
    print('');
    const message = notice === '' ? {} : { notice };
    const onDrafts = (texts: SendableTexts): void => {
      sendable = texts;
    };
    return recover({ format: 'pretty', color: flags.color, ...message, ...part, onDrafts }, reading);
  };
  await show({ brief: true, isInDialogue: true });
  const { details, drafts, chat, calendar, quit } = text.menu;
  for (;;) {
    print('');
    const texts = sendable.draft ? [drafts] : sendable.chat ? [chat] : [];
    say([details, ...texts, calendar, quit].join(' · '));
    const key = (await conversation.ask()).trim().toLowerCase();
    if (key === 'q' || key === '') return;
    if (key === 'd') await show({ details: true });
    else if ((key === 'a' || key === 'l') && sendable.chat) await show({ drafts: true });
    else if (key === 'k') {
      if ((await io.kindOf(CALENDAR)) === 'nothing')
        await show({ brief: true, isInDialogue: true, ics: CALENDAR });
      else say(text.notOurs(CALENDAR));
    }
  }
}

/** Where the dates of the way back go; never over a file that is there. */
const CALENDAR = 'way-back.ics';

/** Lines up to an empty one; the name of a file that exists is offered to be read. */
async function askMessage({ io }: Session, { words, say, ask, isYes }: Conversation): Promise<string> {
  say(words.dialogue.paste);
  const lines: string[] = [];
  let length = 0;
  for (;;) {
    const line = await ask();
    if (line.trim() === '') break;
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

async function askSince(now: number, { words, say, choose, ask }: Conversation): Promise<number | null> {
  const { sinceChoices, sinceDay, day, unknown, wanted } = words.dialogue;
  const chosen = await choose([...sinceChoices, unknown], sinceChoices.length);
  if (chosen < 2) return now - chosen * DAY;
  if (chosen > 2) return null;
  say(sinceDay);
  for (;;) {
    const typed = (await ask()).trim();
    if (typed === '' || typed === '?') return null;
    const time = /^\d{4}-\d\d-\d\d$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
    if (time <= now) return time;
    say(wanted.answer(day));
  }
}

/** What was new just before, as far as the rules of the account look at it. */
async function askJustBefore(
  account: RulesetEntry,
  { words, say, list, ask }: Conversation,
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
    const typed = (await ask()).trim();
    if (['', '?', '0'].includes(typed)) return [];
    const chosen = typed.split(/[\s,;]+/).map((part) => known[Number(part) - 1]);
    if (chosen.every((entry) => entry !== undefined)) return chosen.map(([name]) => name);
    say(wanted.ticks);
  }
}

type OrdersMoney = Pick<ClosedAccount, 'open' | 'onTheWay'>;
const NO_MONEY: OrdersMoney = { open: null, onTheWay: null };

async function askMoney({ words, say, ask }: Conversation): Promise<OrdersMoney> {
  const text = words.dialogue;
  const askFor = async (question: string, most: number, currency: string) => {
    say(question);
    for (;;) {
      const typed = (await ask()).trim();
      if (['', '?'].includes(typed)) return null;
      if (typed === '0') return 'none';
      const read = readMoney(typed, currency);
      if (read && read.count <= most) return read;
      say(text.wanted.answer(text.moneyExpected));
    }
  };
  const open = await askFor(text.money, MOST_ORDERS, 'USD');
  if (open === null || open === 'none') return NO_MONEY;
  const onTheWay = await askFor(text.onTheWay(open.count), open.count, open.currency);
  say(text.understood(moneyUnderstood(open, onTheWay, words)));
  return { open, onTheWay };
}
