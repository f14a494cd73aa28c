import { type Guide, planRecovery, type Ruleset, type Snapshot } from '@risk-check/core';
import { platformName } from '@risk-check/report/first-screen';
import { printJson } from '@risk-check/report/formats';
import {
  draftBlocks,
  languageOfPlatform,
  planStart,
  printMarkdownBlocks,
  printRecoverScreen,
  recoverScreen,
  recoveryBlocks,
  type SendableTexts,
  sendableTexts,
  zoneOffset,
} from '@risk-check/report/recovery';
import { printBlocks } from '@risk-check/report/terminal';
import { loadWords } from '@risk-check/report/words';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import { loadLexiconFor } from '@risk-check/rules-data/notices';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { usageError } from '../errors/cli-error.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { refuseStdinTwice } from '../files/read-bytes.ts';
import { readHolidays } from '../files/read-holidays.ts';
import { writeResult } from '../files/write-result.ts';
import { hasPerson } from '../process/has-person.ts';
import { sayLines } from '../process/say-lines.ts';
import type { Session } from '../process/session.ts';
import { findRuleset, platformNamed } from '../rulesets/find-ruleset.ts';
import { generalCase } from '../rulesets/general-case.ts';
import { loadGuide } from '../rulesets/load-guide.ts';
import { optionsOf, runOnInput } from '../rulesets/score-input.ts';
import { translatedRules } from '../rulesets/translated-rules.ts';
import { announceRules } from './announce-rules.ts';
import { type OpenSnapshot, openSnapshot } from './open-snapshot.ts';
import { outputLayout, outputWords } from './output-layout.ts';
import { readMessageText } from './read-message-text.ts';

interface RecoverFlags extends CommonFlags {
  readonly notice?: string;
  readonly noticeDate?: string;
  readonly saleEnds?: string;
  readonly holidays?: string;
  readonly ics?: string;
  readonly platform?: string;
  readonly role?: string;
  readonly brief?: boolean;
  readonly details?: boolean;
  /** Of the dialogue: only words for the chat and the draft. */
  readonly drafts?: boolean;
  /** The dialogue says itself how to see more. */
  readonly isInDialogue?: boolean;
  /** Told which texts there are to send. */
  readonly onDrafts?: (texts: SendableTexts) => void;
}

/** `risk-check recover FILE`: the likely reason, a dated plan, what not to do. */
export async function recover(args: readonly string[], flags: RecoverFlags, session: Session): Promise<void> {
  const { io, words } = session;
  if (args.length === 0 && flags.notice === undefined && hasPerson(flags, io)) {
    const { openDialogue } = await import('./open-dialogue.ts');
    return openDialogue(flags, session, 'closed');
  }
  refuseStdinTwice(args[0], flags.notice, flags.holidays);
  // Standard output holds the plan.
  if (flags.ics === '-') throw usageError({ code: 'option-needs-value', args: { option: '--ics' } });
  await keepInputs({ option: '--ics', path: flags.ics }, [...args, flags.holidays, flags.rules], io);
  const isWithoutFile = args[0] === undefined;
  if (isWithoutFile && flags.platform === undefined) throw usageError({ code: 'no-case', args: {} });
  const opened: OpenCase = isWithoutFile
    ? await openNamed(flags, session)
    : await openSnapshot(args, flags, session, { suppresses: false });
  const { input, ruleset, layout, rulesFrom } = opened;
  const value = onClock(opened.value, io.zone);
  const announced = await announceRules({ report: { ruleset, suppressed: [] }, rulesFrom }, flags, session);
  const options = { ...opened.options, asOf: opened.options.asOf ?? planStart(value, io.now()) };
  const guide = opened.guide ?? (await loadGuide(ruleset, outputWords(flags, session)));
  if (flags.notice?.trim() === '')
    throw usageError({ code: 'option-needs-value', args: { option: '--notice' } });
  const notice = await readMessageText(flags.notice, session);
  const holidays = flags.holidays === undefined ? [] : await readHolidays(flags.holidays, io);
  const lexicon = await loadLexiconFor(value, notice);
  const made = await runOnInput(input, flags, () =>
    planRecovery(value, ruleset, guide, {
      ...options,
      lexicon,
      zoneOffset,
      holidays,
      ...(notice === undefined ? {} : { notice }),
      ...(flags.noticeDate === undefined ? {} : { noticeAt: flags.noticeDate }),
      ...(flags.saleEnds === undefined ? {} : { saleEnds: flags.saleEnds }),
    }),
  );
  const { diagnosis, orders, ...plan } = made;
  const platformWords = await loadWords(languageOfPlatform(ruleset.platform));
  const others = notice === undefined ? [] : otherPlatforms(notice, ruleset);
  const drafts = draftBlocks({ plan: made, ruleset, snapshot: value as Snapshot, platformWords, words });
  flags.onDrafts?.(sendableTexts(drafts));
  const { field, head, text: notStandard } = announced;
  const blocks = [
    ...(notStandard === null ? [] : [{ kind: 'text', text: notStandard } as const]),
    ...(flags.drafts ? [] : recoveryBlocks(made, ruleset, words)),
    ...drafts,
  ];
  const isBrief = flags.brief ?? (!flags.details && !flags.drafts && (isWithoutFile || io.stdout.isTTY));
  const screenLines = (): string[] => {
    const screen = recoverScreen({
      plan: made,
      ruleset,
      words,
      snapshot: value as Snapshot,
      ...(others[0] === undefined ? {} : { otherPlatform: others[0] }),
    });
    return printRecoverScreen(
      screen,
      layout,
      flags.isInDialogue
        ? { lines: LINES_ABOVE_MENU - (head.split('\n').length - 1) }
        : { footer: words.recoverScreen.more('--details') },
    );
  };
  const isScreen = isBrief && flags.format !== 'json' && flags.format !== 'markdown';
  const text =
    flags.format === 'json'
      ? printJson({ ...field, diagnosis, plan, orders })
      : flags.format === 'markdown'
        ? printMarkdownBlocks(blocks)
        : isScreen
          ? `${head}${screenLines().join('\n')}\n`
          : printBlocks(blocks, layout);
  if (flags.ics !== undefined) await writeCalendar(flags.ics);
  // The first screen says it itself.
  if (others[0] !== undefined && !isScreen)
    await sayLines(io, [words.recoverScreen.otherPlatform(others[0], platformName(ruleset))]);
  await io.stdout.write(text);

  async function writeCalendar(path: string): Promise<void> {
    const { planCalendar } = await import('@risk-check/report/recovery');
    const calendar = planCalendar(made, ruleset, words, value as Snapshot);
    await writeResult(path, calendar.text, io);
    await sayLines(io, [words.recovery.recover.written(path, calendar.count)]);
  }
}

