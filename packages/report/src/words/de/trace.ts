import { list } from '../en/grammar.ts';
import type { Partly, Words } from '../words.ts';

export const traceWords: Partly<Words['commands']['trace']> = {
  judged: (time) => `Beurteilt zum ${time}.`,
  outcome: {
    fired: (level) => `Stufe ${level} ist erreicht.`,
    clear: 'Keine Stufe ist erreicht.',
    unknown: 'Das lässt sich nicht entscheiden: Etwas, worauf es ankommt, ist nicht bekannt.',
    unpublished:
      'Das lässt sich nicht entscheiden: Die Grenze ist nicht veröffentlicht, oder niemand außerhalb kann die Zahl sehen.',
    excluded: 'Sie gilt für dieses Konto nicht.',
    'nothing-to-measure': 'Es gibt nichts zu messen.',
    'not-in-force': 'Keine ihrer Stufen ist dann in Kraft.',
    'no-effect': 'Sie informiert nur und zählt nie.',
  },
  experimental:
    'Die Belege sind noch zu dünn: Der Index lässt sie weg, solange --experimental nicht angegeben ist.',
  suppressed: 'Sie haben diese Regel ausgenommen, darum zählt sie im Index nicht.',
  superseded: (rule) => `Im Bericht steht an ihrer Stelle ein anderer Befund: ${rule}`,
  counted: 'Was gezählt wurde',
  value: (title, value) => `${title}: ${value}`,
  nothing: 'nichts zu messen',
  given: (time, period) =>
    period === null ? `fertig angegeben, Stand ${time}` : `fertig angegeben, für ${period}`,
  narrowed: 'aus den Ereignissen gezählt und durch die angegebene Zahl eingegrenzt',
  noSource: 'nicht angegeben und nicht aus Ereignissen gezählt',
  madeOf: (titles) => `besteht aus: ${list(titles)}`,
  part: { numerator: 'gezählt', denominator: 'von insgesamt' },
  looked: (name, window) => `${name}, ${window}`,
  all: 'alle',
  between: (field, after, until) => `${field} nach ${after}, bis ${until}`,
  newest: (n) => `die neuesten ${n}`,
  since: (name, first) =>
    first === null ? `alle seit dem letzten Eintrag: ${name}` : `die ersten ${first} seit: ${name}`,
  notGiven: 'diese Liste fehlt im Snapshot',
  incomplete: 'in der Liste können Einträge fehlen, die zählen würden',
  counts: (n) => `${n} ${n === 1 ? 'zählt' : 'zählen'}:`,
  none: 'keiner zählt',
  mayCount: (n, fields) =>
    `${n} ${n === 1 ? 'zählt' : 'zählen'} vielleicht; es fehlt die Angabe ${list(fields)}:`,
  more: (n) => `und ${n} weitere`,
  leftOut: {
    outsideWindow: (n) => `${n} außerhalb des Zeitraums`,
    notMeant: (n) => `${n} von anderer Art`,
    notYet: (n) => `${n} mit späterem Datum`,
    lapsed: (n) => `${n} verfallen`,
  },
  doNotCount: (parts) => `nicht gezählt: ${list(parts)}`,
  period: (from, until, enters) => `${from} bis ${until}: ${enters}`,
  levels: 'Womit verglichen wurde',
  standing: {
    'in-force': '',
    later: 'noch nicht in Kraft',
    over: 'nicht mehr in Kraft',
    never: 'angekündigt, nie in Kraft',
  },
  holds: { yes: 'erreicht', no: 'nicht erreicht', open: 'nicht bekannt' },
  isSo: { yes: 'ja', no: 'nein', open: 'nicht bekannt' },
  now: (value) => `jetzt ${value}`,
  open: 'Was nicht bekannt ist',
  needs: (meanings) => `Entscheiden würde es: ${list(meanings)}`,
};
