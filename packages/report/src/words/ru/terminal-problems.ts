import type { ProblemArgs, TextProblemCode } from '../../problems/problem.ts';
import { MOST_LISTED } from '../../text/most-listed.ts';
import { list } from '../en/grammar.ts';
import { houseRulesNext, houseRulesProblems } from '../en/house-rules.ts';
import type { Partly, Words } from '../words.ts';
import { batchNext, batchProblems } from './batch.ts';
import { meant } from './grammar.ts';
import { locale } from './locale.ts';

const { count } = locale;

const hiddenKinds: Record<ProblemArgs['content-hidden']['wanted'], string> = {
  json: 'JSON',
  rules: 'собственные правила или набор правил',
  suppressions: 'исключения',
  configuration: 'конфигурация',
  days: 'список дней вида 2026-12-24',
  'utf-8': 'текст в UTF-8',
};

const settingKinds = {
  object: 'объект с настройками',
  file: 'имя файла',
  files: 'имя файла или список имён',
};

/** Why a file cannot be written, by the code of the system. */
const notWritten: Record<string, string> = {
  ENOENT: 'его папки не существует',
  ENOTDIR: 'часть его пути — не папка',
  EISDIR: 'это папка',
  EACCES: 'вам нельзя там писать',
  EPERM: 'вам нельзя там писать',
  EROFS: 'этот диск только для чтения',
  ENOSPC: 'на диске не осталось места',
  EDQUOT: 'для вас на диске не осталось места',
  ENAMETOOLONG: 'его имя слишком длинное',
};

/** Why a file cannot be read, by the code of the unpacker. */
const notRead: Record<string, string> = {
  Z_BUF_ERROR: 'сжатые данные обрываются, возможно, файл обрезан',
  Z_DATA_ERROR: 'он повреждён или сжат не так, как говорит его имя',
};

/** What a command reads. */
const inputs: Record<ProblemArgs['no-input']['wanted'], string> = {
  snapshot: 'файл снимка',
  export: 'выгрузка с площадки, например orders.csv,',
  records: 'файл с одним снимком в каждой строке (NDJSON)',
};

