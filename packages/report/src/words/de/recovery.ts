import { by, clock } from '../base/same-everywhere.ts';
import { appealHelp, recoverHelp } from '../en/terminal-recovery.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count, form, number } = locale;
type Amount = Parameters<Partly<Words['recovery']['amount']>>[0];
type Unit = Extract<Amount, { unit: string }>['unit'];

const units: Record<Unit, readonly [string, string]> = {
  minutes: ['Minute', 'Minuten'],
  hours: ['Stunde', 'Stunden'],
  days: ['Tag', 'Tage'],
  'working-days': ['Arbeitstag', 'Arbeitstage'],
  months: ['Monat', 'Monate'],
};
/** After "bis zu", which takes the dative. */
const dative: Record<Unit, readonly [string, string]> = {
  minutes: ['Minute', 'Minuten'],
  hours: ['Stunde', 'Stunden'],
  days: ['Tag', 'Tagen'],
  'working-days': ['Arbeitstag', 'Arbeitstagen'],
  months: ['Monat', 'Monaten'],
};
const weekdays = ['So.', 'Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.'];
const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

export const recovery: Partly<Words['recovery']> = {
  day: (wall, withYear) =>
    `${weekdays[wall.getUTCDay()]} ${wall.getUTCDate()}. ${months[wall.getUTCMonth()]}${withYear ? ` ${wall.getUTCFullYear()}` : ''}`,
  clock,
  amount: (amount) => {
    if ('dayOfMonth' in amount) return `der ${amount.dayOfMonth}. des Monats`;
    const { min, max, unit } = amount;
    if (min === undefined) return `bis zu ${count(max, ...dative[unit])}`;
    return min === max
      ? count(max, ...units[unit])
      : `${number(String(min))} bis ${count(max, ...units[unit])}`;
  },
  took: (amount) => ('dayOfMonth' in amount ? '' : count(amount.max, ...units[amount.unit])),
  notes: {
    'appeals-unknown': () =>
      'Der Snapshot sagt nicht, ob Sie schon Einspruch eingelegt haben. Läuft einer, senden Sie keinen zweiten; tragen Sie ihn unter "appeals" ein und starten Sie neu.',
    'several-pending': ({ count: n }) =>
      `${n} Einsprüche sind zugleich offen. Senden Sie keinen mehr. Sagen Sie dem Mitarbeiter, dass der älteste gilt und die anderen ein Versehen waren.`,
    'zone-assumed': ({ zone }) =>
      `Der Snapshot nennt keine brauchbare Zeitzone, deshalb zählen die Tage nach ${zone}.`,
    'restriction-day-unknown': () =>
      'Der Tag der Einschränkung ist nicht bekannt; Fristen zählen vom Zeitpunkt des Plans. Tragen Sie die Nachricht mit ihrem Datum ein, um genaue zu erhalten.',
    'no-way-back-known': ({ title }) =>
      `Keine Quelle beschreibt den Weg zurück bei „${title}“. Folgen Sie der Nachricht selbst, antworten Sie einmal und bewahren Sie Kopien auf.`,
    'message-not-recognised': ({ count: n }) =>
      `${n === 1 ? 'Eine Nachricht wurde' : `${n} Nachrichten wurden`} nicht erkannt: Der Wortlaut gehört nicht zu denen, die hier bekannt sind; die meisten sind englisch. Folgen Sie dem, was die Nachricht selbst sagt, aber melden Sie sich von Hand an und nicht über ihren Link.`,
    'nothing-says-restricted': () =>
      'Nichts im Snapshot sagt, dass das Konto eingeschränkt ist. Hält eine Nachricht Sie auf, geben Sie sie mit --notice an oder setzen Sie "account.status".',
    'undated-step': ({ step }) =>
      `Niemand weiß, wie lange „${step}“ dauert. Die Daten danach gelten, wenn Sie es sofort tun, und verschieben sich mit.`,
    'sale-unknown': ({ at }) =>
      `Was auf dieser Plattform vor dem Ende der Aktion (${at}) noch hilft, ist nicht bekannt. Halten Sie sich an die Schritte und ihre Termine, und verzichten Sie auf die Aktion, wenn sie später liegen.`,
    'sale-over': ({ at }) => `Die Aktion endete vor dem Zeitpunkt des Plans (${at}).`,
    'announced-day': ({ day }) => `Die Nachricht nennt einen Tag, ${day}: handeln Sie vorher.`,
    'announced-day-over': ({ day }) =>
      `Die Nachricht nannte einen Tag, ${day}, und der ist vorbei: Melden Sie sich an und sehen Sie nach, ob es geschehen ist.`,
    'deadline-missed': ({ step, at }) =>
      `Der letzte Tag für „${step}“ ist vorbei (${at}). Tun Sie es trotzdem sofort und erklären Sie die Verspätung.`,
  },
  difficulty: {
    easy: 'meist leicht aufzuheben',
    medium: 'mit Erklärung und Nachweisen aufzuheben',
    hard: 'schwer aufzuheben',
    unknown: 'wie schwer es aufzuheben ist, ist nicht bekannt',
  },
  by,
  recover: {
    ...recoverHelp,
    title: (ruleset) => `Der Weg zurück: ${ruleset}`,
    asOf: (when, zone) => `Gerechnet ab ${when} (${zone}).`,
    first: 'Jetzt',
    maybeCopy:
      'Das kann eine Fälschung sein. Folgen Sie ihren Links nicht. Öffnen Sie die App oder tippen Sie die Adresse selbst ein, und suchen Sie dort dieselbe Nachricht. Steht sie dort nicht, ist nichts eingeschränkt; gehen Sie die Schritte unten nur, wenn sie dort steht.',
    copySigns: (words: readonly string[]): string =>
      `Dafür spricht: ${words.map((one) => `“${one}”`).join(', ')}.`,
    firstStep: (n, title) => `Beginnen Sie mit Schritt ${n}: ${title}.`,
    firstUnsure: (numbers) =>
      numbers.length === 1
        ? `Sehen Sie zuerst nach, ob Schritt ${numbers[0]} auf Sie zutrifft.`
        : `Sehen Sie zuerst nach, ob die Schritte ${numbers.slice(0, -1).join(', ')} und ${numbers.at(-1)} auf Sie zutreffen.`,
    firstWait: (isDated) =>
      `Jetzt ist nichts zu senden. Warten ist richtig${isDated ? '; das Datum unten sagt, wann es das nicht mehr ist' : ''}.`,
    firstUnread: 'Lesen Sie zuerst die Nachricht, die hier nicht erkannt wurde: Sie kann mehr sagen.',
    firstOnly: (title) =>
      `Nur der Weg zurück für „${title}“ ist hier bekannt. Nennt Ihre Nachricht einen anderen Grund? Melden Sie sich von Hand an, und tun Sie, was dort verlangt wird.`,
    firstNothing: 'Hier gibt es nichts, wogegen Einspruch nötig wäre.',
    firstUnknown:
      'Keine Quelle nennt hier den Weg zurück. Folgen Sie der Nachricht selbst und antworten Sie einmal.',
    happened: 'Was geschehen ist',
    likeliest: (title) => `Wahrscheinlichster Grund: ${title}`,
    wouldBe: (title) => `Käme es zu einer Einschränkung, am ehesten: ${title}`,
    alsoPossible: (title) => `Auch möglich: ${title}`,
    sign: { strong: 'starkes Zeichen', fair: 'einiges spricht dafür', weak: 'schwaches Zeichen' },
    noReason: 'Aus dem, was bekannt ist, lässt sich kein Grund nennen.',
    says: (words, says) => `„${words}“: ${says}`,
    ask: 'Um mehr herauszufinden',
    emergency: (hours) =>
      hours < 1
        ? 'Die Aktion endet in weniger als einer Stunde'
        : `Die Aktion endet in ${count(hours, 'Stunde', 'Stunden')}`,
    until: (when) => `In der ersten Stunde, bis ${when}:`,
    inTime: (titles) =>
      titles.length === 0
        ? 'Nach den üblichen Zeiten bringt nichts das Konto vor dem Ende zurück.'
        : `Meist rechtzeitig: ${titles.join('; ')}.`,
    perhaps: (titles) => `Nur mit Glück rechtzeitig: ${titles.join('; ')}.`,
    letGo: (when) => `Bis ${when} nicht zurück? Dann verzichten Sie auf die Aktion:`,
    plan: 'Der Plan',
    noPlan: 'Dafür gibt es keine Schritte.',
    warned:
      'Noch ist nichts gesperrt. Bringen Sie in Ordnung, was die Nachricht nennt; der Bericht zum Konto zeigt, welche Schritte das Risiko senken.',
    unsure: 'Nur wenn es auf Sie zutrifft.',
    when: (conditions) => `Nur wenn: ${conditions.join('; oder ')}.`,
    begins: (when) => `Ab ${when}`,
    beginsNow: 'Jetzt',
    sentOn: (when) => `Gesendet ${when}`,
    usual: (usual) => `übliche Dauer ${usual}`,
    between: (usual, earliest, latest) =>
      earliest === null
        ? `übliche Dauer ${usual}: bis ${latest}`
        : `übliche Dauer ${usual}: ${earliest} bis ${latest}`,
    moveOn: (when) => `Keine Antwort bis ${when}: gehen Sie zum nächsten Schritt.`,
    actBy: (when, missed) => (missed ? `Der letzte Tag war ${when}.` : `Letzter Tag: ${when}.`),
    afterRejection: (time) => `Frist nach einer Ablehnung: ${time}.`,
    restDays: (days) =>
      `Dazwischen ${form(days, 'liegt', 'liegen')} ${count(days, 'arbeitsfreier Tag', 'arbeitsfreie Tage')}.`,
    queue: (usual, sale) =>
      sale
        ? `Wartezeit auf einen Mitarbeiter während einer Aktion: ${usual.replace('bis zu ', '')} oder mehr.`
        : `Wartezeit auf einen Mitarbeiter: ${usual}.`,
    success: (worked, of, sample, publisher) =>
      worked === null
        ? `Einige ${of === 'access' ? 'kamen zurück' : 'bekamen eine Erklärung'}, sagt ${publisher}; gezählt hat niemand.`
        : `${worked} von ${sample} Konten ${of === 'access' ? 'kamen zurück' : 'bekamen eine Erklärung'}, sagt ${publisher}.`,
    told: (title, took) => `Ein erzählter Fall: ${title} Dauer: ${took}.`,
    needs: 'Halten Sie bereit',
    attach: 'Fügen Sie bei',
    howLong: 'Wie lange',
    rights: 'Ihre Rechte',
    doNot: 'Was Sie jetzt nicht tun sollten',
    orders: 'Ihre Bestellungen und Ihr Geld',
    order: (id) => `Bestellung ${id}`,
    dates: {
      'ask-if-silent': (when) => `Hat sich bis ${when} nichts bewegt, fragen Sie nach.`,
      'window-closes': (when) => `Die Frist endet: ${when}.`,
      'money-back-by': (when) => `Das Geld sollte bis ${when} frei sein.`,
    },
    belongings: { cart: 'Warenkorb', credits: 'Guthaben und Coupons', disputes: 'Laufende Streitfälle' },
    replies: 'Achten Sie auf die Antwort',
    every: (hours) => `Alle ${count(hours, 'Stunde', 'Stunden')}, an diesen Stellen:`,
    inSpam: (value, of) => `In den erzählten Fällen lagen ${value} von ${of} Antworten im Spam-Ordner.`,
    nextChecks: (whens) => `Als Nächstes: ${whens.join(', ')}.`,
    noExplanation: (when) => `Keine Erklärung bis ${when}?`,
    checklist: 'Unterlagen',
    photos: 'Fotos',
    text: 'Texte',
    final: 'Was bleibt',
    later: 'Wenn jeder Schritt abgelehnt wird',
    route: (title, when, isOver) =>
      when === null ? title : `${title} (${isOver ? 'der letzte Tag war' : 'bis'} ${when})`,
    onlyIn: 'Nur wenn Sie dort wohnen; ergänzen Sie "region" im Snapshot.',
    routeLimits: (text) => `Grenzen: ${text}`,
    notes: 'Bitte beachten Sie',
    honest:
      'Zeiten und Anteile sind das, was die genannten Quellen berichten. Außerhalb der Plattform kann niemand versprechen, dass ein Konto zurückkommt.',
    written: (file, n) =>
      n === 0
        ? `Dieser Plan hat keine Termine; ${file} ist ein leerer Kalender.`
        : `${count(n, 'Termin', 'Termine')} in ${file} geschrieben.`,
  },
  calendar: {
    name: (title) => `Weg zurück: ${title}`,
    expected: (step) => `Meist ist die Antwort jetzt da: ${step}`,
    moveOn: (step) => `Noch keine Antwort? Weiter nach: ${step}`,
    actBy: (step) => `Letzter Tag: ${step}`,
    latest: (thing) => `Letzter Tag, falls die Nachricht heute kam: ${thing}`,
    begins: (step) => `Nächster Schritt, falls nichts kam: ${step}`,
    order: {
      'ask-if-silent': (id) => `Nichts bewegt? Nach Bestellung ${id} fragen`,
      'window-closes': (id) => `Die Frist für einen Streitfall endet: Bestellung ${id}`,
      'money-back-by': (id) => `Das Geld sollte zurück sein: Bestellung ${id}`,
    },
    check: 'Nach der Antwort sehen, auch im Spam-Ordner',
    sale: 'Nicht zurück? Auf die Aktion verzichten',
    route: (title) => `Letzter Tag: ${title}`,
  },
  appeal: {
    ...appealHelp,
    title: 'Prüfung eines Einspruchs',
    words: (words, aim, most) => `${count(words, 'Wort', 'Wörter')}; Ziel ${aim}, höchstens ${most}.`,
    ok: 'Nichts muss geändert werden. Senden Sie ihn einmal, mit allen Anlagen, und warten Sie dann.',
    notOk: (n) => `${count(n, 'Stelle ist', 'Stellen sind')} vor dem Senden zu ändern.`,
    forReason: (title) => `Geprüft für den Grund: ${title}.`,
    noReason: 'Kein Grund angegeben; mit --reason wird dort strenger geprüft, wo es nötig ist.',
    problem: 'Ändern',
    advice: 'Erwägen',
    at: (line, column, words) => `Zeile ${line}, Spalte ${column}: „${words}“`,
    whole: 'der ganze Text',
    better: (text) => `Besser: ${text}`,
    more: (n) => `und ${n} weitere dieser Art`,
    honest:
      'Ein sauberer Entwurf ist kein Versprechen. Schreiben Sie nur, was wahr ist und was Sie zeigen können.',
  },
};
