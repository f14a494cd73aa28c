import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';
import { toldRestricted } from './told-restricted.ts';

const { count, number, date, time: atTime } = locale;
const time = (text: unknown): string => atTime(String(text));
const day = (text: unknown): string => date(String(text));
const percent = (share: unknown): string =>
  `${number(String(Number((Number(share) * 100).toFixed(4))))}\u00a0%`;
const rules = (n: number): string => count(n, 'regla', 'reglas');

const lists: Readonly<Record<string, string>> = {
  orders: 'Pedidos',
  disputes: 'Disputas',
  chargebacks: 'Contracargos',
  payments: 'Pagos',
  settlements: 'Pagos con tarjeta',
  fraudReports: 'Avisos de fraude',
  reviews: 'Valoraciones',
  defects: 'Defectos',
  violations: 'Infracciones',
  notices: 'Plazos y avisos',
};
const proofs: Readonly<Record<string, string>> = {
  'period-named': 'el archivo indica su periodo',
  'periods-joined': 'los periodos que indica el archivo son consecutivos',
  'sorted-export': 'la exportación está ordenada por fecha, así que no falta nada entre medias',
  'whole-account': 'la exportación los contiene todos',
};
const doubts: Readonly<Record<string, string>> = {
  period: 'el archivo no dice qué días abarca',
  filter: 'el archivo no dice si había un filtro',
  some: 'esta exportación solo contiene una parte',
  pages: 'el archivo es una página de varias',
  parts: 'esta exportación consta de varios archivos',
  documentation: 'nada demuestra que el archivo los contenga todos',
  update: 'este informe está ordenado por la última actualización',
  'one-state': 'todas las entradas tienen el mismo estado o el mismo pedido, así que puede haber un filtro',
  'one-payment': 'todas las entradas son de un mismo pago, así que puede haber un filtro',
  short: 'el archivo contiene un número de entradas distinto del que indica',
  unsorted: 'las entradas no están en el orden de la exportación',
  single: 'el archivo contiene entradas sueltas, no una lista',
  cut: 'el archivo termina en mitad de una fila',
  unread: 'no se pudo leer un archivo que estaba al lado',
  'left-out': 'se omitieron entradas sin número o sin fecha',
};
const fixes: Readonly<Record<string, string>> = {
  pages:
    'Importe también las otras páginas: si cada una empieza con la última entrada de la anterior, no falta nada.',
  parts: 'Importe también los otros archivos.',
  'one-state': 'Descárguelo sin filtro.',
  'one-payment': 'Pida la lista sin filtro.',
  short: 'Descárguelo de nuevo.',
  cut: 'Descárguelo de nuevo.',
  unsorted: 'Importe el archivo tal como se descargó.',
  'left-out': 'Importe el archivo tal como se descargó.',
};
const unknowable: Readonly<Record<string, string>> = {
  disputes: 'disputas',
  refunds: 'reembolsos',
  reviews: 'valoraciones',
  'ship-by': 'plazos de envío',
  tracking: 'seguimiento',
  'cancelled-by': 'quién canceló',
  cancellations: 'cancelaciones',
  'cancellation-day': 'cuándo se canceló un pedido',
  outcome: 'cómo terminó un caso',
  rates: 'las tasas de la propia plataforma',
  'payments-count': 'el número de pagos',
  'penalty-points': 'puntos de penalización',
  violations: 'infracciones',
  orders: 'pedidos que no están en ella',
  ratings: 'notas',
  'dispute-reason': 'por qué alguien reclama',
};

