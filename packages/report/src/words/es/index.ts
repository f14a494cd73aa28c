import { en } from '../en/index.ts';
import { withEnglish } from '../with-english.ts';
import type { Partly, Translation, Words } from '../words.ts';
import { commands } from './commands.ts';
import { dialogueWords } from './dialogue.ts';
import { document } from './document.ts';
import { draft } from './draft.ts';
import { firstScreen } from './first-screen.ts';
import { issuePhrases } from './issue-phrases.ts';
import { locale } from './locale.ts';
import { next, problems } from './problems.ts';
import { recoverScreen } from './recover-screen.ts';
import { recovery } from './recovery.ts';
import { nextByError } from './terminal-problems.ts';

const { count, form, noun: nounFor, number, date, time, percent } = locale;
const spaced = (noun: string): string => (noun === '' ? '' : ` ${noun}`);
const rules = (n: number): string => count(n, 'regla', 'reglas');
const entries = (n: unknown): string => count(Number(n), 'entrada', 'entradas');
const ends = 'Los hechos posteriores no cuentan.';

const warnings: Partly<Words['warnings']> = {
  'not-known-then': ({ asOf, own, fields }) =>
    `${fields}: los datos lo dicen solo para ${own}. Cómo estaba el ${asOf} no lo ha dicho nadie; cuenta como desconocido.`,
  'known-until': ({ path, until }) =>
    `${path} solo se conoce a fecha de ${until}; compruebe si sigue siendo así.`,
  'already-ended': ({ status }) =>
    `La cuenta ya está en estado «${status}», por eso el índice es 100; los motivos muestran lo que dan los datos por sí solos.`,
  'account-not-active': ({ status }) =>
    `La cuenta está en estado «${status}»; se valora como si estuviera en uso.`,
  'unknown-property': ({ path }) =>
    `${path} no forma parte del formato y no se ha usado; compruebe la ortografía.`,
  'unknown-word': ({ path, word }) => `${path}: «${word}» no está en la lista y cuenta como desconocido.`,
  'events-after-as-of': ({ list, count: n, asOf }) =>
    `${list}: ${entries(n)} después de ${time(String(asOf))}. ${ends}`,
  'duplicate-id': ({ list, count: n }) =>
    `${list}: ${entries(n)} con un id repetido; cada una cuenta una vez.`,
  'duplicate-id-other-content': ({ list, count: n }) =>
    `${list}: ${entries(n)} con un id repetido pero otro contenido; cuenta la primera.`,
  'metric-contradicts-events': ({ metric, used }) =>
    `metrics.${metric} no coincide con los hechos; ${used === 'given' ? 'se ha usado el número indicado, porque lo publica la plataforma' : 'se han usado los hechos'}.`,
  'not-read': ({ path }) => `Ninguna de estas reglas mira ${path}; no se ha usado.`,
  'metric-after-as-of': ({ metric }) =>
    `metrics.${metric} es posterior al momento de la valoración y no se ha usado.`,
  'all-rules-experimental': ({ count: n }) =>
    `No se ha usado ninguna regla: ${n === 1 ? 'la única es experimental' : `las ${n} son experimentales`}, con pruebas demasiado débiles.`,
  'no-rule-applies': () =>
    'Ninguna de las reglas se aplica a esta cuenta, así que no se ha evaluado nada: revise la región, el programa y los demás datos de la instantánea.',
  'parameter-not-offered': ({ parameter, given, offered }) =>
    `params.${parameter}: ${given} no está entre ${offered}; las reglas que lo necesitan quedan sin comprobar.`,
  'metric-assumed': ({ metric }) => `metrics.${metric} es una suposición suya, no un número medido.`,
  'metric-other-window': ({ metric, given, needed }) =>
    `metrics.${metric} abarca ${count(Number(given), 'día', 'días')}, la regla necesita ${needed}; no se ha usado.`,
  'metric-without-periods': ({ metric }) =>
    `metrics.${metric} no se cuenta por meses ni por otros periodos; los valores dados así no se han usado.`,
  'target-not-used': ({ metric }) =>
    `metrics.${metric}: el objetivo que la acompaña no se ha usado; sus reglas tienen límites propios.`,
  'metric-too-old': ({ metric }) => `metrics.${metric} es demasiado antigua y no se ha usado.`,
  'suppression-expired': ({ ruleId, until }) =>
    `La exclusión de ${ruleId} terminó el ${date(String(until))} y no se ha aplicado.`,
  'suppression-without-end': ({ ruleId }) => `La exclusión de ${ruleId} no tiene fecha de fin.`,
  'suppression-unknown-rule': ({ ruleId }) => `La exclusión ${ruleId} no nombra ninguna regla comprobada.`,
  'suppression-unused': ({ ruleId }) =>
    `La exclusión de ${ruleId} no hace falta: la regla no se ha activado.`,
};

