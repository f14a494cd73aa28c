import { type Case, openCase, SCORE_OPTIONS } from '../account/open-case.ts';
import type { AnyRuleset, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { parseTime } from '../exact/parse-time.ts';
import { OptionsError, RulesetError } from '../issues/errors.ts';
import { issueAt, TIME } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import type { NoticeClass, NoticeLexicon } from '../notices/lexicon.ts';
import type { PhishingSign } from '../notices/phishing-signs.ts';
import type { Finding, RiskReport } from '../report/report-schema.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { scoreCase } from '../score/score-account.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';
import type { DateRules } from './add-amount.ts';
import { announcedDay } from './announced-day.ts';
import { type CitedSource, citeSources } from './cite-sources.ts';
import { type DiagnosisKind, isBefore, isBlock, isClosed, isRestricted, kindOf } from './diagnosis-kind.ts';
import { isLift, matchNotices, type NoticeMatch } from './match-notices.ts';
import { type MessageFacts, messageFacts, NO_FACTS } from './message-facts.ts';
import { questionsOf, readMessage, withoutBare, withoutReasons } from './read-messages.ts';
import { snapshotUntil } from './snapshot-until.ts';
import { type ReasonHint, weighReasons } from './weigh-reasons.ts';
import { type ZoneOffset, zoneClock } from './zone-clock.ts';

/** Options of `diagnose`. */
export interface DiagnoseOptions {
  /** The instant to judge at, RFC 3339; the snapshot's own `asOf` unless said. */
  readonly asOf?: string | undefined;
  /** The message as the owner sees it, beside those in the snapshot. */
  readonly notice?: string | undefined;
  /**
   * When that message came, RFC 3339: what it wants "within 7 days" counts from then. Where it is not said, the newest
   * restriction of the snapshot that has a day and no text is taken for it.
   */
  readonly noticeAt?: string | undefined;
  /**
   * The wordings of languages, `await loadLexicon(notice)` of `@risk-check/rules-data/notices`. With them every message
   * is read of which the guide knows no wording; without them only those of the guide are.
   */
  readonly lexicon?: NoticeLexicon | undefined;
  readonly includeExperimental?: boolean | undefined;
}

export interface DiagnosedReason {
  /** Key of the ruleset's reasons. */
  readonly reason: string;
  readonly title: string;
  readonly means: string;
  /** 0 to 1; all weights together are at most 1. Our own judgement of the evidence, no probability. */
  readonly weight: number;
  /** In words, strongest first. */
  readonly because: readonly string[];
  readonly evidence: readonly {
    readonly kind: 'notice' | 'finding' | 'stated' | 'status';
    readonly id: string;
    readonly weight: number;
    readonly sources: readonly CitedSource[];
  }[];
  readonly difficulty: {
    readonly value: 'easy' | 'medium' | 'hard' | 'unknown';
    readonly sources: readonly CitedSource[];
  };
}

/** What is restricted and why, as far as words and facts tell: a ranking with its grounds, never a verdict. */
export interface Diagnosis {
  readonly kind: DiagnosisKind;
  /** The kind in words. */
  readonly says: string;
  /** Whether one reason stands out. */
  readonly decided: boolean;
  readonly status: string | null;
  readonly reasons: readonly DiagnosedReason[];
  /** Wordings that were recognised, and what each means. */
  readonly notices: readonly {
    readonly id: string;
    readonly words: string;
    readonly scope: string;
    readonly stage: string;
    readonly says: string;
    readonly numbers: readonly number[];
    readonly sources: readonly CitedSource[];
  }[];
  /** What the newest message names as the cause, where its words decide; null without `lexicon`. */
  readonly class: NoticeClass | null;
  /** Classes that its words leave open, strongest first. */
  readonly open: readonly NoticeClass[];
  /** The words that decided, as they stand there. */
  readonly words: readonly string[];
  /** A cause in its own words, where no class fits. */
  readonly clause: string | null;
  /** What the newest message asks for, in its own words, where neither it nor a wording names a cause. */
  readonly asks: string | null;
  /** The day for which the newest message announces a block, `2026-12-05`; null where it names none, or nothing is announced. */
  readonly announcedFor: string | null;
  /** What the newest message asks for, until when, and whether it calls the block permanent; empty without `lexicon`. */
  readonly message: MessageFacts;
  /** Signs that it may be a copy, with their words; empty where there are fewer than two. */
  readonly phishing: readonly PhishingSign[];
  /** What would tell more, most useful first. */
  readonly questions: readonly {
    readonly id: string;
    readonly ask: string;
    readonly how: string;
    readonly sources: readonly CitedSource[];
  }[];
}

/** Everything a plan starts from. */
export interface DiagnosedCase {
  readonly opened: Case;
  /** What is known of the account at the instant of the case. */
  readonly snapshot: Snapshot;
  readonly report: RiskReport;
  readonly diagnosis: Diagnosis;
  readonly matches: readonly NoticeMatch[];
  /** Messages of which no wording was recognised. */
  readonly unread: number;
  /** Whether the newest message gives a cause that is none of the ruleset's reasons. */
  readonly isElse: boolean;
  /** Whether what the guide says of its class is about the act that the message names. */
  readonly fits: boolean;
  /** When the newest message came that closes the account in part or whole, epoch milliseconds; undefined when none has a day. */
  readonly restrictedAt: number | undefined;
  /** When the newest message before that came that lifts something. */
  readonly liftedAt: number | undefined;
}

/**
 * Ranks the reasons a restriction can have, from the platform's own words and from the facts, and says when the
 * evidence does not decide.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param guide - The guide of the same ruleset, `@risk-check/rules-data/<platform>/<role>/guide`.
 * @param options - Another instant, or the message as the owner sees it.
 * @throws {SnapshotError} When the snapshot is malformed.
 * @throws {RulesetError} When ruleset and guide do not belong together.
 *
 * @example
 * const { reasons, decided } = diagnose(snapshot, ruleset, guide, { notice, lexicon });
 * console.log(decided, reasons[0]?.title);
 */
export function diagnose<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  guide: Guide,
  options?: DiagnoseOptions | null,
): Diagnosis {
  return diagnoseCase(snapshot, ruleset, guide, options).diagnosis;
}

