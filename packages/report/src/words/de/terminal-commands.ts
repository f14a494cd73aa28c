import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { batch } from './batch.ts';
import { levelName } from './document.ts';
import { locale } from './locale.ts';

const { count, date } = locale;
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `${n}` : 'unverändert');
const rules = (n: number): string => count(n, 'Regel', 'Regeln');
const questions = (n: number): string => count(n, 'Frage', 'Fragen');

const outcomes: Record<string, string> = {
  clear: 'unauffällig',
  unknown: 'lässt sich nicht entscheiden',
  'not-applicable': 'trifft nicht zu',
};

type TerminalCommand =
  | 'ahead'
  | 'batch'
  | 'doctor'
  | 'noLimit'
  | 'rulesAtHand'
  | 'badge'
  | 'forecast'
  | 'headroom'
  | 'rules'
  | 'whatIf';

/** Words of the commands that only a terminal has. */
export const terminalCommands: Pick<Partly<Words['commands']>, TerminalCommand> = {
  ahead: (asOf, takesAsOf) =>
    `es wird auf ${asOf} bewertet, und das kommt erst noch: Was bisher geschah, sieht dann alt aus. Stimmt das Jahr von asOf?${takesAsOf ? ' Jetzt bewerten: --as-of now' : ''}`,
  batch,
  doctor: {
    ...en.commands.doctor,
    title: (ruleset) => `Was dieser Snapshot entscheiden kann: ${ruleset}`,
    decided: (n) => `Entschieden: ${rules(n)}`,
    fired: 'erreicht',
    clear: 'unauffällig',
    notApplicable: 'trifft nicht zu',
    undecided: (n) => `Nicht entschieden: ${rules(n)}`,
    waits: (names) => `wartet auf ${list(names)}`,
    unknowable: (n) => `Außerhalb der Plattform kann das niemand entscheiden: ${rules(n)}`,
    next: 'Der einfachste Weg, mehr zu wissen',
    ask: (ask, n) => `${ask} (${rules(n)})`,
    more: (n) => `und noch ${questions(n)}`,
    nothing: 'Es gibt nichts mehr zu fragen: jede Regel, die sich prüfen lässt, ist geprüft.',
    beside: (n) =>
      n === 1
        ? 'Ein Export in diesem Ordner ist noch nicht darin'
        : `${n} Exporte in diesem Ordner sind noch nicht darin`,
    decides: (n) => (n === 0 ? 'allein keine Regel' : `entscheidet ${rules(n)} mehr`),
    importThem: (file, snapshot) => `Einlesen: risk-check import ${file} -o ${snapshot}`,
    answers: (n) => `${count(n, 'Antwort', 'Antworten')} von Ihnen, neben den Exporten aufgehoben`,
    answer: (name, answer, used) =>
      `${name}: Ihre Antwort ist ${answer}${used === null ? '' : `; ein Export sagt ${used}, und das zählt`}`,
    how: (file) => `Beantworten: risk-check init -o ${file}`,
    byHand: 'Eine Zahl lässt sich auch unter "metrics" eintragen, eine Tatsache unter "facts".',
  },
  noLimit:
    'Hier gibt es keine Grenze, die sich prüfen ließe, also nichts zu fragen. Das ist keine Entwarnung.',
  rulesAtHand: {
    ...en.commands.rulesAtHand,
    search: {
      found: (n, query) =>
        n === 0
          ? `Nichts passt zu „${query}“.`
          : `${count(n, 'Eintrag passt', 'Einträge passen')} zu „${query}“.`,
      notice: 'eine Nachricht der Plattform; risk-check recover FILE --notice TEXT liest sie',
      means: (says) => `Das heißt: ${says}`,
      more: (n) => `und ${n} weitere; nennen Sie mehr Wörter, oder --format json für alle`,
      next: 'risk-check explain RULE-ID zeigt eine Regel ganz.',
      nothing:
        'Versuchen Sie weniger oder andere Wörter, eine Zahl aus einer Nachricht, oder: risk-check rules list',
    },
    diff: {
      title: (from, to) => `Datensatz ${from} bis ${to}`,
      same: 'Beide sind gleich.',
      sameRules: 'An den Regeln hat sich nichts geändert; nur Versionen oder Daten.',
      summary: (n, least) =>
        `${count(n, 'Änderung', 'Änderungen')}; das verlangt mindestens eine Veröffentlichung der Art ${least}.`,
      nothing: 'nichts',
      step: (before, after) => `${before} → ${after}`,
      impact: (snapshot) => `Was das für ${snapshot} bedeutet`,
      index: (before, after, from, to) =>
        before === after && from === to
          ? `Risikoindex ${after}, ${to}: unverändert`
          : `Risikoindex ${before}, ${from} → ${after}, ${to}`,
      worst: (before, after) =>
        before === after ? `Schlimmster Fall ${after}: unverändert` : `Schlimmster Fall ${before} → ${after}`,
      fires: 'greift jetzt:',
      worse: 'greift auf höherer Stufe:',
      better: 'greift nicht mehr oder auf niedrigerer Stufe:',
      nowUnknown: 'lässt sich nicht mehr entscheiden:',
    },
    verify: {
      ok: 'Vollständig und unverändert',
      notOk: 'Nicht so, wie es veröffentlicht wurde',
      what: (where, version, rulesets, files) =>
        `${where === 'own' ? 'Der Datensatz in diesem risk-check' : where}: Version ${version}, ${count(rulesets, 'Regelsatz', 'Regelsätze')}${files > 0 ? `, ${count(files, 'Datei', 'Dateien')}` : ''}`,
      missing: 'Fehlt',
      changed: 'Geändert',
      added: 'Gehört nicht zur Veröffentlichung',
      digests: 'Inhalt und Prüfsumme stimmen nicht überein',
      whole: 'der Datensatz als Ganzes',
      otherDigest: (expected) => `Erwartet wurde die Prüfsumme ${expected}`,
      own: 'Es ist der Datensatz, mit dem dieses risk-check gebaut wurde.',
      another:
        'Es ist eine andere Version als die in diesem risk-check. Vergleichen Sie die Prüfsumme mit der der erwarteten Veröffentlichung: --digest sha256:...',
      next: 'Verwenden Sie ihn nicht. Installieren Sie ihn neu aus der Registry, und vergleichen Sie die Prüfsumme mit der Beschreibung der Veröffentlichung.',
    },
  },
  badge: {
    ...en.commands.badge,
    label: 'Risikoindex',
    message: (score, band) => `${score}, ${band}`,
    ownRules: (message) => `${message} (eigene Regeln)`,
    title: (label, { score, band, worstCase, ruleset, asOf }) =>
      `${label}: ${score} von 100, ${band}, ${worstCase === null ? 'keine Grenze ließ sich prüfen' : `schlimmster Fall ${worstCase}`}; ${ruleset}, Stand ${date(asOf.slice(0, 10))}; von risk-check, nicht von der Plattform`,
  },
  forecast: {
    ...en.commands.forecast,
    title: (ruleset) => `Vorhersage: ${ruleset}`,
    ifNothing: 'Wenn nichts Neues geschieht. Was offen ist, bleibt offen.',
    ifDone: 'Wenn Sie diese Änderungen jetzt vornehmen',
    because: {
      'left-window': 'ein Ereignis fällt aus dem Zeitraum',
      'entered-window': 'ein Ereignis kommt in den Zeitraum',
      'points-lapsed': 'Punkte verfallen',
      'limit-begins': 'eine Grenze mit Datum beginnt oder endet',
      deadline: 'eine Frist läuft ab',
      'time-passed': 'Zeit vergeht seit dem Ereignis',
      'period-ends': 'ein Kalenderzeitraum endet',
      'recorded-for-then': 'etwas dann Eingetragenes tritt ein',
      reach: 'die aufgezeichnete Zeit wird lang genug oder fällt zurück',
      'known-until': 'was bekannt ist, endet hier',
      'known-from': 'was kein Datum hat, ist ab hier bekannt',
    },
    legend: (full, maybe) => `${full} Risikoindex   ${maybe} schlimmster Fall`,
    worst: (worst) => `  schlimmster Fall ${worst}   `,
    level: levelName,
    noSteps: (until) => `Die Zeit allein ändert nichts bis ${until}.`,
    stays: 'Bleibt, bis es gelöst ist',
  },
  headroom: {
    ...en.commands.headroom,
    title: (ruleset) => `Spielraum: ${ruleset}`,
    nothing:
      'Keine Regel hat hier eine Grenze, deren Spielraum sich sagen lässt; `risk-check doctor FILE` sagt, was fehlt.',
    reached: 'Schon erreicht',
    open: 'Nicht erreicht',
    over: 'die Grenze ist erreicht',
    overAt: 'die Grenze ist erreicht',
    fires: (more) => `bis zur Grenze: ${more}`,
    all: (legs) => `greift nur, wenn all dies erreicht ist: ${list(legs)}`,
    leadsOut: (n) =>
      n === 0
        ? 'kein weiteres gutes Ereignis ist nötig'
        : `${count(n, 'weiteres gutes Ereignis führt', 'weitere gute Ereignisse führen')} heraus`,
    eases: (when) => `die Zahl wird erstmals besser: ${when}`,
    untilResolved: 'bleibt, bis es gelöst ist',
    silent: (n) =>
      `${count(n, 'weitere Stufe, zu der', 'weitere Stufen, zu denen')} sich keine einzelne Zahl nennen lässt.`,
    roomLeft: 'Was in den nächsten 7 Tagen noch Platz hat, wenn sonst nichts geschieht',
    estimate:
      'Eine Schätzung, keine Erlaubnis. Ehrliche Streitfälle und Rückgaben sind Ihr Recht; eine Grenze aus einem Ratgeber ist eine Vermutung. Außerhalb weiß niemand, wo die Plattform wirklich eingreift.',
  },
  rules: {
    ...en.commands.rules,
    total: (rulesets, counted, version, on) =>
      `${count(rulesets, 'Regelsatz', 'Regelsätze')}, ${counted}; Datensatz ${version} vom ${date(on)}`,
    rules,
    several: (n, name) =>
      `${n} Regeln haben ${name} im Namen. Nennen Sie eine davon, um alles über sie zu sehen:`,
    experimental: 'Versuch',
    standing: { over: 'nicht mehr in Kraft', announced: 'angekündigt' },
    unpublished: 'keine Zahl veröffentlicht',
    numbered: (n) => `${n} mit einer Zahl`,
    noEffect: 'genannt, nie bewertet',
    reads: 'Liest',
    level: (n) => `Stufe ${n}`,
    condition: (metric, limit) => `${metric}: ${limit}`,
    target: (limit) => `${limit}, oder das eigene Ziel der Plattform in Ihren Daten`,
    fact: (name, isIn, values) => `${name}: ${isIn ? '' : 'nicht '}${values.join(' oder ')}`,
    statuses: {
      active: 'aktiv',
      restricted: 'eingeschränkt',
      suspended: 'gesperrt',
      deactivated: 'deaktiviert',
      deleted: 'gelöscht',
      terminated: 'endgültig geschlossen',
    },
    status: (isIn, statuses) => `das Konto ist ${isIn ? '' : 'nicht '}${statuses.join(' oder ')}`,
    all: (parts) => `alles zusammen: ${parts.join('; ')}`,
    any: (parts) => `eines davon: ${parts.join('; ')}`,
    applies: (condition) => `Gilt, wenn: ${condition}`,
    from: (on) => `ab ${date(on)}`,
    until: (on) => `bis ${date(on)}`,
    announcedOnly: 'angekündigt, nie in Kraft',
    setByOwner: (values) => `eines von ${list(values)}, wie Sie es eingestellt haben`,
    means: 'Was es bedeutet',
    advice: 'Was Sie tun können',
    sources: 'Quellen',
    read: (on) => `gelesen am ${date(on)}`,
    caveat: 'Bitte beachten Sie',
    policies: 'Seiten mit den Regeln der Plattform',
    actions: 'Maßnahmen, die what-if messen kann',
    related: 'Verwandte Regeln',
    quote: (text) => `„${text}“`,
    conflicts: 'Worin die Quellen sich widersprechen',
    reading: (publisher, says) => `${publisher}: ${says}`,
    used: (used, why) => `Hier verwendet: ${used} ${why}`,
    examples: 'Beispiele (auf Englisch), jedes davon geprüft',
    names: {
      title: 'Namen, für Hausregeln und what-if',
      cause: (cause) => `Ursache: ${cause}`,
      metric: (name, unit, worse) =>
        `Messwert: ${name}, ${unit === 'share' ? 'ein Anteil von 0 bis 1' : `Einheit ${unit}`}${worse === 'neither' ? '' : `, schlechter, wenn ${worse === 'higher' ? 'höher' : 'niedriger'}`}`,
    },
    outcome: (status, level) => (status === 'fired' ? `Stufe ${level ?? 1}` : (outcomes[status] ?? status)),
  },
  whatIf: {
    ...en.commands.whatIf,
    title: (ruleset, changed) => `Was wäre, wenn: ${ruleset}, ${count(changed, 'Änderung', 'Änderungen')}`,
    covered: 'in einer anderen Regel gezählt',
    onlyShare: (n) =>
      `${count(n, 'weitere Regel bleibt, wie sie war', 'weitere Regeln bleiben, wie sie waren')}; nur ihr Anteil am Index ändert sich`,
    before: 'Vorher',
    after: 'Nachher',
    worst: (worst) => `  schlimmster Fall ${worst}   `,
    delta: (score, worst) => `Risikoindex ${signed(score)}, schlimmster Fall ${signed(worst)}.`,
    points: (points) => `Punkte: ${signed(points)}`,
    nothing: 'Nichts im Snapshot passt, deshalb wurde nichts geändert.',
    uncertain: (items) => `Nicht angetastet, weil ein Feld fehlt, das es sagen würde: ${list(items)}.`,
    suggestions: (ruleset) => `Was sich tun lässt: ${ruleset}`,
    noAction: 'Es gibt gerade keine Maßnahme, deren Wirkung sich messen ließe.',
    worstChange: (change) => `schlimmster Fall ${change}`,
    notAlone: 'allein nichts',
    fewest: 'Die wenigsten Schritte in ein niedrigeres Risikoband',
    noSet: 'Es wurde keine Auswahl gefunden, die dorthin führt.',
    onlyTime: 'Wo nur Zeit hilft',
    checkNext: 'Was als Nächstes zu klären ist',
    measured:
      'Gemessen, indem der geänderte Snapshot neu bewertet wurde. Was die Plattform daraus macht, entscheidet sie selbst.',
  },
};
