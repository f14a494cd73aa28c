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
      ? `JSON обрывается: ${count(open, 'скобка не закрыта', 'скобки не закрыты', 'скобок не закрыто')}`
      : 'JSON обрывается',
  'text-not-closed': () => 'текст не закрыт знаком " на своей строке',
  'trailing-comma': () => 'запятая, после которой ничего нет',
  'single-quotes': () => 'тексты и имена пишутся в двойных кавычках, а не в одинарных',
  'curly-quotes': ({ found }) => `тексты и имена пишутся в прямых двойных кавычках ("), а не в ${found}`,
  comment: () => 'в JSON нет комментариев',
  'name-not-quoted': ({ found }) => `ожидалось имя в двойных кавычках, получено ${found}`,
  'unknown-word': ({ found }) =>
    `${found} — это не JSON; тексты пишутся в двойных кавычках, другие слова: true, false и null`,
  'bad-number': () => 'это не число JSON; пишите 0.5, 12 или -3',
  'bad-escape': () =>
    'обратная косая черта в тексте пишется дважды или начинает \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041',
  'control-character': () => 'в тексте перенос строки, табуляция или управляющий символ; пишите \\n или \\t',
  'invisible-character': ({ found }) =>
    `здесь стоит невидимый символ (${found}), какие остаются при копировании со страницы; удалите его или поставьте вместо него пробел`,
  'comma-missing': ({ found }) => `ожидалась запятая или закрывающая скобка, получено ${found}`,
  'colon-missing': ({ found }) => `после имени ожидалось двоеточие, получено ${found}`,
  'value-missing': ({ found }) => `ожидалось значение, получено ${found}`,
  'text-after-end': ({ found }) => `JSON закончен, но дальше идёт ${found}`,
  'not-json': () => 'это не JSON',
};

export const problems: Partly<Words['problems']> = {
  ...terminalProblems,
  'too-deep': ({ most }) => `допустимо не больше ${most} уровней вложенности, здесь больше`,
  syntax: (args) => syntax[args.reason](args),
  'duplicate-key': ({ key, firstLine }) => `имя «${key}» указано дважды; оно уже есть в строке ${firstLine}`,
  'unknown-platform': ({ platform, nearest, known }) =>
    `ожидалась известная площадка, получено «${platform}»${meant(nearest) || (known.length > MOST_LISTED ? `; правила есть для площадок: ${known.length}` : `. Известны: ${list(known)}`)}`,
  'unknown-role': ({ platform, role, nearest, known }) =>
    `ожидалась известная роль для ${platform}, получено «${role}»${meant(nearest) || '.'} Известны: ${list(known)}`,
};

export const next: Partly<Words['next']> = {
  ...en.next,
  ...terminalNext,
  'too-deep': 'Снимку достаточно пяти уровней; проверьте, что записало этот файл.',
  'too-many-events': 'Уберите события старше того срока, на который смотрят правила.',
  'duplicate-key': 'Оставьте одно из двух.',
};
