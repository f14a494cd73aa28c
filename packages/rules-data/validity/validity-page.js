import { wilson } from './wilson.js';

/** @import { Share, Reading } from './validity-figures.js' */

/** @typedef {ReturnType<typeof import('./validity-figures.js').validityFigures>} Figures */

/**
 * The figures as a page. Nothing on it is called accurate that was not measured on what was not seen.
 * @param {Figures} figures
 */
export function validityPage({
  rounds,
  stricter,
  proof,
  replayed,
  messages,
  situations,
  leadTimes,
  reopened,
}) {
  const { blind, seen } = messages;
  const measuredRounds = rounds.flatMap((one) => (one.blind ? [{ ...one, blind: one.blind }] : []));
  const newest = measuredRounds.at(-1);
  return `${[
    '# How often it is right',
    '`npm run validity` holds the reader of messages and the limits against the [library of real cases](cases.md) and writes this page; `npm run validity -- --json` prints the figures. Intervals are Wilson’s, 95 %. Every case gives its address, so that each figure can be checked.',
    '## In short',
    [
      ...inShort(newest),
      `* The goal, 60 % right, at most 3 % wrong and no control given a cause on messages not seen, is ${reachesGoal(newest?.blind) ? 'reached' : '**not reached**'} by the newest round that was measured.`,
      `* Of ${situations.restricted.of} restricted accounts whose told numbers a rule could judge, ${situations.restricted.elevated.count} were \`elevated\` or more; of ${situations.healthy.of} healthy ones, ${situations.healthy.elevated.count}.`,
    ].join('\n'),
    'All blind rounds, the newest first, each on messages that the author of its words had not read:',
    table(
      ['round', 'frozen', 'messages', 'right', 'wrong', 'of these general', 'controls', 'given a cause'],
      measuredRounds
        .toReversed()
        .map(({ round, frozen, blind: measured }) => [
          String(round),
          frozen.slice(0, 10),
          String(measured.messages),
          ...[measured.right, measured.wrong].map((count) => withShare(count, measured.messages)),
          String(measured.general ?? '–'),
          String(measured.controls),
          String(measured.alarms),
        ]),
    ),
    'How the messages of each were found is told [below](#how-each-round-was-made); they are of different mixes, so that one round being better than another does not mean that the words are.',
    '## Messages',
    '`right`: the stated class is named. `wrong`: another one is. `general` is part of `wrong`, so that figures stay comparable: only that a rule was broken is named (`rules`), and the stated class is a special way to break one (`policy`, `manipulation`, `conduct`, `fraud`, `ip`, `multiple-accounts`, `buyer-abuse`). The plan for `rules` asks which act is meant before anything else, so such an answer is incomplete and leads nobody to a wrong step. `open`: it is among those that the words leave open. `silent`: nothing is named, and the plan repeats the message’s own words or asks. A message is read as it stands in the library: the decisive words, at most 40, mostly without what stands around them; whole notices say more, and hold more that misleads. As in the program, the reader is told where the account is known to be restricted.',
    'What each message of the library is read as stands in `packages/rules-data/validity/readings`, a line each, and the way back that follows in `ways-back`: a change of words shows in the diff which real messages are read otherwise (`npx vitest run packages/rules-data/validity --update` writes them anew).',
    '### Not seen before the words in use were frozen',
    ...(newest && blind.all.of > 0 && newest.blind.right !== blind.all.right.count
      ? [
          `Words have been changed since by what round ${newest.round} showed, so this table flatters: the round itself, read before any word was changed, gave ${newest.blind.right} right and ${newest.blind.wrong} wrong.`,
        ]
      : []),
    readings(blind),
    '### Seen',
    'Only shows that nothing is broken: the words were written with these messages in mind.',
    readings(seen),
    '### What happened to the account',
    'Of all messages of the library, each alone, as the program reads one when nothing else is told. Seen and not seen together, so this flatters. “A cause” names one and does not say what came of it: the way back then asks to sign in and look. Who is told that the account is open, that only a listing is stopped, or that it is a check of signing in, while the account is restricted, is sent the wrong way.',
    table(
      ['what happened', 'of', ...READINGS.map(([, name]) => name)],
      messages.happened.map(({ name, of, read }) => [
        name,
        String(of),
        ...READINGS.map(([kind]) => String(read.find(([does]) => does === kind)?.[1] ?? 0)),
      ]),
    ),
    '### What a stricter decision would cost',
    `A class that is not named cannot be wrong. Of the ${stricter.messages} messages of rounds ${stricter.rounds.join(', ')}, each read blind with the words of its own round, these would have been named:`,
    table(
      ['named', 'right', 'wrong'],
      stricter.decisions.map(({ decision, right, wrong }) => [
        decision,
        withInterval(right),
        withInterval(wrong),
      ]),
    ),
    'So 3 % wrong costs two of five right answers, and 60 % right with it is out of reach of these words: what is left over are small services with reasons of their own, and messages whose class two careful readers would set differently. How many words of a cause are unknown, or how far apart they stand, does not tell right from wrong.',
    '### Only what a published message bears out',
    `What does tell them apart is whether a wording was ever seen in a message of its class. In rounds 3 to 9 wordings that nobody had seen were wrong in one of four in eight classes, whose words are used of much else (performance, identity, several accounts, policy, manipulation, fraud, conduct, security), and in one of twenty in the others. In these eight such a wording now leaves its class open: the plan repeats the message’s words, says what they may mean and asks; since 1 December 2026 it names the class where its words are two thirds or more of the stated cause, except security and identity, which forged messages claim. Chosen on rounds ${proof.rounds[0]} to ${proof.rounds.at(-1)} (${proof.messages} messages, ${proof.controls} controls), not on round 10, which checks it. ${proof.note}`,
    table(
      ['who names a class', 'right', 'wrong', 'of these general', 'open', 'silent', 'false alarms'],
      proof.decisions.map(({ decision, ...counts }) => [
        decision,
        ...[counts.right, counts.wrong, counts.general, counts.open, counts.silent, counts.alarms].map(
          String,
        ),
      ]),
    ),
    'The other ways to be wrong, in rounds 6 to 10: a document is named, and the act beside it is not understood (`general`); two classes of the list share an act (a forbidden word, cheating in a game: policy, conduct or manipulation); who reported it is read as the cause; and a forged mail that is quoted without what gives it away.',
    '### Other ways to decide',
    `\`npm run validity -- --replay\` reads each message of the library with the words of the round that had not seen it, and decides as the reader does today. So a change of the decision is measured on all rounds, and no words that were written for a message help to read it. ${replayed.messages} messages that state a reason, ${replayed.controls} without one and controls. ${replayed.note}`,
    table(
      ['who decides', 'right', 'wrong', 'of these general', 'false alarms'],
      replayed.decisions.map(({ decision, right, wrong, general, alarms }) => [
        decision,
        ...[right, wrong, general, alarms].map((count) => (count === undefined ? '–' : String(count))),
      ]),
    ),
    replayed.verdict,
    table(
      ['round', 'messages', 'right', 'wrong', 'of these general', 'open', 'silent'],
      replayed.byRound.map((one) =>
        [one.round, one.messages, one.right, one.wrong, one.general, one.open, one.silent].map(String),
      ),
    ),
    '### Named, and wrong',
    messages.wrong.length === 0
      ? 'None.'
      : table(
          ['case', 'stated', 'named', 'words', 'seen', 'decision'],
          messages.wrong.map(({ name, stated, named, words, seen: isSeen, decision }) => [
            `\`${name}\``,
            stated ?? 'no reason',
            named ?? '',
            words,
            isSeen ? 'yes' : 'no',
            decision ?? 'none yet',
          ]),
        ),
    'A forged mail uses the words of a real one. Where only its claim is quoted (“restricted for security reasons”), nothing in the text tells it apart, and it is read as what it claims. The program looks for links, deadlines and requests for data, warns before any step, and tells the owner to look inside the account.',
    '## Situations with numbers',
    `${situations.told} cases tell numbers of an account. ${situations.judged} could be judged; of the others: ${situations.unjudged.map(({ problem, count }) => `${count} ${problem}`).join(', ') || 'none'}. Limits were written from the sources of the dataset, not from these cases; but some cases stand on pages that are sources too.`,
    table(
      ['accounts', 'of', ...bandsOf(situations.restricted).map((band) => `\`${band}\` or more`)],
      [
        ['restricted', ...bandCells(situations.restricted)],
        ['healthy', ...bandCells(situations.healthy)],
        ...situations.byPlatform.flatMap(({ platform, restricted, healthy }) => [
          ...(restricted.of > 0 ? [[`${platform}: restricted`, ...bandCells(restricted)]] : []),
          ...(healthy.of > 0 ? [[`${platform}: healthy`, ...bandCells(healthy)]] : []),
        ]),
      ],
    ),
    '### Restricted, and nothing fired',
    situations.missed.length === 0
      ? 'None.'
      : situations.missed
          .map(
            ({ name, id, class: stated, band, decision }) =>
              `* \`${name}\` (${id}, ${stated ?? 'no reason'}): \`${band}\`. ${decision ?? 'No decision yet.'}`,
          )
          .join('\n'),
    '### Healthy, and `elevated` or more',
    situations.alarmed.length === 0
      ? 'None.'
      : situations.alarmed
          .map(
            ({ name, id, band, fired, decision }) =>
              `* \`${name}\` (${id}): \`${band}\`, by ${fired.map((rule) => `\`${rule}\``).join(', ')}. ${decision ?? 'No decision yet.'}`,
          )
          .join('\n'),
    '## How long the signs stood before a restriction',
    leads(leadTimes),
    '## Whether the cases are true to their pages',
    openedAgain(reopened),
    '## How each round was made',
    measuredRounds
      .map(({ round, blind: measured }) => `* Round ${round}: ${measured.how}.`)
      .reverse()
      .join('\n'),
    '## Which way the figures bend',
    [
      '* Cases were found by searching for words of restrictions. Words that are searched for are words that somebody thought of: that bends the figures up.',
      '* People tell of restrictions and hardly of ordinary months. Healthy accounts with uncomfortable numbers are rare here: that hides false alarms.',
      '* Quotations are short. A message in which the restriction and the reason stand in different sentences is read without one of them: that bends the figures down.',
      '* Texts from the interfaces of software are shorter and plainer than notices of large platforms. They are shown by themselves.',
      '* The class of a message was set by one reader, and some could be set otherwise: spam as a forbidden practice or as manipulation, a verification as identity or as documents.',
      '* Addresses whose SHA-256 ends in 0 to 5 are kept out of the library, so that others can measure blind.',
    ].join('\n'),
  ].join('\n\n')}\n`;
}

