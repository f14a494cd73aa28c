import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { batch } from './batch.ts';
import { levelName } from './document.ts';
import { locale } from './locale.ts';

const { count, date } = locale;
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `${n}` : 'sin cambios');
const rules = (n: number): string => count(n, 'regla', 'reglas');
const questions = (n: number): string => count(n, 'pregunta', 'preguntas');
const rulesets = (n: number): string => count(n, 'conjunto de reglas', 'conjuntos de reglas');

const outcomes: Record<string, string> = {
  clear: 'sin indicios',
  unknown: 'no se puede decidir',
  'not-applicable': 'no se aplica',
};

type TerminalCommand =
  | 'ahead'
  | 'batch'
  | 'doctor'
  | 'noLimit'
  | 'rulesAtHand'
  | 'badge'
  | 'forecast'
  | 'headroom'
  | 'rules'
  | 'whatIf';

/** Words of the commands that only a terminal has. */
export const terminalCommands: Pick<Partly<Words['commands']>, TerminalCommand> = {
  ahead: (asOf, takesAsOf) =>
    `se juzga a fecha de ${asOf}, que aún no ha llegado: lo ocurrido hasta ahora parece antiguo entonces. ¿Es correcto el año de asOf?${takesAsOf ? ' Juzgarla ahora: --as-of now' : ''}`,
  batch,
  doctor: {
    ...en.commands.doctor,
    title: (ruleset) => `Lo que esta instantánea puede decidir: ${ruleset}`,
    decided: (n) => `Decididas: ${rules(n)}`,
    fired: 'alcanzado',
    clear: 'sin indicios',
    notApplicable: 'no se aplica',
    undecided: (n) => `Sin decidir: ${rules(n)}`,
    waits: (names) => `espera ${list(names)}`,
    unknowable: (n) => `Nadie fuera de la plataforma lo puede decidir: ${rules(n)}`,
    next: 'La forma más fácil de saber más',
    ask: (ask, n) => `${ask} (${rules(n)})`,
    more: (n) => `y ${questions(n)} más`,
    nothing: 'No queda nada que preguntar: se ha comprobado toda regla que se puede comprobar.',
    beside: (n) =>
      n === 1
        ? 'Una exportación de esta carpeta aún no está incluida'
        : `${n} exportaciones de esta carpeta aún no están incluidas`,
    decides: (n) => (n === 0 ? 'ninguna regla por sí sola' : `decide ${rules(n)} más`),
    importThem: (file, snapshot) => `Para leerla: risk-check import ${file} -o ${snapshot}`,
    answers: (n) =>
      `${count(n, 'respuesta suya, guardada', 'respuestas suyas, guardadas')} junto a las exportaciones`,
    answer: (name, answer, used) =>
      `${name}: usted respondió ${answer}${used === null ? '' : `; una exportación dice ${used}, y eso cuenta`}`,
    how: (file) => `Para responderlas: risk-check init -o ${file}`,
    byHand: 'Un número también se puede escribir en "metrics", un hecho en "facts".',
  },
  noLimit:
    'Aquí no hay ningún límite que se pueda comprobar, ni nada que preguntar. Eso no significa que todo esté bien.',
  rulesAtHand: {
    ...en.commands.rulesAtHand,
    search: {
      found: (n, query) =>
        n === 0
          ? `Nada coincide con «${query}».`
          : `${count(n, 'entrada coincide', 'entradas coinciden')} con «${query}».`,
      notice: 'un mensaje de la plataforma; risk-check recover FILE --notice TEXT lo lee',
      means: (says) => `Significa: ${says}`,
      more: (n) => `y ${n} más; escriba más palabras, o --format json para verlas todas`,
      next: 'risk-check explain RULE-ID muestra una entera.',
      nothing: 'Pruebe con menos palabras u otras, un número de un mensaje, o: risk-check rules list',
    },
    diff: {
      title: (from, to) => `Datos de ${from} a ${to}`,
      same: 'Los dos son iguales.',
      sameRules: 'Nada ha cambiado en las reglas; solo versiones o fechas.',
      summary: (n, least) =>
        `${count(n, 'cambio', 'cambios')}; un paso así necesita al menos una publicación ${least}.`,
      nothing: 'nada',
      step: (before, after) => `${before} → ${after}`,
      impact: (snapshot) => `Qué significa para ${snapshot}`,
      index: (before, after, from, to) =>
        before === after && from === to
          ? `Índice de riesgo ${after}, ${to}: sin cambios`
          : `Índice de riesgo ${before}, ${from} → ${after}, ${to}`,
      worst: (before, after) =>
        before === after ? `Peor caso ${after}: sin cambios` : `Peor caso ${before} → ${after}`,
      fires: 'ahora se activa:',
      worse: 'se activa en un nivel más alto:',
      better: 'ya no se activa, o en un nivel más bajo:',
      nowUnknown: 'ya no se puede decidir:',
    },
    verify: {
      ok: 'Entero y sin cambios',
      notOk: 'No está como se publicó',
      what: (where, version, n, files) =>
        `${where === 'own' ? 'Los datos de este risk-check' : where}: versión ${version}, ${rulesets(n)}${files > 0 ? `, ${count(files, 'archivo', 'archivos')}` : ''}`,
      missing: 'Falta',
      changed: 'Cambiado',
      added: 'No forma parte de la publicación',
      digests: 'El contenido y la suma de control no coinciden',
      whole: 'los datos en conjunto',
      otherDigest: (expected) => `Se esperaba la suma de control ${expected}`,
      own: 'Son los datos con los que se construyó este risk-check.',
      another:
        'Es otra versión que la de este risk-check. Compare la suma de control con la de la publicación que espera: --digest sha256:...',
      next: 'No los use. Instálelos de nuevo desde el registro y compare la suma de control con las notas de la publicación.',
    },
  },
  badge: {
    ...en.commands.badge,
    label: 'índice de riesgo',
    message: (score, band) => `${score}, ${band}`,
    ownRules: (message) => `${message} (reglas propias)`,
    title: (label, { score, band, worstCase, ruleset, asOf }) =>
      `${label}: ${score} de 100, ${band}, ${worstCase === null ? 'ningún límite se pudo comprobar' : `peor caso ${worstCase}`}; ${ruleset} a fecha de ${date(asOf.slice(0, 10))}; por risk-check, no por la plataforma`,
  },
  forecast: {
    ...en.commands.forecast,
    title: (ruleset) => `Previsión: ${ruleset}`,
    ifNothing: 'Si no ocurre nada nuevo. Lo que está abierto sigue abierto.',
    ifDone: 'Si hace ahora estos cambios',
    because: {
      'left-window': 'un hecho sale del periodo',
      'entered-window': 'un hecho entra en el periodo',
      'points-lapsed': 'los puntos caducan',
      'limit-begins': 'empieza o termina un límite con fecha',
      deadline: 'vence un plazo',
      'time-passed': 'pasa el tiempo desde el hecho',
      'period-ends': 'termina un periodo del calendario',
      'recorded-for-then': 'ocurre algo anotado para entonces',
      reach: 'el historial anotado llega a ser bastante largo, o se queda atrás',
      'known-until': 'lo que se sabe termina aquí',
      'known-from': 'lo que no tiene fecha se sabe desde aquí',
    },
    legend: (full, maybe) => `${full} índice de riesgo   ${maybe} peor caso`,
    worst: (worst) => `  peor caso ${worst}   `,
    level: levelName,
    noSteps: (until) => `El tiempo por sí solo no cambia nada hasta ${until}.`,
    stays: 'Sigue hasta que se resuelva',
  },
  headroom: {
    ...en.commands.headroom,
    title: (ruleset) => `Margen: ${ruleset}`,
    nothing:
      'Ninguna regla tiene aquí un límite cuyo margen se pueda decir; `risk-check doctor FILE` dice qué falta.',
    reached: 'Ya alcanzado',
    open: 'No alcanzado',
    over: 'el límite está alcanzado',
    overAt: 'el límite está alcanzado',
    fires: (more) => `hasta el límite: ${more}`,
    all: (legs) => `se activa solo si se alcanza todo esto: ${list(legs)}`,
    leadsOut: (n) =>
      n === 0
        ? 'no hace falta ningún otro hecho bueno'
        : `${count(n, 'hecho bueno más lleva', 'hechos buenos más llevan')} fuera`,
    eases: (when) => `la cifra mejora por primera vez: ${when}`,
    untilResolved: 'sigue hasta que se resuelva',
    silent: (n) =>
      `${count(n, 'nivel más del que', 'niveles más de los que')} no se puede decir un solo número.`,
    roomLeft: 'Lo que aún cabe en los próximos 7 días, si no ocurre nada más',
    estimate:
      'Es una estimación, no un permiso. Las disputas y devoluciones honestas son un derecho; un límite de una guía es una conjetura. Nadie de fuera sabe dónde actúa de verdad la plataforma.',
  },
  rules: {
    ...en.commands.rules,
    total: (sets, counted, version, on) => `${rulesets(sets)}, ${counted}; datos ${version} del ${date(on)}`,
    rules,
    several: (n, name) => `${n} reglas tienen ${name} en su nombre. Nombre una de ellas para verlo todo:`,
    experimental: 'experimental',
    standing: { over: 'ya no vigente', announced: 'anunciada' },
    unpublished: 'sin número publicado',
    numbered: (n) => `${n} con número`,
    noEffect: 'citada, nunca valorada',
    reads: 'Lee',
    level: (n) => `Nivel ${n}`,
    condition: (metric, limit) => `${metric}: ${limit}`,
    target: (limit) => `${limit}, o el objetivo propio de la plataforma en sus datos`,
    fact: (name, isIn, values) => `${name}: ${isIn ? '' : 'no '}${values.join(' o ')}`,
    statuses: {
      active: 'activa',
      restricted: 'restringida',
      suspended: 'suspendida',
      deactivated: 'desactivada',
      deleted: 'eliminada',
      terminated: 'cerrada para siempre',
    },
    status: (isIn, statuses) => `la cuenta ${isIn ? '' : 'no '}está ${statuses.join(' o ')}`,
    all: (parts) => `todo esto: ${parts.join('; ')}`,
    any: (parts) => `algo de esto: ${parts.join('; ')}`,
    applies: (condition) => `Se aplica cuando: ${condition}`,
    from: (on) => `desde el ${date(on)}`,
    until: (on) => `hasta el ${date(on)}`,
    announcedOnly: 'anunciado, nunca en vigor',
    setByOwner: (values) => `uno de ${list(values)}, como usted lo ha fijado`,
    means: 'Qué significa',
    advice: 'Qué puede hacer',
    sources: 'Fuentes',
    read: (on) => `leído el ${date(on)}`,
    caveat: 'Tenga en cuenta',
    policies: 'Páginas con las normas de la plataforma',
    actions: 'Acciones que what-if puede medir',
    related: 'Reglas relacionadas',
    quote: (text) => `«${text}»`,
    conflicts: 'En qué no coinciden las fuentes',
    reading: (publisher, says) => `${publisher}: ${says}`,
    used: (used, why) => `Aquí se usa: ${used} ${why}`,
    examples: 'Ejemplos (en inglés), todos ellos comprobados',
    names: {
      title: 'Nombres, para reglas propias y what-if',
      cause: (cause) => `causa: ${cause}`,
      metric: (name, unit, worse) =>
        `métrica: ${name}, ${unit === 'share' ? 'una proporción de 0 a 1' : `unidad ${unit}`}${worse === 'neither' ? '' : `, peor cuanto más ${worse === 'higher' ? 'alta' : 'baja'}`}`,
    },
    outcome: (status, level) => (status === 'fired' ? `nivel ${level ?? 1}` : (outcomes[status] ?? status)),
  },
  whatIf: {
    ...en.commands.whatIf,
    title: (ruleset, changed) => `¿Y si...?: ${ruleset}, ${count(changed, 'cambio', 'cambios')}`,
    covered: 'contada en otra regla',
    onlyShare: (n) =>
      `${count(n, 'regla más sigue', 'reglas más siguen')} como antes; solo cambia su parte del índice`,
    before: 'Antes',
    after: 'Después',
    worst: (worst) => `  peor caso ${worst}   `,
    delta: (score, worst) => `Índice de riesgo ${signed(score)}, peor caso ${signed(worst)}.`,
    points: (points) => `puntos: ${signed(points)}`,
    nothing: 'Nada en la instantánea coincide, así que no se ha cambiado nada.',
    uncertain: (items) => `Sin tocar, porque falta el campo que lo diría: ${list(items)}.`,
    suggestions: (ruleset) => `Lo que se puede hacer: ${ruleset}`,
    noAction: 'Ahora no hay ninguna medida cuyo efecto se pueda medir.',
    worstChange: (change) => `peor caso ${change}`,
    notAlone: 'por sí solo, nada',
    fewest: 'Los pasos mínimos para llegar a una banda más baja',
    noSet: 'No se encontró ningún conjunto que llegue a ella.',
    onlyTime: 'Donde solo ayuda el tiempo',
    checkNext: 'Lo que conviene averiguar ahora',
    measured:
      'Medido valorando de nuevo la instantánea cambiada. Lo que haga con ello la plataforma es decisión suya.',
  },
};
