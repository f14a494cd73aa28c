import { by, clock } from '../base/same-everywhere.ts';
import { appealHelp, recoverHelp } from '../en/terminal-recovery.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count, number } = locale;
type Amount = Parameters<Partly<Words['recovery']['amount']>>[0];
type Unit = Extract<Amount, { unit: string }>['unit'];

const units: Record<Unit, readonly [string, string]> = {
  minutes: ['minuto', 'minutos'],
  hours: ['hora', 'horas'],
  days: ['día', 'días'],
  'working-days': ['día laborable', 'días laborables'],
  months: ['mes', 'meses'],
};
const weekdays = ['dom.', 'lun.', 'mar.', 'mié.', 'jue.', 'vie.', 'sáb.'];
const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

export const recovery: Partly<Words['recovery']> = {
  day: (wall, withYear) =>
    `${weekdays[wall.getUTCDay()]} ${wall.getUTCDate()} de ${months[wall.getUTCMonth()]}${withYear ? ` de ${wall.getUTCFullYear()}` : ''}`,
  clock,
  amount: (amount) => {
    if ('dayOfMonth' in amount) return `el día ${amount.dayOfMonth} del mes`;
    const { min, max, unit } = amount;
    if (min === undefined) return `hasta ${count(max, ...units[unit])}`;
    return min === max
      ? count(max, ...units[unit])
      : `de ${number(String(min))} a ${count(max, ...units[unit])}`;
  },
  took: (amount) => ('dayOfMonth' in amount ? '' : count(amount.max, ...units[amount.unit])),
  notes: {
    'appeals-unknown': () =>
      'La instantánea no dice si ya ha apelado. Si hay una apelación abierta, no envíe otra; añádala en "appeals" y ejecute esto de nuevo.',
    'several-pending': ({ count: n }) =>
      `Hay ${n} apelaciones abiertas a la vez. No envíe más. Diga al agente que vale la más antigua y que las otras fueron un error.`,
    'zone-assumed': ({ zone }) =>
      `La instantánea no indica una zona horaria utilizable, así que los días se cuentan en ${zone}.`,
    'restriction-day-unknown': () =>
      'No se sabe el día de la restricción; los plazos se cuentan desde el momento del plan. Añada el aviso con su fecha para tener plazos exactos.',
    'no-way-back-known': ({ title }) =>
      `Ninguna fuente describe el camino de vuelta para «${title}». Siga el propio mensaje, responda una vez y guarde copias.`,
    'message-not-recognised': ({ count: n }) =>
      `${n === 1 ? 'Un mensaje no se ha reconocido' : `${n} mensajes no se han reconocido`}: el texto no está entre los que se conocen aquí, que en su mayoría son ingleses. Siga lo que dice el propio mensaje, pero entre sin usar su enlace.`,
    'nothing-says-restricted': () =>
      'Nada en la instantánea dice que la cuenta esté restringida. Si un mensaje se lo impide, indíquelo con --notice o ponga "account.status".',
    'undated-step': ({ step }) =>
      `Nadie sabe cuánto tarda «${step}». Las fechas posteriores valen si se hace enseguida, y se desplazan con ello.`,
    'sale-unknown': ({ at }) =>
      `No se sabe qué ayuda todavía en esta plataforma antes de que terminen las rebajas (${at}). Siga los pasos y sus fechas, y deje pasar las rebajas si estas son posteriores.`,
    'sale-over': ({ at }) => `Las rebajas terminaron antes del momento del plan (${at}).`,
    'announced-day': ({ day }) => `El mensaje nombra un día, ${day}: actúe antes.`,
    'announced-day-over': ({ day }) =>
      `El mensaje nombraba un día, ${day}, que ya pasó: entre en la cuenta y mire si ha ocurrido.`,
    'deadline-missed': ({ step, at }) =>
      `El último día de «${step}» ha pasado (${at}). Hágalo igualmente enseguida y explique el retraso.`,
  },
  difficulty: {
    easy: 'suele ser fácil de levantar',
    medium: 'se puede levantar con una explicación y pruebas',
    hard: 'es difícil de levantar',
    unknown: 'no se sabe lo difícil que es de levantar',
  },
  by,
  recover: {
    ...recoverHelp,
    title: (ruleset) => `El camino de vuelta: ${ruleset}`,
    asOf: (when, zone) => `Contado desde ${when} (${zone}).`,
    first: 'Ahora',
    maybeCopy:
      'Puede ser una copia falsa. No siga sus enlaces. Abra la aplicación o escriba la dirección usted mismo y busque allí el mismo mensaje. Si no está, no hay ninguna restricción; dé los pasos de abajo solo si está.',
    copySigns: (words: readonly string[]): string =>
      `Lo que apunta a una copia: ${words.map((one) => `“${one}”`).join(', ')}.`,
    firstStep: (n, title) => `Empiece por el paso ${n}: ${title}.`,
    firstUnsure: (numbers) =>
      numbers.length === 1
        ? `Mire primero si el paso ${numbers[0]} le corresponde.`
        : `Mire primero si los pasos ${numbers.slice(0, -1).join(', ')} y ${numbers.at(-1)} le corresponden.`,
    firstWait: (isDated) =>
      `Ahora no hay nada que enviar. Lo correcto es esperar${isDated ? '; la fecha de abajo dice cuándo deja de serlo' : ''}.`,
    firstUnread: 'Lea primero el mensaje que no se ha reconocido aquí: puede decir más.',
    firstOnly: (title) =>
      `Aquí solo se conoce el camino de vuelta para «${title}». ¿Su mensaje nombra otro motivo? Entre sin usar su enlace y haga lo que se pide allí.`,
    firstNothing: 'Aquí no hay nada que apelar.',
    firstUnknown:
      'Ninguna fuente dice aquí el camino de vuelta. Siga el propio mensaje y respóndalo una vez.',
    happened: 'Qué ha pasado',
    likeliest: (title) => `Motivo más probable: ${title}`,
    wouldBe: (title) => `Si llegara una restricción, lo más probable: ${title}`,
    alsoPossible: (title) => `También posible: ${title}`,
    sign: { strong: 'indicio fuerte', fair: 'algún indicio', weak: 'indicio débil' },
    noReason: 'Con lo que se sabe no se puede nombrar ningún motivo.',
    says: (words, says) => `«${words}»: ${says}`,
    ask: 'Para saber más',
    emergency: (hours) =>
      hours < 1
        ? 'Las rebajas terminan en menos de una hora'
        : `Las rebajas terminan en ${count(hours, 'hora', 'horas')}`,
    until: (when) => `En la primera hora, hasta ${when}:`,
    inTime: (titles) =>
      titles.length === 0
        ? 'Según los plazos habituales, nada devuelve la cuenta antes del final.'
        : `Suele llegar a tiempo: ${titles.join('; ')}.`,
    perhaps: (titles) => `Solo con suerte a tiempo: ${titles.join('; ')}.`,
    letGo: (when) => `¿Sin acceso a ${when}? Entonces deje pasar las rebajas:`,
    plan: 'El plan',
    noPlan: 'No hay pasos que dar.',
    warned:
      'Todavía no hay nada bloqueado. Corrija lo que nombra el mensaje; el informe de la cuenta muestra qué pasos bajan el riesgo.',
    unsure: 'Solo si le corresponde.',
    when: (conditions) => `Solo si: ${conditions.join('; o ')}.`,
    begins: (when) => `Desde ${when}`,
    beginsNow: 'Ahora',
    sentOn: (when) => `Enviado ${when}`,
    usual: (usual) => `plazo habitual: ${usual}`,
    between: (usual, earliest, latest) =>
      earliest === null
        ? `plazo habitual: ${usual}, hasta ${latest}`
        : `plazo habitual: ${usual}, entre ${earliest} y ${latest}`,
    moveOn: (when) => `Si no hay respuesta para ${when}, pase al paso siguiente.`,
    actBy: (when, missed) => (missed ? `El último día fue ${when}.` : `Último día: ${when}.`),
    afterRejection: (time) => `Plazo tras un rechazo: ${time}.`,
    restDays: (days) => `Hay ${count(days, 'día no laborable', 'días no laborables')} de por medio.`,
    queue: (usual, sale) =>
      sale
        ? `Espera de un agente durante unas rebajas: ${usual.replace('hasta ', '')} o más.`
        : `Espera de un agente: ${usual}.`,
    success: (worked, of, sample, publisher) =>
      worked === null
        ? `Algunas cuentas ${of === 'access' ? 'recuperaron el acceso' : 'recibieron una explicación'}, dice ${publisher}; nadie las contó.`
        : `${worked} de ${sample} cuentas ${of === 'access' ? 'recuperaron el acceso' : 'recibieron una explicación'}, dice ${publisher}.`,
    told: (title, took) => `Un caso contado: ${title} Tardó ${took}.`,
    needs: 'Tenga a mano',
    attach: 'Adjunte',
    howLong: 'Cuánto tarda',
    rights: 'Sus derechos',
    doNot: 'Qué no hacer ahora',
    orders: 'Sus pedidos y su dinero',
    order: (id) => `Pedido ${id}`,
    dates: {
      'ask-if-silent': (when) => `Si no se ha movido nada para ${when}, pregunte.`,
      'window-closes': (when) => `El plazo se cierra ${when}.`,
      'money-back-by': (when) => `El dinero debería estar libre para ${when}.`,
    },
    belongings: { cart: 'Carrito', credits: 'Saldo y cupones', disputes: 'Disputas en curso' },
    replies: 'Esté atento a la respuesta',
    every: (hours) => `Cada ${count(hours, 'hora', 'horas')}, en estos sitios:`,
    inSpam: (value, of) =>
      `En los casos contados, ${value} de ${of} respuestas estaban en la carpeta de correo no deseado.`,
    nextChecks: (whens) => `Próximas veces: ${whens.join(', ')}.`,
    noExplanation: (when) => `¿Sin explicación para ${when}?`,
    checklist: 'Documentos',
    photos: 'Fotos',
    text: 'Texto',
    final: 'Lo que queda',
    later: 'Si en todos los pasos dicen que no',
    route: (title, when, isOver) =>
      when === null ? title : `${title} (${isOver ? 'el último día fue' : 'hasta'} ${when})`,
    onlyIn: 'Solo si vive allí; añada "region" a la instantánea.',
    routeLimits: (text) => `Límites: ${text}`,
    notes: 'Tenga en cuenta',
    honest:
      'Los plazos y porcentajes son lo que cuentan las fuentes citadas. Nadie fuera de la plataforma puede prometer que una cuenta vuelva.',
    written: (file, n) =>
      n === 0
        ? `Este plan no tiene fechas; ${file} es un calendario vacío.`
        : `${count(n, 'fecha escrita', 'fechas escritas')} en ${file}.`,
  },
  calendar: {
    name: (title) => `Camino de vuelta: ${title}`,
    expected: (step) => `Normalmente ya hay respuesta: ${step}`,
    moveOn: (step) => `¿Aún sin respuesta? Siga adelante desde: ${step}`,
    actBy: (step) => `Último día: ${step}`,
    latest: (thing) => `Último día, si el mensaje llegó hoy: ${thing}`,
    begins: (step) => `Siguiente paso, si no llegó nada: ${step}`,
    order: {
      'ask-if-silent': (id) => `¿No se ha movido nada? Pregunte por el pedido ${id}`,
      'window-closes': (id) => `Se cierra el plazo de disputa: pedido ${id}`,
      'money-back-by': (id) => `El dinero debería haber vuelto: pedido ${id}`,
    },
    check: 'Mire si hay respuesta, también en el correo no deseado',
    sale: '¿Sin acceso? Deje pasar las rebajas',
    route: (title) => `Último día: ${title}`,
  },
  appeal: {
    ...appealHelp,
    title: 'Revisión de una apelación',
    words: (words, aim, most) =>
      `${count(words, 'palabra', 'palabras')}; apunte a ${aim}, como mucho ${most}.`,
    ok: 'No hay que corregir nada. Envíela una vez, con todo adjunto, y después espere.',
    notOk: (n) => `${count(n, 'punto por corregir', 'puntos por corregir')} antes de enviarla.`,
    forReason: (title) => `Revisada para el motivo: ${title}.`,
    noReason: 'No se indicó ningún motivo; con --reason la revisión es más estricta donde debe serlo.',
    problem: 'Corregir',
    advice: 'Considerar',
    at: (line, column, words) => `línea ${line}, columna ${column}: «${words}»`,
    whole: 'todo el texto',
    better: (text) => `Mejor: ${text}`,
    more: (n) => `y ${n} más como este`,
    honest: 'Un borrador limpio no promete nada. Escriba solo lo que sea verdad y lo que pueda demostrar.',
  },
};
