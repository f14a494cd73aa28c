import { IMPORTER_IDS } from '@risk-check/import';
import { ENCODINGS } from '@risk-check/import/files';
import { DEFAULT_FORMAT, FORMAT_NAMES } from '@risk-check/report/formats';
import { BAND_NAMES, type Words } from '@risk-check/report/words';
import type { CommandDefinition } from '../arguments/command-definition.ts';
import { suppressionsOption } from '../arguments/command-line.ts';
import { type Option, option } from '../arguments/option.ts';
import { CASE_OUTCOMES } from '../case/case-outcomes.ts';
import { SQL_ENGINE_NAMES } from '../sql/engine-names.ts';
import { RULES_ACTIONS } from './rules-actions.ts';

const TEXT_OR_JSON = ['pretty', 'json'];
const TEXT_JSON_MARKDOWN = [...TEXT_OR_JSON, 'markdown'];

/** What a file may leave open. */
const leftOpenOptions = ({ dateOrder, numberOrder, encoding }: Words['commands']['import']): Option[] => [
  option('--date-order <order>', dateOrder, { choices: ['dmy', 'mdy', 'ymd'] }),
  option('--number-order <order>', numberOrder, { choices: ['value-first', 'target-first'] }),
  option('--encoding <name>', encoding, { choices: Object.keys(ENCODINGS) }),
];

