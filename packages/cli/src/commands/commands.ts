import { BAND_NAMES } from '@risk-check/report/words';
import { Option } from 'commander';
import { IMPORTERS } from '../import/importer-ids.ts';
import { collect } from './collect.ts';
import type { CommandDefinition } from './command-definition.ts';

const TEXT_OR_JSON = ['pretty', 'json'];
const TEXT_JSON_MARKDOWN = [...TEXT_OR_JSON, 'markdown'];

/** Every command beside `risk-check FILE`, in the order of the help. */
export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'forecast',
    args: '<file>',
    describe: ({ commands }) => commands.forecast.about,
    options: (command, { commands }) => command.option('--until <time>', commands.forecast.until),
    suppresses: true,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./forecast.ts')).forecast,
  },
  {
    name: 'headroom',
    args: '<file>',
    describe: ({ commands }) => commands.headroom.about,
    suppresses: true,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./headroom.ts')).headroom,
  },
  {
    name: 'what-if',
    args: '<file>',
    describe: ({ commands }) => commands.whatIf.about,
    options: (command, { commands }) =>
      command
        .option('--action <action>', commands.whatIf.action, collect)
        .option('--set <metric=value>', commands.whatIf.set, collect),
    suppresses: true,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./what-if.ts')).whatIf,
  },
  {
    name: 'explain',
    args: '<rule-id>',
    describe: ({ commands }) => commands.explain.about,
    readsSnapshot: false,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'import',
    args: '<file...>',
    describe: ({ commands }) => commands.import.about,
    options: (command, { commands }, choice) => {
      choice('--from <id>', commands.import.from(IMPORTERS), IMPORTERS);
      command
        .option('-o, --output <file>', commands.import.output)
        .option('--merge <snapshot>', commands.import.merge, collect)
        .option('--hash-ids <keyfile>', commands.import.hashIds)
        .option('--role <role>', commands.import.role)
        .option('--part <name>', commands.import.part);
    },
    formats: TEXT_OR_JSON,
    optionTexts: ({ commands }) => commands.import.optionTexts,
    load: async () => (await import('./import.ts')).importFiles,
  },
  {
    name: 'init',
    args: '',
    describe: ({ commands }) => commands.init.about,
    options: (command, { commands }) => {
      command
        .option('--platform <platform>', commands.init.platform)
        .option('--role <role>', commands.init.role)
        .option('-o, --output <file>', commands.init.output)
        .option('--answers <file>', commands.init.answers);
    },
    formats: TEXT_OR_JSON,
    optionTexts: ({ commands }) => commands.init.optionTexts,
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'doctor',
    args: '<file>',
    describe: ({ commands }) => commands.doctor.about,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'recover',
    args: '<file>',
    describe: ({ recovery }) => recovery.recover.about,
    options: (command, { recovery }) =>
      command
        .option('--notice <text>', recovery.recover.notice)
        .option('--sale-ends <time>', recovery.recover.saleEnds)
        .option('--holidays <file>', recovery.recover.holidays)
        .option('--ics <file>', recovery.recover.ics),
    formats: TEXT_JSON_MARKDOWN,
    load: async () => (await import('./recover.ts')).recover,
  },
  {
    name: 'appeal',
    args: '<draft>',
    describe: ({ recovery }) => recovery.appeal.about,
    options: (command, { recovery }) =>
      command
        .option('--reason <reason>', recovery.appeal.reason)
        .option('--snapshot <file>', recovery.appeal.snapshot)
        .option('--new-evidence', recovery.appeal.newEvidence),
    formats: TEXT_JSON_MARKDOWN,
    load: async () => (await import('./appeal.ts')).appeal,
  },
  {
    name: 'badge',
    args: '<file>',
    describe: ({ commands }) => commands.badge.about,
    options: (command, { commands }) =>
      command
        .option('--label <text>', commands.badge.labelOption)
        .option('-o, --output <file>', commands.badge.output),
    suppresses: true,
    formats: ['svg', 'json'],
    load: async () => (await import('./badge.ts')).badge,
  },
  {
    name: 'batch',
    args: '<file...>',
    describe: ({ commands }) => commands.batch.about,
    options: (command, { commands: { batch } }, choice) => {
      command
        .option('-o, --output <file>', batch.output)
        .option('--dead-letters <file>', batch.deadLetters)
        .option('--inline-errors', batch.inlineErrors)
        .option('--full', batch.full)
        .option('--resume', batch.resume)
        .option('--summary', batch.summaryOption)
        .option('--summary-html <file>', batch.summaryHtml)
        .option('--shard <k/n>', batch.shard)
        .option('--line-buffered', batch.lineBuffered)
        .option('--workers <number>', batch.workers)
        .option('--record-seconds <seconds>', batch.recordSeconds)
        .option('--checkpoint-seconds <seconds>', batch.checkpointSeconds)
        .option('--hash-key <keyfile>', batch.hashKey);
      choice('--fail-on <band>', batch.failOn, BAND_NAMES);
    },
    suppresses: true,
    formats: ['ndjson'],
    load: async () => (await import('./batch.ts')).batch,
  },
  {
    name: 'rules',
    args: '<action> [names...]',
    describe: ({ commands }) => commands.rules.about,
    options: (command, { commands }) =>
      command
        .option('--snapshot <file>', commands.rulesAtHand.options.snapshot)
        .option('--digest <sha256>', commands.rulesAtHand.options.digest),
    readsSnapshot: false,
    formats: TEXT_OR_JSON,
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'completion',
    args: '[shell...]',
    describe: ({ commands }) => commands.completion.about,
    readsSnapshot: false,
    readsRules: false,
    options: (command) => command.addOption(new Option('--word <word>').hideHelp()),
    formats: ['pretty'],
    load: async () => (await import('./completion.ts')).completion,
  },
];
