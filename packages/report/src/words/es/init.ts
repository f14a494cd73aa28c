import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count } = locale;
const questions = (n: number): string => count(n, 'pregunta', 'preguntas');

/** Words of `init`. */
export const init: Partly<Words['commands']['init']> = {
  ...en.commands.init,
  goesOn: (file) => `Se continúa con ${file}.`,
  movedOn: (before, now) =>
    `Ahora se evalúa a fecha de ${now}. Lo que dice la instantánea vale hasta ${before}; lo que vino después no se conoce. Para conservar su fecha: --as-of ${before}`,
  account: '¿Qué cuenta es?',
  asks: {
    region: '¿En qué región o mercado está la cuenta?',
    program: '¿En qué programa de la plataforma está la cuenta?',
    'account.status': '¿Cómo llama la plataforma al estado de la cuenta?',
    'account.createdAt': '¿Cuándo se abrió la cuenta?',
    'account.emailConfirmedAt': '¿Cuándo se confirmó la dirección de correo?',
  },
  yes: 'Sí',
  no: 'No',
  of: 'de',
  hints: {
    number: () => 'un número',
    share: 'en por ciento, como 2,5 % o solo 2,5, o 3 de 120',
    time: 'un día como 2021-05-04',
    choice: (choices) => `uno de ${list(choices)}`,
    flag: 'sí o no',
  },
  expected: {
    number: (from, to, isWhole) =>
      `${isWhole ? 'un número entero' : 'un número'} ${to === null ? `desde ${from}` : `de ${from} a ${to}`}`,
    share: 'un número en por ciento, como 2,5 %, o 3 de 120',
    time: 'un día como 2021-05-04, o una hora con desfase',
    choice: (choices) => `uno de ${list(choices)}`,
    flag: 'sí o no',
    text: 'un texto entre comillas dobles, como "buyer"',
  },
  narrowed: (score, worst, share) =>
    `Índice de riesgo ${score}, peor caso ${worst}; comprobado ${share} del riesgo.`,
  done: (file) =>
    file === undefined ? 'Listo.' : `Escrito en ${file}. Ver el resultado: risk-check ${file}`,
  stopped: (file) =>
    file === undefined
      ? 'Interrumpido.'
      : `Interrumpido; guardado en ${file}. Continuar: risk-check init -o ${file}`,
  open: (n) =>
    n === 0
      ? 'No queda nada que preguntar.'
      : `${questions(n)} sin respuesta; risk-check doctor muestra qué reglas las esperan.`,
};
