import type { Partly, Words } from '../words.ts';
import { toldRestricted } from './told-restricted.ts';

const grenzen = (n: number): string => (n === 1 ? 'einer Grenze' : `${n} Grenzen`);

export const firstScreen: Partly<Words['firstScreen']> = {
  state: {
    locked: 'Gesperrt',
    restricted: 'Eingeschränkt',
    closed: 'Geschlossen',
    noNumber: 'Keine Zahl ist veröffentlicht',
    notYet: 'Noch gilt keine Grenze',
    documented: (n) => (n === 1 ? 'Eine belegte Grenze ist erreicht' : `${n} belegte Grenzen sind erreicht`),
    experimental: 'Zu wenig belegt',
    own: (platform, n) =>
      n === 1
        ? `Eine Grenze von ${platform} selbst ist erreicht`
        : `${n} Grenzen von ${platform} selbst sind erreicht`,
    reported: (n) =>
      n === 1 ? 'Eine berichtete Grenze ist erreicht' : `${n} berichtete Grenzen sind erreicht`,
    costs: 'Es kostet Geld, nicht das Konto',
    near: 'Nah an einer Grenze',
    may: 'Vielleicht nah an einer Grenze',
    signs: 'Kleine Zeichen',
    leftOut: 'Sie haben etwas ausgelassen',
    early: 'Zu früh für ein Urteil',
    calm: 'Nichts gefunden',
  },
  verdict: {
    locked: 'Ihr Konto ist gesperrt. Das ist zuerst zu tun.',
    closed: 'Ihr Konto ist geschlossen. Das ist zuerst zu tun.',
    restricted: 'Ihr Konto ist eingeschränkt. Das ist zuerst zu tun.',
    toldRestricted,
    notYet: (platform) => `Keine der Grenzen, die ${platform} veröffentlicht, gilt bisher für dieses Konto.`,
    limitsStart: (limit, title) => `Sie gelten ab ${limit} (${title}).`,
    noNumber: (platform) =>
      `Niemand außerhalb von ${platform} kann sagen, wie nah Sie sind: ${platform} veröffentlicht keine Zahl zum Vergleichen.`,
    own: (platform, grave) => `${platform} kann das Konto jetzt ${grave ? 'schließen' : 'einschränken'}.`,
    reported: (source, platform, grave) =>
      `Sie haben eine Grenze erreicht, von der ${source} berichtet; ${platform} hat sie nicht veröffentlicht. Einige Konten wurden ${grave ? 'geschlossen' : 'eingeschränkt'}. Niemand weiß, wie viele.`,
    aSource: 'eine Quelle',
    signIn:
      'Es sperrt die Anmeldung. Mit neuem Telefon oder auf Reisen ist das üblich, und ein Code öffnet sie oft.',
    fixOne: 'Bringen Sie das zuerst in Ordnung.',
    fixAll: (alone) => `Bringen Sie alle in Ordnung: mit einer allein bleibt der Index bei ${alone}.`,
    costs: (platform, fee) =>
      `Sie haben eine Grenze von ${platform} erreicht. Sie kostet ${fee ?? 'Geld, eine Bestellung oder ein Angebot'}; keine Quelle sagt, dass das Konto bei dieser Grenze geschlossen wird.`,
    costsNear: (platform) =>
      `Sie haben eine Grenze von ${platform} erreicht, die Geld kostet, und sind einer nahe, die das Konto kosten kann.`,
    fee: (amount, currency, per) => `${amount} ${currency} je ${per}`,
    near: (n) => `Sie haben keine bekannte Grenze erreicht, sind aber ${grenzen(n)} nahe.`,
    nearMinor: (n) => `Es gibt kleine Zeichen, und Sie sind ${grenzen(n)} nahe.`,
    may: 'Sie haben keine bekannte Grenze erreicht. Ob eine nahe ist, hängt von dem ab, was noch offen ist.',
    forWhom: (what) =>
      `Nach Ihren Angaben ist keine Grenze erreicht. Ob diese Grenzen für Sie gelten, hängt ab von: ${what}.`,
    signs: 'Es gibt kleine Zeichen, aber keine Grenze, die zu einer Sperre führt. Allein ändern sie wenig.',
    early: (open, of, topics) =>
      `Bisher fanden wir nichts Schlechtes, wissen aber zu wenig, um Sie zu beruhigen. ${open} von ${of} Themen sind offen: ${topics}.`,
    calm: 'Sie haben keine bekannte Grenze erreicht, und keine ist nahe.',
    secret: (platform) => `${platform} hat auch Grenzen, die geheim sind.`,
    nearToo: (n) => `${n === 1 ? 'Eine weitere ist' : `${n} weitere sind`} nahe.`,
    mayBeMore: (n) => `Es kann mehr geben: ${n === 1 ? '1 Thema ist' : `${n} Themen sind`} offen.`,
    fades: (date) => `Am ${date} lässt es nach, wenn nichts Neues geschieht; eine Sperre kann vorher kommen.`,
    number: (title, now, limit) => `${title}: ${now}, Grenze ${limit}.`,
    step: (title, step, score) => `${title}: ${step}, und der Index ist ${score}.`,
  },
  said: {
    official: (platform) => `Die Grenze stammt von ${platform} selbst.`,
    documented: () => 'Unabhängige Quellen nennen die Grenze.',
    reported: (platform) => `Eine Quelle berichtet von der Grenze; ${platform} hat sie nicht veröffentlicht.`,
    anecdotal: (platform) => `Ein einzelner Fall nennt die Grenze; ${platform} hat sie nicht veröffentlicht.`,
    heuristic: () => 'Die Grenze ist unser eigenes frühes Zeichen.',
  },
  inEnglish: 'Die Texte der Regeln sind auf Englisch.',
  stale: (days, date) =>
    `Diese Antworten sind ${days} Tage alt. Sie sagen, wie es am ${date} war, nicht wie es heute ist.`,
  checked: (known, of) => `geprüft ${known} von ${of}`,
  nothingToCompare: 'nichts zu vergleichen',
  limits: {
    within: (items) => `Innerhalb bekannter Grenzen: ${items.join('; ')}.`,
    kept: (title, now, limit, isPublished) =>
      `${title}: ${now} (${isPublished ? 'Grenze' : 'behauptete Grenze'} ${limit})`,
    reached: 'Erreicht',
    near: 'Nächste Grenzen',
    now: 'jetzt',
    limit: 'Grenze',
    toLeave: 'heraus',
    toReach: 'erreicht',
    step: 'nächster Schritt',
    value: {
      gte: (value) => value,
      gt: (value) => `über ${value}`,
      lte: (value) => value,
      lt: (value) => `unter ${value}`,
    },
    more: (n) => `${n} mehr`,
    fewer: (n) => `${n} weniger`,
    less: (n) => `${n} weniger`,
    at: (value) => `bei ${value}`,
    inDays: (n) => (n <= 1 ? 'in einem Tag' : `in ${n} Tagen`),
    maybe: 'vielleicht jetzt',
    index: (step, score) => `${step}: Index ${score}`,
    counted: (part, whole, share) => `${part} von ${whole} = ${share}`,
    floor: (least, part, share) =>
      `unter ${least} zählen wir, als wären es ${least}: ${part} von ${least} = ${share}`,
    dependsOn: (what) => `Es hängt ab von: ${what}.`,
  },
  tasks: {
    title: 'Das ist zu tun',
    htmlTitle: 'Drei Dinge zu tun',
    measured: (before, after) => `Index ${before} auf ${after}.`,
    enough: (items, of, before, after) =>
      `${items} von ${of} ${items === 1 ? 'reicht' : 'reichen'}: Index ${before} auf ${after}.`,
    tooFew: (items) => `Weniger als ${items} ändern nichts.`,
    noMore: (items) => `Mehr als ${items} bringen nicht mehr.`,
    bring: (title, now, then) => `Kommen Sie von ${now} auf ${then}: ${title}.`,
    stayBelow: (limit, title) => `Bleiben Sie unter ${limit}: ${title}.`,
    stayAbove: (limit, title) => `Bleiben Sie über ${limit}: ${title}.`,
    actBefore: (date, title) => `Handeln Sie vor ${date}: ${title}.`,
    lookUp: (topic) => `Sehen Sie nach: ${topic}.`,
    canAdd: (points) => `Es kann bis zu ${points} hinzufügen.`,
    proof: 'Sichern Sie heute Ihre Belege: Nachrichten, Rechnungen, Sendungsnummern.',
    proofWhy: 'Ein geschlossenes Konto zeigt sie nicht mehr.',
    mailbox: 'Sehen Sie einmal in der Woche ins Postfach und in den Spam.',
    mailboxWhy: 'Manche Konten bekommen vor einer Sperre eine Warnung.',
    again: 'Prüfen Sie nach allem Neuen wieder, mindestens einmal im Monat.',
    askPlatform: (platform) => `Fragen Sie ${platform} nach der Zahl, die für Sie gilt.`,
    askPlatformWhy: 'Heben Sie die Antwort auf und tragen Sie sie hier ein: dann können wir vergleichen.',
    readMessages: 'Lesen Sie jede Nachricht über Ihr Konto am selben Tag.',
    keepProof: 'Heben Sie Belege auf: Bestellungen, Nachrichten, Unterlagen.',
    wayBack: 'Sehen Sie sich den Weg zurück an, bevor Sie jemandem schreiben.',
    oneAppeal: 'Senden Sie nur einen Einspruch, mit allem darin.',
    noNewAccount: 'Eröffnen Sie kein neues Konto: warten Sie auf die Antwort zu diesem.',
  },
  notChecked: (topics, more, canAdd) =>
    `Nicht geprüft: ${topics.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}${canAdd === null ? '' : ` (kann ${canAdd} hinzufügen)`}.`,
  nothingOpen: 'Nicht geprüft: nichts, was Sie wissen können.',
  moreTopics: (n) => `${n} weitere`,
  secretLimits: (n, platform) =>
    `${n === 1 ? '1 Grenze, die' : `${n} Grenzen, die`} nur ${platform} sehen kann.`,
  index: (score) => `Index ${score} von 100: wie nah bekannte Grenzen sind, nicht die Gefahr einer Sperre.`,
  indexEnded: (score, evidence) =>
    `Index ${score} von 100: es ist schon geschehen. Das Bekannte allein ergibt ${evidence}.`,
  noIndex: 'Kein Index: er wäre erfunden.',
  noIndexYet: 'Noch kein Index: zu wenig ist bekannt.',
  ladder: {
    title: 'Index, 0 bis 100',
    today: 'Heute',
    step: (title, step) => `${title}: ${step}`,
    left: (title) => `${title} in Ordnung`,
    all: 'Alle in Ordnung',
  },
  more: (command) => `Alles: ${command}`,
};
