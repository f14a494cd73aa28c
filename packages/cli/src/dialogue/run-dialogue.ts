import {
  type DialogueState,
  type Guide,
  type Ruleset,
  type Snapshot,
  type TopicDialogue,
  topicDialogue,
} from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { answeredSnapshot, answeredTopics, topicsToComplete } from '@risk-check/report/questions';
import type { RulesetEntry } from '@risk-check/rules-data';
import { EXIT } from '../process/exit-codes.ts';
import { type Session, withStdin } from '../process/session.ts';
import { ownRulesetFor } from '../rulesets/own-rules.ts';
import { type RulesFlags, readOwnRules } from '../rulesets/read-own-rules.ts';
import { optionsOf } from '../rulesets/score-input.ts';
import { translatedGuide, translatedRules } from '../rulesets/translated-rules.ts';
import { askTopics } from './ask-topics.ts';
import { askWayBack } from './ask-way-back.ts';
import { chooseAccount } from './choose-account.ts';
import { type Conversation, inConversation, Stopped } from './conversation.ts';
import { offerEarlier } from './earlier-answers.ts';
import { emptySnapshot } from './empty-snapshot.ts';

export interface DialogueFlags extends RulesFlags {
  readonly plain?: boolean;
  /** Keeps the answers in this file after every one. */
  readonly save?: string;
  readonly experimental?: boolean;
  readonly color: boolean;
}

/** A command that prints what is read from standard input. */
export type Printer = (flags: Record<string, unknown>, session: Session) => Promise<void>;

/** What shows a report, and the way back. */
export interface Printers {
  readonly score: Printer;
  readonly recover: Printer;
}

/** Where the dialogue begins: with the choice, with questions, or with the way back. */
export type Door = 'ask' | 'worried' | 'closed';

/** From worry to an answer, without a file: what brings you here, which platform, topic by topic, the report. */
export async function runDialogue(
  flags: DialogueFlags,
  session: Session,
  printers: Printers,
  door: Door = 'ask',
): Promise<void> {
  const text = session.words.dialogue;
  const isAnswered = await inConversation(session, async (conversation) => {
    const { say, print } = conversation;
    print('');
    say(`${text.title} ${text.privacy}`);
    const chosen = door === 'ask' ? await chooseDoor(conversation) : door;
    if (chosen === 'closed') await askWayBack(flags, session, conversation, printers.recover);
    else await checkAccount(flags, session, conversation, printers.score);
    return true;
  });
  if (isAnswered === null) session.exitCode = EXIT.interrupted;
}

/** An account, and what is known of it before its questions. */
export interface Begun {
  readonly account: RulesetEntry;
  readonly snapshot: Snapshot;
  /** Asks only the few topics that complete it, most valuable first. */
  readonly onlyFew: boolean;
}

/**
 * Asks about an account; the file is kept after every answer.
 *
 * @param begin - Finds out which account it is; null where it is not in the list.
 * @returns What is known then; null where nothing was begun.
 */
export async function askAbout(
  flags: DialogueFlags,
  session: Session,
  printers: Pick<Printers, 'score'>,
  begin: (conversation: Conversation) => Promise<Begun | null>,
): Promise<Snapshot | null> {
  const known = await inConversation(session, async (conversation) => {
    const begun = await begin(conversation);
    if (!begun) return undefined;
    const { account, snapshot, onlyFew } = begun;
    const file = flags.save ?? fileFor(account);
    const check = new Check(flags, session, conversation, printers.score, account, file, true);
    await check.run(snapshot, onlyFew);
    return check.known();
  });
  if (known === null) session.exitCode = EXIT.interrupted;
  return known ?? null;
}

/** Where the answers are kept when nothing else was said. */
const fileFor = ({ platform, role }: RulesetEntry): string => `${platform}-${role}.risk.json`;

async function chooseDoor({ words, say, choose }: Conversation): Promise<'worried' | 'closed'> {
  const { door, doors, file } = words.dialogue;
  say(door);
  say(file, 4);
  const chosen = await choose([doors.worried, doors.message, doors.closed]);
  // A message is read the same way, whether the account still works or not.
  return chosen === 0 ? 'worried' : 'closed';
}

async function checkAccount(
  flags: DialogueFlags,
  session: Session,
  conversation: Conversation,
  score: Printer,
): Promise<void> {
  const account = await chooseAccount(conversation);
  if (!account) return;
  const file = flags.save ?? fileFor(account);
  const earlier = await offerEarlier(file, account, session, conversation);
  const anew = { ...emptySnapshot(account, session.io.now()), account: { status: 'active' } };
  const check = new Check(flags, session, conversation, score, account, file, earlier !== null);
  await check.run(earlier?.snapshot ?? anew);
}