/** Words of problems that only the command line meets. */
export const terminalProblems: Omit<Partly<Words['problems']>, TextProblemCode> = {
  ...batchProblems,
  'too-many-arguments': ({ command, most, given }) =>
    `${command}: ожидалось не больше ${count(most, 'аргумента', 'аргументов', 'аргументов')}, получено ${given}`,
  'no-shell': ({ known }) => `ожидалось имя оболочки: ${list(known)}`,
  // What a form wants is in the words of the rule language, which are English.
  ...houseRulesProblems,
  'unknown-name': ({ name, nearest, known }) =>
    `«${name}» здесь не бывает${meant(nearest) || `; известны: ${list(known)}`}`,
  'one-of-names': ({ names, given }) =>
    `ожидалось одно из: ${list(names)}, получено ${given.length === 0 ? 'ни одного' : list(given)}`,
  'wrong-word': ({ value, choices, nearest }) =>
    `ожидалось одно из: ${list(choices)}, получено «${value}»${meant(nearest)}`,
  'unknown-ruleset': ({ id, nearest, known }) =>
    `нет набора правил «${id}»${meant(nearest) || (known.length > MOST_LISTED ? '' : `. Известны: ${list(known)}`)}`,
  'other-ruleset': ({ id, ruleset }) => `id должен начинаться с «${ruleset}.», получено «${id}»`,
  'not-house-rules': () =>
    'ожидались свои правила («extends» или «replaces» называет набор правил) или собранный набор («schemaVersion»)',
  'unknown-option': ({ option, nearest }) => `нет параметра ${option}${meant(nearest)}`,
  'unknown-command': ({ name, nearest }) => `нет ни команды, ни файла «${name}»${meant(nearest)}`,
  'option-needs-value': ({ option }) => `${option} требует значения`,
  'not-a-choice': ({ option, value, choices, nearest }) =>
    `${option}: ожидалось одно из ${list(choices)}, получено «${value}»${meant(nearest)}`,
  'wrong-setting': ({ kind, value }) => `ожидалось: ${settingKinds[kind]}; получено: ${value}`,
  'config-circle': ({ file }) => `${file} снова расширяет этот файл`,
  'not-a-time': ({ option, value }) =>
    `${option}: ожидались дата и время со смещением, например 2026-02-10T08:00:00Z, день, например 2026-02-10, или now, получено «${value}»`,
  'not-a-time-zone': ({ value }) =>
    `--time-zone: ожидалось название часового пояса, например Europe/Berlin или UTC, получено «${value}»`,
  'not-a-date': ({ value }) => `ожидался день, например 2026-12-25, получено «${value}»`,
  'unknown-reason': ({ reason, nearest, known }) =>
    `--reason: ожидалась известная причина, получено «${reason}»${meant(nearest) || '.'} Известны: ${list(known)}`,
  'no-input': ({ wanted }) => `нужно: ${inputs[wanted]} или - для стандартного ввода`,
  'stdin-twice': () => 'стандартный ввод (-) можно прочитать только один раз',
  'not-a-setting': ({ value }) =>
    `--set: ожидалось METRIC=VALUE, например disputesOpen=0, получено «${value}»`,
  'share-above-one': ({ metric, value, share }) =>
    share === null
      ? `--set: ${metric} — доля от 0 до 1, а ${value} больше целого, даже в процентах`
      : `--set: ${metric} — доля от 0 до 1, а ${value} больше целого. Если это проценты, напишите ${metric}=${value}% или ${metric}=${share}`,
  'not-whole': ({ metric, value }) =>
    `--set: для ${metric} ожидалось целое число, получено «${value}»: того, что считают, не бывает половины`,
  'not-a-digest': ({ value }) => `--digest: ожидалось sha256: и 64 знака 0-9 и a-f, получено «${value}»`,
  'not-an-output': ({ value }) =>
    `--output: ожидалось FORMAT=PATH, например html=report.html, получено «${value}»`,
  'output-twice': ({ option, value }) => `${option}: ${value} назван дважды`,
  'output-is-input': ({ option, value }) => `${option}: ${value} — один из входных файлов и был бы потерян`,
  'without-effect': ({ option, beside, takes }) =>
    `${option} ничего не меняет при ${beside}${takes.length === 0 ? '' : `; это для ${list(takes)}`}`,
  'needs-option': ({ option, needs }) => `${option} ничего не меняет без ${needs}`,
  'another-answer': () => 'JSON закончен, но за ним следует ещё один',
  'another-value': () => 'JSON закончен, но на отдельной строке идёт ещё одно значение',
  'no-match': () => 'ни один файл не подходит',
  'not-a-report': () => 'ожидался отчёт, какой пишет --format json или --format ndjson',
  'not-a-file': () => 'ожидался обычный файл; в ссылки и устройства ничего не записывается',
  'content-hidden': ({ wanted, found }) =>
    `ожидалось: ${hiddenKinds[wanted]} (${found}); содержимое файла не показано, потому что файл назван в конфигурации`,
  'file-not-found': () => 'такого файла нет',
  'ruleset-for-file': ({ platform, role }) => {
    const flags = `--platform ${platform}${role === '' ? '' : ` --role ${role}`}`;
    return `это название набора правил, а не файла. Путь назад без файла: risk-check recover ${flags}; файл с вашими данными: risk-check init ${flags}`;
  },
  'is-a-directory': ({ endings }) =>
    endings.length === 0
      ? 'ожидался файл, а это папка'
      : `ожидался файл, а это папка, прямо в которой нет ни одного файла ${endings.join(' или ')}`,
  'not-permitted': () => 'у вас нет прав на чтение этого файла',
  'not-readable': ({ detail }) => {
    const why = notRead[detail];
    return why === undefined
      ? `файл не удалось прочитать (${detail})`
      : `файл не удалось прочитать: ${why} (${detail})`;
  },
  'too-large': ({ megabytes, most }) => `ожидалось не больше ${most} МБ, получено ${megabytes} МБ`,
  'empty-input': () => 'ожидался текст, но ввод пуст',
  'not-utf8': ({ byte }) => `ожидалась кодировка UTF-8, но байт ${byte} здесь стоять не может`,
  'unknown-encoding': ({ byte }) =>
    `ожидалась кодировка UTF-8, но здесь стоит байт ${byte}; и ни в какой другой кодировке это не известная выгрузка`,
  'not-in-encoding': ({ encoding }) =>
    `ожидалась кодировка ${encoding}, но в файле есть байты, которых в ней нет`,
  'utf-16': () => 'ожидалась кодировка UTF-8, получена UTF-16',
  'is-packed': ({ format }) => `ожидался текст, а это сжатые данные (${format})`,
  'is-snapshot': () =>
    'ожидалась выгрузка, а это уже снимок: оцените его командой risk-check FILE или соедините с выгрузкой через --merge FILE',
  'is-document': ({ format }) => `ожидался текст, а это документ (${format}), который нельзя прочитать`,
  'not-an-archive': () =>
    'это повреждённый архив (ZIP): скачайте его ещё раз или распакуйте и укажите файл из него',
  'archive-too-large': () =>
    'распакованный архив (ZIP) занимает больше 256 МБ: распакуйте его и укажите нужные файлы',
  'no-export-inside': ({ files }) =>
    `в этом архиве нет ни одного известного экспорта${files.length === 0 ? '' : `; просмотрены: ${files.join(', ')}`}. Распакуйте его и укажите один из файлов: будет сказано, чего в нём не хватает`,
  'several-accounts-inside': ({ inside }) =>
    `в этом архиве экспорты нескольких аккаунтов: ${inside.map(({ account, files }) => `${account} (${files.join(', ')})`).join('; ')}. Распакуйте архив и укажите файлы одного аккаунта`,
  'sealed-inside': ({ files }) =>
    `здесь ничего из этого файла не открыть: он защищён паролем, это ещё один архив или книга старого формата: ${files.join(', ')}. Откройте его другой программой и укажите то, что внутри`,
  'not-a-workbook': () =>
    'эта книга повреждена, или это архив чего-то другого: скачайте её заново или сохраните лист как CSV',
  'workbook-too-large': () => 'распакованная книга занимает больше 200 МБ: сохраните лист как CSV',
  'workbook-too-wide': () =>
    'эта книга занимает больше 10 миллионов ячеек или 1 048 576 строк: удалите то, что стоит далеко от таблицы, или сохраните лист как CSV',
  'workbook-from-1904': () =>
    'эта книга считает дни с 1904 года: отключите это в её настройках или сохраните лист как CSV',
  'no-table': () => 'ожидалась таблица со строкой названий столбцов, например файл CSV',
  'map-needs-terminal': ({ value }) =>
    `${value} ещё нет, и кто-то у терминала должен сказать, что в каком столбце: запустите там один раз или назовите готовое сопоставление`,
  'output-not-snapshot': ({ value }) =>
    `${value} уже есть, и это не снимок, поэтому ничего не записано: назовите другой файл или замените этот с помощью --replace`,
  'figures-differ': ({ name, one, other }) =>
    `${name}: в другом файле ${one}, в этом ${other}, и оба на один момент. Если это два магазина, оцените файлы по отдельности; если это копии одной страницы, укажите только более новую`,
  'not-mergeable': ({ field, one, other }) =>
    `это данные не одного аккаунта: ${field} в одних — «${one}», в других — «${other}»`,
  'message-of-unknown-account': () =>
    'это сообщение, и в нём не сказано, о каком аккаунте речь: risk-check recover --platform NAME --notice FILE',
  'key-too-short': ({ bytes, least }) =>
    `ожидался ключ не короче ${count(least, 'байта', 'байт', 'байт')}, получено ${bytes}; его можно создать так: openssl rand -hex 32`,
  'init-needs-terminal': () => 'ожидался терминал, чтобы задавать вопросы, или --answers FILE',
  'platform-not-said': ({ known }) =>
    `ожидались --platform и --role либо оба в ответах; известны: ${list(known)}`,
  'bad-answer': ({ expected, value }) => `нужно: ${expected}; получено ${value}`,
  'unknown-question': ({ question, nearest, known }) =>
    `для этой площадки и роли нет вопроса «${question}»${meant(nearest) || `; известны: ${list(known)}`}`,
  'not-answers': () =>
    'ожидался объект с "answers", например { "platform": "aliexpress", "role": "buyer", "answers": { "disputesOpen": 2 } }',
  'unknown-rule': ({ id, nearest }) =>
    `нет правила или набора правил «${id}»${nearest.length === 0 ? '' : `; может быть, вы имели в виду ${nearest.join(' или ')}?`}`,
  'rule-gone': ({ id, since, why, now }) =>
    now.length > 0
      ? `${id} с версии ${since} называется ${list(now)}: ${why}`
      : `${id} отозвано в версии ${since}: ${why}`,
  'no-rules-action': () => 'не сказано, что сделать: list, show, search, diff или verify',
  'no-case': () =>
    'ожидался файл снимка или --platform и --role, например --platform aliexpress --role buyer',
  'other-kind': ({ kind }) =>
    `это ${{ html: 'веб-страница', mail: 'письмо', csv: 'таблица (CSV)' }[kind]}, а не снимок; risk-check import читает выгрузки, risk-check init спросит нужное`,
  'no-draft': () => 'ожидался файл с текстом вашей апелляции или - для стандартного ввода',
  'no-engine': () => 'ожидались база данных и набор правил, например bigquery aliexpress.buyer',
  'no-query': () => 'ожидались слова для поиска, например: risk-check rules search late delivery',
  'no-dataset': () =>
    'ожидалась прежняя версия набора данных: data.json или папка пакета @risk-check/rules-data',
  'not-a-dataset': () => 'ожидался data.json из @risk-check/rules-data',
  'no-manifest': () => 'ожидалась папка @risk-check/rules-data: в ней нет manifest.json',
  'not-a-manifest': () => 'ожидался manifest.json из @risk-check/rules-data',
  'not-in-dataset': ({ id, version }) => `в версии ${version} набора данных нет набора правил ${id}`,
  'no-rule': () => 'ожидался идентификатор правила, например aliexpress.buyer.unpaid-orders-left-open',
  'output-not-written': ({ detail }) => {
    const why = notWritten[detail];
    return `результат не удалось записать${why === undefined ? '' : `: ${why}`} (${detail})`;
  },
};

