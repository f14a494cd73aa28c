import type { Partly, Words } from '../words.ts';

export const recoverScreen: Partly<Words['recoverScreen']> = {
  now: (when) => `jetzt ${when}`,
  headlines: {
    security:
      'Höchstwahrscheinlich eine Sicherheitssperre. Versuchen Sie zuerst den Code; das dauert etwa 10 Minuten.',
    disputes: 'Höchstwahrscheinlich Ihre Streitfälle. Ein Einspruch, der jeden davon erklärt, ist der Weg.',
    chargeback:
      'Höchstwahrscheinlich eine Rückbuchung. Klären Sie sie mit Ihrer Bank, bevor Sie Einspruch einlegen.',
    paymentDisputes:
      'Höchstwahrscheinlich Zahlungsstreitfälle. Beantworten Sie zuerst die offenen; dann schreiben Sie, was Sie geändert haben.',
    declined:
      'Höchstwahrscheinlich abgelehnte Zahlungen. Lassen Sie sie 24 bis 48 Stunden ruhen und fragen Sie Ihre Bank.',
    unpaid:
      'Höchstwahrscheinlich unbezahlte Bestellungen. Stornieren Sie sie am Computer, dann melden Sie es im Chat.',
    moneyOwed: (platform) =>
      `${platform} sagt, dass etwas offen ist. Adresse selbst eintippen, nachsehen und dort bezahlen.`,
    payment: 'Höchstwahrscheinlich Ihre Zahlungen. Finden Sie heraus, welche, bevor Sie Einspruch einlegen.',
    secondAccount:
      'Höchstwahrscheinlich ein zweites Konto. Melden Sie sich mit diesem am Computer an und bestätigen Sie, dass Sie es sind.',
    relatedAccount:
      'Höchstwahrscheinlich ein anderes Konto, das Ihnen zugerechnet wird. Klären Sie zuerst jenes, oder zeigen Sie, dass es nicht Ihres ist.',
    documents: (platform) =>
      `${platform} verlangt Unterlagen oder eine Prüfung. Senden Sie genau, was genannt ist, einmal und vollständig.`,
    rule: (platform) =>
      `${platform} sagt, dass eine Regel verletzt wurde. Finden Sie heraus, welche, bevor Sie etwas schreiben.`,
    ruleNamed: (platform) =>
      `${platform} nennt, was Sie getan haben sollen. Lesen Sie die Regel und bringen Sie in Ordnung, was daran stimmt, bevor Sie etwas schreiben.`,
    performance:
      'Ihre Zahlen sind der Grund. Bringen Sie sie zuerst in Ordnung; dann schreiben Sie Ursache, Abhilfe und Vorbeugung.',
    switchedOff:
      'Jemand hat das Konto in den Einstellungen abgeschaltet. Melden Sie sich an und schalten Sie es ein.',
    orderOnly: 'Ihr Konto ist offen. Nur eine Bestellung, ein Angebot oder ein Beitrag ist gestoppt.',
    signIn: 'Das ist eine Prüfung bei der Anmeldung. Tun Sie, was sie verlangt, auf Ihrem üblichen Gerät.',
    notRestricted:
      'Nichts sagt, dass Ihr Konto geschlossen ist. Es gibt nichts, wogegen Sie Einspruch einlegen müssten.',
    announced: 'Das Konto ist noch offen. Bringen Sie das zuerst in Ordnung.',
    causeOnly:
      'Ihre Nachricht nennt eine Ursache, aber nicht, was mit dem Konto geschah. Melden Sie sich zuerst an und sehen Sie nach.',
    serious:
      'Das ist ernst und vielleicht endgültig. Lesen Sie zuerst die Nachricht; holen Sie Rat, bevor Sie schreiben.',
    none: 'Noch ist kein Grund bekannt. Fragen Sie zuerst danach: 5 Minuten im Chat.',
    ownWords:
      'Die Nachricht nennt einen Grund mit eigenen Worten. Fragen Sie, was er bedeutet, bevor Sie Einspruch einlegen.',
    asked: 'Die Nachricht verlangt etwas. Tun Sie das zuerst, im Konto selbst.',
    noneWithoutChat: 'Noch ist kein Grund bekannt. Fragen Sie danach, bevor Sie Einspruch einlegen.',
  },
  noRules: (platform) => `risk-check hat keine Regeln für ${platform}: Was folgt, ist allgemeiner Rat.`,
  otherPlatform: (other, platform) => `Die Nachricht nennt ${other}; dieser Plan ist für ${platform}.`,
  paste: 'Fügen Sie die Nachricht ein und drücken Sie Strg-D.',
  copy: 'Das kann eine Fälschung sein. Folgen Sie keinem Link: tippen Sie die Adresse selbst.',
  says: (words) => `Ihre Nachricht sagt „${words}“.`,
  demands: {
    documents: 'Unterlagen',
    payment: 'eine Zahlung',
    confirmation: 'eine Bestätigung Ihrer Person oder Ihrer Daten',
    call: 'einen Anruf',
    answer: 'eine Antwort',
    appeal: 'einen Einspruch',
  },
  asksFor: (things) => `Die Nachricht verlangt: ${things.join(', ')}.`,
  asksBy: (thing, day, quoted, isOver) =>
    isOver
      ? `Die Nachricht verlangte bis ${day} („${quoted}“): ${thing}. Der Tag ist vorbei: Tun Sie es sofort und schreiben Sie, warum es später kommt.`
      : `Die Nachricht verlangt bis ${day} („${quoted}“): ${thing}.`,
  asksUndated: (thing, latest, quoted) =>
    `Die Nachricht verlangt („${quoted}“): ${thing}. Kam sie heute, haben Sie bis ${latest} Zeit.`,
  appealBy: (day, quoted, isOver) =>
    isOver
      ? `Der letzte Tag für einen Einspruch war ${day} („${quoted}“).`
      : `Einspruch ist bis ${day} möglich („${quoted}“).`,
  appealUndated: (latest, quoted) =>
    `Für den Einspruch gilt eine Frist („${quoted}“). Kam die Nachricht heute, haben Sie bis ${latest} Zeit.`,
  setsDay: (day, quoted) => `Die Nachricht nennt einen Termin: ${day} („${quoted}“).`,
  setsUndated: (latest, quoted) =>
    `Die Nachricht nennt eine Frist („${quoted}“). Kam sie heute, haben Sie bis ${latest} Zeit.`,
  isPermanent: (quoted) => `Die Nachricht nennt das dauerhaft („${quoted}“).`,
  isTemporary: (quoted, day) =>
    day === null
      ? `Die Nachricht nennt das vorübergehend („${quoted}“).`
      : `Die Nachricht sagt, das endet am ${day} („${quoted}“).`,
  noReasonNamed: 'Ihre Nachricht nennt keinen Grund, den wir kennen.',
  oneReason: 'Wir haben nur Schritte für einen Grund: Lassen Sie weg, was nicht passt.',
  appealOpen: 'Ihr Einspruch ist offen: senden Sie keinen zweiten.',
  appealOpenCode: 'Ihr Einspruch ist offen. Der Code ist kein Einspruch; senden Sie keinen zweiten.',
  worked: (n, of) =>
    of <= 10
      ? `In einer Anleitung kamen ${n} von ${of} solchen Konten zurück. ${of} sind wenige: ein Hinweis, kein Versprechen.`
      : `In einer Anleitung kamen ${n} von ${of} solchen Konten zurück.`,
  tenMinutes: 'Die nächsten 10 Minuten',
  today: 'Heute',
  afterwards: 'Dann',
  wholeMessage:
    'Tippen Sie die Adresse selbst ein und melden Sie sich an. Ist etwas geschlossen, geben Sie diesem Plan die ganze Nachricht.',
  findReason:
    'Suchen Sie den Grund: Melden Sie sich an, lesen Sie alle Hinweise und E-Mails, und fragen Sie den Kundendienst, worum es geht.',
  reasonKnown: 'Sie den Grund kennen',
  picture: 'Fotografieren Sie die Nachricht. Ein Computer zeigt oft den wahren Grund.',
  perhaps: (title) => `${title} (nur falls es zutrifft).`,
  when: (condition) => `wenn: ${condition}`,
  onlyWhen: (condition) => `nur wenn: ${condition}`,
  from: (day) => `ab ${day}`,
  doNot: 'Nicht tun',
  avoid: {
    account: 'Kein neues Konto eröffnen.',
    appeals: 'Nie zwei Einsprüche zugleich senden.',
    threats: 'Nicht drohen.',
    'no-location-tricks': 'Den Ort nicht verschleiern.',
    'no-new-disputes': 'Keine neuen Streitfälle eröffnen.',
    'no-further-chargebacks': 'Keine weitere Rückbuchung beginnen, ohne die Bank zu fragen.',
    'no-retries': 'Nicht immer wieder zu zahlen versuchen.',
    'no-repeat': 'Es nicht wieder tun.',
    'no-sign-ins-of-others': 'Niemand anderen ins Konto lassen.',
    'no-deletion': 'Das Konto nicht löschen.',
  },
  money: 'Ihr Geld',
  moneyOf: (n) => `Ihr Geld, in ${n} ${n === 1 ? 'Bestellung' : 'Bestellungen'}`,
  moneySum: (sum, n) => `Ihr Geld: ${sum} in ${n} ${n === 1 ? 'Bestellung' : 'Bestellungen'}`,
  noOrders: 'Offene Bestellungen? Ein gesperrtes Konto hält kein Paket auf.',
  payouts:
    'Auszahlungen können angehalten sein. Notieren Sie heute Ihr Guthaben und erledigen Sie, was noch offen ist.',
  orders: {
    shipped: {
      title: (n) => `${n} unterwegs`,
      note: (one) =>
        one === null
          ? 'Es sollte ankommen. Sendungsnummer: in der E-Mail.'
          : `Es sollte ankommen. Bis ${one} nichts: Sendungsnummer in der E-Mail suchen, dann fragen.`,
    },
    'not-sent': {
      title: (n) => `${n} bezahlt, ohne Sendungsnummer`,
      note: (one) =>
        one === null
          ? 'Soweit Sie wissen, noch nicht versandt. Nichts Neues: Chat, dann Bank.'
          : `Soweit Sie wissen, noch nicht versandt. Bis ${one} nichts: Chat, dann Bank.`,
    },
    paid: {
      title: (n) => `${n} bezahlt`,
      note: (one) =>
        one === null
          ? 'Ob versandt wurde, ist nicht bekannt: Sehen Sie in der E-Mail nach. Nichts Neues: Chat, dann Bank.'
          : `Ob versandt wurde, ist nicht bekannt: Sehen Sie in der E-Mail nach. Bis ${one} nichts Neues: Chat, dann Bank.`,
    },
    delivered: {
      title: (n) => `${n} zugestellt`,
      note: (one) =>
        one === null ? 'Ein Streitfall kann noch möglich sein.' : `Ein Streitfall ist bis ${one} möglich.`,
    },
    disputes: {
      title: (n) => `${n} im Streitfall`,
      note: () => 'Der Streitfall läuft weiter, und ein Paket kann noch kommen. Antworten Sie rechtzeitig.',
    },
    'refund-due': {
      title: (n) => `${n} zu erstatten`,
      note: (one) =>
        one === null
          ? 'Kommt das Geld nicht: Chat, dann Bank.'
          : `Das Geld sollte bis ${one} zurück sein. Sonst: Chat, dann Bank.`,
    },
    'cancelled-by-check': {
      title: (n) => `${n} storniert`,
      note: (one) =>
        one === null ? 'Das Geld sollte von selbst zurückkommen.' : `Das Geld sollte bis ${one} zurück sein.`,
    },
    frozen: {
      title: (n) => `${n} eingefroren`,
      note: () => 'Es wartet, bis die Bank entschieden hat.',
    },
    'awaiting-payment': {
      title: (n) => `${n} unbezahlt`,
      note: () => 'Kein Geld ist verloren. Stornieren Sie, was Sie nicht bezahlen.',
    },
  },
  bankLast: (before, after) =>
    `Die Bank kommt zuletzt: Eine Rückbuchung allein führt nach diesen Regeln von Index ${before} zu ${after}. Fragen Sie die Bank vorher, worauf Sie damit verzichten.`,
  answer: 'Antwort',
  ways: {
    'self-service': 'per Code',
    'live-agent': 'Chat',
    appeal: 'Einspruch',
    'wait-for-appeal': 'Einspruch',
    'cancel-unpaid': 'Stornieren',
    'second-appeal': 'zweiter Einspruch',
    escalation: 'Vorgesetzter',
  },
  inMinutes: (way) => `${way}: Minuten.`,
  by: (way, day) => `${way}: bis ${day}.`,
  between: (way, from, to) => `${way}: ${from} bis ${to}.`,
  spam: (n, of) => `Sehen Sie auch im Spam nach: ${n} von ${of} Antworten lagen dort.`,
  more: (command) => `Der lange Plan: ${command}`,
  noPlan: 'Keine Quelle kennt hier den Weg zurück. Folgen Sie der Nachricht und antworten Sie einmal.',
};
