import type { Given } from './fields.ts';
import { nameOf } from './fields.ts';

export type Form =
  | 'terminal'
  | 'csv'
  | 'markdown'
  | 'html'
  | 'xml'
  | 'json'
  | 'ndjson'
  | 'sarif'
  | 'calendar';

/** A command whose output has a form; `file` is a file that it writes in that form, its standard output is for a terminal then. */
export interface Surface {
  readonly argv: (given: Given) => string[];
  readonly form: Form;
  readonly file?: string;
}

const score = (form: Form, ...options: string[]): Surface => ({
  argv: (given) => [
    '--rules',
    'house.json',
    '--suppressions',
    'left-out.json',
    ...options,
    '--',
    nameOf(given),
  ],
  form,
});
const of = (form: Form, command: string, ...options: string[]): Surface => ({
  argv: (given) => [command, '--rules', 'house.json', ...options, '--', nameOf(given)],
  form,
});
const plain = (form: Form, command: string, ...options: string[]): Surface => ({
  argv: (given) => [command, ...options, '--', nameOf(given)],
  form,
});

export const SURFACES: Readonly<Record<string, Surface>> = {
  pretty: score('terminal'),
  'pretty, details': score('terminal', '--details'),
  'pretty, German': score('terminal', '--lang', 'de', '--details'),
  quiet: score('terminal', '--quiet'),
  compact: score('terminal', '--format', 'compact'),
  csv: score('csv', '--format', 'csv'),
  markdown: score('markdown', '--format', 'markdown'),
  html: score('html', '--format', 'html'),
  sarif: score('sarif', '--format', 'sarif'),
  junit: score('xml', '--format', 'junit', '--fail-on', 'low'),
  json: score('json', '--format', 'json'),
  ndjson: score('ndjson', '--format', 'ndjson'),
  recover: plain('terminal', 'recover', '--notice', 'notice.txt'),
  'recover, details': plain('terminal', 'recover', '--details', '--notice', 'notice.txt'),
  'recover, markdown': plain('markdown', 'recover', '--format', 'markdown', '--notice', 'notice.txt'),
  'recover, json': plain('json', 'recover', '--format', 'json'),
  calendar: {
    ...plain('calendar', 'recover', '--sale-ends', '2026-03-13T20:00:00Z', '--ics', 'plan.ics'),
    file: 'plan.ics',
  },
  appeal: { argv: () => ['appeal', 'draft.txt', '--reason', 'buyer-protection-abuse'], form: 'terminal' },
  'appeal, markdown': {
    argv: () => ['appeal', 'draft.txt', '--reason', 'buyer-protection-abuse', '--format', 'markdown'],
    form: 'markdown',
  },
  timeline: of('terminal', 'timeline'),
  'timeline, csv': of('csv', 'timeline', '--format', 'csv'),
  'timeline, html': of('html', 'timeline', '--format', 'html'),
  'timeline, svg': of('html', 'timeline', '--format', 'svg'),
  'timeline, json': of('json', 'timeline', '--format', 'json'),
  forecast: of('terminal', 'forecast'),
  'what-if': of('terminal', 'what-if'),
  headroom: of('terminal', 'headroom'),
  doctor: of('terminal', 'doctor'),
  explain: {
    argv: (given) => [
      'explain',
      'aliexpress.buyer.acme-open',
      `--snapshot=${nameOf(given)}`,
      '--rules',
      'house.json',
    ],
    form: 'terminal',
  },
  'rules show': {
    argv: () => ['rules', 'show', 'aliexpress.buyer.acme-open', '--rules', 'house.json'],
    form: 'terminal',
  },
  'rules list': { argv: () => ['rules', 'list', '--rules', 'house.json'], form: 'terminal' },
  badge: {
    argv: (given) => ['badge', '--rules', 'house.json', `--label=${given.label}`, '--', nameOf(given)],
    form: 'xml',
  },
  case: plain('json', 'case', '--message', 'notice.txt'),
};

/** Of texts that are refused: errors on standard error, and to programs. */
export const OF_ERRORS = [
  'pretty',
  'compact',
  'json',
  'markdown',
  'html',
  'sarif',
  'junit',
  'recover',
  'rules show',
];
