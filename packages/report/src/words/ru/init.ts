import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count } = locale;
const questions = (n: number): string => count(n, 'вопрос', 'вопроса', 'вопросов');

/** Words of `init`. */
export const init: Partly<Words['commands']['init']> = {
  ...en.commands.init,
  goesOn: (file) => `Продолжаем с ${file}.`,
  movedOn: (before, now) =>
    `Теперь оценка на ${now}. Сказанное в снимке верно до ${before}; что было потом, неизвестно. Чтобы оставить его время: --as-of ${before}`,
  account: 'Какой это аккаунт?',
  asks: {
    region: 'В каком регионе или на какой торговой площадке этот аккаунт?',
    program: 'В какой программе площадки участвует аккаунт?',
    'account.status': 'Как площадка называет состояние аккаунта?',
    'account.createdAt': 'Когда открыт аккаунт?',
    'account.emailConfirmedAt': 'Когда подтверждён адрес электронной почты?',
  },
  yes: 'Да',
  no: 'Нет',
  of: 'из',
  hints: {
    number: () => 'число',
    share: 'в процентах, например 2,5 % или просто 2,5, или 3 из 120',
    time: 'день, например 2021-05-04',
    choice: (choices) => `одно из: ${list(choices)}`,
    flag: 'да или нет',
  },
  expected: {
    number: (from, to, isWhole) =>
      `${isWhole ? 'целое число' : 'число'} ${to === null ? `не меньше ${from}` : `от ${from} до ${to}`}`,
    share: 'число в процентах, например 2,5 %, или 3 из 120',
    time: 'день, например 2021-05-04, или время со смещением',
    choice: (choices) => `одно из: ${list(choices)}`,
    flag: 'да или нет',
    text: 'текст в двойных кавычках, например "buyer"',
  },
  narrowed: (score, worst, share) =>
    `Индекс риска ${score}, худший случай ${worst}; проверено ${share} риска.`,
  done: (file) =>
    file === undefined ? 'Готово.' : `Записано в ${file}. Посмотреть результат: risk-check ${file}`,
  stopped: (file) =>
    file === undefined
      ? 'Остановлено.'
      : `Остановлено; сохранено в ${file}. Продолжить: risk-check init -o ${file}`,
  open: (n) =>
    n === 0
      ? 'Больше спрашивать не о чем.'
      : `Без ответа: ${questions(n)}; risk-check doctor показывает, какие правила их ждут.`,
};
