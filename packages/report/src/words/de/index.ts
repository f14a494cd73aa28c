import { en } from '../en/index.ts';
import { withEnglish } from '../with-english.ts';
import type { Partly, Translation, Words } from '../words.ts';
import { commands } from './commands.ts';
import { dialogueWords } from './dialogue.ts';
import { document } from './document.ts';
import { draft } from './draft.ts';
import { firstScreen } from './first-screen.ts';
import { issuePhrases } from './issue-phrases.ts';
import { locale } from './locale.ts';
import { next, problems } from './problems.ts';
import { recoverScreen } from './recover-screen.ts';
import { recovery } from './recovery.ts';
import { nextByError } from './terminal-problems.ts';

const { count, form, noun: nounFor, number, date, time, percent } = locale;
const spaced = (noun: string): string => (noun === '' ? '' : ` ${noun}`);
const rules = (n: number): string => count(n, 'Regel', 'Regeln');
const entries = (n: unknown): string => count(Number(n), 'Eintrag', 'Einträge');
const ends = 'Spätere Ereignisse zählen nicht mit.';

const warnings: Partly<Words['warnings']> = {
  'not-known-then': ({ asOf, own, fields }) =>
    `${fields}: Das gilt nach den Angaben nur für ${own}. Wie es am ${asOf} war, hat niemand gesagt; es zählt als unbekannt.`,
  'known-until': ({ path, until }) =>
    `${path} ist nur mit Stand ${until} bekannt; prüfen Sie, ob das noch stimmt.`,
  'already-ended': ({ status }) =>
    `Das Konto ist bereits „${status}“, deshalb steht der Index bei 100; die Gründe zeigen, was die Daten allein ergeben.`,
  'account-not-active': ({ status }) =>
    `Das Konto ist „${status}“; es wird bewertet, als wäre es in Gebrauch.`,
  'unknown-property': ({ path }) =>
    `${path} gehört nicht zum Format und wurde nicht verwendet; prüfen Sie die Schreibweise.`,
  'unknown-word': ({ path, word }) => `${path}: „${word}“ steht nicht in der Liste und gilt als unbekannt.`,
  'events-after-as-of': ({ list, count: n, asOf }) =>
    `${list}: ${entries(n)} nach ${time(String(asOf))}. ${ends}`,
  'duplicate-id': ({ list, count: n }) =>
    `${list}: ${entries(n)} mit einer id, die es schon gab; jede zählt einmal.`,
  'duplicate-id-other-content': ({ list, count: n }) =>
    `${list}: ${entries(n)} mit einer id, die es schon gab, aber mit anderem Inhalt; der erste zählt.`,
  'metric-contradicts-events': ({ metric, used }) =>
    `metrics.${metric} passt nicht zu den Ereignissen; ${used === 'given' ? 'verwendet wurde die angegebene Zahl, weil die Plattform sie veröffentlicht' : 'verwendet wurden die Ereignisse'}.`,
  'not-read': ({ path }) => `${path} sieht sich keine dieser Regeln an; es wurde nicht verwendet.`,
  'metric-after-as-of': ({ metric }) =>
    `metrics.${metric} stammt aus der Zeit nach der Bewertung und wurde nicht verwendet.`,
  'all-rules-experimental': ({ count: n }) =>
    `Keine Regel wurde verwendet: ${n === 1 ? 'Die einzige ist ein Versuch' : `Alle ${n} sind Versuche`} mit zu schwachen Belegen.`,
  'no-rule-applies': () =>
    'Keine der Regeln gilt für dieses Konto, also wurde nichts beurteilt: Prüfen Sie Region, Programm und die anderen Angaben des Snapshots.',
  'parameter-not-offered': ({ parameter, given, offered }) =>
    `params.${parameter}: ${given} ist nicht unter ${offered}; Regeln, die es brauchen, bleiben ungeprüft.`,
  'metric-assumed': ({ metric }) => `metrics.${metric} ist Ihre Annahme, keine gemessene Zahl.`,
  'metric-other-window': ({ metric, given, needed }) =>
    `metrics.${metric} umfasst ${count(Number(given), 'Tag', 'Tage')}, die Regel braucht ${needed}; nicht verwendet.`,
  'metric-without-periods': ({ metric }) =>
    `metrics.${metric} wird nicht nach Monaten oder anderen Zeiträumen gezählt; die so angegebenen Werte wurden nicht verwendet.`,
  'target-not-used': ({ metric }) =>
    `metrics.${metric}: das mitgegebene Ziel wurde nicht verwendet; die Regeln haben eigene Grenzen.`,
  'metric-too-old': ({ metric }) => `metrics.${metric} ist zu alt und wurde nicht verwendet.`,
  'suppression-expired': ({ ruleId, until }) =>
    `Die Ausnahme für ${ruleId} endete am ${date(String(until))} und wurde nicht angewandt.`,
  'suppression-without-end': ({ ruleId }) => `Die Ausnahme für ${ruleId} hat kein Enddatum.`,
  'suppression-unknown-rule': ({ ruleId }) => `Die Ausnahme ${ruleId} nennt keine Regel, die geprüft wurde.`,
  'suppression-unused': ({ ruleId }) => `Die Ausnahme für ${ruleId} ist unnötig: die Regel greift nicht.`,
};

