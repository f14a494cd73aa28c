import { list } from '../en/grammar.ts';
import type { Partly, Words } from '../words.ts';

export const traceWords: Partly<Words['commands']['trace']> = {
  judged: (time) => `Evaluado a ${time}.`,
  outcome: {
    fired: (level) => `Se ha alcanzado el nivel ${level}.`,
    clear: 'No se ha alcanzado ningún nivel.',
    unknown: 'No se puede decidir: falta saber algo que cuenta.',
    unpublished: 'No se puede decidir: el límite no está publicado, o nadie de fuera puede ver el número.',
    excluded: 'No se aplica a esta cuenta.',
    'nothing-to-measure': 'No hay nada que medir.',
    'not-in-force': 'Ninguno de sus niveles está vigente en ese momento.',
    'no-effect': 'Solo informa y nunca cuenta.',
  },
  experimental:
    'Las pruebas aún son demasiado escasas: el índice no la cuenta si no se indica --experimental.',
  suppressed: 'Usted la ha excluido, así que no suma nada al índice.',
  superseded: (rule) => `En el informe hay otro resultado en su lugar: ${rule}`,
  counted: 'Qué se ha contado',
  value: (title, value) => `${title}: ${value}`,
  nothing: 'nada que medir',
  given: (time, period) =>
    period === null ? `dado ya calculado, a ${time}` : `dado ya calculado, para ${period}`,
  narrowed: 'contado a partir de los hechos y acotado por el número dado',
  noSource: 'ni dado ni contado a partir de hechos',
  madeOf: (titles) => `se compone de: ${list(titles)}`,
  part: { numerator: 'contados', denominator: 'de un total de' },
  looked: (name, window) => `${name}, ${window}`,
  all: 'todos',
  between: (field, after, until) => `${field} después de ${after}, hasta ${until}`,
  newest: (n) => `los ${n} más recientes`,
  since: (name, first) =>
    first === null ? `los posteriores al último de: ${name}` : `los primeros ${first} desde: ${name}`,
  notGiven: 'la instantánea no tiene esta lista',
  incomplete: 'pueden faltar en la lista algunos que contarían',
  counts: (n) => `${n} ${n === 1 ? 'cuenta' : 'cuentan'}:`,
  none: 'no cuenta ninguno',
  mayCount: (n, fields) =>
    `${n} ${n === 1 ? 'puede contar y no dice' : 'pueden contar y no dicen'} ${list(fields)}:`,
  more: (n) => `y ${n} más`,
  leftOut: {
    outsideWindow: (n) => `${n} fuera del plazo`,
    notMeant: (n) => `${n} de otro tipo`,
    notYet: (n) => `${n} con fecha posterior`,
    lapsed: (n) => `${n} caducados`,
  },
  doNotCount: (parts) => `no se cuentan: ${list(parts)}`,
  period: (from, until, enters) => `${from} a ${until}: ${enters}`,
  levels: 'Con qué se ha comparado',
  standing: {
    'in-force': '',
    later: 'aún no vigente',
    over: 'ya no vigente',
    never: 'anunciado, nunca vigente',
  },
  holds: { yes: 'alcanzado', no: 'no alcanzado', open: 'no se sabe' },
  isSo: { yes: 'sí', no: 'no', open: 'no se sabe' },
  now: (value) => `ahora ${value}`,
  open: 'Qué no se sabe',
  needs: (meanings) => `Lo decidiría: ${list(meanings)}`,
};
