import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count, number } = locale;

/** Without a level there is no answer, or the rule does not apply. */
export const levelName = (level: number | null): string =>
  level === null ? 'без оценки' : level === 0 ? 'чисто' : `ступень ${level}`;

export const document: Partly<Words['document']> = {
  status: {
    fired: 'сработало',
    clear: 'чисто',
    unknown: 'неизвестно',
    'not-applicable': 'не относится',
  },
  effort: {
    minutes: 'несколько минут',
    hours: 'несколько часов',
    days: 'несколько дней',
    weeks: 'несколько недель',
  },
  title: 'Отчёт о риске',
  verdictTitle: 'Положение аккаунта',
  suppressedAbout: 'Не учтено в индексе и в худшем случае.',
  actionsAbout: (score, worstCase) =>
    `Измерено повторной оценкой; сейчас индекс ${score}, худший случай ${worstCase}.`,
  adviceAbout: 'Для причин, на которые ни одно из этих действий не влияет:',
  timelineTable: 'Каждый шаг с датой.',
  allChecked: 'Всё, что можно знать, проверено.',
  sourcesAbout: 'Источники достигнутых порогов. Все остальные — по идентификаторам правил.',
  titleOf: (ruleset) => `Отчёт о риске: ${ruleset}`,
  failed: (code) => `Эти данные не удалось оценить (${code}).`,
  failedTitle: 'Не оценено',
  needs: (needs) => `Решить нельзя; ответ дали бы эти данные: ${needs}`,
  unknowable: 'Вне площадки этот порог никто проверить не может.',
  verdict: (band, score, worstCase) => `${band}, индекс риска ${score} из 100, худший случай ${worstCase}`,
  gaugeTitle: (score, band) => `Индекс риска ${score} из 100: ${band}`,
  gaugeAbout: (worstCase) =>
    `Полукруг от 0 до 100. Закрашенная часть — индекс риска, заштрихованная доходит до худшего случая, ${worstCase}.`,
  of100: 'из 100',
  noSumNeeded: 'Баллов нет: ни одно правило не сработало.',
  sum: 'Сумма',
  sumText: (points, sum) =>
    points.length === 1 ? `Одна причина даёт все баллы: ${sum}.` : `${points.join(' + ')} = ${sum}`,
  ended: (score) =>
    `Индекс равен ${score}, потому что это уже произошло; баллы объясняют, что дают одни только данные.`,
  waterfallAbout: 'Каждая полоса начинается там, где кончается предыдущая; последняя — сумма.',
  timelineTitle: 'Если не случится ничего нового',
  timelineAbout: (until) =>
    `Индекс риска (закрашен) и худший случай (пунктир) до ${until}, если не случится ничего нового.`,
  timelineNone: (until) => `Само по себе время ничего не меняет до ${until}.`,
  knownUntil: (at) =>
    `О времени после ${at} ничего не сказано: число, которое считается сегодня, тогда устареет.`,
  staysUntilResolved: (titles) => `Остаётся, пока не решено: ${titles.join('; ')}.`,
  headroomTitle: 'Значение и порог',
  headroomAbout: 'Каждая полоса показывает, как близко значение; вертикальная линия — порог.',
  headroomNone: 'Здесь ни одно правило не сравнивает одно известное число с одним порогом.',
  roomEstimate: 'Запас — это оценка, а не разрешение.',
  sourcesTitle: 'Источники',
  uncheckedTitle: 'Что не удалось проверить',
  madeFrom: 'Из чего составлено',
  suppressedTitle: 'Исключено вами',
  baselineTitle: 'По сравнению с прежним отчётом',
  summaryTitle: 'Все файлы',
  allFindings: 'Все правила',
  unknowableTitle: 'Пороги, которые вне площадки никто проверить не может',
  explainTitle: 'Как получаются баллы',
  columns: {
    input: 'Файл',
    account: 'Аккаунт',
    band: 'Уровень',
    index: 'Индекс',
    worst: 'Худший случай',
    coverage: 'Охват',
    rule: 'Правило',
    points: 'Баллы',
    severity: 'Тяжесть',
    evidence: 'Основание',
    value: 'Сейчас',
    limit: 'Порог',
    next: 'До следующей ступени',
    fires: 'До срабатывания',
    from: 'С',
    data: 'Данные',
    rules: 'Правила',
    couldAdd: 'Может добавить',
    action: 'Действие',
    effect: 'Индекс после',
    worstEffect: 'Худший случай после',
    effort: 'Затраты',
    source: 'Источник',
    published: 'Опубликовано',
    read: 'Прочитано',
    status: 'Состояние',
    why: 'Почему',
    reason: 'Причина',
    until: 'До',
    change: 'Изменение',
  },
  undated: 'без даты',
  forEver: 'бессрочно',
  reached: 'достигнут',
  facts: {
    dataset: 'Набор данных',
    ruleset: 'Набор правил',
    digest: 'Контрольная сумма',
    houseRules: 'Собственные правила',
    asOf: 'Оценено на',
    program: 'Составлено',
  },
  changed: (from, to) => (from === to ? levelName(to) : `${levelName(from)}, затем ${levelName(to)}`),
  baseline: {
    notThere: 'В нём нет этого аккаунта, поэтому всё сработавшее — новое.',
    was: (band, score, worstCase) => `Было: ${band}, индекс ${score}, худший случай ${worstCase}.`,
    new: 'Новое',
    worse: 'Хуже',
    better: 'Лучше',
    nowUnknown: 'Больше не известно',
    same: 'Ничего нового и ничего хуже.',
    sameButHigher: 'Ни одно правило не новое и не хуже, но уровень или индекс выше.',
  },
  explain: {
    intro:
      'Вес — это тяжесть, умноженная на надёжность основания. Веса разных причин складываются как независимые шансы уцелеть; внутри одной причины считается только самый большой, и его баллы делятся между сработавшими правилами.',
    alone: (alone) => `отдельно ${alone}`,
    weight: (severity, p, evidence, c, product) =>
      `${severity} ${number(String(p))} × ${evidence} ${number(String(c))} = ${number(product)}`,
    cause: (cause, others) =>
      others === 0
        ? `причина: ${cause}`
        : `причина: ${cause}, общая с ещё ${count(others, 'правилом', 'правилами', 'правилами')}`,
    total: (causes, product, score) =>
      `${count(causes, 'причина', 'причины', 'причин')}: 1 - ${number(product)} даёт ${score}.`,
  },
  quiet: (name, verdict, reasons, unchecked, leftOut) =>
    `${name}: ${verdict}, ${count(reasons, 'причина', 'причины', 'причин')}, не проверено: ${unchecked}${leftOut > 0 ? `, исключено вами: ${leftOut}` : ''}`,
  tryOut: {
    title: 'Что, если',
    about: 'Подвиньте ползунок: индекс пересчитывается на этой странице. Ничего не отправляется.',
    now: (index, band) => `Ваши числа: ${index}, ${band}`,
    tried: (index, band) => `Эти числа: ${index}, ${band}`,
    reset: 'Вернуть ваши числа',
    broken: 'Этот снимок не читается:',
  },
  plain: {
    points: (points) => count(points, 'балл', 'балла', 'баллов'),
    couldAdd: (points) => `может добавить ${points}`,
  },
};
