import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count } = locale;

export const caseWords: Partly<Words['commands']['case']> = {
  ...en.commands.case,
  wholeDays: '--days целым числом, например 9',
  isName: {
    ask: (word) => `Выдаёт ли «${word}», кто вы или с кем имели дело: человека, магазин, товар?`,
    yes: 'Да или не уверен: убрать',
    no: 'Нет: оставить',
  },
  ended: 'Чем закончилось?',
  outcomes: {
    restored: 'Аккаунт вернули',
    'not-restored': 'Не вернули',
    open: 'Ещё не решено',
    unknown: 'Не знаю',
    'never-restricted': 'Ограничений не было',
  },
  removed: (paths, renamed, leftOut) =>
    `Убрано из снимка: ${paths.length === 0 ? 'текстов нет' : list(paths)}. Вымышленными заменено ${count(renamed, 'имя', 'имени', 'имён')}, время сокращено до дней, суммы до двух цифр. Из сообщения убрано ${count(leftOut, 'место', 'места', 'мест')}.`,
  leftOutNames: (words) =>
    `Эти слова могут быть именами и убраны: ${list(words)}. Оставить слово: --keep СЛОВО.`,
  look: 'Прочитайте всё, прежде чем кому-то отдать: программа знает не все имена. Ничего не отправляется.',
  save: (path) => `Сохранить именно это в ${path}?`,
  yes: 'Да, сохранить',
  no: 'Нет',
  saved: (path) =>
    `Сохранено в ${path}. Чтобы передать, откройте обращение вида «Real case» и вставьте туда; что с ним будет, сказано в docs/cases.md.`,
  notSaved: 'Ничего не сохранено.',
};
