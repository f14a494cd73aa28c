import type { ProblemArgs } from '../../problems/problem.ts';
import { MOST_BYTES, MOST_NESTING, MOST_WORKERS } from '../base/limits.ts';
import { showSeconds } from '../base/show-seconds.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const number = (n: number): string => n.toLocaleString('ru-RU');
const records = (n: number): string => `${number(n)} ${locale.form(n, 'запись', 'записи', 'записей')}`;
/** После «из»: родительный падеж. */
const ofRecords = (n: number): string => `${number(n)} ${locale.form(n, 'записи', 'записей', 'записей')}`;

const duration = (seconds: number): string => showSeconds(seconds, ['ч', 'мин', 'с']);

const others: Record<Parameters<Partly<Words['problems']['other-run']>>[0]['what'], string> = {
  input: 'у прерванного запуска были другие входные данные',
  version: 'прерванный запуск был сделан другой версией risk-check',
  rules: 'у прерванного запуска были другие правила',
  options: 'у прерванного запуска были другие параметры',
};

/** What a number of the command line has to be. */
const COUNTS: Record<ProblemArgs['not-a-count']['wanted'], string> = {
  whole: `целое число от 1 до ${MOST_WORKERS}`,
  'above-0': 'число больше 0',
  'from-0': 'число от 0',
  limit: 'ничего, целое число или доля, например 1%',
};

export const batchProblems = {
  'no-zstd': ({ node }) => `этот Node (${node}) не умеет читать .zst; умеет Node 22.15 и новее`,
  'part-too-short': ({ bytes, expected }) =>
    `ожидалось ${number(expected)} байт прерванного запуска, найдено ${number(bytes)}`,
  'other-run': ({ what }) => others[what],
  'not-a-checkpoint': () => 'ожидалась контрольная точка, записанная командой risk-check batch',
  'run-going': ({ host, process }) => `этот результат пишет другой запуск: процесс ${process} на ${host}`,
  'run-interrupted': ({ checkpoint }) => `прерванный запуск оставил ${checkpoint}`,
  'resume-needs-output': () => 'для --resume нужен -o FILE: продолжить можно только файл',
  'not-a-count': ({ option, value, wanted }) => `${option}: ожидалось ${COUNTS[wanted]}, получено «${value}»`,
  'not-a-shard': ({ value }) => `--shard: ожидалось K/N, где K от 1 до N, например 3/8, получено «${value}»`,
  'needs-package': ({ name, what }) => `для ${what} нужен пакет ${name}, который не установлен`,
  'not-a-table-output': ({ value, known }) =>
    `-o: ожидался файл с окончанием ${known.map((kind) => `.${kind}`).join(', ')}, получено «${value}»`,
  'later-store': ({ version }) =>
    `это хранилище записала более поздняя версия risk-check (форма ${version}, эта читает 1)`,
  'damaged-store': ({ line }) => `строка ${line} не является записью risk-check track`,
  'no-state-folder': () => 'нет папки для хранилища: не заданы ни XDG_STATE_HOME, ни HOME',
  'not-with-tables': ({ option }) => `${option} не имеет смысла вместе с --tables`,
} satisfies Partial<Partly<Words['problems']>>;

export const batchNext = {
  'later-store': 'Установите ту версию или укажите другой файл через --store.',
  'damaged-store': 'Уберите файл, чтобы начать заново, или укажите другой через --store.',
  'no-state-folder': 'Укажите файл через --store.',
  'no-zstd': 'Распакуйте перед запуском: zstd -dc FILE | risk-check batch -',
  'run-going': 'Дождитесь его. Если он уже завершён, удалите файл .lock или подождите полминуты.',
  'run-interrupted': '--resume продолжит его; чтобы начать заново, удалите этот файл.',
  'part-too-short': 'Чтобы начать заново, удалите файл .checkpoint.',
  'needs-package':
    'Установите его там же, где установлен risk-check (с --global, если он установлен глобально): npm install @duckdb/node-api (и apache-arrow для .arrow). Или укажите в NODE_PATH абсолютный путь к его папке node_modules. Пакеты из рабочей папки никогда не загружаются.',
  'not-a-checkpoint': 'Чтобы начать заново, удалите этот файл.',
  'other-run': 'Укажите те же входные данные и параметры или удалите файл .checkpoint, чтобы начать заново.',
};

