import type { Partly, Words } from '../words.ts';

const orders = (count: number): string => (count === 1 ? 'offene Bestellung' : 'offene Bestellungen');

export const draft: Partly<Words['draft']> = {
  title: 'Entwurf eines Einspruchs',
  planTitle: 'Entwurf eines Maßnahmenplans',
  chatTitle: 'Worte für den Chat',
  copyTitle: 'Dasselbe in Ihrer Sprache',
  about: (blanks) =>
    `Füllen Sie ${blanks === 1 ? 'die Lücke' : `die ${blanks} Lücken`} in Klammern, streichen Sie, was nicht stimmt, und senden Sie es selbst.`,
  acts: {
    order: 'Bestellung oder Bewertung',
    listing: 'Bestellung oder Anzeige',
    payment: 'Zahlung oder Rückbuchung',
    trip: 'Fahrt oder Lieferung',
    booking: 'Buchung oder Unterkunft',
    post: 'Veröffentlichung',
    mailing: 'Sendung',
    app: 'App oder Version',
    ad: 'Anzeige oder Kampagne',
    job: 'Buchung oder Nachricht',
    action: 'Nachricht oder Handlung',
  },
  blank: { date: '[Datum]', orders: '[Bestellnummern]' },
  account: 'Konto: [E-Mail des Kontos].',
  disabled: (day, said) => `Am ${day} wurde mein Konto gesperrt${said === null ? '' : `: „${said}“`}.`,
  owner: 'Ich bin der Inhaber dieses Kontos.',
  newPhone: 'Davor habe ich am [Datum] ein neues Telefon in Gebrauch genommen.',
  journey: 'Ich war von [Datum] bis [Datum] in [Ort].',
  mine: 'Alle Anmeldungen, die ich kenne, sind meine.',
  notMine:
    'Diese Anmeldungen waren nicht meine: [Tage und Orte]. Ich habe meine Passwörter am [Datum] geändert.',
  disputes: (count, sellers) =>
    `Ich habe ${count ?? '[Anzahl]'} Streitfälle mit ${sellers ?? '[Anzahl]'} Verkäufern eröffnet.`,
  eachOrder: '[Zu jedem: Bestellnummer, was ich bestellt habe, was kam.]',
  wroteFirst: 'Den Verkäufern habe ich zuerst geschrieben, am [Tage].',
  fromNowOn: 'Von jetzt an schreibe ich zuerst, warte 3 Tage und eröffne nur einen auf einmal.',
  chargeback: (amount, order, day) =>
    `Ich habe am ${day} über meine Bank ${amount ?? '[Betrag]'} für die Bestellung ${order ?? '[Bestellnummer]'} zurückgeholt, weil [was mit der Bestellung war].`,
  reversed: (day) => `Sie wurde am ${day} zurückgenommen; der Auszug liegt bei.`,
  unpaid: (count) =>
    `${count ?? '[Anzahl]'} Bestellungen blieben unbezahlt. Ich habe sie am [Datum] storniert.`,
  keep: 'Dieses Konto will ich behalten: [E-Mail].',
  other: 'Das andere ist [E-Mail], geschlossen am [Datum]; es gehört [mir, oder wem im Haushalt].',
  rule: (act) => `Sie nennen [Regel] zu [${act}].`,
  happened: 'Was geschah: [Tatsachen mit Tagen].',
  didIt: 'Ich habe es getan; es kommt nicht wieder vor.',
  didNot: 'Ich habe es nicht getan; der Beleg ist [Anlage].',
  didOrNot: '[Ich habe es getan; es kommt nicht wieder vor. / Ich habe es nicht getan; der Beleg liegt bei.]',
  numbers: '[Verfehlte Zahl, mit Anzahl und Tagen, etwa 1,22 %, 5 von 410 Bestellungen, 60 Tage].',
  cause: 'Ursache: [was dazu führte].',
  corrected: 'Behoben: [was, an welchem Tag].',
  prevention: 'Von jetzt an: [wer was tut, und wie es geprüft wird].',
  orders: (count, amount, ids) =>
    `Ich habe ${count} ${orders(count)}${amount === null ? '' : ` im Wert von ${amount}`}: ${ids}.`,
  identity:
    'Ich lege ein klares Foto von [Personalausweis, Pass oder Führerschein] bei; der Name darauf ist der Name des Kontos.',
  requested: (things, day, quoted) =>
    `Sie haben ${day === null ? (quoted === null ? '' : `„${quoted}“ `) : `bis ${day} `}verlangt: ${things}. [Es liegt bei. / Erledigt am: Datum.]`,
  please: 'Bitte prüfen Sie mein Konto. Brauchen Sie noch etwas, sagen Sie mir bitte, was.',
  name: '[Name wie im Konto]',
  chat: {
    why: (day, said) =>
      `Mein Konto wurde am ${day} gesperrt: „${said}“. Was genau hat es ausgelöst, und was brauchen Sie von mir?`,
    newPhone: 'Ich benutze ein neues Telefon.',
    orders: (count, amount) =>
      `Ich habe ${count} ${orders(count)}${amount === null ? '' : ` im Wert von ${amount}`}.`,
    identity: 'Ich kann mich ausweisen.',
    noReason: (act) =>
      `Mein Konto ist gesperrt, und die Nachricht nennt keinen Grund. Was ist der genaue Grund, und welche ${act} betrifft er?`,
    noMessage: (act) => `Mein Konto ist gesperrt. Was ist der genaue Grund, und welche ${act} betrifft er?`,
    asks: (things, quoted) =>
      `Sie verlangen ${quoted === null ? '' : `„${quoted}“ `}von mir: ${things}. Wo genau reiche ich das ein oder erledige es?`,
    open: (day) => `Ich habe am ${day} einen Einspruch gesendet. Ist er offen, und fehlt etwas?`,
    refused:
      'Welcher Beleg fehlte, oder welche Regel führte zur Ablehnung? Kann ein Vorgesetzter es ansehen?',
  },
};
