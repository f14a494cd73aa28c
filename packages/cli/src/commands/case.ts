import { type NoticeReading, readNotice, type Snapshot } from '@risk-check/core';
import { platformName } from '@risk-check/report/first-screen';
import { printJson } from '@risk-check/report/formats';
import { rulesets } from '@risk-check/rules-data';
import { languagesOf, loadLexicon } from '@risk-check/rules-data/notices';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { CASE_OUTCOMES } from '../case/case-outcomes.ts';
import { chooseQuotation } from '../case/choose-quotation.ts';
import { cleanMessage, doubtfulWords, withoutWords } from '../case/clean-message.ts';
import { cleanSnapshot } from '../case/clean-snapshot.ts';
import { type Conversation, inConversation } from '../dialogue/conversation.ts';
import { usageError } from '../errors/cli-error.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { refuseStdinTwice } from '../files/read-bytes.ts';
import { writeResult } from '../files/write-result.ts';
import { hasPerson } from '../process/has-person.ts';
import { sayLines } from '../process/say-lines.ts';
import type { Session } from '../process/session.ts';
import { openSnapshot } from './open-snapshot.ts';
import { readMessageText } from './read-message-text.ts';

interface CaseFlags extends CommonFlags {
  readonly message?: string;
  readonly outcome?: string;
  readonly days?: string;
  readonly keep?: readonly string[];
  readonly output?: string;
}

/** Longer texts are no message of a platform. */
const LONGEST_MESSAGE = 20_000;
const CLOSED = new Set(['restricted', 'suspended', 'deactivated', 'deleted', 'terminated']);

/**
 * `risk-check case FILE`: a case for the library, made of a snapshot, its message and its outcome, with nothing personal
 * in it. It is shown in full before it is saved, and nothing is sent.
 */
export async function writeCase(args: readonly string[], flags: CaseFlags, session: Session): Promise<void> {
  const { io, words } = session;
  const text = words.commands.case;
  refuseStdinTwice(args[0], flags.message);
  if (flags.days !== undefined && !/^\d{1,5}$/.test(flags.days))
    throw usageError({ code: 'bad-answer', args: { expected: text.wholeDays, value: flags.days } });
  await keepInputs({ option: '--output', path: flags.output }, [...args, flags.rules], io);
  const { value, ruleset } = await openSnapshot(args, flags, session, { suppresses: false });
  const written = value as Snapshot;
  const message = (await readMessageText(flags.message, session))?.slice(0, LONGEST_MESSAGE);
  const { snapshot, removed, renamed } = cleanSnapshot(written as Readonly<Record<string, unknown>>);
  const isClosed = CLOSED.has(written.account?.status ?? '');
  const lexicon = await loadLexicon(message);
  const read =
    message === undefined ? null : readNotice(message, lexicon, { restricted: isClosed, role: ruleset.role });
  const cleaned = message === undefined ? null : cleanMessage(message);
  const chosen = cleaned && chooseQuotation(cleaned.text, read?.words[0] ?? read?.clause ?? '');
  const known = [...rulesets.map(platformName), ruleset.title];
  const found = chosen === null ? [] : doubtfulWords(chosen, lexicon, known);
  const isSaved = hasPerson({}, io) ? await inConversation(session, draftCase) : await draftCase();
  if (isSaved !== true) await io.stderr.write(`${text.notSaved}\n`);

  /** Whether it was saved. @throws {Stopped} */
  async function draftCase(conversation?: Conversation): Promise<boolean> {
    const doubtful = await askAbout(found, flags.keep ?? [], conversation, text.isName);
    const outcome = flags.outcome ?? (await askOutcome(conversation));
    const quotation = chosen === null ? null : withoutWords(chosen, doubtful);
    const appeals = (written.appeals ?? []).map(({ status }) => ({
      outcome: ['accepted', 'rejected', 'pending'].includes(String(status)) ? status : 'unknown',
    }));
    // What is not told is left out.
    const made = {
      language: (message === undefined ? [] : languagesOf(message))[0] ?? words.language,
      platform: ruleset.platform,
      role: ruleset.role,
      day: String(written.asOf).slice(0, 7),
      kind: kindOf(read, isClosed),
      message: quotation === null ? null : { quotation, told: false },
      class: read?.class ?? (read?.clause ? 'other' : null),
      ...(Object.keys(snapshot).length === 0 ? {} : { snapshot }),
      ...(appeals[0] ? { appeals } : {}),
      ...(outcome === 'unknown' ? {} : { outcome }),
      ...(flags.days === undefined ? {} : { days: Number(flags.days) }),
      confidence: 'medium',
    };
    const draft = printJson(made);
    await io.stdout.write(draft);
    const told = [
      text.removed(removed, renamed, (cleaned?.leftOut ?? 0) + doubtful.length),
      ...(doubtful.length === 0 || conversation ? [] : [text.leftOutNames(doubtful)]),
      text.look,
    ];
    await sayLines(io, told);
    const path = flags.output ?? (conversation ? 'case.json' : undefined);
    if (path === undefined || path === '-') return false;
    if (conversation) {
      const choice = await conversation.pick(text.save(path), [
        { value: 'no', label: text.no },
        { value: 'yes', label: text.yes },
      ]);
      if (choice !== 'yes') return false;
    }
    await writeResult(path, draft, io);
    await sayLines(io, [text.saved(path)]);
    return true;
  }

  async function askOutcome(conversation: Conversation | undefined): Promise<string> {
    const options = CASE_OUTCOMES.map((one) => ({ value: one, label: text.outcomes[one] ?? one }));
    return conversation?.pick(text.ended, options) ?? 'unknown';
  }
}

function kindOf(read: NoticeReading | null, isClosed: boolean): string {
  if (isClosed || read?.kind === 'restriction') return 'restricted';
  if (read === null) return 'healthy';
  return read.kind === 'verification' ? 'verification' : 'warned';
}

/** Which of the words are names: asked one by one; without a person all that were not named as harmless. @throws {Stopped} */
async function askAbout(
  found: readonly string[],
  keep: readonly string[],
  conversation: Conversation | undefined,
  question: { readonly ask: (word: string) => string; readonly yes: string; readonly no: string },
): Promise<readonly string[]> {
  const open = found.filter((word) => !keep.includes(word));
  if (!conversation) return open;
  const names: string[] = [];
  for (const word of open) {
    const answer = await conversation.pick(question.ask(word), [
      { value: 'yes', label: question.yes },
      { value: 'no', label: question.no },
    ]);
    if (answer === 'yes') names.push(word);
  }
  return names;
}
