import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

export const timelineWords: Partly<Words['commands']['timeline']> = {
  snapshotMark: 'letzter Snapshot',
  chartTitle: 'Risikoindex im Lauf der Zeit',
  chartAbout: (until) =>
    `Der Risikoindex als Linie, nach dem letzten Snapshot gestrichelt, und der schlimmste Fall als dünne gestrichelte Linie, bis ${until}. Die Streifen sind die Stufen.`,
  marks:
    'Zeigen Sie auf eine Marke oder gehen Sie mit der Tabulatortaste zu ihr: Was sich dann geändert hat, steht hier und in der Tabelle.',
  inTable: 'mehr davon in der Tabelle',
  legend: { index: 'Risikoindex', ahead: 'wenn nichts Neues geschieht', worst: 'schlimmster Fall' },
  firsts: 'Zum ersten Mal erreicht',
  neverReached: 'In dieser Zeit nichts Schlimmeres als „ungeprüft“.',
  alreadyAt: (at) => `schon am Anfang, ${at}`,
  noSteps: (from, to) => `Von ${from} bis ${to} hat sich nichts geändert.`,
  alsoKnown: (n) =>
    locale.count(
      n,
      'Regel, die sich davor nicht beurteilen ließ',
      'Regeln, die sich davor nicht beurteilen ließen',
    ),
  nearer: 'eine Grenze kam nahe',
  farther: 'eine Grenze ist nicht mehr nahe',
  otherSnapshot: (on) => `nach dem Snapshot vom ${on}`,
  moreSteps: (n) =>
    `${locale.count(n, 'weiterer Schritt', 'weitere Schritte')}: --format csv oder json hat alle.`,
};
