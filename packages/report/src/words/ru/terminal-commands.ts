import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { batch } from './batch.ts';
import { levelName } from './document.ts';
import { locale } from './locale.ts';

const { count, date } = locale;
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `${n}` : 'без изменений');
const rules = (n: number): string => count(n, 'правило', 'правила', 'правил');
const questions = (n: number): string => count(n, 'вопрос', 'вопроса', 'вопросов');

const outcomes: Record<string, string> = {
  clear: 'чисто',
  unknown: 'решить нельзя',
  'not-applicable': 'не относится',
};

type TerminalCommand =
  | 'ahead'
  | 'batch'
  | 'doctor'
  | 'noLimit'
  | 'rulesAtHand'
  | 'badge'
  | 'forecast'
  | 'headroom'
  | 'rules'
  | 'whatIf';

/** Words of the commands that only a terminal has. */
export const terminalCommands: Pick<Partly<Words['commands']>, TerminalCommand> = {
  ahead: (asOf, takesAsOf) =>
    `оценка на ${asOf}, а это время ещё не наступило: всё, что уже случилось, тогда выглядит старым. Верен ли год в asOf?${takesAsOf ? ' Оценить сейчас: --as-of now' : ''}`,
  batch,
  doctor: {
    ...en.commands.doctor,
    title: (ruleset) => `Что можно решить по этому снимку: ${ruleset}`,
    decided: (n) => `Решено: ${rules(n)}`,
    fired: 'достигнут',
    clear: 'чисто',
    notApplicable: 'не относится',
    undecided: (n) => `Не решено: ${rules(n)}`,
    waits: (names) => `нужны данные: ${list(names)}`,
    unknowable: (n) => `Вне площадки никто решить не может: ${rules(n)}`,
    next: 'Самый простой способ узнать больше',
    ask: (ask, n) => `${ask} (${rules(n)})`,
    more: (n) => `и ещё ${questions(n)}`,
    nothing: 'Больше спрашивать не о чем: проверено каждое правило, которое можно проверить.',
    beside: (n) =>
      n === 1 ? 'Выгрузка в этой папке ещё не учтена' : `Выгрузки в этой папке (${n}) ещё не учтены`,
    decides: (n) => (n === 0 ? 'сама ничего не решает' : `решает ещё ${rules(n)}`),
    importThem: (file, snapshot) => `Прочитать её: risk-check import ${file} -o ${snapshot}`,
    answers: (n) => `${count(n, 'ваш ответ', 'ваших ответа', 'ваших ответов')} рядом с выгрузками`,
    answer: (name, answer, used) =>
      `${name}: ваш ответ — ${answer}${used === null ? '' : `; в выгрузке ${used}, и это учитывается`}`,
    how: (file) => `Ответить: risk-check init -o ${file}`,
    byHand: 'Число можно записать и под "metrics", факт — под "facts".',
  },
  noLimit:
    'Здесь нет предела, который можно проверить: спрашивать не о чем. Это не значит, что всё в порядке.',
  rulesAtHand: {
    ...en.commands.rulesAtHand,
    search: {
      found: (n, query) =>
        n === 0
          ? `По запросу «${query}» ничего не найдено.`
          : `По запросу «${query}»: ${count(n, 'запись', 'записи', 'записей')}.`,
      notice: 'сообщение площадки; risk-check recover FILE --notice TEXT читает его',
      means: (says) => `Это значит: ${says}`,
      more: (n) => `и ещё ${n}; добавьте слов или возьмите --format json, чтобы увидеть все`,
      next: 'risk-check explain RULE-ID показывает правило целиком.',
      nothing: 'Попробуйте меньше слов или другие, число из сообщения, или: risk-check rules list',
    },
    diff: {
      title: (from, to) => `Набор данных: с ${from} до ${to}`,
      same: 'Разницы нет.',
      sameRules: 'В правилах ничего не изменилось; только версии или даты.',
      summary: (n, least) =>
        `${count(n, 'изменение', 'изменения', 'изменений')}; для этого нужен выпуск не ниже ${least}.`,
      nothing: 'ничего',
      step: (before, after) => `${before} → ${after}`,
      impact: (snapshot) => `Что это меняет для ${snapshot}`,
      index: (before, after, from, to) =>
        before === after && from === to
          ? `Индекс риска ${after}, ${to}: без изменений`
          : `Индекс риска ${before}, ${from} → ${after}, ${to}`,
      worst: (before, after) =>
        before === after ? `Худший случай ${after}: без изменений` : `Худший случай ${before} → ${after}`,
      fires: 'теперь срабатывает:',
      worse: 'срабатывает на более высокой ступени:',
      better: 'больше не срабатывает или на более низкой ступени:',
      nowUnknown: 'больше не решается:',
    },
    verify: {
      ok: 'Целый и неизменённый',
      notOk: 'Не такой, как опубликован',
      what: (where, version, rulesets, files) =>
        `${where === 'own' ? 'Набор данных в этом risk-check' : where}: версия ${version}, ${count(rulesets, 'набор правил', 'набора правил', 'наборов правил')}${files > 0 ? `, ${count(files, 'файл', 'файла', 'файлов')}` : ''}`,
      missing: 'Не хватает',
      changed: 'Изменено',
      added: 'Не входит в выпуск',
      digests: 'Содержание не совпадает с контрольной суммой',
      whole: 'набор данных в целом',
      otherDigest: (expected) => `Ожидалась контрольная сумма ${expected}`,
      own: 'Это набор данных, с которым собран этот risk-check.',
      another:
        'Это другая версия, не та, что в этом risk-check. Сравните контрольную сумму с той, что у нужного выпуска: --digest sha256:...',
      next: 'Не пользуйтесь им. Установите его заново из реестра и сравните контрольную сумму с описанием выпуска.',
    },
  },
  badge: {
    ...en.commands.badge,
    label: 'индекс риска',
    message: (score, band) => `${score}, ${band}`,
    ownRules: (message) => `${message} (свои правила)`,
    title: (label, { score, band, worstCase, ruleset, asOf }) =>
      `${label}: ${score} из 100, ${band}, ${worstCase === null ? 'ни один порог нельзя проверить' : `худший случай ${worstCase}`}; ${ruleset}, ${date(asOf.slice(0, 10))}; от risk-check, а не от площадки`,
  },
  forecast: {
    ...en.commands.forecast,
    title: (ruleset) => `Прогноз: ${ruleset}`,
    ifNothing: 'Если не случится ничего нового. Что открыто, остаётся открытым.',
    ifDone: 'Если сделать эти изменения сейчас',
    because: {
      'left-window': 'событие выходит из окна',
      'entered-window': 'событие попадает в окно',
      'points-lapsed': 'баллы сгорают',
      'limit-begins': 'начинает или перестаёт действовать порог с датой',
      deadline: 'проходит крайний срок',
      'time-passed': 'проходит время после события',
      'period-ends': 'заканчивается календарный период',
      'recorded-for-then': 'происходит то, что записано на это время',
      reach: 'записанная история становится достаточно длинной или отстаёт',
      'known-until': 'здесь кончается то, что известно',
      'known-from': 'с этого момента известно то, у чего нет даты',
    },
    legend: (full, maybe) => `${full} индекс риска   ${maybe} худший случай`,
    worst: (worst) => `  худший случай ${worst}   `,
    level: levelName,
    noSteps: (until) => `Само по себе время ничего не меняет до ${until}.`,
    stays: 'Остаётся, пока не решено',
  },
  headroom: {
    ...en.commands.headroom,
    title: (ruleset) => `Запас: ${ruleset}`,
    nothing:
      'Ни у одного правила здесь нет порога, запас до которого можно назвать; `risk-check doctor FILE` скажет, чего не хватает.',
    reached: 'Уже достигнуто',
    open: 'Не достигнуто',
    over: 'порог достигнут',
    overAt: 'порог достигнут',
    fires: (more) => `до порога: ${more}`,
    all: (legs) => `срабатывает, только если достигнуто всё: ${list(legs)}`,
    leadsOut: (n) =>
      n === 0
        ? 'больше хороших событий не нужно'
        : `чтобы выйти из этого, нужно ещё ${count(n, 'хорошее событие', 'хороших события', 'хороших событий')}`,
    eases: (when) => `число впервые улучшится: ${when}`,
    untilResolved: 'остаётся, пока не решено',
    silent: (n) =>
      `Ещё ${count(n, 'ступень, о которой', 'ступени, о которых', 'ступеней, о которых')} нельзя назвать одно число.`,
    roomLeft: 'Что ещё укладывается в ближайшие 7 дней, если больше ничего не случится',
    estimate:
      'Это оценка, а не разрешение. Честные споры и возвраты — ваше право; порог из руководства — догадка. Вне площадки никто не знает, где она на самом деле действует.',
  },
  rules: {
    ...en.commands.rules,
    total: (rulesets, counted, version, on) =>
      `${count(rulesets, 'набор правил', 'набора правил', 'наборов правил')}, ${counted}; набор данных ${version} от ${date(on)}`,
    rules,
    several: (n, name) =>
      `В названии есть ${name}: ${count(n, 'правило', 'правила', 'правил')}. Назовите одно из них, чтобы увидеть всё о нём:`,
    experimental: 'экспериментальное',
    standing: { over: 'больше не действует', announced: 'объявлено' },
    unpublished: 'число не опубликовано',
    numbered: (n) => `${n} с числом`,
    noEffect: 'названо, но не оценивается',
    reads: 'Читает',
    level: (n) => `Ступень ${n}`,
    condition: (metric, limit) => `${metric}: ${limit}`,
    target: (limit) => `${limit} или собственная цель площадки в ваших данных`,
    fact: (name, isIn, values) => `${name}: ${isIn ? '' : 'не '}${values.join(' или ')}`,
    statuses: {
      active: 'работает',
      restricted: 'ограничен',
      suspended: 'заблокирован',
      deactivated: 'отключён',
      deleted: 'удалён',
      terminated: 'закрыт навсегда',
    },
    status: (isIn, statuses) => `аккаунт ${isIn ? '' : 'не '}${statuses.join(' или ')}`,
    all: (parts) => `всё вместе: ${parts.join('; ')}`,
    any: (parts) => `хотя бы одно: ${parts.join('; ')}`,
    applies: (condition) => `Относится, когда: ${condition}`,
    from: (on) => `с ${date(on)}`,
    until: (on) => `до ${date(on)}`,
    announcedOnly: 'объявлено, но не вступило в силу',
    setByOwner: (values) => `одно из ${list(values)}, как вы установили`,
    means: 'Что это значит',
    advice: 'Что вы можете сделать',
    sources: 'Источники',
    read: (on) => `прочитано ${date(on)}`,
    caveat: 'Обратите внимание',
    policies: 'Страницы с правилами площадки',
    actions: 'Действия, которые может измерить what-if',
    related: 'Связанные правила',
    quote: (text) => `«${text}»`,
    conflicts: 'В чём источники расходятся',
    reading: (publisher, says) => `${publisher}: ${says}`,
    used: (used, why) => `Здесь принято: ${used} ${why}`,
    examples: 'Примеры (на английском), каждый из них проверен',
    names: {
      title: 'Имена для своих правил и what-if',
      cause: (cause) => `причина: ${cause}`,
      metric: (name, unit, worse) =>
        `показатель: ${name}, ${unit === 'share' ? 'доля от 0 до 1' : `единица ${unit}`}${worse === 'neither' ? '' : `, хуже, когда ${worse === 'higher' ? 'выше' : 'ниже'}`}`,
    },
    outcome: (status, level) => (status === 'fired' ? `ступень ${level ?? 1}` : (outcomes[status] ?? status)),
  },
  whatIf: {
    ...en.commands.whatIf,
    title: (ruleset, changed) =>
      `Что, если: ${ruleset}, ${count(changed, 'изменение', 'изменения', 'изменений')}`,
    covered: 'учтено в другом правиле',
    onlyShare: (n) =>
      `Ещё ${count(n, 'правило остаётся', 'правила остаются', 'правил остаются')} без изменений; меняется только доля в индексе`,
    before: 'До',
    after: 'После',
    worst: (worst) => `  худший случай ${worst}   `,
    delta: (score, worst) => `Индекс риска ${signed(score)}, худший случай ${signed(worst)}.`,
    points: (points) => `баллы: ${signed(points)}`,
    nothing: 'В снимке ничего не подходит, поэтому ничего не изменено.',
    uncertain: (items) => `Не тронуто, так как не хватает решающего поля: ${list(items)}.`,
    suggestions: (ruleset) => `Что можно сделать: ${ruleset}`,
    noAction: 'Сейчас нет действия, эффект которого можно измерить.',
    worstChange: (change) => `худший случай ${change}`,
    notAlone: 'само по себе ничего',
    fewest: 'Наименьшее число шагов до более низкого уровня',
    noSet: 'Такого набора не нашлось.',
    onlyTime: 'Где поможет только время',
    checkNext: 'Что выяснить дальше',
    measured:
      'Измерено повторной оценкой изменённого снимка. Что сделает с этим площадка — её собственное решение.',
  },
};
