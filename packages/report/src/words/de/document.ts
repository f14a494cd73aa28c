import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count, number } = locale;

/** Without a level there is no answer, or the rule does not apply. */
export const levelName = (level: number | null): string =>
  level === null ? 'nicht beurteilt' : level === 0 ? 'unauffällig' : `Stufe ${level}`;

export const document: Partly<Words['document']> = {
  status: {
    fired: 'greift',
    clear: 'unauffällig',
    unknown: 'nicht bekannt',
    'not-applicable': 'trifft nicht zu',
  },
  effort: {
    minutes: 'dauert Minuten',
    hours: 'dauert Stunden',
    days: 'dauert Tage',
    weeks: 'dauert Wochen',
  },
  title: 'Risikobericht',
  verdictTitle: 'Wie es um das Konto steht',
  suppressedAbout: 'Zählt weder im Index noch im schlimmsten Fall.',
  actionsAbout: (score, worstCase) =>
    `Gemessen durch erneute Bewertung; jetzt steht der Index bei ${score}, der schlimmste Fall bei ${worstCase}.`,
  adviceAbout: 'Für Gründe, die keine dieser Maßnahmen erreicht:',
  timelineTable: 'Jeder Schritt mit seinem Datum.',
  allChecked: 'Alles, was man wissen kann, wurde geprüft.',
  sourcesAbout: 'Quellen der erreichten Grenzen. Alle anderen finden Sie über die Kennungen der Regeln.',
  titleOf: (ruleset) => `Risikobericht: ${ruleset}`,
  failed: (code) => `Diese Eingabe ließ sich nicht bewerten (${code}).`,
  failedTitle: 'Nicht bewertet',
  needs: (needs) => `Ließ sich nicht entscheiden; diese Daten würden es sagen: ${needs}`,
  unknowable: 'Außerhalb der Plattform kann niemand diese Grenze prüfen.',
  verdict: (band, score, worstCase) => `${band}, Risikoindex ${score} von 100, schlimmster Fall ${worstCase}`,
  gaugeTitle: (score, band) => `Risikoindex ${score} von 100: ${band}`,
  gaugeAbout: (worstCase) =>
    `Ein Halbkreis von 0 bis 100. Der gefüllte Teil ist der Risikoindex, der schraffierte reicht bis zum schlimmsten Fall, ${worstCase}.`,
  of100: 'von 100',
  noSumNeeded: 'Keine Punkte: keine Regel greift.',
  sum: 'Summe',
  sumText: (points, sum) =>
    points.length === 1
      ? `Ein Grund ergibt ${sum === 1 ? 'den einzigen Punkt' : `alle ${sum} Punkte`}.`
      : `${points.join(' + ')} = ${sum}`,
  ended: (score) =>
    `Der Index steht bei ${score}, weil es schon geschehen ist; die Punkte erklären, was die Daten allein ergeben.`,
  waterfallAbout: 'Jeder Balken beginnt, wo der vorige endet; der letzte ist die Summe.',
  timelineTitle: 'Wenn nichts Neues geschieht',
  timelineAbout: (until) =>
    `Der Risikoindex (gefüllt) und der schlimmste Fall (gestrichelt) bis ${until}, wenn nichts Neues geschieht.`,
  timelineNone: (until) => `Die Zeit allein ändert nichts bis ${until}.`,
  knownUntil: (at) =>
    `Über die Zeit nach ${at} ist nichts gesagt: eine Zahl, die heute zählt, ist dann zu alt.`,
  staysUntilResolved: (titles) => `Bleibt, bis es gelöst ist: ${titles.join('; ')}.`,
  headroomTitle: 'Wert und Grenze',
  headroomAbout: 'Jeder Balken zeigt, wie weit ein Wert gekommen ist; die senkrechte Linie ist die Grenze.',
  headroomNone: 'Keine Regel vergleicht hier eine bekannte Zahl mit einer Grenze.',
  roomEstimate: 'Der Spielraum ist eine Schätzung, keine Erlaubnis.',
  sourcesTitle: 'Quellen',
  uncheckedTitle: 'Was sich nicht prüfen ließ',
  madeFrom: 'Woraus dieser Bericht gemacht ist',
  suppressedTitle: 'Von Ihnen ausgenommen',
  baselineTitle: 'Seit dem früheren Bericht',
  summaryTitle: 'Alle Eingaben',
  allFindings: 'Alle Befunde',
  unknowableTitle: 'Grenzen, die außerhalb niemand prüfen kann',
  explainTitle: 'Wie die Punkte zustande kommen',
  columns: {
    input: 'Eingabe',
    account: 'Konto',
    band: 'Risikoband',
    index: 'Risikoindex',
    worst: 'Schlimmster Fall',
    coverage: 'Abdeckung',
    rule: 'Regel',
    points: 'Punkte',
    severity: 'Schwere',
    evidence: 'Beleg',
    value: 'Jetzt',
    limit: 'Grenze',
    next: 'Bis zur nächsten Stufe',
    fires: 'Bis es greift',
    from: 'Ab',
    data: 'Daten',
    rules: 'Regeln',
    couldAdd: 'Könnte hinzukommen',
    action: 'Maßnahme',
    effect: 'Index danach',
    worstEffect: 'Schlimmster Fall danach',
    effort: 'Aufwand',
    source: 'Quelle',
    published: 'Veröffentlicht',
    read: 'Gelesen',
    status: 'Stand',
    why: 'Warum',
    reason: 'Grund',
    until: 'Bis',
    change: 'Änderung',
  },
  undated: 'ohne Datum',
  forEver: 'ohne Ende',
  reached: 'erreicht',
  facts: {
    dataset: 'Datensatz',
    ruleset: 'Regelsatz',
    digest: 'Prüfsumme',
    houseRules: 'Hausregeln',
    asOf: 'Bewertet auf',
    program: 'Erstellt von',
  },
  changed: (from, to) => (from === to ? levelName(to) : `${levelName(from)}, dann ${levelName(to)}`),
  baseline: {
    notThere: 'Er enthält dieses Konto nicht, deshalb ist alles neu, was greift.',
    was: (band, score, worstCase) => `Vorher: ${band}, Index ${score}, schlimmster Fall ${worstCase}.`,
    new: 'Neu',
    worse: 'Schlechter',
    better: 'Besser',
    nowUnknown: 'Nicht mehr bekannt',
    same: 'Nichts ist neu oder schlechter.',
    sameButHigher: 'Keine Regel ist neu oder schlechter, aber das Risikoband oder der Index ist höher.',
  },
  explain: {
    intro:
      'Ein Gewicht ist Schwere mal Beleg. Gewichte verschiedener Ursachen verbinden sich wie unabhängige Aussichten, verschont zu bleiben; innerhalb einer Ursache zählt nur das größte, und seine Punkte verteilen sich auf die Regeln, die greifen.',
    alone: (alone) => `allein ${alone}`,
    weight: (severity, p, evidence, c, product) =>
      `${severity} ${number(String(p))} × ${evidence} ${number(String(c))} = ${number(product)}`,
    cause: (cause, others) =>
      others === 0
        ? `Ursache: ${cause}`
        : `Ursache: ${cause}, geteilt mit ${count(others, 'weiterem Grund', 'weiteren Gründen')}`,
    total: (causes, product, score) =>
      `${count(causes, 'Ursache', 'Ursachen')}: 1 - ${number(product)} ergibt ${score}.`,
  },
  quiet: (name, verdict, reasons, unchecked, leftOut) =>
    `${name}: ${verdict}, ${count(reasons, 'Grund', 'Gründe')}, ${unchecked} nicht geprüft${leftOut > 0 ? `, ${leftOut} von Ihnen ausgenommen` : ''}`,
  tryOut: {
    title: 'Was wäre, wenn',
    about: 'Bewegen Sie einen Regler: Der Index wird auf dieser Seite neu berechnet. Nichts wird gesendet.',
    now: (index, band) => `Ihre Zahlen: ${index}, ${band}`,
    tried: (index, band) => `Diese Zahlen: ${index}, ${band}`,
    reset: 'Zurück zu Ihren Zahlen',
    broken: 'Dieser Snapshot lässt sich nicht lesen:',
  },
  plain: {
    points: (points) => count(points, 'Punkt', 'Punkte'),
    couldAdd: (points) => `könnte ${points} hinzufügen`,
  },
};
