import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count } = locale;

export const caseWords: Partly<Words['commands']['case']> = {
  ...en.commands.case,
  wholeDays: '--days como número entero, por ejemplo 9',
  isName: {
    ask: (word) =>
      `¿Revela «${word}» quién es usted o con quién trató: una persona, una tienda, un producto?`,
    yes: 'Sí, o no estoy seguro: quitarla',
    no: 'No: dejarla',
  },
  ended: '¿Cómo terminó?',
  outcomes: {
    restored: 'La cuenta volvió',
    'not-restored': 'No volvió',
    open: 'Aún no está decidido',
    unknown: 'No lo sé',
    'never-restricted': 'Nunca estuvo restringida',
  },
  removed: (paths, renamed, leftOut) =>
    `Quitado del snapshot: ${paths.length === 0 ? 'ningún texto' : list(paths)}. ${count(renamed, 'nombre sustituido por uno inventado', 'nombres sustituidos por otros inventados')}, horas reducidas a días, importes a dos cifras. Quitado del mensaje: ${count(leftOut, 'lugar', 'lugares')}.`,
  leftOutNames: (words) =>
    `Estas palabras pueden ser nombres y se quitaron: ${list(words)}. Con --keep PALABRA se conserva una.`,
  look: 'Léalo todo antes de dárselo a nadie: un programa no conoce todos los nombres. No se envía nada.',
  save: (path) => `¿Guardar exactamente esto en ${path}?`,
  yes: 'Sí, guardarlo',
  no: 'No, no guardarlo',
  saved: (path) =>
    `Guardado en ${path}. Para entregarlo, abra una incidencia del tipo «Real case» y péguelo allí; docs/cases.md dice qué se hace con él.`,
  notSaved: 'No se guardó nada.',
};