/**
 * The newest round as a reader asks for it: how often, and how far a named reason can be trusted.
 * @param {{ round: number, frozen: string, blind: NonNullable<Figures['rounds'][number]['blind']> } | undefined} newest
 */
function inShort(newest) {
  if (!newest) return [];
  const { round, frozen, blind } = newest;
  const { messages, right, wrong, open, silent, controls, alarms, sure } = blind;
  const share = (/** @type {number} */ count, /** @type {number} */ of) =>
    `${Math.round((count / of) * 100)} %, ${wilson(count, of).map(percent).join(' to ')}`;
  return [
    `* Of ${messages} published messages that state a reason, none of which the author of the words had read (round ${round}, words of ${frozen.slice(0, 10)}), the reader names it in **${right} (${share(right, messages)})**, names another in **${wrong} (${share(wrong, messages)})**, and none in ${open + silent}, where the plan asks, with the message’s own words if it can tell which they are. Where it names a reason, it is the stated one in ${share(right, right + wrong)}.`,
    ...(sure
      ? [
          `* Each label was given twice, by readers who did not know each other’s. Where both are sure: ${sure.right} of ${sure.messages} right (${share(sure.right, sure.messages)}), ${sure.wrong} wrong; of ${sure.controls} controls ${sure.alarms} were given a cause.`,
        ]
      : []),
    `* Of ${controls} controls (nothing happened to the account, or the mail is forged) ${alarms} were given a cause.`,
  ];
}

