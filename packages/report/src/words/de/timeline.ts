import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const days = (n: number): string => locale.count(n, 'Tag', 'Tage');

export const timelineWords: Partly<Words['commands']['timeline']> = {
  ...en.commands.timeline,
  pageTitle: 'Risiko im Lauf der Zeit',
  madeFrom: (times) =>
    times.length === 1
      ? `Aus einem Snapshot vom ${times[0]}.`
      : `Aus ${times.length} Snapshots, von ${times[0]} bis ${times.at(-1)}.`,
  snapshotMark: 'letzter Snapshot',
  chartTitle: 'Risikoindex im Lauf der Zeit',
  chartAbout: (until) =>
    `Der Risikoindex als Linie, nach dem letzten Snapshot gestrichelt, und der schlimmste Fall als dünne gestrichelte Linie, bis ${until}. Die Streifen sind die Stufen.`,
  legend: { index: 'Risikoindex', ahead: 'wenn nichts Neues geschieht', worst: 'schlimmster Fall' },
  firsts: 'Zum ersten Mal erreicht',
  neverReached: 'In dieser Zeit nichts Schlimmeres als „ungeprüft“.',
  alreadyAt: (at) => `schon am Anfang, ${at}`,
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
  steps: 'Was sich wann geändert hat',
  noSteps: (from, to) => `Von ${from} bis ${to} hat sich nichts geändert.`,
  alsoKnown: (n) =>
    locale.count(
      n,
      'Regel, die sich davor nicht beurteilen ließ',
      'Regeln, die sich davor nicht beurteilen ließen',
    ),
  nearer: 'eine Grenze kam nahe oder ist nicht mehr nahe',
  happened: 'etwas geschah',
  ahead: 'steht bevor',
  otherSnapshot: (on) => `nach dem Snapshot vom ${on}`,
  moreSteps: (n) =>
    `${locale.count(n, 'weiterer Schritt', 'weitere Schritte')}: --format csv oder json hat alle.`,
  disagree: 'Wo sich Snapshots widersprechen',
  disagreement: ({ from, to, before, after }) =>
    `${from} bis ${to}: ${before.score}, wie der Snapshot vom ${before.on} erwartete, ${after.score} nach dem vom ${after.on}. Der höhere Wert wird gezeigt.`,
  unknownBefore: (first, fields) =>
    `Vor ${first} ist dies nicht bekannt, weil es kein Datum hat: ${fields.join(', ')}.`,
};
