import type { Partly, Words } from '../words.ts';

const orders = (count: number): string => (count === 1 ? 'pedido abierto' : 'pedidos abiertos');

export const draft: Partly<Words['draft']> = {
  title: 'Borrador de una apelación',
  planTitle: 'Borrador de un plan de acción',
  chatTitle: 'Palabras para el chat',
  copyTitle: 'Lo mismo en su idioma',
  about: (blanks) =>
    `Rellene ${blanks === 1 ? 'el hueco' : `los ${blanks} huecos`} entre corchetes, quite lo que no sea cierto y envíelo usted.`,
  acts: {
    order: 'pedido o reseña',
    listing: 'pedido o anuncio',
    payment: 'pago o reclamación',
    trip: 'viaje o entrega',
    booking: 'reserva o anuncio',
    post: 'publicación o vídeo',
    mailing: 'envío o lista',
    app: 'aplicación o versión',
    ad: 'anuncio o campaña',
    job: 'trabajo o mensaje',
    action: 'publicación, mensaje o acción',
  },
  blank: { date: '[fecha]', orders: '[números de pedido]' },
  account: 'Cuenta: [correo de la cuenta].',
  disabled: (day, said) => `El ${day} se desactivó mi cuenta${said === null ? '' : `: «${said}»`}.`,
  owner: 'Soy el titular de esta cuenta.',
  newPhone: 'Antes empecé a usar un teléfono nuevo el [fecha].',
  journey: 'Viajé a [lugar] del [fecha] al [fecha].',
  mine: 'Todos los accesos que conozco son míos.',
  notMine: 'Estos accesos no fueron míos: [fechas y lugares]. Cambié mis contraseñas el [fecha].',
  disputes: (count, sellers) =>
    `Abrí ${count ?? '[número]'} disputas con ${sellers ?? '[número]'} vendedores.`,
  eachOrder: '[De cada una: número de pedido, qué pedí, qué llegó.]',
  wroteFirst: 'Antes escribí a los vendedores el [fechas].',
  fromNowOn: 'Desde ahora escribo primero, espero 3 días y abro una sola a la vez.',
  chargeback: (amount, order, day) =>
    `Recuperé ${amount ?? '[importe]'} del pedido ${order ?? '[número de pedido]'} a través de mi banco el ${day}, porque [qué pasó con el pedido].`,
  reversed: (day) => `Se anuló el ${day}; adjunto el extracto.`,
  unpaid: (count) => `${count ?? '[número]'} pedidos quedaron sin pagar. Los cancelé el [fecha].`,
  keep: 'Esta es la cuenta que quiero conservar: [correo].',
  other: 'La otra es [correo], cerrada el [fecha]; es de [mía, o de quien vive conmigo].',
  rule: (act) => `Ustedes nombran [regla] por [${act}].`,
  happened: 'Qué pasó: [hechos con fechas].',
  didIt: 'Lo hice; no volverá a ocurrir.',
  didNot: 'No lo hice; la prueba es [adjunto].',
  didOrNot: '[Lo hice; no volverá a ocurrir. / No lo hice; adjunto la prueba.]',
  numbers: '[Número que no se cumple, con cuentas y días, como 1,22 %, 5 de 410 pedidos, 60 días].',
  cause: 'Causa: [qué lo produjo].',
  corrected: 'Corregido: [qué, qué día].',
  prevention: 'Desde ahora: [quién hace qué y cómo se comprueba].',
  orders: (count, amount, ids) =>
    `Tengo ${count} ${orders(count)}${amount === null ? '' : ` por ${amount}`}: ${ids}.`,
  identity:
    'Adjunto una foto nítida de [documento de identidad, pasaporte o permiso de conducir]; el nombre es el de la cuenta.',
  requested: (things, day, quoted) =>
    `Me pidieron ${things}${day === null ? (quoted === null ? '' : ` «${quoted}»`) : ` hasta el ${day}`}. [Lo adjunto. / Lo hice el: fecha.]`,
  please: 'Por favor, revisen mi cuenta. Si necesitan algo más, díganme qué.',
  name: '[Nombre como en la cuenta]',
  chat: {
    why: (day, said) =>
      `Mi cuenta se desactivó el ${day}: «${said}». ¿Qué lo provocó exactamente y qué necesitan de mí?`,
    newPhone: 'Uso un teléfono nuevo.',
    orders: (count, amount) => `Tengo ${count} ${orders(count)}${amount === null ? '' : ` por ${amount}`}.`,
    identity: 'Puedo enviar un documento de identidad.',
    noReason: (act) =>
      `Mi cuenta está desactivada y el mensaje no nombra el motivo. ¿Cuál es el motivo exacto y a qué ${act} se refiere?`,
    noMessage: (act) => `Mi cuenta está desactivada. ¿Cuál es el motivo exacto y a qué ${act} se refiere?`,
    asks: (things, quoted) =>
      `Me piden ${things}${quoted === null ? '' : ` «${quoted}»`}. ¿Dónde exactamente lo envío o lo hago?`,
    open: (day) => `Envié una apelación el ${day}. ¿Está abierta y falta algo?`,
    refused: '¿Qué prueba faltaba, o qué regla llevó al rechazo? ¿Puede verlo un supervisor?',
  },
};