/** Kinds of a reading, as the page calls them. */
const READINGS = [
  ['restriction', 'a restriction'],
  ['warning', 'a threat: still open'],
  ['verification', 'a request to verify'],
  ['content', 'one listing or post'],
  ['order-only', 'one order or payment'],
  ['sign-in', 'a check of signing in'],
  ['other', 'a cause, or nothing'],
];

/** @param {number} count @param {number} of */
const withShare = (count, of) => `${count} (${percent(count / of)})`;

/** @param {Figures['reopened']} reopened */
function openedAgain({ day, seed, of, chosen, cases, true: same, differs, notFound, others }) {
  return [
    `On ${day} the pages of ${cases} of ${of} cases were looked up again in stored public copies: ${same} say what the case says, in the same words; ${differs} say otherwise; ${notFound} could not be found again, so nothing is known of them. Chosen: ${chosen} Seed: \`${seed}\`. The list is \`packages/rules-data/validity/reopened.json\`.`,
    others
      .map(({ case: name, outcome, note }) => `* \`${name}\`: ${OUTCOMES[outcome]}. ${note ?? ''}`.trim())
      .join('\n'),
  ].join('\n\n');
}

/** @type {Record<import('./validity-figures.js').Outcome, string>} */
const OUTCOMES = { true: 'true', differs: 'said otherwise, corrected', 'not-found': 'not found again' };