const refusals: Record<string, string> = {
  EMPTY_RECORD: 'пустые строки',
  TOO_LONG: `длиннее ${MOST_BYTES / 1024 ** 2} МиБ`,
  INVALID_UTF8: 'не UTF-8',
  TOO_DEEP: `вложенность глубже ${MOST_NESTING} уровней`,
  INVALID_JSON: 'не JSON',
  UNKNOWN_RULESET: 'площадка и роль без правил',
  INVALID_SNAPSHOT: 'не снимок',
  WORKER_DIED: 'завершила поток, который её оценивал',
  INTERNAL_ERROR: 'ошибка в risk-check',
};

export const batch: Partly<Words['commands']['batch']> = {
  // Descriptions, options and examples belong to the help, which is in English.
  ...en.commands.batch,
  progress: ({ share, bar, records: done, rate, secondsLeft }) =>
    [
      ...(share === null ? [] : [`[${bar}] ${Math.floor(share * 100)}%`]),
      records(done),
      `${number(Math.round(rate))} в секунду`,
      ...(secondsLeft === null ? [] : [`осталось ${duration(secondsLeft)}`]),
    ].join('  '),
  summary: {
    title: 'Итоги запуска',
    number,
    done: (scored, refused) =>
      `Оценено: ${records(scored)}${refused === 0 ? '' : `; не оценено: ${number(refused)}`}.`,
    bands: 'Записи по уровням',
    bandsCaption: 'Сколько записей на каждом уровне',
    quantilesCaption: 'Среди этих записей нет выше',
    rulesCaption: 'В скольких записях сработало каждое',
    refusalsCaption: 'Почему и сколько',
    quantiles: 'Насколько высок индекс риска',
    quantile: (share, score) =>
      share === 1
        ? `самый высокий: ${score}`
        : `${Math.round(share * 100)}\u00a0% записей: не больше ${score}`,
    rules: 'Правила, которые сработали чаще всего',
    moreRules: (n) => `и ещё ${number(n)} ${locale.form(n, 'правило', 'правила', 'правил')}`,
    refusals: 'Не оценено',
    refusal: (code) => (refusals[code] ? `${refusals[code]} (${code})` : code),
    histogram: 'Записи по индексу риска',
    histogramAbout:
      'Каждый столбец — пять пунктов индекса риска, цвет — его уровень; непроверенное заштриховано. Числа — в таблице рядом.',
    histogramAxis: 'Индекс риска',
    mostInABar: (n) => `самый высокий столбец: ${records(n)}`,
    columns: {
      band: 'Уровень',
      records: 'Записи',
      share: 'Доля',
      lowest: 'Самые низкие',
      atMost: 'Индекс риска не больше',
      rule: 'Правило',
      id: 'Имя',
      why: 'Почему',
    },
  },
  noneScored:
    'Ожидается по одному снимку на строку (NDJSON). Отдельный снимок оценивает: risk-check FILE. Из списка: jq -c ".[]" FILE',
  refused: (refused, all, where, listed) => {
    const place = where === null ? 'в строках выше' : `в ${where}`;
    const which =
      listed === 0
        ? ''
        : listed < refused
          ? `; ${place} названо: ${number(listed)}`
          : `; какие, сказано ${place}`;
    return `Не удалось оценить: ${number(refused)} из ${ofRecords(all)}${which}.`;
  },
  unlisted: (counts) =>
    `Сосчитано, без перечня: ${Object.entries(counts)
      .map(([code, n]) => `${number(n)} ${code} (${refusals[code] ?? code})`)
      .join('; ')}.`,
  cut: (names) =>
    `${names.join(', ')}: при чтении файл стал короче, и то, что было дальше, не оценено. Запустите ещё раз.`,
  resumed: (done) => `Уже оценено: ${records(done)}. Продолжаем.`,
  interrupted: (canResume) => `Прервано.${canResume ? ' Та же команда с --resume продолжит.' : ''}`,
  wasComplete: 'Прежний запуск уже оценил всё.',
};