/** Words of `import`. */
export const imports: Partly<Words['commands']['import']> = {
  ...en.commands.import,
  reasons: {
    'no-id': 'sin id que lo distinga de otros',
    'rounded-id':
      'una hoja de cálculo ha redondeado su número (8,19E+15); importe el archivo tal como se descargó',
    'unpaid-sale': 'vendido, pero aún sin pago ni número de pedido',
    'not-a-day': 'ningún día que se pueda leer con seguridad',
    'not-a-time': 'ninguna hora que se pueda leer',
    'unknown-word': 'una palabra desconocida aquí; cuenta como desconocido',
    'not-a-number': 'no es un número',
    'not-a-share': 'una proporción fuera de 0 a 100 %',
    'not-a-count': 'no es un número entero desde 0',
    'other-window': 'abarca otros días que los que miran las reglas',
    'window-not-given': 'no dice qué días abarca',
    'no-figure': 'no contiene ninguna cifra',
    'hidden-figure':
      'la página dice que oculta, protege o no cuenta cifras, así que no se usa ninguna de las que muestra',
    'unclear-figure': 'la página no dice qué cifra es la suya y cuál es el objetivo',
    'given-twice': 'la misma cifra otra vez',
    'no-rule-for-it': 'ninguna regla lo mira',
    'test-data': 'datos de prueba',
    'early-warning': 'una consulta del banco, todavía no un contracargo',
    prevented: 'evitado antes de convertirse en contracargo',
    'not-a-dispute': 'no es una disputa',
    'no-data-yet': 'la plataforma no tiene datos; eso es desconocido, no cero',
    'other-unit': 'en una unidad que no es un porcentaje',
    'header-again': 'otra vez la cabecera; el archivo se unió de varios',
    'row-again': 'otra vez la misma fila; cuenta una sola vez',
    'older-state': 'un estado anterior de una entrada que está otra vez en el archivo; cuenta el posterior',
    'other-mail': 'un correo de otra persona, o publicidad',
    'unsigned-mail':
      'un correo cuyo remitente no confirmó el servidor que lo recibió: puede ser una falsificación',
    'unknown-mail': 'un correo de una plataforma que no habla de ningún pedido, disputa o aviso conocido',
    'not-an-entry': 'una suma o una explicación, no una entrada',
    'odd-year':
      'una fecha cuyo año no está entre 1995 y el año próximo, como la de otro calendario (1405, 1448, 2569)',
    'ambiguous-day': 'un día como 03/04/26, del que ninguna fila dice si va primero el día o el mes',
    'group-of-figures': 'un grupo de cifras que también vienen por separado',
  },
  corrections: {
    'one-of-several': ({ others }) => `Para otra: --part ${String(others).split(', ').join(' o --part ')}`,
    'list-partial': ({ why }) => fixes[String(why)] ?? '',
    'role-assumed': ({ others }) => `Para ${others}: --role ${others}`,
    'ambiguous-days': () => 'Dígalo: --date-order dmy (primero el día), mdy (primero el mes) o ymd',
    'two-numbers': () =>
      'Diga qué va primero: --number-order value-first (su cifra) o target-first (el objetivo)',
    'not-utf8': () => 'Si es otra: --encoding NAME',
    'told-restricted': () => 'risk-check recover FILE',
    'as-of-newest': () => 'Si se hizo después: --as-of TIME',
    'newest-is-ahead': () => 'Si su reloj está mal: --as-of TIME',
    'as-of-now': () => 'Si es más antiguo: --as-of TIME',
  },
  messages: {
    figure: ({ metric, value, numerator, denominator, target, status }, title) => {
      const counted =
        numerator === undefined || denominator === undefined ? '' : `${numerator} de ${denominator}`;
      const rate =
        value === undefined
          ? counted || 'nada que medir'
          : `${percent(value)}${counted ? ` (${counted})` : ''}`;
      const parts = [
        rate,
        target === undefined ? '' : `objetivo ${percent(target)}`,
        status === undefined ? '' : `la plataforma dice ${status}`,
      ];
      return `${title(String(metric))}: ${parts.filter(Boolean).join('; ')}`;
    },
    'violations-left-out': ({ name, count: n }) =>
      `${name}: ${n}. El archivo no dice lo graves que son, así que ninguna regla puede usar el número.`,
    'account-status': ({ status }) => `La plataforma llama a la cuenta ${status}.`,
    'one-of-several': ({ used }) => `El archivo contiene varias cuentas; usada: ${used}.`,
    'empty-answer': () => 'El archivo no contiene cifras. Quedan desconocidas, que no es cero.',
    'not-evaluated-yet': () => 'La plataforma todavía no ha evaluado la cuenta.',
    'standards-level': ({ level, cycle }) =>
      `${cycle === 'PROJECTED' ? 'En la próxima evaluación el nivel sería' : 'En la última evaluación el nivel fue'} ${level}.`,
    'rate-without-protection': ({ metric, value, real }, title) =>
      `${title(String(metric))}: se muestra ${percent(value)}, ${percent(real)} sin los casos que la protección deja fuera.`,
    'rate-of-all-orders': ({ metric, value, all }, title) =>
      `${title(String(metric))}: ${percent(value)} es lo que se le atribuye; de todos los pedidos es ${percent(all)}.`,
    'reputation-level': ({ level, real }) =>
      `Reputación: ${level}${real === undefined || real === level ? '' : `, sin protección ${real}`}.`,
    'protection-ends': ({ at }) =>
      `La protección termina ${time(at)}; desde entonces cuentan las cifras sin ella.`,
    'shop-rating': ({ rating }) => `La plataforma califica la tienda: ${rating}.`,
    'pages-not-told': ({ ask }) => `La respuesta no dice si hay otras páginas: pida también ${ask}.`,
    'role-assumed': ({ role }) => `Tomado como exportación del papel ${role}.`,
    'orders-only': ({ orders }) =>
      `${count(Number(orders), 'pedido', 'pedidos')}. Las disputas, los reembolsos y las reseñas no están en esta exportación y quedan desconocidos.`,
    'orders-without-state': ({ count: n }) =>
      `${count(Number(n), 'pedido', 'pedidos')} sin un estado conocido aquí: si se ha pagado, enviado o cancelado queda desconocido.`,
    'list-complete': ({ list, count: n, because, from, to }) =>
      `${lists[String(list)] ?? list}: ${count(Number(n), 'entrada', 'entradas')}, ${from === undefined ? '' : `${day(from)} a ${day(to)}, `}completo (${proofs[String(because)] ?? because}).`,
    'list-partial': ({ list, count: n, total, why }) =>
      `${lists[String(list)] ?? list}: ${count(Number(n), 'entrada', 'entradas')}${total === undefined ? '' : ` de ${total}`}, parcial: ${doubts[String(why)] ?? why}.`,
    'cannot-know': ({ what }) =>
      `No está en esta exportación y sigue sin saberse: ${String(what)
        .split(',')
        .map((code) => unknowable[code] ?? code)
        .join(', ')}.`,
    'below-standard-fee': ({ count: n }) =>
      `${count(Number(n), 'fila', 'filas')} con un cargo por rendimiento inferior al estándar: eBay tenía la cuenta por debajo del estándar en esos días.`,
    'not-as-described-fee': ({ count: n }) =>
      `${count(Number(n), 'fila', 'filas')} con un cargo por una tasa muy alta de artículos no conformes a la descripción.`,
    'payment-dispute-fee': ({ count: n }) =>
      `${count(Number(n), 'pedido', 'pedidos')} con un cargo por una disputa de pago perdida.`,
    'unsigned-mails': ({ count: n }) =>
      `${count(Number(n), 'correo', 'correos')} sin lo que el servidor receptor encontró de la firma: no se comprobó si son auténticos.`,
    'mails-only': () => 'Un correo solo dice que algo ha ocurrido: cada cantidad es un mínimo.',
    'told-restricted': ({ at }) => toldRestricted(time(at)),
    'answers-kept': ({ count: n }) =>
      `${count(Number(n), 'respuesta suya se conserva', 'respuestas suyas se conservan')} junto a las exportaciones.`,
    'answer-and-export': ({ place, answer, exported, used }, title) =>
      `${title(String(place).replace(/^metrics\./, ''))}: usted respondió ${answer}, la exportación dice ${exported}; ${used === 'answer' ? 'su respuesta es más reciente y cuenta' : 'la exportación es más reciente y cuenta'}.`,
    'amount-without-currency': () => 'Los importes vienen sin moneda y se han dejado fuera.',
    'orders-without-id': () =>
      'Esta exportación no nombra números de pedido, así que al combinar no se pueden distinguir de otros.',
    'ruleset-of-another': ({ source, used }) =>
      `No hay reglas para ${source}; se usa ${used}, que cuenta las mismas disputas de tarjeta.`,
    'sealed-inside': ({ files }) =>
      `No leído, porque tiene contraseña, o es otro archivo comprimido o un libro antiguo: ${files}. Ábralo con otro programa e importe lo que contiene. Hasta entonces, las listas cuentan como incompletas.`,
    'broken-inside': ({ files }) =>
      `No leído, porque es una exportación conocida con un error: ${files}. Impórtela sola para ver cuál. Hasta entonces, las listas cuentan como incompletas.`,
    'other-files-inside': ({ count: n }) =>
      `${count(Number(n), 'archivo más', 'archivos más')} en el ZIP: no es una exportación conocida, así que no se ha leído.`,
    'not-utf8': ({ encoding }) =>
      `El archivo no está en UTF-8; se ha leído como ${encoding}. Las palabras con otras letras quedan desconocidas.`,
    'cut-off': ({ line }) =>
      `El archivo termina en medio de la línea ${line}; los recuentos son mínimos. Vuelva a exportarlo para tener el resto.`,
    'count-differs': ({ stated, found }) =>
      `El archivo dice ${count(Number(stated), 'registro', 'registros')} y contiene ${found}: ${Number(found) < Number(stated) ? 'puede estar cortado, así que los recuentos son mínimos.' : 'puede haberse modificado.'}`,
    'own-late-rate': ({ late, of }) =>
      `Enviado después del día límite: ${late} de ${of}. Es su propia cifra; la plataforma cuenta escaneos, que no están en el archivo.`,
    'own-untracked-rate': ({ untracked, of }) =>
      `Enviado sin número de seguimiento: ${untracked} de ${of}. Es su propia cifra.`,
    'two-numbers': ({ metric, one, other }, title) =>
      `${title(String(metric))}: la página muestra ${one} y ${other}, y ninguna palabra dice cuál es el objetivo. No se ha usado ninguna de las dos.`,
    'ambiguous-days': ({ count: n }) =>
      `Se han omitido ${count(Number(n), 'día', 'días')} como 03/04/26: ninguna fila del archivo muestra si va primero el día o el mes.`,
    'days-without-time': ({ count: n, assumed }) =>
      `${count(Number(n), 'día', 'días')} sin hora: se ha tomado ${assumed}, así que los periodos en horas no son exactos.`,
    'as-of-newest': ({ asOf }) => `Valorado a ${time(asOf)}, la hora más reciente del archivo.`,
    'merged-is-later': ({ asOf }) =>
      `La instantánea que debe actualizar vale para más tarde, ${time(asOf)}: donde ambos hablan de lo mismo, cuenta la instantánea.`,
    'newest-is-ahead': ({ newest, asOf }) =>
      `El momento más reciente del archivo, ${time(newest)}, aún no ha llegado y por tanto es erróneo; se ha tomado ahora, ${time(asOf)}.`,
    'as-of-now': ({ asOf }) => `El archivo no dice cuándo se hizo; se ha tomado ahora, ${time(asOf)}.`,
    'merged-list': ({ list, added, updated, kept }) =>
      `${list}, combinado. Nuevos: ${added}; actualizados: ${updated}; solo en el más antiguo: ${kept}.`,
    'deadlines-over': ({ count: n }) =>
      `${count(Number(n), 'plazo', 'plazos')} de la más antigua ya no ${Number(n) === 1 ? 'cuenta' : 'cuentan'}: la exportación posterior ya no pide respuesta.`,
    'list-only-older': ({ list, asOf }) =>
      `${list} solo se conoce hasta ${time(asOf)}; faltarían hechos posteriores.`,
  },
  head: (file, importer, title) => `${file}: ${importer}, ${title}`,
  rows: (read, used) =>
    `${count(read, 'entrada leída', 'entradas leídas')}, ${count(used, 'usada', 'usadas')}${read > used ? `, ${count(read - used, 'dejada fuera', 'dejadas fuera')}:` : ''}`,
  leftOut: (n, reason, places) => `${n}: ${reason} (${places.join('; ')}${n > places.length ? '; ...' : ''})`,
  values: 'Valores sueltos dejados fuera:',
  unknown: (n) =>
    n === 0
      ? 'No queda nada que preguntar: se ha comprobado toda regla que se puede comprobar.'
      : `Todavía desconocido para ${rules(n)}. Lo que más dice:`,
  ask: (couldAdd, ask, n) => `${couldAdd > 0 ? `hasta +${couldAdd}, ` : ''}${rules(n)}: ${ask}`,
  more: (n) => `y ${count(n, 'pregunta', 'preguntas')} más`,
  taken: (file, what, sure) => `${file}: ${what}${sure && `. ${sure}`}`,
  kinds: {
    snapshot: 'una instantánea',
    restriction: 'un mensaje: la cuenta está restringida',
    warning: 'un mensaje: una advertencia',
    verification: 'un mensaje: hay que verificar algo',
    content: 'un mensaje sobre contenidos',
    'order-only': 'un mensaje sobre un pedido',
    'sign-in': 'un mensaje sobre el inicio de sesión',
    other: 'un mensaje; no está claro qué dice de la cuenta',
  },
  sure: {
    official: 'La plataforma documenta este formato',
    observed: 'Varios programas o páginas muestran este formato',
    'one-source': 'Solo una fuente muestra este formato',
    own: '',
  },
  answeredApart: (file, known) =>
    `${file} no dice de qué cuenta es, y estos archivos son de varias: ${known.join(', ')}. Se responde por separado; si es de una de ellas, indíquelo solo con los archivos de esa cuenta.`,
  readMessage: (file) => `Para leer este mensaje: risk-check recover --notice ${file}`,
  whichNumber: (file, metric, one, other) =>
    `${file} muestra ${one} y ${other} en «${metric}». ¿Cuál es la suya y no el objetivo?`,
  mapWritten: (file) =>
    `La correspondencia está en ${file}: contiene nombres de columnas y palabras de estados, y se puede compartir. Lo que no nombra sigue sin saberse.`,
  map: {
    account: '¿De qué cuenta es la tabla?',
    rows: '¿Qué es una fila?',
    none: 'ninguna columna',
    field: (name) => `¿Qué columna es esta: ${name}?`,
    days: (example) => `En ${example}, ¿va primero el día o el mes?`,
    dayFirst: 'el día',
    monthFirst: 'el mes',
    yearFirst: 'el año',
    word: (word) => `¿Qué significa «${word}»?`,
    unknownWord: 'otra cosa, o no se sabe',
    lists: {
      orders: 'un pedido',
      disputes: 'una disputa',
      chargebacks: 'un contracargo',
      settlements: 'un pago con tarjeta',
      reviews: 'una valoración',
    },
    fields: {
      id: 'número (id)',
      placedAt: 'día del pedido',
      status: 'estado',
      paidAt: 'día del pago',
      shipBy: 'plazo de envío',
      shippedAt: 'día del envío',
      deliveredAt: 'día de la entrega',
      cancelledAt: 'día de la cancelación',
      refundedAt: 'día del reembolso',
      openedAt: 'día en que se abrió',
      orderId: 'número de pedido',
      closedAt: 'día en que se cerró',
      filedAt: 'día en que se presentó',
      reversedAt: 'día en que se revirtió',
      at: 'día',
      stars: 'estrellas',
    },
    states: {
      'awaiting-payment': 'espera el pago',
      paid: 'pagado',
      shipped: 'enviado',
      completed: 'completado',
      cancelled: 'cancelado',
      expired: 'caducado',
    },
  },
  few: (n) => (n === 1 ? 'Una pregunta completa casi todo:' : `${n} preguntas completan casi todo:`),
  answer: (file) => `Para responder a estas preguntas: risk-check init -o ${file}`,
  showAll: (file) => `Para verlas todas:                risk-check doctor ${file}`,
  written: (file) => `Escrito en ${file}.`,
  updated: (file) =>
    `${file} está actualizado: lo que contenía sigue en él. Para empezar de nuevo: --replace`,
};
