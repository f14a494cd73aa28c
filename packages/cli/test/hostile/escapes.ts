import { Parser } from 'commonmark';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { readXml } from '../read-xml.ts';
import type { Form } from './surfaces.ts';

type Check = (text: string) => string[];

const found = (text: string, pattern: RegExp, what: string): string[] =>
  [
    ...text.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)),
  ].map(
    ({ 0: hit, index }) =>
      `${what}: ${JSON.stringify(text.slice(Math.max(0, index - 20), index + hit.length + 20))}`,
  );

/** What no output holds, whatever its form. */
const raw: Check = (text) => [
  ...found(
    text,
    /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\u{e0000}-\u{e007f}\u2028\u2029]/u,
    'a control character',
  ),
  ...found(text, /^\s*::/m, 'a command of a runner'),
  ...found(text, /##(?:vso)?\[/i, 'a command of a runner'),
];

const terminal: Check = (text) => [
  ...raw(text),
  ...found(text, /^\s*(?:FORGED|ATTACH:|END:V)/m, 'a line of a stranger'),
  ...found(text, /\t/, 'a tab'),
];

/** What spreadsheets begin a formula with, behind what they trim or nobody sees. */
const FORMULA =
  /^(?:[\s"\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\p{M})*[=+@\-\uff1d\uff0b\uff20\uff0d]/u;

const csv: Check = (text) => {
  const rows = [
    ...parseCsv(text, { relax_column_count: true }),
    // As a reader parts it for which semicolons separate, whatever it makes of quotes.
    ...text.split('\n').map((line) => line.split(';')),
  ] as string[][];
  const widths = new Set(
    (parseCsv(text, { relax_column_count: true }) as string[][]).map((row) => row.length),
  );
  return [
    ...terminal(text),
    ...(widths.size > 1 ? ['rows of different widths'] : []),
    ...rows
      .flat()
      .filter((cell) => FORMULA.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell))
      .map((cell) => `a formula: ${JSON.stringify(cell)}`),
  ];
};

const OWN_NODES = [
  'document',
  'heading',
  'paragraph',
  'text',
  'softbreak',
  'strong',
  'emph',
  'list',
  'item',
  'link',
];
/** What forges turn into links, mentions and references in the finished page. */
const AUTOLINKS =
  /(?:^|\W)@[a-z0-9]|[\w.+-]@[\w-]+\.|(?:https?|ftp):\/\/|\bwww\.\w|(?:mailto|xmpp):\w|#\d|\bGH-\d/iu;

const markdown: Check = (text) => {
  const walker = new Parser().parse(text).walker();
  const wrong: string[] = [];
  let plain = '';
  let inLink = 0;
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (!OWN_NODES.includes(node.type)) wrong.push(`markup: ${node.type} ${JSON.stringify(node.literal)}`);
    if (node.type === 'link') {
      inLink += entering ? 1 : -1;
      if (!/^https?:\/\//.test(node.destination ?? '') || (node.destination ?? '').includes('evil'))
        wrong.push(`a link: ${node.destination}`);
    }
    if (node.type === 'text' && inLink === 0) plain += node.literal ?? '';
    else if (entering && node.type !== 'text') plain += '\n';
  }
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string): number => line.replace(/\\./g, '').split('|').length;
  let heading = 0;
  for (const [i, line] of lines.entries()) {
    if (/^\| -/.test(lines[i + 1] ?? '')) heading = cells(line);
    if (cells(line) !== heading) wrong.push(`a cell: ${line}`);
  }
  return [
    ...terminal(text),
    ...wrong,
    ...found(plain, AUTOLINKS, 'an autolink'),
    ...found(text.replace(/\\[\s\S]/g, ''), /\$|~|\{/, 'a formula or a tag'),
  ];
};

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/gy;
const OWN_TAGS =
  /^(?:!?html|head|meta|title|style|body|main|header|footer|article|section|div|span|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|a|b|strong|i|small|code|details|summary|svg|g|path|rect|circle|line|text|tspan|polyline|polygon|time|figure|figcaption|defs|pattern|desc|br)$/;

const html: Check = (text) => {
  const wrong: string[] = [];
  const body = text.replace(/^<!doctype html>\s*/i, '').replace(/<style>[\s\S]*?<\/style>/, '');
  let at = 0;
  for (;;) {
    const next = body.indexOf('<', at);
    const between = body.slice(at, next < 0 ? undefined : next);
    if (/>/.test(between)) wrong.push(`a raw >: ${JSON.stringify(between.slice(0, 80))}`);
    if (next < 0) break;
    TAG.lastIndex = next;
    const match = TAG.exec(body);
    if (match === null) {
      wrong.push(`no tag of ours: ${JSON.stringify(body.slice(next, next + 60))}`);
      break;
    }
    const [whole, , name = '', attributes = ''] = match;
    if (!OWN_TAGS.test(name)) wrong.push(`an element: ${whole}`);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-zA-Z0-9:-]+)(?:="([^"]*)")?/g)) {
      if (/^on|^srcdoc$|^formaction$/i.test(attribute)) wrong.push(`an attribute: ${whole}`);
      if (/^(?:href|src|action)$/i.test(attribute) && !/^(?:https?:\/\/|#)/.test(value))
        wrong.push(`an address: ${whole}`);
      if (/^(?:href|src)$/i.test(attribute) && /evil/.test(value)) wrong.push(`an address: ${whole}`);
    }
    at = next + whole.length;
  }
  return [...raw(text), ...wrong];
};

