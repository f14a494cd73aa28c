import type { Words } from '../words.ts';

export const dialogueWords: Words['dialogue'] = {
  title: 'Ist Ihr Konto in Gefahr?',
  privacy: 'Nichts, was Sie tippen, verlässt diesen Computer.',
  door: 'Was führt Sie her?',
  doors: {
    worried: 'Ich mache mir Sorgen. Das Konto geht noch.',
    message: 'Ich habe eine Nachricht bekommen.',
    closed: 'Mein Konto ist geschlossen oder gesperrt.',
  },
  file: 'Sie haben eine Datei oder einen Export? risk-check FILE',
  platform: 'Welche Plattform? Tippen Sie ein paar Buchstaben.',
  notListed: (text) =>
    `„${text}“ steht noch nicht in der Liste. Tippen Sie andere Buchstaben, oder Enter für Schritte, die überall helfen.`,
  everywhere: [
    'Öffnen Sie die Plattform über ihren Namen, nicht über einen Link in einer Nachricht.',
    'Machen Sie ein Bild von jeder Nachricht und jeder Zahl, die Sie noch sehen.',
    'Schreiben Sie dem Support einmal, mit Tatsachen und Daten. Eröffnen Sie kein neues Konto.',
    'Ihre Bank kann Ihnen sagen, was mit zurückgehaltenem Geld ist.',
  ],
  topics: (n) =>
    `${n === 1 ? 'Ein kurzes Thema' : `${n} kurze Themen`}. Enter oder ? = weiß ich nicht, < = zurück, c = ändern, r = Ergebnis.`,
  progress: (number, of) => `${number} von ${of}`,
  none: 'Nichts davon',
  unknown: 'Weiß ich nicht',
  yes: 'Ja',
  no: 'Nein',
  wanted: {
    ticks: 'Tippen Sie die Nummern, die zutreffen, etwa 1 3. 0 = nichts davon, ? = weiß ich nicht.',
    number: (n) => `Tippen Sie eine Zahl von 1 bis ${n}.`,
    choice: (n) => `Tippen Sie eine Zahl von 1 bis ${n}, oder ? für weiß ich nicht.`,
    answer: (expected) => `Bitte tippen Sie ${expected}, oder ? für weiß ich nicht.`,
    counts: (typed) =>
      `${typed} von wie vielen? Tippen Sie die andere Zahl, oder ${typed}%, wenn das Ihr Prozentsatz ist.`,
    doubt: (typed, other) =>
      `${typed}? Oder meinten Sie ${other}? Tippen Sie es noch einmal mit dem Zeichen %.`,
  },
  percent: 'In Prozent, wie die Seite es zeigt: 0,5 heißt 0,5 %. Oder die Anzahlen, etwa 5 von 410.',
  understood: (value) => `= ${value}`,
  messageRead: (sentences: string): string => `Verstanden: ${sentences}`,
  menu: {
    details: 'd Einzelheiten',
    more: (n) => `m ${n} weitere${n === 1 ? 's Thema' : ' Themen'}`,
    change: 'c ändern',
    save: 's speichern',
    drafts: 'a Worte für den Chat und ein Entwurf',
    chat: 'a Worte für den Chat',
    calendar: 'k Kalender',
    quit: 'q Ende',
  },
  change: 'Welche Antwort wollen Sie ändern?',
  nothingToChange: 'Es wurde kein Thema beantwortet.',
  stop: (answers, file) =>
    `Halt. ${answers === 1 ? 'Ihre Antwort' : `Ihre ${answers} Antworten`} in ${file} behalten? j/N`,
  saved: (file) => `Gespeichert in ${file}.`,
  notOurs: (file) =>
    `${file} wurde nicht hier geschrieben. Die Datei bleibt, wie sie ist; benennen Sie sie um, oder nutzen Sie --save.`,
  notSaved: 'Nichts wurde gespeichert.',
  resume: (day) => `Antworten vom ${day}:`,
  resumeChoices: ['weitermachen', 'neu beginnen'],
  paste: 'Fügen Sie die Nachricht oder die ganze E-Mail ein, dann zweimal Enter. (Keine? Enter.)',
  readFile: (file) => `Die Datei ${file} lesen? J/n`,
  fits: (account) => `Die Worte passen zu: ${account}. Richtig? J/n`,
  byName: 'Kam sie per E-Mail: Öffnen Sie die Seite über ihren Namen, nicht über den Link.',
  keys: 'Enter oder ? = weiß ich nicht, < = zurück, c = Antwort ändern.',
  since: 'Seit wann?',
  sinceChoices: ['heute', 'gestern', 'ein anderer Tag'],
  sinceDay: 'Welcher Tag? Schreiben Sie ihn so: 2026-02-10',
  day: 'einen Tag wie 2026-02-10',
  appeal: 'Haben Sie Einspruch eingelegt?',
  appealChoices: ['nein', 'ja, noch keine Antwort', 'ja, abgelehnt'],
  justBefore: 'Kurz davor: Was war neu?',
  before: {
    newLocationLogins3d: 'eine Reise',
    newDeviceLogins3d: 'ein neues Telefon oder ein neuer Computer',
    distinctIps3d: 'viele Netze',
    disputesOpen: 'viele Streitfälle',
    chargebacks: 'eine Rückbuchung',
    unpaidOrders: 'Bestellungen, die ich nicht bezahlt habe',
  },
  money:
    'Geld: Wie viele offene Bestellungen, und wie viel zusammen? Etwa 3, 400 EUR. (0 = keine, Enter = weiß ich nicht)',
  moneyExpected: 'eine Anzahl und einen Betrag, etwa 3, 400 EUR',
  onTheWay: (orders) =>
    `Wie viele der ${orders} haben eine Sendungsnummer, und was sind sie wert? Etwa 1, 150. (0 = keine, Enter = weiß ich nicht)`,
  moneyRead: (way, worth, waiting, rest) =>
    `= ${way} unterwegs, ${worth}; ${waiting} bezahlt, ohne Sendungsnummer, ${rest}`,
  moneyUnknown: (open, worth) => `= ${open} bezahlt, ${worth}; ob sie versandt wurden, ist nicht bekannt`,
};
