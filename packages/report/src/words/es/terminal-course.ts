import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const days = (n: number): string => locale.count(n, 'día', 'días');

export const courseWords: Partly<Words['commands']['timeline']> = {
  pageTitle: 'El riesgo en el tiempo',
  madeFrom: (times) =>
    times.length === 1
      ? `Según una instantánea, del ${times[0]}.`
      : `Según ${times.length} instantáneas, del ${times[0]} al ${times.at(-1)}.`,
  restricted: (at, isExact) =>
    isExact
      ? `Restringida el ${at}; antes la cuenta estaba en`
      : `Restringida el ${at} como muy tarde, pues lo dice la instantánea de entonces; antes la cuenta estaba en`,
  lead: (band, n) =>
    n === null ? `${band}: nunca` : n === 0 ? `${band}: menos de un día antes` : `${band}: ${days(n)} antes`,
  overview: 'Todas las cuentas',
  overviewAbout: 'Según su última instantánea, la peor primero.',
  noAccountNamed: (n) =>
    `${n} instantáneas no indican ninguna cuenta (account.id), por eso cada una se muestra aparte. Si son de la misma cuenta, --join las une.`,
  account: 'Cuenta',
  highest: 'Nivel más alto en este tiempo',
  firstOn: (band, at) => `${band}, por primera vez el ${at}`,
  steps: 'Qué cambió y cuándo',
  happened: 'algo ocurrió',
  ahead: 'por venir',
  disagree: 'Donde las instantáneas no coinciden',
  disagreement: ({ from, to, before, after }) =>
    `Del ${from} al ${to}: ${before.score} como esperaba la instantánea del ${before.on}, ${after.score} según la del ${after.on}. Se muestra el más alto.`,
  unknownBefore: (first, fields) =>
    `Antes del ${first} no se sabe esto, porque no tiene fecha: ${fields.join(', ')}.`,
};
