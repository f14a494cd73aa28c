import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';
import { toldRestricted } from './told-restricted.ts';

const { count, number, date, time: atTime } = locale;
const time = (text: unknown): string => atTime(String(text));
const day = (text: unknown): string => date(String(text));
const percent = (share: unknown): string =>
  `${number(String(Number((Number(share) * 100).toFixed(4))))}\u00a0%`;
const rules = (n: number): string => count(n, 'Regel', 'Regeln');

const lists: Readonly<Record<string, string>> = {
  orders: 'Bestellungen',
  disputes: 'Streitfälle',
  chargebacks: 'Rückbuchungen',
  payments: 'Zahlungen',
  settlements: 'Kartenzahlungen',
  fraudReports: 'Betrugsmeldungen',
  reviews: 'Bewertungen',
  defects: 'Mängel',
  violations: 'Verstöße',
  notices: 'Fristen und Hinweise',
};
const proofs: Readonly<Record<string, string>> = {
  'period-named': 'die Datei nennt ihren Zeitraum',
  'periods-joined': 'die Zeiträume, die die Datei nennt, schließen aneinander an',
  'sorted-export': 'der Export ist nach Datum sortiert, dazwischen fehlt also nichts',
  'whole-account': 'der Export enthält alle',
};
const doubts: Readonly<Record<string, string>> = {
  period: 'die Datei sagt nicht, welche Tage sie umfasst',
  filter: 'die Datei sagt nicht, ob ein Filter gesetzt war',
  some: 'dieser Export enthält nur einen Teil',
  pages: 'die Datei ist eine von mehreren Seiten',
  parts: 'dieser Export besteht aus mehreren Dateien',
  documentation: 'nichts belegt, dass die Datei alle enthält',
  update: 'dieser Bericht ist nach der letzten Änderung sortiert',
  'one-state':
    'alle Einträge haben denselben Status oder dieselbe Bestellung, es kann also ein Filter gesetzt gewesen sein',
  'one-payment': 'alle Einträge gehören zu einer Zahlung, es kann also ein Filter gesetzt gewesen sein',
  short: 'die Datei enthält eine andere Zahl von Einträgen, als sie angibt',
  unsorted: 'die Einträge stehen nicht in der Reihenfolge des Exports',
  single: 'die Datei enthält einzelne Einträge, keine Liste',
  cut: 'die Datei endet mitten in einer Zeile',
  unread: 'eine Datei daneben ließ sich nicht lesen',
  'left-out': 'Einträge ohne Nummer oder Zeit wurden weggelassen',
};
const fixes: Readonly<Record<string, string>> = {
  pages:
    'Lesen Sie auch die anderen Seiten ein: Wo jede mit dem letzten Eintrag der vorigen beginnt, fehlt nichts.',
  parts: 'Lesen Sie auch die anderen Dateien ein.',
  'one-state': 'Laden Sie ihn ohne Filter herunter.',
  'one-payment': 'Fragen Sie die Liste ohne Filter ab.',
  short: 'Laden Sie ihn noch einmal herunter.',
  cut: 'Laden Sie ihn noch einmal herunter.',
  unsorted: 'Lesen Sie die Datei so ein, wie sie heruntergeladen wurde.',
  'left-out': 'Lesen Sie die Datei so ein, wie sie heruntergeladen wurde.',
};
const unknowable: Readonly<Record<string, string>> = {
  disputes: 'Streitfälle',
  refunds: 'Erstattungen',
  reviews: 'Bewertungen',
  'ship-by': 'Versandfristen',
  tracking: 'Sendungsverfolgung',
  'cancelled-by': 'wer storniert hat',
  cancellations: 'Stornierungen',
  'cancellation-day': 'wann storniert wurde',
  outcome: 'wie ein Fall ausging',
  rates: 'die eigenen Quoten der Plattform',
  'payments-count': 'die Zahl der Zahlungen',
  'penalty-points': 'Strafpunkte',
  violations: 'Verstöße',
  orders: 'Bestellungen, die nicht darin stehen',
  ratings: 'Bewertungsnoten',
  'dispute-reason': 'warum jemand etwas beanstandet',
};

