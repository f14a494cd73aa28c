import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const days = (n: number): string => locale.count(n, 'Tag', 'Tage');

export const courseWords: Partly<Words['commands']['timeline']> = {
  pageTitle: 'Risiko im Lauf der Zeit',
  madeFrom: (times) =>
    times.length === 1
      ? `Aus einem Snapshot vom ${times[0]}.`
      : `Aus ${times.length} Snapshots, von ${times[0]} bis ${times.at(-1)}.`,
  restricted: (at, isExact) =>
    isExact
      ? `Eingeschränkt am ${at}; davor stand das Konto auf`
      : `Eingeschränkt spätestens am ${at}, denn der Snapshot von damals sagt es; davor stand das Konto auf`,
  lead: (band, n) =>
    n === null
      ? `${band}: nie`
      : n === 0
        ? `${band}: weniger als einen Tag davor`
        : `${band}: ${days(n)} davor`,
  overview: 'Alle Konten',
  overviewAbout: 'Nach ihrem letzten Snapshot, das schlimmste zuerst.',
  noAccountNamed: (n) =>
    `${n} Snapshots nennen kein Konto (account.id), deshalb steht jeder für sich. Gehören sie zu einem Konto, fasst --join sie zusammen.`,
  account: 'Konto',
  highest: 'Höchste Stufe in dieser Zeit',
  firstOn: (band, at) => `${band}, zuerst am ${at}`,
  steps: 'Was sich wann geändert hat',
  happened: 'etwas geschah',
  ahead: 'steht bevor',
  disagree: 'Wo sich Snapshots widersprechen',
  disagreement: ({ from, to, before, after }) =>
    `${from} bis ${to}: ${before.score}, wie der Snapshot vom ${before.on} erwartete, ${after.score} nach dem vom ${after.on}. Der höhere Wert wird gezeigt.`,
  unknownBefore: (first, fields) =>
    `Vor ${first} ist dies nicht bekannt, weil es kein Datum hat: ${fields.join(', ')}.`,
};
