import { by, clock } from '../base/same-everywhere.ts';
import { appealHelp, recoverHelp } from '../en/terminal-recovery.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count, form, number } = locale;
type Amount = Parameters<Partly<Words['recovery']['amount']>>[0];
type Unit = Extract<Amount, { unit: string }>['unit'];

const units: Record<Unit, readonly [string, string, string]> = {
  minutes: ['минута', 'минуты', 'минут'],
  hours: ['час', 'часа', 'часов'],
  days: ['день', 'дня', 'дней'],
  'working-days': ['рабочий день', 'рабочих дня', 'рабочих дней'],
  months: ['месяц', 'месяца', 'месяцев'],
};
/** After "up to" and "from ... to": genitive, singular after 1 only. */
const genitive: Record<Unit, readonly [string, string]> = {
  minutes: ['минуты', 'минут'],
  hours: ['часа', 'часов'],
  days: ['дня', 'дней'],
  'working-days': ['рабочего дня', 'рабочих дней'],
  months: ['месяца', 'месяцев'],
};
const weekdays = ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'];
const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

const upTo = (max: number, unit: Unit): string => {
  const [one, many] = genitive[unit];
  return `${number(String(max))} ${form(max, one, many, many)}`;
};

export const recovery: Partly<Words['recovery']> = {
  day: (wall, withYear) =>
    `${weekdays[wall.getUTCDay()]} ${wall.getUTCDate()} ${months[wall.getUTCMonth()]}${withYear ? ` ${wall.getUTCFullYear()}` : ''}`,
  clock,
  amount: (amount) => {
    if ('dayOfMonth' in amount) return `${amount.dayOfMonth}-е число месяца`;
    const { min, max, unit } = amount;
    if (min === undefined) return `до ${upTo(max, unit)}`;
    return min === max ? count(max, ...units[unit]) : `от ${number(String(min))} до ${upTo(max, unit)}`;
  },
  took: (amount) => ('dayOfMonth' in amount ? '' : count(amount.max, ...units[amount.unit])),
  notes: {
    'appeals-unknown': () =>
      'В снимке не сказано, подавали ли вы уже апелляцию. Если она открыта, не отправляйте другую; добавьте её в "appeals" и запустите снова.',
    'several-pending': ({ count: n }) =>
      `Открыто сразу несколько апелляций: ${n}. Больше не отправляйте. Скажите оператору, что в силе самая старая, а остальные были ошибкой.`,
    'zone-assumed': ({ zone }) =>
      `В снимке не указан часовой пояс, который можно использовать, поэтому дни считаются по ${zone}.`,
    'restriction-day-unknown': () =>
      'День ограничения неизвестен; сроки считаются от времени плана. Добавьте сообщение с датой, чтобы получить точные.',
    'no-way-back-known': ({ title }) =>
      `Ни один источник не описывает путь назад для «${title}». Следуйте самому сообщению, ответьте один раз и сохраняйте копии.`,
    'message-not-recognised': ({ count: n }) =>
      `Не распознано сообщений: ${n}. Таких формулировок нет среди известных здесь, а большинство известных — английские. Следуйте тому, что сказано в самом сообщении, но входите не по ссылке из него.`,
    'nothing-says-restricted': () =>
      'В снимке ничто не говорит о том, что аккаунт ограничен. Если вам мешает сообщение, передайте его через --notice или укажите "account.status".',
    'undated-step': ({ step }) =>
      `Никто не знает, сколько занимает шаг «${step}». Даты после него верны, если сделать его сразу, и сдвигаются вместе с ним.`,
    'sale-unknown': ({ at }) =>
      `Что на этой площадке ещё помогает до конца распродажи (${at}), неизвестно. Держитесь шагов и их сроков; если они позже, не гонитесь за распродажей.`,
    'sale-over': ({ at }) => `Распродажа закончилась раньше времени плана (${at}).`,
    'announced-day': ({ day }) => `В сообщении назван день, ${day}: действуйте раньше.`,
    'announced-day-over': ({ day }) =>
      `В сообщении был назван день, ${day}, и он прошёл: войдите и проверьте, произошло ли это.`,
    'deadline-missed': ({ step, at }) =>
      `Последний день шага «${step}» прошёл (${at}). Всё равно сделайте его сразу и объясните задержку.`,
  },
  difficulty: {
    easy: 'обычно легко снять',
    medium: 'можно снять с объяснением и доказательствами',
    hard: 'трудно снять',
    unknown: 'насколько трудно снять, неизвестно',
  },
  by,
  recover: {
    ...recoverHelp,
    title: (ruleset) => `Путь назад: ${ruleset}`,
    asOf: (when, zone) => `Считается от ${when} (${zone}).`,
    first: 'Сейчас',
    maybeCopy:
      'Это может быть подделка. Не переходите по её ссылкам. Откройте приложение или наберите адрес сами и найдите там то же сообщение. Если его там нет, ничего не ограничено; делайте шаги ниже, только если оно там есть.',
    copySigns: (words: readonly string[]): string =>
      `На подделку указывает: ${words.map((one) => `“${one}”`).join(', ')}.`,
    firstStep: (n, title) => `Начните с шага ${n}: ${title}.`,
    firstUnsure: (numbers) =>
      numbers.length === 1
        ? `Сначала посмотрите, относится ли к вам шаг ${numbers[0]}.`
        : `Сначала посмотрите, относятся ли к вам шаги ${numbers.slice(0, -1).join(', ')} и ${numbers.at(-1)}.`,
    firstWait: (isDated) =>
      `Сейчас ничего отправлять не нужно. Правильно — ждать${isDated ? '; дата ниже говорит, когда ждать больше не стоит' : ''}.`,
    firstUnread: 'Сначала прочитайте сообщение, которое здесь не распознано: в нём может быть больше.',
    firstOnly: (title) =>
      `Здесь известен только путь назад по причине «${title}». В сообщении названа другая причина? Войдите не по ссылке и сделайте то, о чём просят там.`,
    firstNothing: 'Здесь нечего обжаловать.',
    firstUnknown:
      'Ни один источник не описывает путь назад. Следуйте самому сообщению и ответьте на него один раз.',
    happened: 'Что произошло',
    likeliest: (title) => `Наиболее вероятная причина: ${title}`,
    wouldBe: (title) => `Если дойдёт до ограничения, вероятнее всего: ${title}`,
    alsoPossible: (title) => `Возможно также: ${title}`,
    sign: { strong: 'сильный признак', fair: 'есть признаки', weak: 'слабый признак' },
    noReason: 'По известным данным причину назвать нельзя.',
    says: (words, says) => `«${words}»: ${says}`,
    ask: 'Чтобы узнать больше',
    emergency: (hours) =>
      hours < 1
        ? 'Распродажа закончится меньше чем через час'
        : `Распродажа закончится через ${count(hours, 'час', 'часа', 'часов')}`,
    until: (when) => `В первый час, до ${when}:`,
    inTime: (titles) =>
      titles.length === 0
        ? 'По обычным срокам ничто не вернёт аккаунт до конца.'
        : `Обычно успевает: ${titles.join('; ')}.`,
    perhaps: (titles) => `Успевает только при удаче: ${titles.join('; ')}.`,
    letGo: (when) => `К ${when} доступа всё ещё нет? Тогда не гонитесь за распродажей:`,
    plan: 'План',
    noPlan: 'Шагов для этого нет.',
    warned:
      'Пока ничего не заблокировано. Исправьте то, что названо в сообщении; отчёт об аккаунте показывает, какие шаги снижают риск.',
    unsure: 'Только если это относится к вам.',
    when: (conditions) => `Только если: ${conditions.join('; или ')}.`,
    begins: (when) => `С ${when}`,
    beginsNow: 'Сейчас',
    sentOn: (when) => `Отправлено ${when}`,
    usual: (usual) => `обычный срок: ${usual}`,
    between: (usual, earliest, latest) =>
      earliest === null
        ? `обычный срок: ${usual}, то есть до ${latest}`
        : `обычный срок: ${usual}, то есть с ${earliest} по ${latest}`,
    moveOn: (when) => `Если до ${when} ответа нет, переходите к следующему шагу.`,
    actBy: (when, missed) => (missed ? `Последний день был ${when}.` : `Последний день: ${when}.`),
    afterRejection: (time) => `Срок после отказа: ${time}.`,
    restDays: (days) => `В этом сроке — ${count(days, 'нерабочий день', 'нерабочих дня', 'нерабочих дней')}.`,
    queue: (usual, sale) =>
      sale
        ? `Ожидание оператора во время распродажи: ${usual.replace('до ', '')} или больше.`
        : `Ожидание оператора: ${usual}.`,
    success: (worked, of, sample, publisher) =>
      worked === null
        ? `Некоторые ${of === 'access' ? 'вернули доступ' : 'получили объяснение'}, сообщает ${publisher}; никто не считал.`
        : `${of === 'access' ? 'Вернули доступ' : 'Получили объяснение'} ${worked} из ${sample}, сообщает ${publisher}.`,
    told: (title, took) => `Описанный случай: ${title} Заняло: ${took}.`,
    needs: 'Держите наготове',
    attach: 'Приложите',
    howLong: 'Сколько ждать',
    rights: 'Ваши права',
    doNot: 'Чего сейчас не делать',
    orders: 'Ваши заказы и деньги',
    order: (id) => `Заказ ${id}`,
    dates: {
      'ask-if-silent': (when) => `Если до ${when} ничего не изменилось, спросите.`,
      'window-closes': (when) => `Срок истекает ${when}.`,
      'money-back-by': (when) => `Деньги должны освободиться до ${when}.`,
    },
    belongings: { cart: 'Корзина', credits: 'Бонусы и купоны', disputes: 'Идущие споры' },
    replies: 'Следите за ответом',
    every: (hours) => `Каждые ${count(hours, 'час', 'часа', 'часов')}, в этих местах:`,
    inSpam: (value, of) => `В описанных случаях ${value} из ${of} ответов лежали в папке «Спам».`,
    nextChecks: (whens) => `В следующий раз: ${whens.join(', ')}.`,
    noExplanation: (when) => `К ${when} объяснения всё ещё нет?`,
    checklist: 'Документы',
    photos: 'Фотографии',
    text: 'Текст',
    final: 'Что остаётся',
    later: 'Если на каждом шаге отказ',
    route: (title, when, isOver) =>
      when === null ? title : `${title} (${isOver ? 'последний день был' : 'до'} ${when})`,
    onlyIn: 'Только если вы там живёте; добавьте "region" в снимок.',
    routeLimits: (text) => `Пределы: ${text}`,
    notes: 'Обратите внимание',
    honest:
      'Сроки и доли — это то, что сообщают названные источники. Вне площадки никто не может обещать, что аккаунт вернётся.',
    written: (file, n) =>
      n === 0
        ? `В этом плане нет дат; ${file} — пустой календарь.`
        : `${count(n, 'дата записана', 'даты записаны', 'дат записано')} в ${file}.`,
  },
  calendar: {
    name: (title) => `Путь назад: ${title}`,
    expected: (step) => `Обычно ответ уже есть: ${step}`,
    moveOn: (step) => `Ответа ещё нет? Идите дальше после шага: ${step}`,
    actBy: (step) => `Последний день: ${step}`,
    latest: (thing) => `Последний день, если сообщение пришло сегодня: ${thing}`,
    begins: (step) => `Следующий шаг, если ничего не пришло: ${step}`,
    order: {
      'ask-if-silent': (id) => `Ничего не изменилось? Спросите о заказе ${id}`,
      'window-closes': (id) => `Срок для спора истекает: заказ ${id}`,
      'money-back-by': (id) => `Деньги должны вернуться: заказ ${id}`,
    },
    check: 'Проверьте, нет ли ответа, также в папке «Спам»',
    sale: 'Доступа нет? Не гонитесь за распродажей',
    route: (title) => `Последний день: ${title}`,
  },
  appeal: {
    ...appealHelp,
    title: 'Проверка апелляции',
    words: (words, aim, most) =>
      `${count(words, 'слово', 'слова', 'слов')}; цель — около ${aim}, не больше ${most}.`,
    ok: 'Исправлять ничего не нужно. Отправьте один раз, приложив всё, и затем ждите.',
    notOk: (n) =>
      `${count(n, 'место нужно исправить', 'места нужно исправить', 'мест нужно исправить')} перед отправкой.`,
    forReason: (title) => `Проверено для причины: ${title}.`,
    noReason: 'Причина не указана; с --reason проверка строже там, где это нужно.',
    problem: 'Исправить',
    advice: 'Подумать',
    at: (line, column, words) => `строка ${line}, столбец ${column}: «${words}»`,
    whole: 'весь текст',
    better: (text) => `Лучше: ${text}`,
    more: (n) => `и ещё ${n} таких же`,
    honest: 'Чистый черновик ничего не обещает. Пишите только то, что верно и что вы можете показать.',
  },
};