interface OpenCase extends OpenSnapshot {
  /** Where the dataset has no ruleset of the platform, and so no guide by its id. */
  readonly guide?: Guide;
}

/** The case of a locked account about which only platform and role are known. */
async function openNamed(flags: RecoverFlags, session: Session): Promise<OpenCase> {
  // Rules of one's own are for the account of a snapshot; those of the settings are for whom they fit.
  if (flags.rules !== undefined && !flags.rulesByDefault) {
    const args = { option: '--rules', beside: '--platform', takes: [] };
    throw usageError({ code: 'without-effect', args });
  }
  const platform = platformNamed(flags.platform ?? '');
  const { role } = flags;
  const roles = rulesets.filter((entry) => entry.platform === platform).map((entry) => entry.role);
  // A platform with a single role needs no --role.
  const found = findRuleset(platform, role ?? (roles.length === 1 ? (roles[0] as string) : ''));
  const words = outputWords(flags, session);
  const general = 'code' in found ? await generalCase(flags.platform ?? '', role, words.language) : null;
  if ('code' in found && !general) throw usageError(found);
  const english = general?.ruleset ?? (await (found as RulesetEntry).load()).default;
  const ruleset = general ? english : await translatedRules(english, words);
  const value = {
    snapshotVersion: 1,
    platform: ruleset.platform,
    role: ruleset.role,
    asOf: new Date(session.io.now()).toISOString(),
    // A message says itself what happened; without one the owner does, by asking for the way back.
    ...(flags.notice === undefined ? { account: { status: 'suspended' } } : {}),
    ...(session.io.zone === undefined ? {} : { timeZone: session.io.zone }),
  };
  return {
    input: { name: `${ruleset.platform} ${ruleset.role}`, text: JSON.stringify(value) },
    value,
    ruleset,
    rulesFrom: {},
    ...(general ? { guide: general.guide } : {}),
    options: optionsOf(flags),
    layout: outputLayout(session, flags.color),
  };
}

/** Adds the reader's time zone to a snapshot that has none. */
function onClock(value: unknown, zone: string | undefined): unknown {
  const own = (value ?? {}) as Partial<Snapshot>;
  if (zone === undefined || own.timeZone || own.utcOffset) return value;
  return typeof value === 'object' ? { ...value, timeZone: zone } : value;
}

/** A screen of 24 lines with the menu of the dialogue and its prompt below. */
const LINES_ABOVE_MENU = 21;

/** Platforms that a message names while it does not name its own. */
function otherPlatforms(notice: string, { platform }: Ruleset): string[] {
  const names = new Map(rulesets.map((entry) => [entry.platform, platformName(entry)]));
  const isNamed = (name: string): boolean => {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(notice);
  };
  if (isNamed(names.get(platform) ?? platform)) return [];
  return [...names].filter(([id, name]) => id !== platform && isNamed(name)).map(([, name]) => name);
}