/** How days are counted. */
interface Counting {
  readonly zoneOffset?: ZoneOffset | string | undefined;
  readonly holidays?: readonly string[];
  /** Further options that the caller takes. */
  readonly names?: readonly string[];
}

export function diagnoseCase(
  value: unknown,
  ruleset: Ruleset | CompiledRuleset,
  guide: Guide,
  options: DiagnoseOptions | null | undefined,
  { zoneOffset, holidays = [], names = [] }: Counting = {},
): DiagnosedCase {
  const { notice, noticeAt, lexicon, ...scoreOptions } = options ?? {};
  const cameAt = noticeAt === undefined ? undefined : parseTime(noticeAt);
  if (Number.isNaN(cameAt))
    throw new OptionsError([issueAt('not-a-time', 'options.noticeAt', TIME, noticeAt)]);
  const known = [...SCORE_OPTIONS, 'notice', 'noticeAt', 'lexicon', ...names];
  const opened = openCase(value, ruleset, scoreOptions, undefined, known);
  const { source } = opened.ruleset;
  if (guide?.id !== source.id || !guide.common) {
    throw new RulesetError([
      issueAt('wrong-guide', 'guide.id', phrase('guide', 'the guide of {}', source.id), guide?.id),
    ]);
  }
  const report = scoreCase(opened);
  const snapshot = snapshotUntil(opened);
  const status = snapshot.account?.status ?? null;
  const recent = recentNotices(snapshot, opened.context.at, guide.common.weights.noticeDays);
  // What the owner sees now is newer than all that came.
  const shown = notice?.trim() ? [{ text: notice, isDated: true, time: Infinity, kind: undefined }] : [];
  const read = [...shown, ...recent].map(({ text, isDated, time, kind }) => {
    const words = text?.trim() ?? '';
    const exact = matchNotices(words, guide);
    const isKnown = isClosed(status) || kind === 'restriction' || kind === 'suspension';
    const message = lexicon && words ? readMessage(words, exact, lexicon, guide, source, isKnown) : null;
    const known = message?.outweighs ? withoutReasons(exact) : exact;
    const found = message?.match ? [message.match, ...withoutBare(known, guide)] : known;
    const blocks = found[0] ? found.some(isBlock) : kind === 'restriction' || kind === 'suspension';
    return {
      isDated,
      time,
      kind,
      words,
      found,
      blocks,
      lifts: !blocks && found.some(isLift),
      message,
    };
  });
  const matches = onlyOnce(read.flatMap(({ found }) => found));
  const stated = recent.flatMap(({ reason }) => reason ?? []);
  const fired = report.findings.filter(({ status: came, points }) => came === 'fired' && points > 0);
  const hints = weighReasons({
    matches,
    stated,
    fired,
    status,
    score: report.evidenceScore,
    reasons: source.reasons,
    weights: guide.common.weights,
  });
  // Where something was lifted after the last block, only the account's status tells whether that is over.
  const last = read.find(({ blocks, lifts }) => blocks || lifts);
  const lifted = last?.isDated && last.lifts && !isClosed(status) ? last.time : 0;
  const dated = read.filter(({ isDated, time }) => isDated && time < Infinity);
  const restrictedAt =
    dated.find(({ blocks }) => blocks)?.time ?? (shown[0] && read[0]?.blocks ? cameAt : undefined);
  const { likely, lead } = guide.common.weights;
  const top = hints[0]?.weight ?? 0;
  const decided =
    top >= likely &&
    top - (hints[1]?.weight ?? 0) >= lead &&
    !read.some(({ time, blocks }) => blocks && time < lifted);
  const unread = read.filter(({ words, found }) => words && !found[0]);
  const told = read.find(({ message }) => message)?.message;
  const newest = told?.reading;
  const announces =
    !read[0]?.blocks &&
    read[0]?.found.some(({ notice }) => notice.scope === 'account' && notice.stage === 'warning');
  const kind = kindOf({
    matches,
    status,
    read,
    unread: unread.some(({ kind, time }) => kind !== 'order' && time >= lifted),
    // A cause that is none of the ruleset's reasons is told all the same.
    decided: decided || (!!told?.isElse && newest?.class !== 'rules'),
  });

  const rules: DateRules = {
    clock: zoneClock(snapshot, source.zone, zoneOffset),
    holidays: new Set(holidays),
  };
  const wordless = dated.find(({ words, blocks }) => !words && blocks)?.time;
  const facts = (): MessageFacts => {
    const last = read.find(({ words }) => words);
    // What was lifted asks for nothing any more.
    if (!last || !lexicon || last.lifts) return { ...NO_FACTS, isGiven: !!last };
    const sentAt = last.time < Infinity ? (last.isDated ? last.time : null) : (cameAt ?? wordless ?? null);
    const { at: now } = opened.context;
    return messageFacts(last.words, lexicon, { sentAt, now, months: guide.common.months, rules });
  };

  const reasons = hints.map((hint) => describeReason(hint, { opened, guide, matches, fired, status }));
  return {
    opened,
    snapshot,
    report,
    matches,
    unread: unread.length,
    isElse: !!told?.isElse,
    fits: told?.fits ?? true,
    restrictedAt,
    liftedAt: dated.find(({ lifts, time }) => lifts && time < (restrictedAt as number))?.time,
    diagnosis: {
      kind,
      says: guide.common.kinds[kind] ?? kind,
      // What a harmless message names is no reason of one that nobody here can read.
      decided: decided && (kind !== 'undecided' || !matches[0]),
      status,
      reasons,
      notices: matches.map(({ notice: { id, scope, stage, says, sources }, words, numbers }) => ({
        id,
        words,
        scope,
        stage,
        says,
        numbers,
        sources: citeSources(sources, guide.sources),
      })),
      class: newest?.class ?? null,
      open: newest?.open ?? [],
      words: newest?.words ?? [],
      clause: newest?.clause ?? null,
      asks: (told?.match && newest?.asks) ?? null,
      announcedFor: announces
        ? announcedDay(
            read[0]?.words ?? '',
            newest?.announces ?? null,
            Math.min(read[0]?.time ?? 0, opened.context.at),
            guide.common.months,
          )
        : null,
      message: facts(),
      phishing: newest?.phishing ?? [],
      questions: [
        ...(isRestricted(kind) && told?.match ? questionsOf(told.reading, guide) : []),
        ...questionsFor(kind, decided, hints, matches, guide),
      ],
    },
  };
}