/** Every command, in the order of the help; first `risk-check FILE`, the default one. */
export const COMMANDS: readonly [CommandDefinition, ...CommandDefinition[]] = [
  {
    name: '',
    operands: '[file...]',
    describe: ({ usage }) => usage.description,
    options: (words) => {
      const { usage, commands } = words;
      return [
        option('--format <name>', usage.format(FORMAT_NAMES, DEFAULT_FORMAT), { choices: FORMAT_NAMES }),
        option('--output <format=path>', usage.output, { isRepeatable: true }),
        option('--fail-on <band>', usage.failOn, { choices: BAND_NAMES }),
        option('--baseline <file>', usage.baseline),
        suppressionsOption(words),
        option('--quiet', usage.quiet),
        option('--strict', usage.strict),
        option('--brief', usage.brief),
        option('--details', usage.details),
        option('--explain', usage.explain),
        option('--plain', usage.plain),
        option('--save <file>', usage.save),
        option('--as-of <time>', usage.asOf),
        option('--time-zone <zone>', usage.timeZone),
        option('--experimental', usage.experimental),
        option('--rules <file>', usage.rules),
        ...leftOpenOptions(commands.import),
      ];
    },
    formats: FORMAT_NAMES,
    load: async () => (await import('./score.ts')).score,
  },
  {
    name: 'forecast',
    operands: '<file>',
    describe: ({ commands }) => commands.forecast.about,
    options: ({ commands }) => [
      option('--until <time>', commands.forecast.until),
      option('--action <action>', commands.whatIf.action, { isRepeatable: true }),
      option('--set <metric=value>', commands.whatIf.set, { isRepeatable: true }),
    ],
    suppresses: true,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./forecast.ts')).forecast,
  },
  {
    name: 'timeline',
    operands: '<file...>',
    describe: ({ commands }) => commands.timeline.about,
    options: ({ commands, usage }) => [
      option('--since <time>', commands.timeline.since),
      option('--until <time>', commands.timeline.until),
      option('--join', commands.timeline.join),
      option('--experimental', usage.experimental),
    ],
    readsSnapshot: false,
    suppresses: true,
    formats: [...TEXT_OR_JSON, 'csv', 'html', 'svg'],
    load: async () => (await import('./timeline.ts')).timeline,
  },
  {
    name: 'track',
    operands: '<file...>',
    describe: ({ commands }) => commands.track.about,
    options: ({ commands }) => [
      option('--store <file>', commands.track.store),
      option('--fail-on <change>', commands.track.failOn, { choices: ['worse', ...BAND_NAMES] }),
      option('--notify <command>', commands.track.notify),
      option('--ics <file>', commands.track.ics),
    ],
    suppresses: true,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./track.ts')).track,
  },
  {
    name: 'headroom',
    operands: '<file>',
    describe: ({ commands }) => commands.headroom.about,
    suppresses: true,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./headroom.ts')).headroom,
  },
  {
    name: 'what-if',
    operands: '<file>',
    describe: ({ commands }) => commands.whatIf.about,
    options: ({ commands }) => [
      option('--action <action>', commands.whatIf.action, { isRepeatable: true }),
      option('--set <metric=value>', commands.whatIf.set, { isRepeatable: true }),
    ],
    suppresses: true,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./what-if.ts')).whatIf,
  },
  {
    name: 'explain',
    operands: '<rule-id>',
    missing: 'no-rule',
    describe: ({ commands }) => commands.explain.about,
    options: ({ commands }) => [option('--snapshot <file>', commands.explain.snapshot)],
    suppresses: true,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'import',
    operands: '<file...>',
    input: 'export',
    describe: ({ commands }) => commands.import.about,
    options: ({ commands }) => [
      option('--from <id>', commands.import.from(IMPORTER_IDS), { choices: IMPORTER_IDS }),
      option('-o, --output <file>', commands.import.output),
      option('--replace', commands.import.replace),
      option('--merge <snapshot>', commands.import.merge, { isRepeatable: true }),
      option('--hash-ids <keyfile>', commands.import.hashIds),
      option('--role <role>', commands.import.role),
      option('--part <name>', commands.import.part),
      option('--map <file>', commands.import.mapOption),
      ...leftOpenOptions(commands.import),
    ],
    formats: TEXT_OR_JSON,
    optionTexts: ({ commands }) => commands.import.optionTexts,
    load: async () => (await import('./import.ts')).importFiles,
  },
  {
    name: 'init',
    operands: '',
    describe: ({ commands }) => commands.init.about,
    options: ({ commands }) => [
      option('--platform <platform>', commands.init.platform),
      option('--role <role>', commands.init.role),
      option('-o, --output <file>', commands.init.output),
      option('--answers <file>', commands.init.answers),
    ],
    formats: TEXT_OR_JSON,
    optionTexts: ({ commands }) => commands.init.optionTexts,
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'doctor',
    operands: '<file>',
    describe: ({ commands }) => commands.doctor.about,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'recover',
    operands: '[file]',
    describe: ({ recovery }) => recovery.recover.about,
    options: ({ recovery, usage }) => [
      option('--platform <platform>', recovery.recover.platform),
      option('--role <role>', recovery.recover.role),
      option('--notice <text>', recovery.recover.notice),
      option('--notice-date <time>', recovery.recover.noticeDate),
      option('--sale-ends <time>', recovery.recover.saleEnds),
      option('--holidays <file>', recovery.recover.holidays),
      option('--time-zone <zone>', usage.timeZone),
      option('--ics <file>', recovery.recover.ics),
      option('--brief', recovery.recover.brief),
      option('--details', recovery.recover.details),
    ],
    formats: TEXT_JSON_MARKDOWN,
    load: async () => (await import('./recover.ts')).recover,
  },
  {
    name: 'appeal',
    operands: '<draft>',
    missing: 'no-draft',
    describe: ({ recovery }) => recovery.appeal.about,
    options: ({ recovery }) => [
      option('--reason <reason>', recovery.appeal.reason),
      option('--snapshot <file>', recovery.appeal.snapshot),
      option('--new-evidence', recovery.appeal.newEvidence),
    ],
    formats: TEXT_JSON_MARKDOWN,
    load: async () => (await import('./appeal.ts')).appeal,
  },
  {
    name: 'badge',
    operands: '<file>',
    describe: ({ commands }) => commands.badge.about,
    options: ({ commands }) => [
      option('--label <text>', commands.badge.labelOption),
      option('-o, --output <file>', commands.badge.output),
    ],
    suppresses: true,
    formats: ['svg', 'json'],
    load: async () => (await import('./badge.ts')).badge,
  },
  {
    name: 'case',
    operands: '<file>',
    describe: ({ commands }) => commands.case.about,
    options: ({ commands }) => [
      option('--message <text>', commands.case.message),
      option('--outcome <outcome>', commands.case.outcome, { choices: CASE_OUTCOMES }),
      option('--days <number>', commands.case.days),
      option('--keep <word>', commands.case.keep, { isRepeatable: true }),
      option('-o, --output <file>', commands.case.output),
    ],
    formats: ['json'],
    load: async () => (await import('./case.ts')).writeCase,
  },
  {
    name: 'batch',
    operands: '[file...]',
    input: 'records',
    describe: ({ commands }) => commands.batch.about,
    options: ({ commands: { batch } }) => [
      option('-o, --output <file>', batch.output),
      option('--dead-letters <file>', batch.deadLetters),
      option('--max-dead-letters <number>', batch.maxDeadLetters),
      option('--inline-errors', batch.inlineErrors),
      option('--full', batch.full),
      option('--resume', batch.resume),
      option('--summary', batch.summaryOption),
      option('--summary-html <file>', batch.summaryHtml),
      option('--shard <k/n>', batch.shard),
      option('--line-buffered', batch.lineBuffered),
      option('--workers <number>', batch.workers),
      option('--record-seconds <seconds>', batch.recordSeconds),
      option('--checkpoint-seconds <seconds>', batch.checkpointSeconds),
      option('--hash-key <keyfile>', batch.hashKey),
      option('--accept-refused[=N|P%]', batch.acceptRefused),
      option('--id-field <path>', batch.idField),
      option('--tables <file>', batch.tables),
      option('--memory <size>', batch.memory),
      option('--strict', batch.strictTables),
      option('--fail-on <band>', batch.failOn, { choices: BAND_NAMES }),
    ],
    suppresses: true,
    formats: ['ndjson'],
    load: async () => (await import('./batch.ts')).batch,
  },
  {
    name: 'tables',
    operands: '<action> <file>',
    describe: ({ commands }) => commands.tables.about,
    options: ({ commands }) => [
      option('--show <id>', commands.tables.show),
      option('--strict', commands.tables.strict),
      option('--memory <size>', commands.batch.memory),
    ],
    readsSnapshot: false,
    readsRules: false,
    nextOperand: ([action]) => (action === undefined ? ['check'] : 'file'),
    formats: TEXT_OR_JSON,
    load: async () => (await import('./tables.ts')).tables,
  },
  {
    name: 'sql',
    operands: '<engine> <ruleset>',
    missing: 'no-engine',
    describe: ({ commands }) => commands.sql.about,
    options: ({ commands }) => [option('-o, --output <file>', commands.sql.output)],
    readsSnapshot: false,
    nextOperand: ([engine]) => (engine === undefined ? SQL_ENGINE_NAMES : 'ruleset'),
    formats: ['sql'],
    load: async () => (await import('./sql.ts')).sql,
  },
  {
    name: 'rules',
    operands: '<action> [names...]',
    missing: 'no-rules-action',
    nextOperand: nextRulesOperand,
    describe: ({ commands }) => commands.rules.about,
    options: ({ commands }) => [
      option('--snapshot <file>', commands.rulesAtHand.options.snapshot),
      option('--digest <sha256>', commands.rulesAtHand.options.digest),
    ],
    readsSnapshot: false,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'completion',
    operands: '[shell...]',
    describe: ({ commands }) => commands.completion.about,
    readsSnapshot: false,
    readsRules: false,
    options: () => [option('--word <word>', '', { isHidden: true })],
    formats: ['pretty'],
    load: async () => {
      const { completion } = await import('./completion.ts');
      return (words, flags, session) => completion(words, flags, session, COMMANDS);
    },
  },
];

/** `rules ACTION NAMES...`: what may be named depends on the action. */
function nextRulesOperand([action]: readonly string[]): readonly string[] | string {
  switch (action) {
    case undefined:
      return RULES_ACTIONS;
    case 'show':
      return 'rule-id';
    case 'list':
      return 'ruleset';
    case 'search':
      return 'text';
    default:
      return 'file';
  }
}
