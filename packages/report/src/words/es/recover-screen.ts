import type { Partly, Words } from '../words.ts';

export const recoverScreen: Partly<Words['recoverScreen']> = {
  now: (when) => `ahora ${when}`,
  headlines: {
    security: 'Lo más probable: un bloqueo de seguridad. Pruebe primero el código; tarda unos 10 minutos.',
    disputes: 'Lo más probable: sus disputas. Una sola apelación que explique cada una es el camino.',
    chargeback: 'Lo más probable: un contracargo. Decídalo con su banco antes de escribir una apelación.',
    paymentDisputes:
      'Lo más probable: disputas de pago. Responda primero las abiertas; después escriba qué ha cambiado.',
    declined: 'Lo más probable: pagos rechazados. Déjelos descansar de 24 a 48 horas y pregunte a su banco.',
    unpaid: 'Lo más probable: pedidos sin pagar. Cancélelos en un ordenador y dígalo en el chat.',
    moneyOwed: (platform) =>
      `${platform} dice que hay dinero pendiente. Escriba usted la dirección, mire qué falta y páguelo allí.`,
    payment: 'Lo más probable: sus pagos. Averigüe cuál antes de escribir una apelación.',
    secondAccount:
      'Lo más probable: una segunda cuenta. Entre con esta, en un ordenador, y confirme que es usted.',
    relatedAccount:
      'Lo más probable: otra cuenta que se le atribuye. Aclare primero esa, o muestre que no es suya.',
    documents: (platform) =>
      `${platform} pide documentos o una verificación. Envíe justo lo que nombra, una vez y completo.`,
    rule: (platform) => `${platform} dice que se incumplió una regla. Averigüe cuál antes de escribir nada.`,
    ruleNamed: (platform) =>
      `${platform} nombra lo que usted habría hecho. Lea la regla y corrija lo que sea cierto antes de escribir nada.`,
    performance:
      'Sus números son el motivo. Corríjalos primero; después escriba causa, corrección y prevención.',
    switchedOff: 'Alguien desactivó la cuenta en los ajustes. Entre y actívela.',
    orderOnly: 'Su cuenta está abierta. Solo se ha detenido un pedido, un anuncio o una publicación.',
    signIn: 'Es un control al iniciar sesión. Haga lo que pide, en su dispositivo habitual.',
    notRestricted: 'Nada dice que su cuenta esté cerrada. No hay nada que apelar.',
    announced: 'Su cuenta sigue abierta. Corrija eso primero.',
    causeOnly: 'Su mensaje nombra una causa, pero no qué pasó con la cuenta. Entre primero y mírelo.',
    serious: 'Es grave y quizá definitivo. Lea primero el aviso; busque consejo antes de escribir.',
    none: 'Todavía no se conoce el motivo. Pregúntelo primero: 5 minutos en el chat.',
    ownWords: 'El mensaje da un motivo con sus propias palabras. Pregunte qué significa antes de apelar.',
    asked: 'El mensaje pide algo. Hágalo primero, en la propia cuenta.',
    noneWithoutChat: 'Todavía no se conoce el motivo. Pregúntelo antes de apelar.',
  },
  noRules: (platform) => `risk-check no tiene reglas de ${platform}: lo que sigue es consejo general.`,
  otherPlatform: (other, platform) => `El mensaje nombra ${other}; este plan es para ${platform}.`,
  paste: 'Pegue el mensaje y pulse Ctrl-D.',
  copy: 'Puede ser una copia falsa. No siga sus enlaces: escriba usted la dirección.',
  says: (words) => `Su mensaje dice «${words}».`,
  demands: {
    documents: 'documentos',
    payment: 'un pago',
    confirmation: 'que confirme quién es o sus datos',
    call: 'una llamada',
    answer: 'una respuesta',
    appeal: 'una apelación',
  },
  asksFor: (things) => `El mensaje pide esto: ${things.join(', ')}.`,
  asksBy: (thing, day, quoted, isOver) =>
    isOver
      ? `El mensaje pedía ${thing} hasta el ${day} («${quoted}»). Ese día ya pasó: hágalo enseguida y explique el retraso.`
      : `El mensaje pide ${thing} hasta el ${day} («${quoted}»).`,
  asksUndated: (thing, latest, quoted) =>
    `El mensaje pide ${thing} («${quoted}»). Si llegó hoy, tiene hasta el ${latest}.`,
  appealBy: (day, quoted, isOver) =>
    isOver
      ? `El último día para apelar fue el ${day} («${quoted}»).`
      : `Se puede apelar hasta el ${day} («${quoted}»).`,
  appealUndated: (latest, quoted) =>
    `Hay un plazo para apelar («${quoted}»). Si el mensaje llegó hoy, tiene hasta el ${latest}.`,
  setsDay: (day, quoted) => `El mensaje fija una fecha: ${day} («${quoted}»).`,
  setsUndated: (latest, quoted) =>
    `El mensaje fija un plazo («${quoted}»). Si llegó hoy, tiene hasta el ${latest}.`,
  isPermanent: (quoted) => `El mensaje dice que es permanente («${quoted}»).`,
  isTemporary: (quoted, day) =>
    day === null
      ? `El mensaje dice que es temporal («${quoted}»).`
      : `El mensaje dice que termina el ${day} («${quoted}»).`,
  noReasonNamed: 'Su mensaje no nombra ningún motivo que conozcamos.',
  oneReason: 'Solo tenemos pasos para un motivo: omita lo que no encaje.',
  appealOpen: 'Su apelación está abierta: no envíe otra.',
  appealOpenCode: 'Su apelación está abierta. El código no es una apelación; no envíe otra.',
  worked: (n, of) =>
    of <= 10
      ? `En una guía volvieron ${n} de ${of} cuentas así. ${of} son pocas: una pista, no una promesa.`
      : `En una guía volvieron ${n} de ${of} cuentas así.`,
  tenMinutes: 'Próximos 10 minutos',
  today: 'Hoy',
  afterwards: 'Después',
  wholeMessage:
    'Escriba usted la dirección y entre. Si hay algo cerrado, dé a este plan el mensaje completo.',
  findReason:
    'Busque el motivo: entre, lea todos los avisos y correos, y pregunte al servicio de atención de qué se trata.',
  reasonKnown: 'conoce el motivo',
  picture: 'Haga una foto del mensaje. Un ordenador muestra a menudo el motivo real.',
  perhaps: (title) => `${title} (solo si es su caso).`,
  when: (condition) => `si: ${condition}`,
  onlyWhen: (condition) => `solo si: ${condition}`,
  from: (day) => `desde el ${day}`,
  doNot: 'Qué no hacer',
  avoid: {
    account: 'No abra una cuenta nueva.',
    appeals: 'No envíe dos apelaciones a la vez.',
    threats: 'No amenace.',
    'no-location-tricks': 'No oculte dónde está.',
    'no-new-disputes': 'No abra disputas nuevas.',
    'no-further-chargebacks': 'No inicie otro contracargo sin preguntar al banco.',
    'no-retries': 'No intente pagar una y otra vez.',
    'no-repeat': 'No lo repita.',
    'no-sign-ins-of-others': 'No deje entrar a otros.',
    'no-deletion': 'No borre la cuenta.',
  },
  money: 'Su dinero',
  moneyOf: (n) => `Su dinero, en ${n} ${n === 1 ? 'pedido' : 'pedidos'}`,
  moneySum: (sum, n) => `Su dinero: ${sum} en ${n} ${n === 1 ? 'pedido' : 'pedidos'}`,
  noOrders: '¿Pedidos abiertos? Una cuenta bloqueada no detiene un paquete.',
  payouts: 'Los pagos pueden estar retenidos. Anote hoy su saldo y atienda lo que siga abierto.',
  orders: {
    shipped: {
      title: (n) => `${n} en camino`,
      note: (one) =>
        one === null
          ? 'Debería llegar. Número de seguimiento: en el correo.'
          : `Debería llegar. Nada el ${one}: busque el número de seguimiento en el correo y pregunte.`,
    },
    'not-sent': {
      title: (n) => `${n} pagados, sin seguimiento`,
      note: (one) =>
        one === null
          ? 'Por lo que sabe, aún sin enviar. Sin noticias: chat y después el banco.'
          : `Por lo que sabe, aún sin enviar. Nada hasta el ${one}: chat y después el banco.`,
    },
    paid: {
      title: (n) => `${n} pagados`,
      note: (one) =>
        one === null
          ? 'No se sabe si se envió: mire el correo. Sin noticias: chat y después el banco.'
          : `No se sabe si se envió: mire el correo. Sin noticias el ${one}: chat y después el banco.`,
    },
    delivered: {
      title: (n) => `${n} entregados`,
      note: (one) =>
        one === null
          ? 'Quizá aún se pueda abrir una disputa.'
          : `Se puede abrir una disputa hasta el ${one}.`,
    },
    disputes: {
      title: (n) => `${n} en disputa`,
      note: () => 'La disputa sigue, y aún puede llegar un paquete. Responda a tiempo.',
    },
    'refund-due': {
      title: (n) => `${n} por reembolsar`,
      note: (one) =>
        one === null
          ? 'Si el dinero no llega: chat, después banco.'
          : `El dinero debería volver antes del ${one}. Si no: chat, después banco.`,
    },
    'cancelled-by-check': {
      title: (n) => `${n} cancelados`,
      note: (one) =>
        one === null ? 'El dinero debería volver solo.' : `El dinero debería volver antes del ${one}.`,
    },
    frozen: {
      title: (n) => `${n} congelados`,
      note: () => 'Espera a que decida el banco.',
    },
    'awaiting-payment': {
      title: (n) => `${n} sin pagar`,
      note: () => 'No se pierde dinero. Cancele lo que no vaya a pagar.',
    },
  },
  bankLast: (before, after) =>
    `El banco es lo último: según estas reglas, un contracargo solo lleva del índice ${before} al ${after}. Pregunte antes qué pierde con él.`,
  answer: 'Respuesta',
  ways: {
    'self-service': 'con código',
    'live-agent': 'chat',
    appeal: 'apelación',
    'wait-for-appeal': 'apelación',
    'cancel-unpaid': 'cancelar',
    'second-appeal': 'segunda apelación',
    escalation: 'supervisor',
  },
  inMinutes: (way) => `${way}: minutos.`,
  by: (way, day) => `${way}: antes del ${day}.`,
  between: (way, from, to) => `${way}: del ${from} al ${to}.`,
  spam: (n, of) => `Mire también el spam: ${n} de ${of} respuestas estaban allí.`,
  more: (command) => `El plan largo: ${command}`,
  noPlan: 'Ninguna fuente indica aquí el camino de vuelta. Siga el mensaje y respóndalo una vez.',
};