const translation: Translation = {
  language: 'es',
  bands: {
    clear: 'sin indicios',
    unverified: 'sin verificar',
    watch: 'cerca',
    low: 'bajo',
    elevated: 'elevado',
    high: 'alto',
    critical: 'crítico',
  },
  severity: {
    info: 'informativa',
    low: 'baja',
    medium: 'media',
    high: 'alta',
    critical: 'crítica',
  },
  evidence: {
    official: 'Oficial, leído en el texto de la propia plataforma o en una copia exacta',
    documented: 'Documentado por fuentes independientes',
    reported: 'Según se informa, afirmación de la fuente citada',
    anecdotal: 'Una sola afirmación',
    heuristic: 'Nuestro propio aviso temprano',
  },
  evidenceShort: {
    official: 'oficial',
    documented: 'documentado',
    reported: 'según se informa',
    anecdotal: 'caso aislado',
    heuristic: 'nuestra estimación',
  },
  inputs: {
    orders: 'pedidos con sus fechas y su estado',
    disputes: 'disputas, abiertas y cerradas',
    payments: 'pagos y si se completaron',
    chargebacks: 'contracargos a través de un banco',
    logins: 'inicios de sesión con red, dispositivo y país',
    devices: 'dispositivos y las cuentas que se usan en ellos',
    linkedAccounts: 'otras cuentas suyas o de su hogar',
    conduct: 'cosas que la plataforma prohíbe, si ocurrieron',
    violations: 'infracciones registradas por la plataforma',
    notices: 'mensajes y avisos de la plataforma',
    appeals: 'apelaciones que ha enviado',
    defects: 'defectos que se le han contado',
    reviews: 'reseñas y sus estrellas',
    messages: 'mensajes de clientes y cuándo se respondieron',
    deliveries: 'entregas y si llegaron a tiempo',
    settlements: 'ventas liquidadas',
    credits: 'créditos devueltos',
    fraudReports: 'denuncias de fraude',
    account: 'la propia cuenta: desde cuándo, confirmada o no',
    'account.status': 'estado de la cuenta: active, restricted, suspended, ...',
    'account.createdAt': 'desde cuándo existe la cuenta',
    region: 'su región o mercado',
    program: 'el programa en el que participa',
    asOf: 'el momento para el que se valora',
  },
  warnings,
  phrases: {
    unknown: 'no se sabe',
    nothing: 'nada',
    'a limit you set': 'un límite que usted fija',
    'a limit that is not published': 'un límite que no se publica',
    'an unknown number of': 'un número desconocido de',
    'at least {a}': 'al menos {a}',
    '{a} to {b}': 'de {a} a {b}',
    '{a}%': '{a}\u00a0%',
    '.': ',',
  },
  didYouMean: (name) => `¿Quería decir ${name}?`,
  offered: (offered, more) => `Aquí valen: ${offered.join(', ')}${more === 0 ? '' : ` y ${more} más`}.`,
  number,
  percent,
  head: {
    time,
    date,
    asOf: (text) => `a fecha de ${time(text)}`,
    stale: (asOf, command) =>
      `Estos números son de ${asOf}. Dicen cómo era entonces, no cómo es hoy.${command === null ? '' : ` Para valorarlo ahora: ${command}`}`,
    index: 'Índice de riesgo',
    bandMeans: {
      clear: 'de 100. No se ha encontrado nada, y no falta nada que se pueda saber.',
      unverified: 'de 100. No se ha encontrado nada grave, pero se desconoce demasiado para darlo por bueno.',
      watch: 'de 100. No se ha alcanzado ningún límite grave, pero uno está cerca.',
      low: 'de 100. Indicios débiles.',
      elevated: 'de 100. Hay indicios por los que conviene actuar.',
      high: 'de 100. Indicios fuertes: actúe pronto.',
      critical: 'de 100. Los indicios más fuertes: actúe ahora.',
    },
    gravest: 'Uno de los motivos de abajo se cita como causa de suspensión.',
    leftOut: (n) =>
      n === 1
        ? 'Usted ha excluido 1 regla que se ha activado.'
        : `Usted ha excluido ${n} reglas que se han activado.`,
    nothingKnowable: 'de 100, pero no había ningún límite que se pudiera comprobar.',
    forWhom:
      'de 100. Lo que se sabe no alcanza ningún límite, pero no se ha dicho si estos límites valen para esta cuenta.',
    ended: (evidenceScore) => `de 100, porque ya ha ocurrido; los datos por sí solos dan ${evidenceScore}.`,
    worstCase: 'Peor caso',
    worstCaseSame: 'es el mismo, resulte lo que resulte con lo demás.',
    worstCaseUnknown: 'si todo lo desconocido fuera malo y todas las fuentes tuvieran razón.',
    worstCaseReported: 'si todas las fuentes tuvieran razón.',
    coverage: 'Cobertura',
    coverageMeans: (share) =>
      share >= 1
        ? 'lo que se sabe permite comprobar todo el riesgo que se puede conocer.'
        : share === 0
          ? 'lo que se sabe no permite comprobar nada del riesgo que se puede conocer.'
          : `lo que se sabe permite comprobar ${share < 0.01 ? percent(share).replace('<', 'menos del ') : `el ${percent(share)}`} del riesgo que se puede conocer.`,
  },
  value: {
    now: (value) => `Ahora ${value}`,
    counted: (value, part, whole) => `${value} (${part} de ${whole})`,
    floor: (value, part, least) =>
      `${value}, contado como ${part} de ${least}, porque menos de ${least} dicen poco`,
    unknown: 'no se sabe',
    between: (from, to) => `de ${from} a ${to}`,
    atLeast: (value) => `al menos ${value}`,
    atMost: (value) => `como mucho ${value}`,
    unpublished: 'el límite no está publicado',
    ownTarget: (limit, published) =>
      `${limit}: el objetivo propio de la plataforma, de sus datos${published === '' ? '' : `, en lugar de ${published}`}`,
    limit: {
      gte: (value, noun) => `límite: ${value}${spaced(nounFor(value, noun))} o más`,
      gt: (value, noun) => `límite: más de ${value}${spaced(nounFor(value, noun))}`,
      lte: (value, noun) => `límite: ${value}${spaced(nounFor(value, noun))} o menos`,
      lt: (value, noun) => `límite: menos de ${value}${spaced(nounFor(value, noun))}`,
    },
    limitWord: 'límite:',
    share: (text) => `${text}\u00a0%`,
    more: (amount, noun, isFall) => `${amount}${spaced(nounFor(amount, noun))} ${isFall ? 'menos' : 'más'}`,
    hours: (hours) => `${count(hours, 'hora', 'horas')} más`,
    percentagePoints: (points, isFall) =>
      `${count(points, 'punto porcentual', 'puntos porcentuales')} ${isFall ? 'menos' : 'más'}`,
    any: (isFall) => (isFall ? 'cualquier descenso' : 'cualquier aumento'),
    and: (items) => items.join(' y '),
    leg: (title, more) => `${more} (${title})`,
  },
  source: {
    named: (publisher, publishedOn, readOn) =>
      publishedOn === null
        ? `${publisher} (sin fecha, leído el ${date(readOn)})`
        : `${publisher} (${date(publishedOn)})`,
    more: (n) => `y ${n} más`,
    ofText: (evidence, year) =>
      `${evidence === 'official' ? 'Oficial' : 'Documentado'}, ${year === null ? 'texto sin fecha' : `texto de ${year}`}`,
    oneGuide: 'Lo dice una sola guía',
    noLink: 'sin enlace: la página aconseja incumplir normas',
    archived: 'como se leyó',
  },
  reasons: {
    title: 'Por qué',
    points: 'puntos',
    none: (checked, notApplicable) =>
      checked === 0
        ? notApplicable === 0
          ? 'No se pudo comprobar ninguna regla.'
          : `No se ha activado ninguna regla: ${rules(notApplicable)} ${form(notApplicable, 'no se aplica o no tiene', 'no se aplican o no tienen')} nada que medir, y ninguna otra se pudo comprobar.`
        : `No se ha activado ninguna regla; ${rules(checked)} ${form(checked, 'se pudo comprobar y está', 'se pudieron comprobar y están')} sin indicios.`,
    consequence: (text) => `Qué puede seguir: ${text}`,
    // Rules with fees speak English so far.
    fee: (amount, currency, per) => `Tarifa: ${amount} ${currency} per ${per}.`,
    covers: (titles) => `Incluye también: ${titles.join('; ')}`,
    met: 'alcanzado',
    notMet: 'no alcanzado',
    undecided: 'no se sabe',
    next: (severity, far) => `Siguiente nivel (gravedad: ${severity}): con ${far}`,
  },
  verdict: {
    of: 'de 100.',
    none: 'No se ha alcanzado ningún límite conocido',
    minor: 'Solo hay indicios pequeños',
    clear: ', y ninguno está cerca.',
    minorAlone: ', y ningún límite está cerca.',
    open: ', pero se desconoce demasiado para darlo por bueno.',
    may: ', pero no se ha dicho a qué distancia está.',
    near: (n) => (n === 1 ? ', pero un límite está cerca.' : `, pero ${n} límites están cerca.`),
    nearToo: (n) => (n === 1 ? 'Otro límite está cerca.' : `Otros ${n} límites están cerca.`),
    alsoOpen: 'Además se desconoce mucho.',
    step: (title, far, score, band) => `${title}: con ${far} el índice será ${score}, ${band}.`,
    time: (title, days, score, band) =>
      `${title}: en ${days}, solo con el tiempo, el índice será ${score}, ${band}.`,
    hangsOn: (title, what, score, band) =>
      `${title}: depende de lo que no se ha dicho (${what}). El índice podría ser ${score}, ${band}.`,
    could: (title, score, band) => `${title}: en el límite el índice es ${score}, ${band}.`,
    days: (n) => (n === 1 ? '1 día' : `${n} días`),
  },
  nearest: {
    title: 'Los límites más cercanos sin alcanzar',
    reached: (more) => `se alcanza con ${more}`,
  },
  unchecked: {
    title: (n) => `Sin comprobar: ${rules(n)} por falta de datos`,
    couldAdd: 'podría sumar',
    row: (meanings) => [...new Set(meanings)].join('; '),
    rules,
    more: (groups, n) => `y ${count(groups, 'tipo', 'tipos')} de datos más, para ${rules(n)}`,
    missing: (list, field, items, of, rule, couldAdd) =>
      `En ${items} de ${of} elementos falta ${list}.${field}. Si eso no ha ocurrido, se alcanza un límite: ${rule} (+${couldAdd}). Escriba null para «todavía no».`,
    howTo:
      'Añada a la instantánea lo que sepa. Una lista vacía [] significa «ninguno»; una lista ausente significa «desconocido».',
    unknowable: (n) =>
      `${count(n, 'límite', 'límites')} que nadie fuera de la plataforma puede comprobar: ${form(n, 'no se publica o no se le muestra. No se cuenta', 'no se publican o no se le muestran. No se cuentan')}.`,
  },
  help: {
    title: 'Lo que más ayuda',
    measured: (before, after) => `Índice de ${before} a ${after}, medido.`,
    measuredWorst: (before, after) => `Peor caso de ${before} a ${after}, medido.`,
    together: (titles, score, band) =>
      `Los pasos mínimos para llegar a una banda más baja, juntos: ${titles.join('; ')}. Índice ${score} (${band}), medido.`,
    nextFall: (when, score) =>
      `Los indicios salen del periodo el ${when}: el índice será ${score} si no ocurre nada nuevo. Un bloqueo ya puesto sigue hasta que se levante.`,
    amounts: (of, least, enough) =>
      `${least === of ? `Hacen falta los ${of}` : `Con ${least} de ${of} ya cambia algo`}${least > 1 ? `; con ${least - 1} no cambia nada` : ''}${enough < of ? `; más de ${enough} no aportan más` : ''}.`,
    recover: 'El camino de vuelta, paso a paso y con fechas: risk-check recover FILE',
    without: (score, without) => `(Sin este motivo el índice sería ${without} en lugar de ${score}.)`,
  },
  notes: {
    noSnapshot: (file) => `${file} no es una instantánea y se ha omitido.`,
    sameInstant: (name, at, files, counts) =>
      `${name}: ${files.length} archivos son del mismo instante, ${at}: ${files.join(', ')}. Cuenta ${counts}, porque ningún otro da un índice más alto.`,
    title: 'Tenga en cuenta',
    notTranslated: (title) =>
      `Los textos de las reglas de ${title} están en inglés; todavía no se han traducido.`,
    suppressed: (ruleId, reason, until) =>
      `${ruleId} queda excluida${until === null ? '' : ` hasta el ${date(until)}`}: ${reason}`,
    experimental: (n, title) =>
      `${title}: ${count(n, 'regla experimental queda fuera', 'reglas experimentales quedan fuera')} porque sus pruebas son demasiado débiles.`,
    useExperimental: 'Con --experimental también cuentan esas reglas.',
  },
  notStandard: {
    sentence: (parts) => `No son las reglas habituales: ${parts}.`,
    from: (file, by) => ` ${file}${by === null ? '' : ` (indicado por ${by})`}`,
    house: (from) => `reglas propias${from === '' ? '' : ` de${from}`}`,
    ruleset: (from) => `el conjunto de reglas de${from}`,
    altered: (from) =>
      `un conjunto de reglas modificado${from === '' ? '' : ` de${from}`}, cuyo contenido no coincide con su suma de control`,
    suppressed: (n, from) =>
      `${count(n, 'regla excluida', 'reglas excluidas')}${from === '' ? '' : ` por${from}`}`,
    ignored: (settings, file) =>
      `No se usa: ${settings.join(' y ')} de ${file}, porque ese archivo está por encima de la carpeta de trabajo. Para usarlo: --config ${file}`,
  },
  notice: {
    text: 'Sin relación con ninguna plataforma; los nombres pertenecen a sus dueños. Un número marcado «según se informa» es una afirmación de la fuente citada, no una declaración de la plataforma. Esto es un índice de riesgo, no asesoramiento jurídico.',
    validity: (address) => `Cuántas veces acierta, medido con casos reales: ${address}`,
    more: (site) => `Fuentes con direcciones: --format json, o ${site}RULE-ID`,
    made: (version, dataset, on, id, digest) =>
      `risk-check ${version}, datos ${dataset} del ${date(on)}, ${id} ${digest}`,
    house: (version, base, digest) =>
      `Reglas propias${version === null ? '' : ` ${version}`}, sobre ${base} ${digest}`,
  },
  document,
  issuePhrases,
  problems,
  next,
  nextByError,
  errors: {
    input: 'entrada estándar',
    sameFiles: (names, more) =>
      `Nombrado dos veces, contado una: ${names.join(', ')}${more === 0 ? '' : ` y ${more} más`}.`,
    isExport: (file) => `Si es una exportación de una plataforma, ejecute: risk-check import ${file}`,
    heading: (name, n, code) => `${name}: ${count(n, 'problema', 'problemas')} (${code})`,
    more: (n) => `... y ${n} más; --format json los muestra todos`,
    wrongRuleset: 'El archivo después de --rules es de otra plataforma o de otro papel.',
    newerSnapshot: 'Este risk-check lee la versión 1; quizá uno más nuevo pueda leer esta instantánea.',
    ourBug: (url) =>
      `Es un error de risk-check, no de su instantánea. Comuníquelo con las líneas de abajo: ${url}`,
  },
  // The help, the manual page and the examples are in English.
  usage: en.usage,
  man: en.man,
  commands,
  draft,
  firstScreen,
  recoverScreen,
  dialogue: dialogueWords,
  recovery,
  version: (cli, core, dataset, on, digest) =>
    `risk-check ${cli}\ncore       ${core}\ndatos      ${dataset} del ${date(on)} (${digest})\n`,
};

export const es: Words = withEnglish(translation);
