import { en } from '../en.ts';
import type { Words } from '../words.ts';
import { locale } from './locale.ts';

const number = (n: number): string => n.toLocaleString('ru-RU');
const records = (n: number): string => `${number(n)} ${locale.form(n, 'запись', 'записи', 'записей')}`;
/** После «из»: родительный падеж. */
const ofRecords = (n: number): string => `${number(n)} ${locale.form(n, 'записи', 'записей', 'записей')}`;

const duration = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) return `${hours} ч ${minutes} мин`;
  return minutes > 0 ? `${minutes} мин ${whole % 60} с` : `${whole} с`;
};

const others: Record<Parameters<Words['problems']['other-run']>[0]['what'], string> = {
  input: 'у прерванного запуска были другие входные данные',
  version: 'прерванный запуск был сделан другой версией risk-check',
  rules: 'у прерванного запуска были другие правила',
  options: 'у прерванного запуска были другие параметры',
};

export const batchProblems = {
  'no-zstd': ({ node }) => `этот Node (${node}) не умеет читать .zst; умеет Node 22.15 и новее`,
  'part-too-short': ({ bytes, expected }) =>
    `ожидалось ${number(expected)} байт прерванного запуска, найдено ${number(bytes)}`,
  'other-run': ({ what }) => others[what],
  'not-a-checkpoint': () => 'ожидалась контрольная точка, записанная командой risk-check batch',
  'run-interrupted': ({ checkpoint }) => `прерванный запуск оставил ${checkpoint}`,
  'resume-needs-output': () => 'для --resume нужен -o FILE: продолжить можно только файл',
  'not-a-count': ({ option, value, isWhole }) =>
    `${option}: ожидалось ${isWhole ? 'целое число от 1' : 'число'}, получено «${value}»`,
  'not-a-shard': ({ value }) => `--shard: ожидалось K/N, где K от 1 до N, например 3/8, получено «${value}»`,
} satisfies Partial<Words['problems']>;

export const batchNext = {
  'no-zstd': 'Распакуйте перед запуском: zstd -dc FILE | risk-check batch -',
  'run-interrupted': '--resume продолжит его; чтобы начать заново, удалите этот файл.',
  'part-too-short': 'Чтобы начать заново, удалите файл .checkpoint.',
  'not-a-checkpoint': 'Чтобы начать заново, удалите этот файл.',
  'other-run': 'Укажите те же входные данные и параметры или удалите файл .checkpoint, чтобы начать заново.',
};

export const batch: Words['commands']['batch'] = {
  // Descriptions, options and examples belong to the help, which is in English.
  ...en.commands.batch,
  progress: ({ share, bar, records: done, rate, secondsLeft }) =>
    [
      ...(share === null ? [] : [`[${bar}] ${Math.floor(share * 100)}%`]),
      records(done),
      `${number(Math.round(rate))} в секунду`,
      ...(secondsLeft === null ? [] : [`осталось ${duration(secondsLeft)}`]),
    ].join('  '),
  refused: (refused, all, where) =>
    `Не удалось оценить: ${number(refused)} из ${ofRecords(all)}${where === null ? '; какие, сказано в строках выше' : `; какие, сказано в ${where}`}.`,
  resumed: (done) => `Уже оценено: ${records(done)}. Продолжаем.`,
  wasComplete: 'Прежний запуск уже оценил всё.',
};
