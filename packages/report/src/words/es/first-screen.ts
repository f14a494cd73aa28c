import type { Partly, Words } from '../words.ts';
import { toldRestricted } from './told-restricted.ts';

const limites = (n: number): string => (n === 1 ? 'un límite' : `${n} límites`);

export const firstScreen: Partly<Words['firstScreen']> = {
  state: {
    locked: 'Bloqueada',
    restricted: 'Restringida',
    closed: 'Cerrada',
    noNumber: 'No hay ningún número publicado',
    notYet: 'Aún no se aplica ningún límite',
    documented: (n) =>
      n === 1 ? 'Se ha alcanzado un límite documentado' : `Se han alcanzado ${n} límites documentados`,
    experimental: 'Pruebas escasas',
    own: (platform, n) =>
      n === 1
        ? `Se ha alcanzado un límite del propio ${platform}`
        : `Se han alcanzado ${n} límites del propio ${platform}`,
    reported: (n) =>
      n === 1 ? 'Se ha alcanzado un límite según una fuente' : `Se han alcanzado ${n} límites según fuentes`,
    costs: 'Cuesta dinero, no la cuenta',
    near: 'Cerca de un límite',
    may: 'Quizá cerca de un límite',
    signs: 'Señales pequeñas',
    leftOut: 'Ha dejado algo fuera',
    early: 'Es pronto para decirlo',
    calm: 'No se ha encontrado nada',
  },
  verdict: {
    locked: 'Su cuenta está bloqueada. Esto es lo primero que hay que hacer.',
    closed: 'Su cuenta está cerrada. Esto es lo primero que hay que hacer.',
    restricted: 'Su cuenta está restringida. Esto es lo primero que hay que hacer.',
    toldRestricted,
    notYet: (platform) => `Ninguno de los límites que publica ${platform} se aplica todavía a esta cuenta.`,
    limitsStart: (limit, title) => `Se aplican a partir de ${limit} (${title}).`,
    noNumber: (platform) =>
      `Nadie fuera de ${platform} puede decir si está cerca: ${platform} no publica ningún número con el que comparar.`,
    own: (platform, grave) => `${platform} puede ${grave ? 'cerrar' : 'restringir'} la cuenta ahora.`,
    reported: (source, platform, grave) =>
      `Ha alcanzado un límite del que informa ${source}; ${platform} no lo ha publicado. Algunas cuentas fueron ${grave ? 'cerradas' : 'restringidas'}. Nadie sabe cuántas.`,
    aSource: 'una fuente',
    signIn:
      'Bloquea el inicio de sesión. Con un teléfono nuevo o de viaje es habitual, y un código suele abrirlo.',
    fixOne: 'Corríjalo primero.',
    fixAll: (alone) => `Corríjalos todos: con uno solo el índice se queda en ${alone}.`,
    costs: (platform, fee) =>
      `Ha alcanzado un límite de ${platform}. Cuesta ${fee ?? 'dinero, un pedido o un anuncio'}; ninguna fuente dice que se cierre la cuenta en este límite.`,
    costsNear: (platform) =>
      `Ha alcanzado un límite de ${platform} que cuesta dinero, y está cerca de uno que puede costarle la cuenta.`,
    fee: (amount, currency, per) => `${amount} ${currency} por ${per}`,
    near: (n) => `No ha alcanzado ningún límite conocido, pero está cerca de ${n === 1 ? 'uno' : n}.`,
    nearMinor: (n) => `Hay señales pequeñas, y está cerca de ${limites(n)}.`,
    may: 'No ha alcanzado ningún límite conocido. Si hay uno cerca depende de lo que sigue abierto.',
    forWhom: (what) =>
      `Con sus datos no se alcanza ningún límite. Que estos límites valgan para usted depende de: ${what}.`,
    signs: 'Hay señales pequeñas, y ningún límite que lleve a un bloqueo. Por sí solas cambian poco.',
    early: (open, of, topics) =>
      `Hasta ahora no hemos encontrado nada malo, pero sabemos poco para tranquilizarle. ${open} de ${of} temas están abiertos: ${topics}.`,
    calm: 'No ha alcanzado ningún límite conocido, y ninguno está cerca.',
    secret: (platform) => `${platform} tiene además límites que mantiene en secreto.`,
    nearToo: (n) => `Está cerca de ${n === 1 ? 'uno más' : `${n} más`}.`,
    mayBeMore: (n) => `Puede haber más: ${n === 1 ? '1 tema está abierto' : `${n} temas están abiertos`}.`,
    fades: (date) => `Se atenúa el ${date} si no ocurre nada nuevo; un bloqueo puede llegar antes.`,
    number: (title, now, limit) => `${title}: ${now}, límite ${limit}.`,
    step: (title, step, score) => `${title}: ${step} y el índice es ${score}.`,
  },
  said: {
    official: (platform) => `El límite es del propio ${platform}.`,
    documented: () => 'Fuentes independientes nombran el límite.',
    reported: (platform) => `Una fuente informa del límite; ${platform} no lo ha publicado.`,
    anecdotal: (platform) => `Un solo caso nombra el límite; ${platform} no lo ha publicado.`,
    heuristic: () => 'El límite es nuestra propia señal temprana.',
  },
  inEnglish: 'Los textos de las reglas están en inglés.',
  stale: (days, date) => `Estas respuestas tienen ${days} días. Dicen cómo era el ${date}, no cómo es hoy.`,
  checked: (known, of) => `comprobado ${known} de ${of}`,
  nothingToCompare: 'nada que comparar',
  limits: {
    within: (items) => `Dentro de los límites conocidos: ${items.join('; ')}.`,
    kept: (title, now, limit, isPublished) =>
      `${title}: ${now} (${isPublished ? 'límite' : 'límite según terceros'} ${limit})`,
    reached: 'Alcanzado',
    near: 'Límites más cercanos',
    now: 'ahora',
    limit: 'límite',
    toLeave: 'para salir',
    toReach: 'para alcanzarlo',
    step: 'siguiente paso',
    value: {
      gte: (value) => value,
      gt: (value) => `más de ${value}`,
      lte: (value) => value,
      lt: (value) => `menos de ${value}`,
    },
    more: (n) => `${n} más`,
    fewer: (n) => `${n} menos`,
    less: (n) => `${n} menos`,
    at: (value) => `con ${value}`,
    inDays: (n) => (n <= 1 ? 'en un día' : `en ${n} días`),
    maybe: 'quizá ahora',
    index: (step, score) => `${step}: índice ${score}`,
    counted: (part, whole, share) => `${part} de ${whole} = ${share}`,
    floor: (least, part, share) =>
      `por debajo de ${least} contamos como si fueran ${least}: ${part} de ${least} = ${share}`,
    dependsOn: (what) => `Depende de: ${what}.`,
  },
  tasks: {
    title: 'Haga esto',
    htmlTitle: 'Tres cosas que hacer',
    measured: (before, after) => `Índice de ${before} a ${after}.`,
    enough: (items, of, before, after) =>
      `${items} de ${of} ${items === 1 ? 'basta' : 'bastan'}: índice de ${before} a ${after}.`,
    tooFew: (items) => `Menos de ${items} no cambian nada.`,
    noMore: (items) => `Más de ${items} no aportan más.`,
    bring: (title, now, then) => `Pase de ${now} a ${then}: ${title}.`,
    stayBelow: (limit, title) => `Quédese por debajo de ${limit}: ${title}.`,
    stayAbove: (limit, title) => `Quédese por encima de ${limit}: ${title}.`,
    actBefore: (date, title) => `Actúe antes del ${date}: ${title}.`,
    lookUp: (topic) => `Busque el dato: ${topic}.`,
    canAdd: (points) => `Puede añadir hasta ${points}.`,
    proof: 'Guarde hoy sus pruebas: mensajes, facturas, números de seguimiento.',
    proofWhy: 'Una cuenta cerrada ya no las muestra.',
    mailbox: 'Mire el correo y el spam una vez por semana.',
    mailboxWhy: 'Algunas cuentas reciben un aviso antes de un bloqueo.',
    again: 'Compruebe de nuevo tras cualquier novedad, al menos una vez al mes.',
    askPlatform: (platform) => `Pregunte a ${platform} por el número que vale para usted.`,
    askPlatformWhy: 'Guarde la respuesta e indíquela aquí: entonces podremos comparar.',
    readMessages: 'Lea cada mensaje sobre su cuenta el día que llega.',
    keepProof: 'Guarde pruebas de lo que hace: pedidos, mensajes, documentos.',
    wayBack: 'Mire el camino de vuelta antes de escribir a nadie.',
    oneAppeal: 'Envíe una sola apelación, con todo dentro.',
    noNewAccount: 'No abra una cuenta nueva: espere la respuesta sobre esta.',
  },
  notChecked: (topics, more, canAdd) =>
    `Sin comprobar: ${topics.join(', ')}${more > 0 ? ` y ${more} más` : ''}${canAdd === null ? '' : ` (puede añadir ${canAdd})`}.`,
  nothingOpen: 'Sin comprobar: nada que usted pueda saber.',
  moreTopics: (n) => `${n} más`,
  secretLimits: (n, platform) => `${n === 1 ? '1 límite' : `${n} límites`} que solo ${platform} puede ver.`,
  index: (score) =>
    `Índice ${score} de 100: lo cerca que están los límites conocidos, no la probabilidad de un bloqueo.`,
  indexEnded: (score, evidence) =>
    `Índice ${score} de 100: ya ha ocurrido. Lo conocido por sí solo da ${evidence}.`,
  noIndex: 'Sin índice: sería inventado.',
  noIndexYet: 'Todavía sin índice: se sabe demasiado poco.',
  ladder: {
    title: 'Índice, de 0 a 100',
    today: 'Hoy',
    step: (title, step) => `${title}: ${step}`,
    left: (title) => `${title} corregido`,
    all: 'Todos corregidos',
  },
  more: (command) => `Todo: ${command}`,
};
