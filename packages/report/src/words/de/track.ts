import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { levelName } from './document.ts';

export const trackWords: Partly<Words['commands']['track']> = {
  ...en.commands.track,
  first: (name, { score, band }) => `${name}: erster Lauf, Index ${score}, ${band}`,
  changed: (name, was, now) =>
    was.score === now.score && was.band === now.band
      ? `${name}: Index ${now.score}, ${now.band}, wie zuvor`
      : `${name}: Index ${was.score}, ${was.band}; jetzt ${now.score}, ${now.band}`,
  rule: (title, from, to) => `${title}: ${levelName(from)}, jetzt ${levelName(to)}`,
  repeated: 'Der letzte Lauf wurde beendet, bevor dies sicher gesagt war, darum noch einmal:',
  older: (name, file, at, recorded) =>
    `${name}: ${file} ist von ${at} und damit älter als das, was der letzte Lauf festgehalten hat (${recorded}). Die Datei wurde weder verglichen noch festgehalten; ihre kommenden Termine fehlen.`,
  fails: (option, name, { score, band }, reasons) =>
    `${option}: ${name} steht bei Index ${score}, ${band}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
  ahead: 'Kommende Termine',
  dates: {
    ship: (id) => `Bestellung ${id}: versenden bis`,
    deliver: (id) => `Bestellung ${id}: zustellen bis`,
    invoice: (id) => `Bestellung ${id}: Rechnung hochladen bis`,
    answer: (id) => `Nachricht ${id}: antworten bis`,
  },
  rises: (score, band) => `der Index steigt auf ${score}, ${band}`,
  calendarName: 'Termine des Kontos',
  notified: (code) =>
    `Der Befehl von --notify endete mit ${code}; beim nächsten Mal wird alles noch einmal gesagt.`,
};