/** One account: its questions, its report, and what is done from there. */
class Check {
  private state!: DialogueState;
  private topics!: Guide['topics'];
  private ruleset!: Ruleset;
  private dialogue!: TopicDialogue;

  constructor(
    private readonly flags: DialogueFlags,
    private readonly session: Session,
    private readonly conversation: Conversation,
    private readonly score: Printer,
    private readonly account: RulesetEntry,
    private readonly file: string,
    /** Whether the file holds answers that were written here, and may be written over. */
    private isOurs: boolean,
  ) {}

  async run(begun: Snapshot, onlyFew = false): Promise<void> {
    const { words, say } = this.conversation;
    const { session, account } = this;
    const own = ownRulesetFor(await readOwnRules(this.flags, session.io), account);
    const ruleset = await translatedRules(own ?? (await account.load()).default, words);
    this.ruleset = ruleset;
    const guide = await translatedGuide((await account.loadGuide()).default, words);
    const options = optionsOf(this.flags.experimental ? { experimental: true } : {});
    this.topics = onlyFew ? topicsToComplete(begun, ruleset, guide.topics, options) : guide.topics;
    this.dialogue = topicDialogue(ruleset, this.topics, options);
    this.state = this.dialogue.begin(begun);
    try {
      const first = this.dialogue.prompt(this.state);
      if (first) say(words.dialogue.topics(first.of));
      await this.ask();
      await this.atReport();
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      session.exitCode = EXIT.interrupted;
      await this.stop();
    }
  }

  private async ask(): Promise<void> {
    this.state = await askTopics(
      this.dialogue,
      this.state,
      this.conversation,
      this.ruleset,
      async (state) => {
        this.state = state;
        if (this.flags.save !== undefined) await this.save(true);
      },
    );
  }

  /** The first screen, and the keys under it. */
  private async atReport(): Promise<void> {
    const { words, print, say, ask } = this.conversation;
    const { menu } = words.dialogue;
    await this.show(false);
    for (;;) {
      const more = this.dialogue
        .open(this.state)
        .filter(({ id }) => !this.state.done.some(({ topic }) => topic === id));
      print('');
      say(
        [
          menu.details,
          ...(more.length > 0 ? [menu.more(more.length)] : []),
          menu.change,
          menu.save,
          menu.quit,
        ].join(' · '),
      );
      const key = (await ask()).trim().toLowerCase();
      if (key === 'q' || key === '') return;
      if (key === 'd') await this.show(true);
      else if (key === 's') await this.save(false);
      else if (key === 'c') await this.change();
      else if (key === 'm' && more.length > 0) {
        this.state = this.dialogue.goOn(this.state);
        await this.ask();
        await this.show(false);
      }
    }
  }

  private async show(isDetailed: boolean): Promise<void> {
    this.conversation.print('');
    const { color, plain, experimental, rules, rulesByDefault } = this.flags;
    const shown = { color, plain, experimental, rules, rulesByDefault, details: isDetailed };
    await this.score(shown, withStdin(this.session, printJson(this.known())));
  }

  /** What is known now. */
  known(): Snapshot {
    return answeredSnapshot(this.dialogue, this.state);
  }

  private async change(): Promise<void> {
    const { words, say, choose } = this.conversation;
    const topics = answeredTopics(this.state, this.topics);
    if (topics.length === 0) return say(words.dialogue.nothingToChange);
    say(words.dialogue.change);
    const chosen = topics[await choose(topics.map(({ title }) => title))];
    if (chosen === undefined) return;
    this.state = this.dialogue.edit(this.state, chosen.id);
    await this.ask();
    await this.show(false);
  }

  private async save(isQuiet: boolean): Promise<void> {
    const { words, say } = this.conversation;
    const { io } = this.session;
    const mayWrite = this.isOurs || this.flags.save !== undefined;
    if (!mayWrite && (await io.kindOf(this.file)) !== 'nothing')
      return say(words.dialogue.notOurs(this.file));
    await io.writeFile(this.file, printJson(this.known()));
    this.isOurs = true;
    if (!isQuiet) say(words.dialogue.saved(this.file));
  }

  /** Ctrl-C once: the answers can still be kept. */
  private async stop(): Promise<void> {
    const { words, say, isYes } = this.conversation;
    const answers = this.state.done.length;
    if (answers === 0 || this.flags.save !== undefined) return;
    try {
      if (await isYes(words.dialogue.stop(answers, this.file), false)) await this.save(false);
      else say(words.dialogue.notSaved);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }
}
