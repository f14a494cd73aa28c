import { MOST_LISTED } from '../../text/most-listed.ts';
import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { meant } from './grammar.ts';
import { locale } from './locale.ts';
import { terminalNext, terminalProblems } from './terminal-problems.ts';

const { count } = locale;

type Syntax = Parameters<Partly<Words['problems']['syntax']>>[0];
const syntax: Record<Syntax['reason'], (args: Syntax) => string> = {
  'ends-too-early': ({ open }) =>
    open > 0
      ? `das JSON endet zu früh: ${count(open, 'Klammer ist', 'Klammern sind')} noch offen`
      : 'das JSON endet zu früh',
  'text-not-closed': () => 'ein Text ist auf seiner Zeile nicht mit " geschlossen',
  'trailing-comma': () => 'ein Komma, nach dem nichts kommt',
  'single-quotes': () => 'Texte und Namen stehen in doppelten Anführungszeichen, nicht in einfachen',
  'curly-quotes': ({ found }) =>
    `Texte und Namen stehen in geraden doppelten Anführungszeichen ("), nicht in ${found}`,
  comment: () => 'JSON kennt keine Kommentare',
  'name-not-quoted': ({ found }) =>
    `erwartet wurde ein Name in doppelten Anführungszeichen, gefunden ${found}`,
  'unknown-word': ({ found }) =>
    `${found} ist kein JSON; Texte stehen in doppelten Anführungszeichen, andere Wörter sind true, false und null`,
  'bad-number': () => 'das ist keine JSON-Zahl; schreiben Sie 0.5, 12 oder -3',
  'bad-escape': () =>
    'ein Backslash im Text wird doppelt geschrieben oder beginnt eines von \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041',
  'control-character': () =>
    'ein Zeilenumbruch, Tabulator oder Steuerzeichen im Text; schreiben Sie \\n oder \\t',
  'invisible-character': ({ found }) =>
    `hier steht ein unsichtbares Zeichen (${found}), wie es beim Kopieren von einer Seite mitkommt; löschen Sie es oder tippen Sie dafür ein Leerzeichen`,
  'comma-missing': ({ found }) => `erwartet wurde ein Komma oder eine schließende Klammer, gefunden ${found}`,
  'colon-missing': ({ found }) => `erwartet wurde ein Doppelpunkt nach dem Namen, gefunden ${found}`,
  'value-missing': ({ found }) => `erwartet wurde ein Wert, gefunden ${found}`,
  'text-after-end': ({ found }) => `das JSON ist vollständig, aber es folgt ${found}`,
  'not-json': () => 'das ist kein JSON',
};

export const problems: Partly<Words['problems']> = {
  ...terminalProblems,
  'too-deep': ({ most }) => `erlaubt sind höchstens ${most} Ebenen, es sind mehr`,
  syntax: (args) => syntax[args.reason](args),
  'duplicate-key': ({ key, firstLine }) =>
    `der Name „${key}“ kommt zweimal vor; er steht schon auf Zeile ${firstLine}`,
  'unknown-platform': ({ platform, nearest, known }) =>
    `erwartet wurde eine bekannte Plattform, angegeben „${platform}“${meant(nearest) || (known.length > MOST_LISTED ? `; Regeln gibt es für ${known.length} Plattformen` : `. Bekannt sind: ${list(known)}`)}`,
  'unknown-role': ({ platform, role, nearest, known }) =>
    `erwartet wurde eine bekannte Rolle bei ${platform}, angegeben „${role}“${meant(nearest) || '.'} Bekannt sind: ${list(known)}`,
};

export const next: Partly<Words['next']> = {
  ...en.next,
  ...terminalNext,
  'too-deep': 'Ein Snapshot braucht fünf Ebenen; prüfen Sie, was diese Datei geschrieben hat.',
  'too-many-events': 'Lassen Sie Ereignisse weg, die älter sind, als die Regeln zurückblicken.',
  'duplicate-key': 'Behalten Sie eines von beiden.',
};