/** Words of `import`. */
export const imports: Partly<Words['commands']['import']> = {
  ...en.commands.import,
  reasons: {
    'no-id': 'keine id, um es von anderem zu unterscheiden',
    'rounded-id':
      'eine Tabellenkalkulation hat die Nummer gerundet (8,19E+15); lesen Sie die Datei so ein, wie sie heruntergeladen wurde',
    'unpaid-sale': 'verkauft, aber noch ohne Bezahlung und Bestellnummer',
    'not-a-day': 'kein Tag, der sich sicher lesen lässt',
    'not-a-time': 'keine Zeit, die sich lesen lässt',
    'unknown-word': 'ein hier unbekanntes Wort; es gilt als unbekannt',
    'not-a-number': 'keine Zahl',
    'not-a-share': 'ein Anteil außerhalb von 0 bis 100 %',
    'not-a-count': 'keine ganze Zahl ab 0',
    'other-window': 'umfasst andere Tage, als die Regeln ansehen',
    'window-not-given': 'sagt nicht, welche Tage es umfasst',
    'no-figure': 'enthält keine Zahl',
    'hidden-figure':
      'die Seite sagt, dass sie Zahlen ausblendet, schützt oder nicht mitzählt, deshalb zählt keine ihrer Zahlen',
    'unclear-figure': 'die Seite sagt nicht, welche Zahl Ihre ist und welche das Ziel',
    'given-twice': 'noch einmal dieselbe Zahl',
    'no-rule-for-it': 'keine Regel sieht darauf',
    'test-data': 'Testdaten',
    'early-warning': 'eine Frage der Bank, noch keine Rückbuchung',
    prevented: 'verhindert, bevor es zur Rückbuchung kam',
    'not-a-dispute': 'kein Streitfall',
    'no-data-yet': 'die Plattform hat keine Daten; das ist unbekannt, nicht null',
    'other-unit': 'in einer Einheit, die kein Prozentsatz ist',
    'header-again': 'noch einmal die Kopfzeile; die Datei wurde aus mehreren zusammengefügt',
    'row-again': 'noch einmal dieselbe Zeile; sie zählt einmal',
    'older-state':
      'ein früherer Stand eines Eintrags, der noch einmal in der Datei steht; es zählt der spätere',
    'other-mail': 'eine E-Mail von jemand anderem oder Werbung',
    'unsigned-mail':
      'eine E-Mail, deren Absender der empfangende Server nicht bestätigt hat: sie kann eine Fälschung sein',
    'unknown-mail':
      'eine E-Mail einer Plattform, die keine Bestellung, keinen Streitfall und keinen Hinweis nennt, der bekannt ist',
    'not-an-entry': 'eine Summe oder eine Erklärung, kein Eintrag',
    'odd-year':
      'eine Zeit, deren Jahr nicht zwischen 1995 und dem nächsten Jahr liegt, etwa die eines anderen Kalenders (1405, 1448, 2569)',
    'ambiguous-day': 'ein Tag wie 03/04/26, bei dem keine Zeile zeigt, ob Tag oder Monat zuerst steht',
    'group-of-figures': 'eine Gruppe von Zahlen, die es auch einzeln gibt',
  },
  corrections: {
    'one-of-several': ({ others }) =>
      `Für ein anderes: --part ${String(others).split(', ').join(' oder --part ')}`,
    'list-partial': ({ why }) => fixes[String(why)] ?? '',
    'role-assumed': ({ others }) => `Für ${others}: --role ${others}`,
    'ambiguous-days': () => 'Sagen Sie es: --date-order dmy (Tag zuerst), mdy (Monat zuerst) oder ymd',
    'two-numbers': () =>
      'Sagen Sie, was zuerst steht: --number-order value-first (Ihre Zahl) oder target-first (das Ziel)',
    'not-utf8': () => 'Ist es eine andere: --encoding NAME',
    'told-restricted': () => 'risk-check recover FILE',
    'as-of-newest': () => 'Ist sie jünger: --as-of TIME',
    'newest-is-ahead': () => 'Geht Ihre Uhr falsch: --as-of TIME',
    'as-of-now': () => 'Ist sie älter: --as-of TIME',
  },
  messages: {
    figure: ({ metric, value, numerator, denominator, target, status }, title) => {
      const counted =
        numerator === undefined || denominator === undefined ? '' : `${numerator} von ${denominator}`;
      const rate =
        value === undefined
          ? counted || 'nichts zu messen'
          : `${percent(value)}${counted ? ` (${counted})` : ''}`;
      const parts = [
        rate,
        target === undefined ? '' : `Ziel ${percent(target)}`,
        status === undefined ? '' : `die Plattform sagt ${status}`,
      ];
      return `${title(String(metric))}: ${parts.filter(Boolean).join('; ')}`;
    },
    'violations-left-out': ({ name, count: n }) =>
      `${name}: ${n}. Die Datei sagt nicht, wie schwer sie wiegen, deshalb kann keine Regel die Zahl verwenden.`,
    'account-status': ({ status }) => `Die Plattform nennt das Konto ${status}.`,
    'one-of-several': ({ used }) => `Die Datei enthält mehrere Konten; verwendet: ${used}.`,
    'empty-answer': () => 'Die Datei enthält keine Zahlen. Sie bleiben unbekannt, das ist nicht null.',
    'not-evaluated-yet': () => 'Die Plattform hat das Konto noch nicht bewertet.',
    'standards-level': ({ level, cycle }) =>
      `${cycle === 'PROJECTED' ? 'Bei der nächsten Bewertung wäre die Stufe' : 'Bei der letzten Bewertung war die Stufe'} ${level}.`,
    'rate-without-protection': ({ metric, value, real }, title) =>
      `${title(String(metric))}: angezeigt ${percent(value)}, ohne die vom Schutz ausgenommenen Fälle ${percent(real)}.`,
    'rate-of-all-orders': ({ metric, value, all }, title) =>
      `${title(String(metric))}: ${percent(value)} ist, was Ihnen zugerechnet wird; von allen Bestellungen sind es ${percent(all)}.`,
    'reputation-level': ({ level, real }) =>
      `Ansehen: ${level}${real === undefined || real === level ? '' : `, ohne Schutz ${real}`}.`,
    'protection-ends': ({ at }) => `Der Schutz endet ${time(at)}; danach zählen die Zahlen ohne ihn.`,
    'shop-rating': ({ rating }) => `Die Plattform bewertet den Shop: ${rating}.`,
    'pages-not-told': ({ ask }) =>
      `Die Antwort sagt nicht, ob es weitere Seiten gibt: fragen Sie ${ask} mit ab.`,
    'role-assumed': ({ role }) => `Als Export der Rolle ${role} gelesen.`,
    'orders-only': ({ orders }) =>
      `${count(Number(orders), 'Bestellung', 'Bestellungen')}. Streitfälle, Erstattungen und Bewertungen stehen nicht in diesem Export und bleiben unbekannt.`,
    'orders-without-state': ({ count: n }) =>
      `${count(Number(n), 'Bestellung', 'Bestellungen')} ohne einen Status, der hier bekannt ist: ob bezahlt, versandt oder storniert, bleibt unbekannt.`,
    'list-complete': ({ list, count: n, because, from, to }) =>
      `${lists[String(list)] ?? list}: ${count(Number(n), 'Eintrag', 'Einträge')}, ${from === undefined ? '' : `${day(from)} bis ${day(to)}, `}vollständig (${proofs[String(because)] ?? because}).`,
    'list-partial': ({ list, count: n, total, why }) =>
      `${lists[String(list)] ?? list}: ${count(Number(n), 'Eintrag', 'Einträge')}${total === undefined ? '' : ` von ${total}`}, unvollständig: ${doubts[String(why)] ?? why}.`,
    'cannot-know': ({ what }) =>
      `Steht nicht in diesem Export und bleibt unbekannt: ${String(what)
        .split(',')
        .map((code) => unknowable[code] ?? code)
        .join(', ')}.`,
    'below-standard-fee': ({ count: n }) =>
      `${count(Number(n), 'Zeile', 'Zeilen')} mit einer Gebühr für unterdurchschnittlichen Servicestatus: an diesen Tagen stand das Konto bei eBay unter dem Standard.`,
    'not-as-described-fee': ({ count: n }) =>
      `${count(Number(n), 'Zeile', 'Zeilen')} mit einer Gebühr für eine sehr hohe Quote nicht beschreibungsgemäßer Artikel.`,
    'payment-dispute-fee': ({ count: n }) =>
      `${count(Number(n), 'Bestellung', 'Bestellungen')} mit einer Gebühr für einen verlorenen Zahlungskonflikt.`,
    'unsigned-mails': ({ count: n }) =>
      `${count(Number(n), 'E-Mail', 'E-Mails')} ohne das, was der empfangende Server zur Signatur gefunden hat: ob sie echt sind, wurde nicht geprüft.`,
    'mails-only': () => 'Eine E-Mail sagt nur, dass etwas geschehen ist: jede Anzahl ist eine Untergrenze.',
    'told-restricted': ({ at }) => toldRestricted(time(at)),
    'answers-kept': ({ count: n }) =>
      `${count(Number(n), 'Antwort', 'Antworten')} von Ihnen ${Number(n) === 1 ? 'bleibt' : 'bleiben'} neben den Exporten erhalten.`,
    'answer-and-export': ({ place, answer, exported, used }, title) =>
      `${title(String(place).replace(/^metrics\./, ''))}: Sie haben ${answer} geantwortet, der Export sagt ${exported}; ${used === 'answer' ? 'Ihre Antwort ist neuer und zählt' : 'der Export ist neuer und zählt'}.`,
    'amount-without-currency': () => 'Beträge kommen ohne Währung und wurden weggelassen.',
    'orders-without-id': () =>
      'Dieser Export nennt keine Bestellnummern, deshalb lassen sich seine Bestellungen beim Zusammenführen nicht von anderen unterscheiden.',
    'ruleset-of-another': ({ source, used }) =>
      `Für ${source} gibt es keinen Regelsatz; verwendet wird ${used}, der dieselben Kartenstreitfälle zählt.`,
    'sealed-inside': ({ files }) =>
      `Nicht gelesen, weil es ein Kennwort hat, ein weiteres Archiv oder eine ältere Arbeitsmappe ist: ${files}. Öffnen Sie es mit einem anderen Programm und importieren Sie, was darin ist. Bis dahin gelten die Listen als unvollständig.`,
    'broken-inside': ({ files }) =>
      `Nicht gelesen, weil es ein bekannter Export mit einem Fehler ist: ${files}. Importieren Sie ihn allein, dann steht da, welcher. Bis dahin gelten die Listen als unvollständig.`,
    'other-files-inside': ({ count: n }) =>
      `${count(Number(n), 'weitere Datei', 'weitere Dateien')} im Archiv: kein bekannter Export, daher nicht gelesen.`,
    'not-utf8': ({ encoding }) =>
      `Die Datei ist nicht UTF-8; sie wurde als ${encoding} gelesen. Wörter mit anderen Buchstaben bleiben unbekannt.`,
    'cut-off': ({ line }) =>
      `Die Datei endet mitten in Zeile ${line}; Zählungen sind Untergrenzen. Exportieren Sie sie für den Rest noch einmal.`,
    'count-differs': ({ stated, found }) =>
      `Die Datei nennt ${count(Number(stated), 'Eintrag', 'Einträge')} und enthält ${found}: ${Number(found) < Number(stated) ? 'sie ist vielleicht abgeschnitten, also sind Zählungen Untergrenzen.' : 'sie ist vielleicht verändert worden.'}`,
    'own-late-rate': ({ late, of }) =>
      `Nach dem Versandtermin verschickt: ${late} von ${of}. Das ist Ihre eigene Zahl; die Plattform zählt Scans, die nicht in der Datei stehen.`,
    'own-untracked-rate': ({ untracked, of }) =>
      `Ohne Sendungsnummer verschickt: ${untracked} von ${of}. Das ist Ihre eigene Zahl.`,
    'two-numbers': ({ metric, one, other }, title) =>
      `${title(String(metric))}: Die Seite zeigt ${one} und ${other}, und kein Wort sagt, welches das Ziel ist. Keine der Zahlen wurde verwendet.`,
    'ambiguous-days': ({ count: n }) =>
      `${count(Number(n), 'Tag', 'Tage')} wie 03/04/26 ausgelassen: keine Zeile der Datei zeigt, ob Tag oder Monat zuerst steht.`,
    'days-without-time': ({ count: n, assumed }) =>
      `${count(Number(n), 'Tag', 'Tage')} ohne Uhrzeit: angenommen wurde ${assumed}, deshalb sind Zeiträume in Stunden ungenau.`,
    'as-of-newest': ({ asOf }) => `Bewertet auf ${time(asOf)}, die späteste Zeit in der Datei.`,
    'merged-is-later': ({ asOf }) =>
      `Der Snapshot, den sie ergänzen soll, gilt für später, ${time(asOf)}: Wo beide von einer Sache sprechen, zählt er.`,
    'newest-is-ahead': ({ newest, asOf }) =>
      `Der neueste Zeitpunkt in der Datei, ${time(newest)}, kommt erst noch und ist also falsch; angenommen wurde jetzt, ${time(asOf)}.`,
    'as-of-now': ({ asOf }) =>
      `Die Datei sagt nicht, wann sie entstand; angenommen wurde jetzt, ${time(asOf)}.`,
    'merged-list': ({ list, added, updated, kept }) =>
      `${list} zusammengeführt: ${added} neu, ${updated} aktualisiert, ${kept} nur im älteren.`,
    'deadlines-over': ({ count: n }) =>
      `${count(Number(n), 'Frist', 'Fristen')} des älteren ${Number(n) === 1 ? 'ist' : 'sind'} vorbei: der spätere Export verlangt keine Antwort mehr.`,
    'list-only-older': ({ list, asOf }) =>
      `${list} ist nur bis ${time(asOf)} bekannt; spätere Ereignisse würden fehlen.`,
  },
  head: (file, importer, title) => `${file}: ${importer}, ${title}`,
  rows: (read, used) =>
    `${count(read, 'Eintrag', 'Einträge')} gelesen, ${used} verwendet${read > used ? `, ${read - used} weggelassen:` : ''}`,
  leftOut: (n, reason, places) => `${n}: ${reason} (${places.join('; ')}${n > places.length ? '; ...' : ''})`,
  values: 'Einzelne Werte weggelassen:',
  unknown: (n) =>
    n === 0
      ? 'Es gibt nichts mehr zu fragen: jede Regel, die sich prüfen lässt, ist geprüft.'
      : `Noch unbekannt für ${rules(n)}. Was am meisten sagt:`,
  ask: (couldAdd, ask, n) => `${couldAdd > 0 ? `bis zu +${couldAdd}, ` : ''}${rules(n)}: ${ask}`,
  more: (n) => `und noch ${count(n, 'Frage', 'Fragen')}`,
  taken: (file, what, sure) => `${file}: ${what}${sure && `. ${sure}`}`,
  kinds: {
    snapshot: 'ein Snapshot',
    restriction: 'eine Nachricht: das Konto ist gesperrt oder eingeschränkt',
    warning: 'eine Nachricht: eine Warnung',
    verification: 'eine Nachricht: etwas ist zu bestätigen',
    content: 'eine Nachricht über Inhalte',
    'order-only': 'eine Nachricht über eine Bestellung',
    'sign-in': 'eine Nachricht über die Anmeldung',
    other: 'eine Nachricht; unklar ist, was sie über das Konto sagt',
  },
  sure: {
    official: 'Die Plattform beschreibt diesen Aufbau',
    observed: 'Mehrere Programme oder Seiten zeigen diesen Aufbau',
    'one-source': 'Nur eine Quelle zeigt diesen Aufbau',
    own: '',
  },
  answeredApart: (file, known) =>
    `${file} sagt nicht, um welches Konto es geht, und diese Dateien gehören zu mehreren: ${known.join(', ')}. Die Datei wird für sich beantwortet; gehört sie zu einem davon, geben Sie sie nur mit dessen Dateien an.`,
  readMessage: (file) => `So wird die Nachricht gelesen: risk-check recover --notice ${file}`,
  whichNumber: (file, metric, one, other) =>
    `${file} zeigt für „${metric}“ ${one} und ${other}. Welche Zahl ist Ihre und nicht das Ziel?`,
  mapWritten: (file) =>
    `Die Zuordnung steht in ${file}: sie enthält Namen von Spalten und Wörter für Zustände und kann geteilt werden. Was sie nicht nennt, bleibt unbekannt.`,
  map: {
    account: 'Zu welchem Konto gehört die Tabelle?',
    rows: 'Was ist eine Zeile darin?',
    none: 'keine Spalte',
    field: (name) => `Welche Spalte ist das: ${name}?`,
    days: (example) => `Steht in ${example} der Tag oder der Monat zuerst?`,
    dayFirst: 'der Tag',
    monthFirst: 'der Monat',
    yearFirst: 'das Jahr',
    word: (word) => `Was bedeutet „${word}“?`,
    unknownWord: 'etwas anderes, oder unbekannt',
    lists: {
      orders: 'eine Bestellung',
      disputes: 'ein Streitfall',
      chargebacks: 'eine Rückbuchung',
      settlements: 'eine Kartenzahlung',
      reviews: 'eine Bewertung',
    },
    fields: {
      id: 'Nummer (id)',
      placedAt: 'Tag der Bestellung',
      status: 'Zustand',
      paidAt: 'Tag der Zahlung',
      shipBy: 'Versandfrist',
      shippedAt: 'Tag des Versands',
      deliveredAt: 'Tag der Zustellung',
      cancelledAt: 'Tag der Stornierung',
      refundedAt: 'Tag der Erstattung',
      openedAt: 'Tag der Eröffnung',
      orderId: 'Bestellnummer',
      closedAt: 'Tag des Abschlusses',
      filedAt: 'Tag der Rückbuchung',
      reversedAt: 'Tag der Rücknahme',
      at: 'Tag',
      stars: 'Sterne',
    },
    states: {
      'awaiting-payment': 'wartet auf Zahlung',
      paid: 'bezahlt',
      shipped: 'versandt',
      completed: 'abgeschlossen',
      cancelled: 'storniert',
      expired: 'abgelaufen',
    },
  },
  few: (n) => (n === 1 ? 'Eine Frage ergänzt das meiste:' : `${n} Fragen ergänzen das meiste:`),
  answer: (file) => `Diese Fragen beantworten: risk-check init -o ${file}`,
  showAll: (file) => `Alle Fragen ansehen:      risk-check doctor ${file}`,
  written: (file) => `In ${file} geschrieben.`,
  updated: (file) =>
    `${file} ist aktualisiert: was darin stand, steht noch darin. Für einen neuen Anfang: --replace`,
};