const translation: Translation = {
  language: 'de',
  bands: {
    clear: 'unauffällig',
    unverified: 'ungeprüft',
    watch: 'nah dran',
    low: 'niedrig',
    elevated: 'erhöht',
    high: 'hoch',
    critical: 'kritisch',
  },
  severity: {
    info: 'Hinweis',
    low: 'gering',
    medium: 'mittel',
    high: 'hoch',
    critical: 'kritisch',
  },
  evidence: {
    official: 'Offiziell, im Text der Plattform selbst oder einer genauen Kopie gelesen',
    documented: 'Belegt durch unabhängige Quellen',
    reported: 'Berichtet, eine Aussage der genannten Quelle',
    anecdotal: 'Einzelne Aussage',
    heuristic: 'Unsere eigene Frühwarnung',
  },
  evidenceShort: {
    official: 'offiziell',
    documented: 'belegt',
    reported: 'berichtet',
    anecdotal: 'Einzelfall',
    heuristic: 'eigene Schätzung',
  },
  inputs: {
    orders: 'Bestellungen mit Zeiten und Stand',
    disputes: 'Streitfälle, offen und geschlossen',
    payments: 'Zahlungen und ob sie gelungen sind',
    chargebacks: 'Rückbuchungen über eine Bank',
    logins: 'Anmeldungen mit Netz, Gerät und Land',
    devices: 'Geräte und die Konten, die darauf benutzt werden',
    linkedAccounts: 'andere Konten von Ihnen oder Ihrem Haushalt',
    conduct: 'Dinge, die eine Plattform verbietet, falls sie vorkamen',
    violations: 'Verstöße, die die Plattform verzeichnet hat',
    notices: 'Nachrichten und Warnungen der Plattform',
    appeals: 'Einsprüche, die Sie gesendet haben',
    defects: 'Mängel, die Ihnen angerechnet wurden',
    reviews: 'Bewertungen und ihre Sterne',
    messages: 'Nachrichten von Kunden und wann sie beantwortet wurden',
    deliveries: 'Lieferungen und ob sie pünktlich waren',
    settlements: 'abgerechnete Verkäufe',
    credits: 'zurückgezahlte Guthaben',
    fraudReports: 'Betrugsmeldungen',
    account: 'das Konto selbst: seit wann, bestätigt oder nicht',
    'account.status': 'Zustand des Kontos: active, restricted, suspended, ...',
    'account.createdAt': 'seit wann es das Konto gibt',
    region: 'Ihre Region oder Ihr Marktplatz',
    program: 'das Programm, an dem Sie teilnehmen',
    asOf: 'der Zeitpunkt, auf den bewertet wird',
  },
  warnings,
  phrases: {
    unknown: 'nicht bekannt',
    nothing: 'nichts',
    'a limit you set': 'eine Grenze, die Sie setzen',
    'a limit that is not published': 'eine Grenze, die nicht veröffentlicht ist',
    'an unknown number of': 'unbekannt viele',
    'at least {a}': 'mindestens {a}',
    '{a} to {b}': '{a} bis {b}',
    '{a}%': '{a}\u00a0%',
    '.': ',',
  },
  didYouMean: (name) => `Meinten Sie ${name}?`,
  offered: (offered, more) =>
    `Möglich sind hier: ${offered.join(', ')}${more === 0 ? '' : ` und ${more} weitere`}.`,
  number,
  percent,
  head: {
    time,
    date,
    asOf: (text) => `Stand ${time(text)}`,
    stale: (asOf, command) =>
      `Diese Zahlen sind vom ${asOf}. Sie sagen, wie es damals war, nicht wie es heute ist.${command === null ? '' : ` Jetzt bewerten: ${command}`}`,
    index: 'Risikoindex',
    bandMeans: {
      clear: 'von 100. Nichts wurde gefunden, und nichts, was man wissen kann, fehlt.',
      unverified:
        'von 100. Nichts Schweres wurde gefunden, aber zu viel ist unbekannt oder unsicher, um von „unauffällig“ zu sprechen.',
      watch: 'von 100. Keine schwere Grenze ist erreicht, aber eine ist nah.',
      low: 'von 100. Schwache Anzeichen.',
      elevated: 'von 100. Anzeichen, bei denen es sich lohnt zu handeln.',
      high: 'von 100. Starke Anzeichen: handeln Sie bald.',
      critical: 'von 100. Die stärksten Anzeichen: handeln Sie jetzt.',
    },
    gravest: 'Einer der Gründe unten wird als Grund für eine Sperre genannt.',
    leftOut: (n) =>
      n === 1
        ? 'Eine Regel, die greift, haben Sie ausgenommen.'
        : `${n} Regeln, die greifen, haben Sie ausgenommen.`,
    nothingKnowable: 'von 100, aber es gab keine Grenze, die sich prüfen ließ.',
    forWhom:
      'von 100. Was bekannt ist, erreicht keine Grenze, aber ob diese Grenzen für dieses Konto gelten, ist nicht gesagt.',
    ended: (evidenceScore) =>
      `von 100, weil es schon geschehen ist; die Daten allein ergeben ${evidenceScore}.`,
    worstCase: 'Schlimmster Fall',
    worstCaseSame: 'bleibt gleich, wie auch immer es um den Rest steht.',
    worstCaseUnknown: 'wenn alles Unbekannte schlecht wäre und jede Quelle recht hätte.',
    worstCaseReported: 'wenn jede Quelle recht hätte.',
    coverage: 'Abdeckung',
    coverageMeans: (share) =>
      share >= 1
        ? 'mit dem, was bekannt ist, lässt sich das ganze Risiko prüfen, das man kennen kann.'
        : share === 0
          ? 'mit dem, was bekannt ist, lässt sich nichts von dem Risiko prüfen, das man kennen kann.'
          : `mit dem, was bekannt ist, lassen sich ${percent(share).replace('<', 'weniger als ')} des Risikos prüfen, das man kennen kann.`,
  },
  value: {
    now: (value) => `Jetzt ${value}`,
    counted: (value, part, whole) => `${value} (${part} von ${whole})`,
    floor: (value, part, least) =>
      `${value}, gezählt als ${part} von ${least}, weil weniger als ${least} wenig sagen`,
    unknown: 'nicht bekannt',
    between: (from, to) => `${from} bis ${to}`,
    atLeast: (value) => `mindestens ${value}`,
    atMost: (value) => `höchstens ${value}`,
    unpublished: 'die Grenze ist nicht veröffentlicht',
    ownTarget: (limit, published) =>
      `${limit}: das eigene Ziel der Plattform, aus Ihren Daten${published === '' ? '' : `, statt ${published}`}`,
    limit: {
      gte: (value, noun) => `Grenze: ${value}${spaced(nounFor(value, noun))} oder mehr`,
      gt: (value, noun) => `Grenze: mehr als ${value}${spaced(nounFor(value, noun))}`,
      lte: (value, noun) => `Grenze: ${value}${spaced(nounFor(value, noun))} oder weniger`,
      lt: (value, noun) => `Grenze: weniger als ${value}${spaced(nounFor(value, noun))}`,
    },
    limitWord: 'Grenze:',
    share: (text) => `${text}\u00a0%`,
    more: (amount, noun, isFall) =>
      `${amount}${spaced(nounFor(amount, noun))} ${isFall ? 'weniger' : 'mehr'}`,
    hours: (hours) => `${count(hours, 'Stunde', 'Stunden')} mehr`,
    percentagePoints: (points, isFall) =>
      `${count(points, 'Prozentpunkt', 'Prozentpunkte')} ${isFall ? 'weniger' : 'mehr'}`,
    any: (isFall) => (isFall ? 'jede Abnahme' : 'jede Zunahme'),
    and: (items) => items.join(' und '),
    leg: (title, more) => `${more} (${title})`,
  },
  source: {
    named: (publisher, publishedOn, readOn) =>
      publishedOn === null
        ? `${publisher} (ohne Datum, gelesen am ${date(readOn)})`
        : `${publisher} (${date(publishedOn)})`,
    more: (n) => `${n} weitere`,
    ofText: (evidence, year) =>
      `${evidence === 'official' ? 'Offiziell' : 'Belegt'}, ${year === null ? 'Text ohne Datum' : `Text von ${year}`}`,
    oneGuide: 'Berichtet von einem einzigen Ratgeber',
    noLink: 'nicht verlinkt: die Seite rät zu Regelverstößen',
    archived: 'wie gelesen',
  },
  reasons: {
    title: 'Warum',
    points: 'Punkte',
    none: (checked, notApplicable) =>
      checked === 0
        ? notApplicable === 0
          ? 'Keine Regel ließ sich prüfen.'
          : `Keine Regel greift: ${rules(notApplicable)} ${form(notApplicable, 'gilt hier nicht oder hat', 'gelten hier nicht oder haben')} nichts zu messen, und keine andere ließ sich prüfen.`
        : `Keine Regel greift; ${rules(checked)} ${form(checked, 'ließ sich prüfen und ist', 'ließen sich prüfen und sind')} unauffällig.`,
    consequence: (text) => `Was folgen kann: ${text}`,
    // Rules with fees speak English so far.
    fee: (amount, currency, per) => `Gebühr: ${amount} ${currency} per ${per}.`,
    covers: (titles) => `Damit abgedeckt: ${titles.join('; ')}`,
    met: 'erreicht',
    notMet: 'nicht erreicht',
    undecided: 'nicht bekannt',
    next: (severity, far) => `Nächste Stufe (Schwere: ${severity}): ${far}`,
  },
  verdict: {
    of: 'von 100.',
    none: 'Keine bekannte Grenze ist erreicht',
    minor: 'Es gibt nur kleine Anzeichen',
    clear: ', und keine ist nah.',
    minorAlone: ', und keine Grenze ist nah.',
    open: ', aber zu viel ist unbekannt, um von „unauffällig“ zu sprechen.',
    may: ', aber wie nah eine ist, ist nicht gesagt.',
    near: (n) => (n === 1 ? ', aber eine Grenze ist nah.' : `, aber ${n} Grenzen sind nah.`),
    nearToo: (n) => (n === 1 ? 'Eine weitere Grenze ist nah.' : `${n} weitere Grenzen sind nah.`),
    alsoOpen: 'Auch ist vieles unbekannt.',
    step: (title, far, score, band) => `${title}: nach ${far} steht der Index bei ${score}, ${band}.`,
    time: (title, days, score, band) =>
      `${title}: in ${days} steht der Index allein durch die Zeit bei ${score}, ${band}.`,
    hangsOn: (title, what, score, band) =>
      `${title}: es hängt an dem, was nicht gesagt ist (${what}). Der Index könnte bei ${score} stehen, ${band}.`,
    could: (title, score, band) => `${title}: an der Grenze steht der Index bei ${score}, ${band}.`,
    days: (n) => (n === 1 ? '1 Tag' : `${n} Tagen`),
  },
  nearest: {
    title: 'Die nächsten noch nicht erreichten Grenzen',
    reached: (more) => `bis zur Grenze: ${more}`,
  },
  unchecked: {
    title: (n) => `Nicht geprüft: ${rules(n)}, weil Daten fehlen`,
    couldAdd: 'könnte hinzukommen',
    row: (meanings) => [...new Set(meanings)].join('; '),
    rules,
    more: (groups, n) => `und ${count(groups, 'weitere Art', 'weitere Arten')} von Daten, für ${rules(n)}`,
    missing: (list, field, items, of, rule, couldAdd) =>
      `Bei ${items} von ${of} Einträgen fehlt ${list}.${field}. Ist das noch nicht geschehen, ist eine Grenze erreicht: ${rule} (+${couldAdd}). Schreiben Sie null für „noch nicht“.`,
    howTo:
      'Ergänzen Sie im Snapshot, was Sie wissen. Eine leere Liste [] heißt „keine“; eine fehlende Liste heißt „unbekannt“.',
    unknowable: (n) =>
      `${count(n, 'Grenze kann', 'Grenzen können')} außerhalb der Plattform niemand prüfen: nicht veröffentlicht oder Ihnen nicht gezeigt. ${form(n, 'Sie zählt', 'Sie zählen')} nicht mit.`,
  },
  help: {
    title: 'Was am meisten hilft',
    measured: (before, after) => `Index ${before} auf ${after}, gemessen.`,
    measuredWorst: (before, after) => `Schlimmster Fall ${before} auf ${after}, gemessen.`,
    together: (titles, score, band) =>
      `Die wenigsten Schritte in ein niedrigeres Risikoband, zusammen: ${titles.join('; ')}. Index ${score} (${band}), gemessen.`,
    nextFall: (when, score) =>
      `Die Anzeichen fallen am ${when} aus dem Zeitraum: der Index ist dann ${score}, wenn nichts Neues geschieht. Eine Sperre, die gesetzt ist, bleibt, bis sie aufgehoben wird.`,
    amounts: (of, least, enough) =>
      `${least === of ? `Alle ${of} sind nötig` : `${least} von ${of} genügen, damit sich etwas ändert`}${least > 1 ? `; ${least - 1} ändert nichts` : ''}${enough < of ? `; mehr als ${enough} bringen nicht mehr` : ''}.`,
    recover: 'Der Weg zurück, Schritt für Schritt mit Terminen: risk-check recover FILE',
    without: (score, without) => `(Ohne diesen Grund steht der Index bei ${without} statt ${score}.)`,
  },
  notes: {
    noSnapshot: (file) => `${file} ist kein Snapshot und wurde ausgelassen.`,
    sameInstant: (name, at, files, counts) =>
      `${name}: ${files.length} Dateien haben denselben Zeitpunkt, ${at}: ${files.join(', ')}. Es zählt ${counts}, weil keine andere einen höheren Index ergibt.`,
    title: 'Bitte beachten Sie',
    notTranslated: (title) =>
      `Die Texte der Regeln für ${title} sind auf Englisch; sie sind noch nicht übersetzt.`,
    suppressed: (ruleId, reason, until) =>
      `${ruleId} ist ausgenommen${until === null ? '' : ` bis ${date(until)}`}: ${reason}`,
    experimental: (n, title) =>
      `${title}: ${rules(n)} ${form(n, 'ist ein Versuch mit zu schwachen Belegen und bleibt', 'sind Versuche mit zu schwachen Belegen und bleiben')} weg.`,
    useExperimental: 'Mit --experimental zählen solche Regeln mit.',
  },
  notStandard: {
    sentence: (parts) => `Nicht die üblichen Regeln: ${parts}.`,
    from: (file, by) => ` ${file}${by === null ? '' : ` (festgelegt durch ${by})`}`,
    house: (from) => `Hausregeln${from === '' ? '' : ` aus${from}`}`,
    ruleset: (from) => `Regelsatz aus${from}`,
    altered: (from) =>
      `veränderter Regelsatz${from === '' ? '' : ` aus${from}`}, dessen Inhalt nicht zu seiner Prüfsumme passt`,
    suppressed: (n, from) => `${rules(n)} ausgenommen${from === '' ? '' : ` durch${from}`}`,
    ignored: (settings, file) =>
      `Nicht verwendet: ${settings.join(' und ')} in ${file}, weil diese Datei über dem Arbeitsordner liegt. So wird sie verwendet: --config ${file}`,
  },
  notice: {
    text: 'Mit keiner Plattform verbunden; Namen gehören ihren Inhabern. Eine Zahl mit dem Vermerk „berichtet“ ist eine Aussage der genannten Quelle, keine Erklärung der Plattform. Dies ist ein Risikoindex, keine Rechtsberatung.',
    validity: (address) => `Wie oft es stimmt, gemessen an wirklichen Fällen: ${address}`,
    more: (site) => `Quellen mit Adressen: --format json oder ${site}RULE-ID`,
    made: (version, dataset, on, id, digest) =>
      `risk-check ${version}, Datensatz ${dataset} vom ${date(on)}, ${id} ${digest}`,
    house: (version, base, digest) =>
      `Hausregeln${version === null ? '' : ` ${version}`}, aufgebaut auf ${base} ${digest}`,
  },
  document,
  issuePhrases,
  problems,
  next,
  nextByError,
  errors: {
    input: 'Standardeingabe',
    sameFiles: (names, more) =>
      `Zweimal genannt, einmal gezählt: ${names.join(', ')}${more === 0 ? '' : ` und ${more} weitere`}.`,
    isExport: (file) => `Falls das der Export einer Plattform ist: risk-check import ${file}`,
    heading: (name, n, code) => `${name}: ${count(n, 'Problem', 'Probleme')} (${code})`,
    more: (n) => `... und ${n} weitere; --format json zeigt alle`,
    wrongRuleset: 'Die Datei nach --rules gilt für eine andere Plattform oder Rolle.',
    newerSnapshot: 'Dieses risk-check liest Version 1; ein neueres kann diesen Snapshot vielleicht lesen.',
    ourBug: (url) =>
      `Das ist ein Fehler in risk-check, nicht in Ihrem Snapshot. Bitte melden Sie ihn mit den Zeilen unten: ${url}`,
  },
  // The help, the manual page and the examples are in English.
  usage: en.usage,
  man: en.man,
  commands,
  draft,
  firstScreen,
  recoverScreen,
  dialogue: dialogueWords,
  recovery,
  version: (cli, core, dataset, on, digest) =>
    `risk-check ${cli}\ncore       ${core}\nDatensatz  ${dataset} vom ${date(on)} (${digest})\n`,
};

export const de: Words = withEnglish(translation);