type Received = NonNullable<Snapshot['notices']>[number] & {
  readonly isDated: boolean;
  readonly time: number;
};

/** Notices up to `at`, newest first, without those long before the newest; an undated one as new as it can be. */
function recentNotices(snapshot: Snapshot, at: number, days: number): Received[] {
  const timed = (snapshot.notices ?? [])
    .map((item) => ({ ...item, isDated: !!item.at, time: item.at ? parseTime(item.at) : at }))
    .sort((a, b) => b.time - a.time);
  const newest = timed[0]?.time ?? at;
  return timed.filter(({ time }) => time > newest - days * 86_400_000);
}

/** Each wording once: where one message announces what another says is done, as it is done. */
function onlyOnce(matches: readonly NoticeMatch[]): NoticeMatch[] {
  const once = new Map<string, NoticeMatch>();
  for (const match of matches) {
    const { id, stage } = match.notice;
    const known = once.get(id)?.notice.stage;
    if (!known || (isBefore(known) && !isBefore(stage))) once.set(id, match);
  }
  return [...once.values()];
}

interface Told {
  readonly opened: Case;
  readonly guide: Guide;
  readonly matches: readonly NoticeMatch[];
  readonly fired: readonly Finding[];
  readonly status: string | null;
}

function describeReason(
  { reason, weight, parts }: ReasonHint,
  { opened, guide, matches, fired, status }: Told,
): DiagnosedReason {
  const { source } = opened.ruleset;
  const entry = source.reasons[reason];
  const words = guide.common.because;
  const because: string[] = [];
  const evidence = parts.map(({ kind, id, weight: part }) => {
    const match = kind === 'notice' ? matches.find(({ notice }) => notice.id === id) : undefined;
    const finding = kind === 'finding' ? fired.find(({ ruleId }) => ruleId === id) : undefined;
    // A message without a value asks a question; the title answers it. Legs have values of their own.
    const message = (finding?.legs || finding?.value !== undefined ? finding.message : finding?.title) ?? '';
    because.push(
      fill(words[kind], {
        words: match?.words ?? '',
        says: match?.notice.says ?? '',
        message: message.replace(/\.$/, ''),
        reason: entry?.title ?? reason,
        status: status ?? '',
      }),
    );
    const sources = finding ? [...finding.sources] : citeSources(match?.notice.sources, guide.sources);
    return { kind, id, weight: part, sources };
  });
  return {
    reason,
    title: entry?.title ?? reason,
    means: entry?.means ?? '',
    weight,
    because,
    evidence,
    difficulty: { value: entry?.recovery ?? 'unknown', sources: citeSources(entry?.sources, source.sources) },
  };
}

const fill = (text: string, args: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);

/** Questions of the recognised wordings, and, while nothing is decided, those that tell the likeliest reasons apart. */
function questionsFor(
  kind: DiagnosisKind,
  decided: boolean,
  hints: readonly ReasonHint[],
  matches: readonly NoticeMatch[],
  guide: Guide,
): Diagnosis['questions'] {
  const all = guide.questions ?? {};
  const ids = new Set(matches.flatMap(({ notice }) => notice.questions ?? []));
  if (!decided && kind !== 'not-a-restriction') {
    const likeliest = hints.slice(0, 2).map(({ reason }) => reason);
    const general = Object.keys(all).filter((id) => !all[id]?.tells);
    const telling = Object.keys(all).filter((id) =>
      all[id]?.tells?.some((reason) => likeliest.includes(reason)),
    );
    if (ids.size === 0 && isRestricted(kind)) for (const id of general.slice(0, 2)) ids.add(id);
    for (const id of telling) ids.add(id);
  }
  return [...ids].flatMap((id) => {
    const question = all[id];
    return question
      ? [{ id, ask: question.ask, how: question.how, sources: citeSources(question.sources, guide.sources) }]
      : [];
  });
}
