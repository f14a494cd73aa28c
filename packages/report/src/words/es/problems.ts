import { MOST_LISTED } from '../../text/most-listed.ts';
import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { meant } from './grammar.ts';
import { locale } from './locale.ts';
import { terminalNext, terminalProblems } from './terminal-problems.ts';

const { count } = locale;

type Syntax = Parameters<Partly<Words['problems']['syntax']>>[0];
const syntax: Record<Syntax['reason'], (args: Syntax) => string> = {
  'ends-too-early': ({ open }) =>
    open > 0
      ? `el JSON termina antes de tiempo: ${count(open, 'paréntesis sigue abierto', 'paréntesis siguen abiertos')}`
      : 'el JSON termina antes de tiempo',
  'text-not-closed': () => 'un texto no se cierra con " en su línea',
  'trailing-comma': () => 'una coma sin nada detrás',
  'single-quotes': () => 'los textos y nombres van entre comillas dobles, no simples',
  'curly-quotes': ({ found }) => `los textos y nombres van entre comillas dobles rectas ("), no ${found}`,
  comment: () => 'JSON no tiene comentarios',
  'name-not-quoted': ({ found }) => `se esperaba un nombre entre comillas dobles, hay ${found}`,
  'unknown-word': ({ found }) =>
    `${found} no es JSON; los textos van entre comillas dobles, otras palabras son true, false y null`,
  'bad-number': () => 'esto no es un número JSON; escriba 0.5, 12 o -3',
  'bad-escape': () =>
    'una barra invertida en un texto se escribe dos veces o empieza uno de \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041',
  'control-character': () =>
    'un salto de línea, tabulador o carácter de control en un texto; escriba \\n o \\t',
  'invisible-character': ({ found }) =>
    `aquí hay un carácter invisible (${found}), como los que quedan al copiar de una página; bórrelo o escriba un espacio en su lugar`,
  'comma-missing': ({ found }) => `se esperaba una coma o un cierre, hay ${found}`,
  'colon-missing': ({ found }) => `se esperaban dos puntos después del nombre, hay ${found}`,
  'value-missing': ({ found }) => `se esperaba un valor, hay ${found}`,
  'text-after-end': ({ found }) => `el JSON está completo, pero sigue ${found}`,
  'not-json': () => 'esto no es JSON',
};

export const problems: Partly<Words['problems']> = {
  ...terminalProblems,
  'too-deep': ({ most }) => `se admiten como mucho ${most} niveles, hay más`,
  syntax: (args) => syntax[args.reason](args),
  'duplicate-key': ({ key, firstLine }) =>
    `el nombre «${key}» aparece dos veces; ya está en la línea ${firstLine}`,
  'unknown-platform': ({ platform, nearest, known }) =>
    `se esperaba una plataforma conocida, hay «${platform}»${meant(nearest) || (known.length > MOST_LISTED ? `; hay reglas para ${known.length} plataformas` : `. Se conocen: ${list(known)}`)}`,
  'unknown-role': ({ platform, role, nearest, known }) =>
    `se esperaba un papel conocido en ${platform}, hay «${role}»${meant(nearest) || '.'} Se conocen: ${list(known)}`,
};

export const next: Partly<Words['next']> = {
  ...en.next,
  ...terminalNext,
  'too-deep': 'Una instantánea necesita cinco niveles; compruebe qué ha escrito este archivo.',
  'too-many-events': 'Quite los hechos más antiguos que lo que miran las reglas.',
  'duplicate-key': 'Deje uno de los dos.',
};