/** @param {Figures['leadTimes']} leadTimes */
function leads({ restricted, withDay, measured }) {
  const counted = `Of ${restricted} restricted accounts ${withDay} tell the day of the restriction, and ${measured.length} of these also dated events before it.`;
  if (measured.length === 0)
    return `${counted} So nothing can be said yet of how early the bands warn; \`risk-check case\` keeps the dates of a snapshot.`;
  return [
    counted,
    table(
      ['case', 'watch', 'elevated', 'high'],
      measured.map(({ name, days }) => [
        `\`${name}\``,
        ...Object.values(days).map((value) => (value === null ? 'never' : `${value} days before`)),
      ]),
    ),
  ].join('\n\n');
}

/** @param {{ messages: number, right: number, wrong: number } | undefined} measured - The newest round. */
const reachesGoal = (measured) =>
  measured !== undefined &&
  measured.messages >= 100 &&
  measured.right >= measured.messages * 0.6 &&
  measured.wrong <= measured.messages * 0.03 &&
  measured.alarms === 0;

/** @param {Figures['messages']['blind']} part */
function readings(part) {
  const head = ['messages', 'of', 'right', 'wrong', 'of these general', 'open', 'silent'];
  const row = (
    /** @type {string} */ name,
    /** @type {Reading} */ { of, right, wrong, general, open, silent },
  ) => [
    name,
    String(of),
    withInterval(right),
    withInterval(wrong),
    String(general.count),
    String(open.count),
    String(silent.count),
  ];
  if (part.all.of === 0 && part.controls.of === 0) return 'None entered since.';
  return [
    table(head, [
      row('all that state a reason', part.all),
      row('of these, a reason of a class', part.ofAClass),
      row('of platforms, told or quoted', part.platforms),
      row('interfaces of software', part.interfaces),
      ...part.byLanguage.map(({ name, ...reading }) => row(`language ${name}`, reading)),
      ...part.byClass.map(({ name, ...reading }) => row(`class \`${name}\``, reading)),
    ]),
    `Of the ${part.otherReasons.of} whose reason no class fits, ${withInterval(part.otherReasons)} are answered with that reason in the message’s own words, which is all that can be done for them: named or repeated are ${part.all.right.count + part.otherReasons.count} of ${part.all.of}.`,
    table(
      ['alarms', 'of', 'a cause named without ground'],
      [
        ['messages that state no reason', String(part.withoutReason.of), withInterval(part.withoutReason)],
        ['controls: forged mails', String(part.phishing.of), withInterval(part.phishing)],
        ['controls: all others', String(part.otherControls.of), withInterval(part.otherControls)],
        ['real messages flagged as a copy', String(part.flaggedReal.of), withInterval(part.flaggedReal)],
      ],
    ),
  ].join('\n\n');
}

/** @param {Share} share */
const withInterval = ({ count, of, low, high }) =>
  of === 0 ? '–' : `${count} (${percent(low)} to ${percent(high)})`;

/** @param {number} value */
const percent = (value) => `${Math.round(value * 100)} %`;

/** @param {Figures['situations']['restricted']} figures */
const bandsOf = ({ of: _, ...bands }) => Object.keys(bands);

/** @param {Figures['situations']['restricted']} figures */
const bandCells = ({ of, ...bands }) => [String(of), ...Object.values(bands).map(withInterval)];

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
