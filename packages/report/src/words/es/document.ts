import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count, number } = locale;

/** Without a level there is no answer, or the rule does not apply. */
export const levelName = (level: number | null): string =>
  level === null ? 'sin valorar' : level === 0 ? 'sin indicios' : `nivel ${level}`;

export const document: Partly<Words['document']> = {
  status: {
    fired: 'activada',
    clear: 'sin indicios',
    unknown: 'no se sabe',
    'not-applicable': 'no se aplica',
  },
  effort: {
    minutes: 'lleva minutos',
    hours: 'lleva horas',
    days: 'lleva días',
    weeks: 'lleva semanas',
  },
  title: 'Informe de riesgo',
  verdictTitle: 'Cómo está la cuenta',
  suppressedAbout: 'No cuenta en el índice ni en el peor caso.',
  actionsAbout: (score, worstCase) =>
    `Medido valorando de nuevo; ahora el índice es ${score} y el peor caso ${worstCase}.`,
  adviceAbout: 'Para los motivos que ninguna de estas acciones alcanza:',
  timelineTable: 'Cada paso con su fecha.',
  allChecked: 'Se ha comprobado todo lo que se puede saber.',
  sourcesAbout:
    'Fuentes de los límites alcanzados. Para todas las demás, siga los identificadores de las reglas.',
  titleOf: (ruleset) => `Informe de riesgo: ${ruleset}`,
  failed: (code) => `No se pudo valorar esta entrada (${code}).`,
  failedTitle: 'Sin valorar',
  needs: (needs) => `No se pudo decidir; lo dirían estos datos: ${needs}`,
  unknowable: 'Nadie fuera de la plataforma puede comprobar este límite.',
  verdict: (band, score, worstCase) => `${band}, índice de riesgo ${score} de 100, peor caso ${worstCase}`,
  gaugeTitle: (score, band) => `Índice de riesgo ${score} de 100: ${band}`,
  gaugeAbout: (worstCase) =>
    `Un semicírculo de 0 a 100. La parte llena es el índice de riesgo, la rayada llega hasta el peor caso, ${worstCase}.`,
  of100: 'de 100',
  noSumNeeded: 'Sin puntos: no se ha activado ninguna regla.',
  sum: 'Suma',
  sumText: (points, sum) =>
    points.length === 1
      ? `Un solo motivo da ${sum === 1 ? 'el único punto' : `los ${sum} puntos`}.`
      : `${points.join(' + ')} = ${sum}`,
  ended: (score) =>
    `El índice es ${score} porque ya ha ocurrido; los puntos explican lo que dan los datos por sí solos.`,
  waterfallAbout: 'Cada barra empieza donde acaba la anterior; la última es la suma.',
  timelineTitle: 'Si no ocurre nada nuevo',
  timelineAbout: (until) =>
    `El índice de riesgo (lleno) y el peor caso (línea discontinua) hasta ${until}, si no ocurre nada nuevo.`,
  timelineNone: (until) => `El tiempo por sí solo no cambia nada hasta ${until}.`,
  knownUntil: (at) =>
    `De lo que viene después de ${at} no se dice nada: un número que hoy cuenta será entonces demasiado antiguo.`,
  staysUntilResolved: (titles) => `Sigue hasta que se resuelva: ${titles.join('; ')}.`,
  headroomTitle: 'Valor y límite',
  headroomAbout: 'Cada barra muestra hasta dónde ha llegado un valor; la línea vertical es el límite.',
  headroomNone: 'Ninguna regla compara aquí un número conocido con un límite.',
  roomEstimate: 'El margen es una estimación, no un permiso.',
  sourcesTitle: 'Fuentes',
  uncheckedTitle: 'Lo que no se pudo comprobar',
  madeFrom: 'De qué se ha hecho',
  suppressedTitle: 'Excluidas por usted',
  baselineTitle: 'Desde el informe anterior',
  summaryTitle: 'Todas las entradas',
  allFindings: 'Todos los resultados',
  unknowableTitle: 'Límites que nadie de fuera puede comprobar',
  explainTitle: 'De dónde salen los puntos',
  columns: {
    input: 'Entrada',
    account: 'Cuenta',
    band: 'Banda',
    index: 'Índice',
    worst: 'Peor caso',
    coverage: 'Cobertura',
    rule: 'Regla',
    points: 'Puntos',
    severity: 'Gravedad',
    evidence: 'Prueba',
    value: 'Ahora',
    limit: 'Límite',
    next: 'Siguiente nivel con',
    fires: 'Se activa con',
    from: 'Desde',
    data: 'Datos',
    rules: 'Reglas',
    couldAdd: 'Podría sumar',
    action: 'Acción',
    effect: 'Índice después',
    worstEffect: 'Peor caso después',
    effort: 'Esfuerzo',
    source: 'Fuente',
    published: 'Publicado',
    read: 'Leído',
    status: 'Estado',
    why: 'Por qué',
    reason: 'Motivo',
    until: 'Hasta',
    change: 'Cambio',
  },
  undated: 'sin fecha',
  forEver: 'sin fin',
  reached: 'alcanzado',
  facts: {
    dataset: 'Datos',
    ruleset: 'Reglas',
    digest: 'Suma de control',
    houseRules: 'Reglas propias',
    asOf: 'Valorado a fecha de',
    program: 'Hecho por',
  },
  changed: (from, to) => (from === to ? levelName(to) : `${levelName(from)}, después ${levelName(to)}`),
  baseline: {
    notThere: 'No contiene esta cuenta, así que es nuevo todo lo que se ha activado.',
    was: (band, score, worstCase) => `Antes: ${band}, índice ${score}, peor caso ${worstCase}.`,
    new: 'Nuevo',
    worse: 'Peor',
    better: 'Mejor',
    nowUnknown: 'Ya no se sabe',
    same: 'Nada es nuevo ni peor.',
    sameButHigher: 'Ninguna regla es nueva ni peor, pero la banda o el índice es más alto.',
  },
  explain: {
    intro:
      'Un peso es gravedad por prueba. Los pesos de causas distintas se combinan como probabilidades independientes de librarse; dentro de una causa solo cuenta el mayor, y sus puntos se reparten entre las reglas activadas.',
    alone: (alone) => `por sí sola ${alone}`,
    weight: (severity, p, evidence, c, product) =>
      `${severity} ${number(String(p))} × ${evidence} ${number(String(c))} = ${number(product)}`,
    cause: (cause, others) =>
      others === 0
        ? `causa: ${cause}`
        : `causa: ${cause}, compartida con ${count(others, 'motivo más', 'motivos más')}`,
    total: (causes, product, score) =>
      `${count(causes, 'causa', 'causas')}: 1 - ${number(product)} da ${score}.`,
  },
  quiet: (name, verdict, reasons, unchecked, leftOut) =>
    `${name}: ${verdict}, ${count(reasons, 'motivo', 'motivos')}, ${unchecked} sin comprobar${leftOut > 0 ? `, ${count(leftOut, 'excluido', 'excluidos')} por usted` : ''}`,
  tryOut: {
    title: 'Qué pasaría si',
    about: 'Mueva un control: el índice se vuelve a calcular en esta página. No se envía nada.',
    now: (index, band) => `Sus números: ${index}, ${band}`,
    tried: (index, band) => `Estos números: ${index}, ${band}`,
    reset: 'Volver a sus números',
    broken: 'Esta instantánea no se puede leer:',
  },
  plain: {
    points: (points) => count(points, 'punto', 'puntos'),
    couldAdd: (points) => `podría sumar ${points}`,
  },
};
