import type { Snapshot } from '@risk-check/core';
import { accountsNamedIn } from '@risk-check/report/questions';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import { readBytes } from '../files/read-bytes.ts';
import type { Session } from '../process/session.ts';
import { translatedPart } from '../rulesets/translated-rules.ts';
import { chooseAccount } from './choose-account.ts';
import { cleanMessage } from './clean-message.ts';
import type { Conversation } from './conversation.ts';
import { readMoney } from './read-money.ts';
import { type DialogueFlags, type Printer, sayEverywhere } from './run-dialogue.ts';

const MOST_PASTED = 20_000;
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
  const account = await accountOf(notice, conversation);
  if (!account) return sayEverywhere(conversation);
  const now = io.now();
  say(text.since);
  const since = await askSince(now, conversation);
  say(text.appeal);
  const appeal = await conversation.choose(text.appealChoices, 0);
  const metrics = await askJustBefore(account, conversation);
  const orders = account.role === 'buyer' ? await askMoney(since ?? now, conversation) : [];
  const snapshot: Snapshot = {
    snapshotVersion: 1,
    platform: account.platform,
    role: account.role,
    asOf: new Date(now).toISOString(),
    account: { status: 'suspended' },
    notices: since === null ? [] : [{ at: new Date(since).toISOString(), kind: 'suspension' }],
    ...(appeal === 0 ? { appeals: [] } : {}),
    ...(appeal > 0 && since !== null
      ? {
          appeals: [
            { submittedAt: new Date(since).toISOString(), status: appeal === 1 ? 'pending' : 'rejected' },
          ],
        }
      : {}),
    ...(Object.keys(metrics).length > 0 ? { metrics } : {}),
    ...(orders.length > 0 ? { orders } : {}),
  };
  print('');
  const bytes = new TextEncoder().encode(JSON.stringify(snapshot));
  const reading = { ...session, io: { ...io, readStdin: async () => bytes } };
  await recover({ format: 'pretty', color: flags.color, ...(notice === '' ? {} : { notice }) }, reading);
}

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
        return cleanMessage(new TextDecoder().decode(await readBytes(file, io))).slice(0, MOST_PASTED);
    }
    lines.push(line);
    length += line.length + 1;
    if (length > MOST_PASTED) break;
  }
  return cleanMessage(lines.join('\n')).slice(0, MOST_PASTED);
}

/** The one account whose platform the message names, if the person agrees; else the one they choose. */
async function accountOf(notice: string, conversation: Conversation): Promise<RulesetEntry | null> {
  const [named, ...others] = accountsNamedIn(notice, rulesets);
  const same = named ? others.every(({ platform }) => platform === named.platform) : false;
  if (named && same) {
    const { title } = await translatedPart({ title: named.title }, named.id, conversation.words);
    if (await conversation.isYes(conversation.words.dialogue.fits(title), true)) return named;
  }
  return chooseAccount(conversation);
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
): Promise<Record<string, number | { above: number }>> {
  const { before, justBefore, none, unknown, wanted } = words.dialogue;
  const { metrics } = (await account.load()).default;
  const known = Object.entries(before).filter(([name]) => name in metrics);
  if (known.length === 0) return {};
  say(justBefore);
  list(
    known.map(([, said]) => said),
    [
      ['0', none],
      ['?', unknown],
    ],
  );
  for (;;) {
    const typed = (await ask()).trim();
    if (['', '?', '0'].includes(typed)) return {};
    const chosen = typed.split(/[\s,;]+/).map((part) => known[Number(part) - 1]);
    if (chosen.every((entry) => entry !== undefined))
      return Object.fromEntries(chosen.map(([name]) => [name, MANY[name] ?? 1]));
    say(wanted.ticks);
  }
}

/** How many "many" are at least: as many as the limits that people report. */
const MANY: Readonly<Record<string, number>> = { distinctIps3d: 6, disputesOpen: 5, unpaidOrders: 3 };

async function askMoney(
  since: number,
  { words, say, ask }: Conversation,
): Promise<NonNullable<Snapshot['orders']>> {
  const text = words.dialogue;
  const askFor = async (question: string, most: number, currency: string) => {
    say(question);
    for (;;) {
      const typed = (await ask()).trim();
      if (['', '?', '0'].includes(typed)) return null;
      const read = readMoney(typed, currency);
      if (read && read.count <= most) return read;
      say(text.wanted.answer(text.moneyExpected));
    }
  };
  const all = await askFor(text.money, 200, 'USD');
  if (!all) return [];
  const way = await askFor(text.onTheWay(all.count), all.count, all.currency);
  const onTheWay = way?.count ?? 0;
  const cents = all.cents - (way?.cents ?? 0);
  const show = (amount: number): string => `${words.number(String(amount / 100))} ${all.currency}`;
  say(
    text.understood(
      text
        .moneyRead(onTheWay, show(way?.cents ?? 0), all.count - onTheWay, show(Math.max(0, cents)))
        .replace(/^= /, ''),
    ),
  );
  const at = new Date(since - DAY).toISOString();
  const share = (count: number, sum: number, sent: boolean) =>
    Array.from({ length: count }, (_, i) => {
      const value = Math.floor(sum / count) + (i < sum % count ? 1 : 0);
      return {
        id: `${sent ? 'sent' : 'paid'}-${i + 1}`,
        placedAt: at,
        paidAt: at,
        status: sent ? ('shipped' as const) : ('paid' as const),
        ...(sent ? { shippedAt: at } : { shippedAt: null }),
        amount: { value: (value / 100).toFixed(2), currency: all.currency },
      };
    });
  return [
    ...share(onTheWay, way?.cents ?? 0, true),
    ...share(all.count - onTheWay, Math.max(0, cents), false),
  ];
}
