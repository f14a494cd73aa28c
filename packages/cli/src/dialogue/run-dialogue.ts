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
import { askInTurn, type Step, withoutLast } from './ask-in-turn.ts';
import { askTopics } from './ask-topics.ts';
import { askWayBack } from './ask-way-back.ts';
import { chooseAccount } from './choose-account.ts';
import { type Conversation, inConversation, Stopped, Turned } from './conversation.ts';
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
    for (;;) {
      try {
        const chosen = door === 'ask' ? await chooseDoor(conversation) : door;
        if (chosen === 'closed') await askWayBack(flags, session, conversation, printers.recover);
        else await checkAccount(flags, session, conversation, printers.score);
        return true;
      } catch (error) {
        // "<" at the first question of a door leads back to the doors.
        if (!(error instanceof Turned)) throw error;
        if (error.key === 'c') say(text.nothingToChange);
      }
    }
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
    for (;;) {
      try {
        await check.run(snapshot, onlyFew);
        return check.known();
      } catch (error) {
        // Nothing stands before the first question here.
        if (!(error instanceof Turned)) throw error;
      }
    }
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
  const fileOf = (account: RulesetEntry): string => flags.save ?? fileFor(account);
  const steps: readonly Step<Chosen>[] = [
    {
      key: 'account',
      question: () => conversation.words.dialogue.platform,
      voids: ['earlier'],
      ask: async () => ({ account: await chooseAccount(conversation) }),
    },
    {
      key: 'earlier',
      question: () => conversation.words.dialogue.resumeChoices.join(' / '),
      isAsked: ({ account }) => account != null,
      ask: async ({ account }) => ({
        earlier: account ? await offerEarlier(fileOf(account), account, session, conversation) : null,
      }),
    },
  ];
  let said: Partial<Chosen> = {};
  for (;;) {
    said = await askInTurn(steps, said, conversation);
    const { account, earlier } = said;
    if (!account) return;
    const anew = { ...emptySnapshot(account, session.io.now()), account: { status: 'active' } };
    const check = new Check(flags, session, conversation, score, account, fileOf(account), earlier !== null);
    try {
      return await check.run(earlier?.snapshot ?? anew);
    } catch (error) {
      if (!(error instanceof Turned)) throw error;
      // Where there are no earlier answers, nothing was asked about them.
      said = (earlier ? withoutLast(steps, said) : null) ?? {};
    }
  }
}

interface Chosen {
  /** Null for one that is not in the list. */
  readonly account: RulesetEntry | null;
  readonly earlier: Awaited<ReturnType<typeof offerEarlier>>;
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
        return (await this.chooseChange()) ?? state;
      },
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
      else if (key === 'c') await this.goTo(await this.chooseChange());
      else if (key === '<') await this.goTo(this.dialogue.back(this.state));
      else if (key === 'm' && more.length > 0) await this.goTo(this.dialogue.goOn(this.state));
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

  /** The state in which the chosen topic is asked again; null if none is chosen. @throws {Stopped} */
  private async chooseChange(): Promise<DialogueState | null> {
    const { words, say, choose } = this.conversation;
    const topics = answeredTopics(this.state, this.topics);
    if (topics.length === 0) {
      say(words.dialogue.nothingToChange);
      return null;
    }
    say(words.dialogue.change);
    try {
      const chosen = topics[await choose(topics.map(({ title }) => title))];
      return chosen ? this.dialogue.edit(this.state, chosen.id) : null;
    } catch (error) {
      if (error instanceof Turned) return null;
      throw error;
    }
  }

  /** Asks from another state on, and shows the report again. @throws {Stopped} */
  private async goTo(state: DialogueState | null): Promise<void> {
    if (!state || state === this.state) return;
    this.state = state;
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