/** What to do next, by problem code. */
export const terminalNext: Record<string, string> = {
  ...batchNext,
  'no-input-snapshot':
    'Снимка ещё нет? risk-check init спросит нужное и запишет его; risk-check import FILE читает выгрузку.',
  'not-a-file': 'Назовите файл, на который указывает ссылка, или уберите параметр, чтобы вывести результат.',
  ...houseRulesNext,
  'unknown-name': 'Исправьте написание или уберите это.',
  'wrong-word': 'Возьмите одно из перечисленных слов.',
  'wrong-form': 'Исправьте значение в указанном месте; с "$schema" редактор показывает, что подходит.',
  'wrong-name': 'Переименуйте здесь и там, где это используется.',
  'missing-name': 'Добавьте это в указанном месте.',
  'one-of-names': 'Оставьте или добавьте ровно одно из них.',
  'unknown-ruleset': 'Все наборы правил называет risk-check rules list.',
  'other-ruleset': 'Правила принадлежат набору, который они расширяют или заменяют.',
  'not-house-rules': 'На странице о своих правилах есть файл, с которого можно начать.',
  'another-answer': 'Несколько ответов передайте несколькими файлами или одним списком: jq -s . FILE',
  'another-value': 'Несколько снимков, по одному в строке (NDJSON), оценивает: risk-check batch FILE',
  'content-hidden': 'Чтобы увидеть, что в нём, назовите файл сами, например через --rules ФАЙЛ.',
  'file-not-found': 'Проверьте имя и папку, в которой вы находитесь.',
  'is-a-directory': 'Назовите файл в ней.',
  'nothing-in-directory':
    'Назовите файл или шаблон, который проходит по папкам в ней, например "folder/**/*.json".',
  'not-permitted': 'Измените права доступа или скопируйте файл.',
  'too-large': 'Уберите события старше того срока, на который смотрят правила.',
  'empty-input': 'Проверьте, сохранён ли файл и записала ли что-нибудь предыдущая команда или выгрузка.',
  'no-match':
    'Проверьте шаблон и папку, в которой вы находитесь; * остаётся в одной папке, ** проходит по всем.',
  'unknown-platform':
    'Все называет risk-check rules list. Для другой площадки --rules FILE берёт свои правила; risk-check recover --platform NAME --notice FILE читает её сообщение.',
  'unknown-rule': 'risk-check rules list называет все; risk-check rules search WORDS ищет по тексту.',
  'not-utf8': 'Сохраните файл в кодировке UTF-8; в электронной таблице: сохранить как CSV UTF-8.',
  'unknown-encoding':
    'Укажите кодировку, например --encoding windows-1251, или сохраните файл в UTF-8; в электронной таблице: сохранить как CSV UTF-8.',
  'not-in-encoding': 'Укажите другую с помощью --encoding или сохраните файл в UTF-8.',
  'is-packed': 'Распакуйте файл и укажите то, что внутри; лист электронной таблицы сохраните как CSV.',
  'is-document': 'Скачайте данные в CSV или JSON; лист электронной таблицы сохраните как CSV.',
  'utf-16': 'Сохраните файл в кодировке UTF-8; в PowerShell: Out-File -Encoding utf8.',
};