const xml: Check = (text) => {
  try {
    readXml(text.trim().replaceAll(/&#(?:58|35);/g, ''));
    return raw(text);
  } catch (error) {
    return [...raw(text), String(error)];
  }
};

const isJson = (text: string): string[] => {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
};

const json: Check = (text) => [...raw(text), ...isJson(text)];
const ndjson: Check = (text) => [...raw(text), ...text.trimEnd().split('\n').flatMap(isJson)];
const sarif: Check = (text) => [
  ...json(text),
  ...found(text, /"(?:helpUri|informationUri)": "(?!https?:\/\/)/, 'an address'),
  ...[...text.matchAll(/"markdown": ("(?:[^"\\]|\\.)*")/g)].flatMap(([, literal = '""']) =>
    markdown(JSON.parse(literal)).filter((one) => !one.startsWith('a control')),
  ),
];

const LINE = /^[A-Z][A-Z0-9-]*(?:;[A-Z-]+=[^;:]*)*:/;
const OWN_LINES =
  /^(?:BEGIN|END|VERSION|PRODID|NAME|X-WR-CALNAME|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|ACTION|TRIGGER|TZID|TZOFFSETFROM|TZOFFSETTO)[:;]/;

const calendar: Check = (text) => {
  const lines = text.replace(/\r\n$/, '').split('\r\n');
  const wrong = lines.flatMap((line, i) => [
    ...(new TextEncoder().encode(line).length > 75 ? [`a long line: ${line}`] : []),
    ...(/[\n\r]/.test(line) ? [`a line end: ${JSON.stringify(line)}`] : []),
    ...(line.startsWith(' ') && i > 0
      ? []
      : LINE.test(line) && OWN_LINES.test(line)
        ? []
        : [`a property: ${line}`]),
  ]);
  const count = (line: string): number => lines.filter((one) => one === line).length;
  if (count('END:VCALENDAR') !== 1 || count('BEGIN:VEVENT') !== count('END:VEVENT'))
    wrong.push('another calendar');
  try {
    ICAL.parse(text);
  } catch (error) {
    wrong.push(String(error));
  }
  return [...raw(text.replaceAll('\r\n', '\n')), ...wrong];
};

/** Finds what a text of strangers has made of an output, in a parser of its form; nothing where it stayed a text. */
export const ESCAPES: Readonly<Record<Form, Check>> = {
  terminal,
  csv,
  markdown,
  html,
  xml,
  json,
  ndjson,
  sarif,
  calendar,
};
