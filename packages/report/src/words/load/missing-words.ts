import { PHRASE_CODES } from '@risk-check/core';
import { en } from '../en/index.ts';
import type { Words } from '../words.ts';

/** Parts that are the same in every language, with the reason. */
export const SHARED: readonly (readonly [part: RegExp, reason: string])[] = [
  [/^usage\./, 'the help is in English'],
  [/^man\./, 'the manual page is in English'],
  [/^commands\.examples\./, 'examples in the help'],
  [
    /^commands\.\w+\.(about|snapshot|until|action|set|labelOption|output|platform|role|answers|from|merge|hashIds|part|replace|dateOrder|numberOrder|encoding|mapOption)$/,
    'the help',
  ],
  [
    /^commands\.batch\.(deadLetters|inlineErrors|full|resume|shard|lineBuffered|workers|hashKey|recordSeconds|checkpointSeconds|failOn|summaryOption|summaryHtml|examples|acceptRefused|idField|maxDeadLetters|tables|memory|strictTables)$/,
    'options in the help',
  ],
  [/^commands\.rulesAtHand\.options\./, 'options in the help'],
  [/^commands\.\w+\.optionTexts\./, 'options in the help'],
  [
    /^recovery\.recover\.(about|notice|noticeDate|platform|role|brief|details|saleEnds|holidays|ics)$/,
    'options in the help',
  ],
  [/^recovery\.appeal\.(about|reason|snapshot|newEvidence)$/, 'options in the help'],
  [/^recovery\.(clock|by)$/, 'digits and names only'],
  [/^commands\.whatIf\.choose$/, 'an option of the command line'],
  [/^problems\.table-check$/, 'about mappings of tables, which are checked in English'],
  [
    /^commands\.(timeline|track)\.(since|join|store|failOn|notify|ics|title|examples)$/,
    'the help, and names',
  ],
  [/^commands\.case\.(message|outcome|days|keep)$/, 'options in the help'],
  [/^commands\.(tables|sql)\./, 'for people who run warehouses: in English'],
  [
    /^problems\.(missing-name|wrong-form|wrong-name|rule-check)$/,
    'about files in the rule language, whose words and checks are English',
  ],
  [/^next\.check-/, 'about checks of the rule language'],
];
/** Words that two languages spell alike. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  de: [],
  es: [
    'commands.init.no',
    'commands.rules.experimental',
    'commands.trace.isSo.no',
    'dialogue.no',
    'dialogue.appealChoices.0',
    'recoverScreen.ways.live-agent',
    'recoverScreen.ways.escalation',
  ],
  ru: [],
};

/** Every text and function with its path, but the words whose English comes with an issue. */
export const leavesOf = ({ issuePhrases, ...words }: Words): [string, unknown][] => leavesIn(words);

function leavesIn(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leavesIn(part, path ? `${path}.${key}` : key));
}

/**
 * Paths of the words that a language lacks, so that they are shown in English.
 *
 * @param phrases - The codes of the phrases that issues have.
 */
export function missingWords(words: Words, phrases: readonly string[] = PHRASE_CODES): string[] {
  const own = new Map(leavesOf(words));
  const lacking = phrases.filter((code) => !Object.hasOwn(words.issuePhrases, code));
  const missing = leavesOf(en).flatMap(([path, leaf]) => {
    const isShared =
      SHARED.some(([part]) => part.test(path)) || ALIKE[words.language]?.includes(path) === true;
    return own.get(path) === leaf && leaf !== '' && !isShared ? [path] : [];
  });
  return [...missing, ...lacking.map((code) => `issuePhrases.${code}`)];
}