const formatPage = (site: string): string => `Формат описан здесь: ${site}/snapshot-format.`;

export const nextByError: Partly<Words['nextByError']> = {
  USAGE: (_site, command) => `${command} --help показывает все параметры с примерами (по-английски).`,
  UNREADABLE_INPUT: () => '',
  INVALID_JSON: () => '',
  INVALID_SNAPSHOT: formatPage,
  INVALID_RULESET: (site) =>
    `Свои правила описаны здесь: ${site}/house-rules, их язык здесь: ${site}/rule-language.`,
  INVALID_DATASET: () =>
    'В каждом выпуске есть data.json; можно назвать и папку node_modules/@risk-check/rules-data.',
  INVALID_SUPPRESSIONS: (site) => `Формат описан здесь: ${site}/reports#suppressions.`,
  INVALID_BASELINE: () => 'Запишите его так: risk-check FILE --format json > previous.json',
  INVALID_CONFIG: (site) =>
    `Все настройки описаны здесь: ${site}/configuration; с --no-config файл не читается.`,
  INVALID_IMPORT: (site) =>
    `Форматы, которые можно прочитать, описаны здесь: ${site}/import. О столбцах любой другой таблицы спросит risk-check import FILE --map MAP.json.`,
  INVALID_MERGE: () => '',
  INVALID_ANSWERS: (site) => `Формат ответов описан здесь: ${site}/import.`,
  INVALID_TABLES: (site) => `Как пишется сопоставление: ${site}/tables.`,
  CANNOT_RESUME: () => '',
  OUTPUT_NOT_WRITTEN: () => 'Проверьте папку, права в ней и свободное место на диске.',
};
