import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';
import { toldRestricted } from './told-restricted.ts';

const { count, number, date, time: atTime } = locale;
const time = (text: unknown): string => atTime(String(text));
const day = (text: unknown): string => date(String(text));
const percent = (share: unknown): string =>
  `${number(String(Number((Number(share) * 100).toFixed(4))))}\u00a0%`;
const rules = (n: number): string => count(n, 'правила', 'правил', 'правил');

const lists: Readonly<Record<string, string>> = {
  orders: 'Заказы',
  disputes: 'Споры',
  chargebacks: 'Возвраты платежей',
  payments: 'Платежи',
  settlements: 'Платежи картой',
  fraudReports: 'Сообщения о мошенничестве',
  reviews: 'Отзывы',
  defects: 'Недостатки',
  violations: 'Нарушения',
  notices: 'Сроки и уведомления',
};
const proofs: Readonly<Record<string, string>> = {
  'period-named': 'период указан в файле',
  'periods-joined': 'периоды, указанные в файле, следуют друг за другом',
  'sorted-export': 'выгрузка отсортирована по дате, поэтому внутри ничего не пропущено',
  'whole-account': 'выгрузка содержит все записи',
};
const doubts: Readonly<Record<string, string>> = {
  period: 'в файле не указано, за какие он дни',
  filter: 'в файле не указано, был ли задан фильтр',
  some: 'эта выгрузка содержит только часть',
  pages: 'файл — одна страница из нескольких',
  parts: 'эта выгрузка состоит из нескольких файлов',
  documentation: 'ничто не подтверждает, что в файле есть все записи',
  update: 'этот отчёт отсортирован по последнему изменению',
  'one-state': 'у всех записей одно состояние или один заказ, поэтому мог быть задан фильтр',
  'one-payment': 'все записи относятся к одному платежу, поэтому мог быть задан фильтр',
  short: 'записей в файле не столько, сколько в нём указано',
  unsorted: 'записи стоят не в том порядке, что в выгрузке',
  single: 'в файле отдельные записи, а не список',
  cut: 'файл обрывается посреди строки',
  unread: 'файл рядом не удалось прочитать',
  'left-out': 'записи без номера или времени пропущены',
};
const fixes: Readonly<Record<string, string>> = {
  pages:
    'Загрузите и другие страницы: если каждая начинается с последней записи предыдущей, ничего не пропущено.',
  parts: 'Загрузите и другие файлы.',
  'one-state': 'Скачайте его без фильтра.',
  'one-payment': 'Запросите список без фильтра.',
  short: 'Скачайте его ещё раз.',
  cut: 'Скачайте его ещё раз.',
  unsorted: 'Загрузите файл в том виде, в каком он был скачан.',
  'left-out': 'Загрузите файл в том виде, в каком он был скачан.',
};
const unknowable: Readonly<Record<string, string>> = {
  disputes: 'споры',
  refunds: 'возвраты денег',
  reviews: 'отзывы',
  'ship-by': 'сроки отправки',
  tracking: 'отслеживание',
  'cancelled-by': 'кто отменил',
  cancellations: 'отмены',
  'cancellation-day': 'когда заказ отменили',
  outcome: 'чем кончился спор',
  rates: 'собственные показатели платформы',
  'payments-count': 'число платежей',
  'penalty-points': 'штрафные баллы',
  violations: 'нарушения',
  orders: 'заказы, которых в ней нет',
  ratings: 'оценки',
  'dispute-reason': 'почему открыт спор',
};

/** Words of `import`. */
export const imports: Partly<Words['commands']['import']> = {
  ...en.commands.import,
  reasons: {
    'no-id': 'нет id, чтобы отличить от других',
    'rounded-id': 'электронная таблица округлила номер (8,19E+15); загрузите файл таким, каким он был скачан',
    'unpaid-sale': 'продано, но ещё без оплаты и номера заказа',
    'not-a-day': 'день нельзя прочитать наверняка',
    'not-a-time': 'время нельзя прочитать',
    'unknown-word': 'слово здесь не известно; считается неизвестным',
    'not-a-number': 'не число',
    'not-a-share': 'доля вне пределов от 0 до 100 %',
    'not-a-count': 'не целое число от 0',
    'other-window': 'охватывает не те дни, на которые смотрят правила',
    'window-not-given': 'не сказано, какие дни охвачены',
    'no-figure': 'числа нет',
    'hidden-figure':
      'страница говорит, что скрывает, защищает или не учитывает часть показателей, поэтому её числа не взяты',
    'unclear-figure': 'страница не говорит, какое число ваше, а какое — целевое',
    'given-twice': 'то же число ещё раз',
    'no-rule-for-it': 'ни одно правило на это не смотрит',
    'test-data': 'тестовые данные',
    'early-warning': 'запрос банка, ещё не возврат платежа',
    prevented: 'предотвращено до возврата платежа',
    'not-a-dispute': 'не спор',
    'no-data-yet': 'у площадки нет данных; это неизвестно, а не ноль',
    'other-unit': 'единица измерения не проценты',
    'header-again': 'ещё раз строка заголовков; файл склеен из нескольких',
    'row-again': 'ещё раз та же строка; она считается один раз',
    'older-state': 'прежнее состояние записи, которая есть в файле ещё раз; считается более позднее',
    'other-mail': 'письмо от кого-то другого или реклама',
    'unsigned-mail': 'письмо, отправителя которого принявший сервер не подтвердил: оно может быть подделкой',
    'unknown-mail': 'письмо платформы, в котором нет известного заказа, спора или уведомления',
    'not-an-entry': 'сумма или пояснение, а не запись',
    'odd-year':
      'время, год которого не между 1995 и следующим годом, например по другому календарю (1405, 1448, 2569)',
    'ambiguous-day': 'день вида 03/04/26, и ни одна строка не показывает, что идёт первым: день или месяц',
    'group-of-figures': 'группа чисел, которые есть и по отдельности',
  },
  corrections: {
    'one-of-several': ({ others }) =>
      `Для другого: --part ${String(others).split(', ').join(' или --part ')}`,
    'list-partial': ({ why }) => fixes[String(why)] ?? '',
    'role-assumed': ({ others }) => `Для ${others}: --role ${others}`,
    'ambiguous-days': () => 'Укажите это: --date-order dmy (сначала день), mdy (сначала месяц) или ymd',
    'two-numbers': () =>
      'Укажите, что идёт первым: --number-order value-first (ваше число) или target-first (целевое)',
    'not-utf8': () => 'Если кодировка другая: --encoding NAME',
    'told-restricted': () => 'risk-check recover FILE',
    'as-of-newest': () => 'Если он создан позже: --as-of TIME',
    'newest-is-ahead': () => 'Если неверны ваши часы: --as-of TIME',
    'as-of-now': () => 'Если он старше: --as-of TIME',
  },
  messages: {
    figure: ({ metric, value, numerator, denominator, target, status }, title) => {
      const counted =
        numerator === undefined || denominator === undefined ? '' : `${numerator} из ${denominator}`;
      const rate =
        value === undefined
          ? counted || 'измерять нечего'
          : `${percent(value)}${counted ? ` (${counted})` : ''}`;
      const parts = [
        rate,
        target === undefined ? '' : `цель ${percent(target)}`,
        status === undefined ? '' : `площадка говорит: ${status}`,
      ];
      return `${title(String(metric))}: ${parts.filter(Boolean).join('; ')}`;
    },
    'violations-left-out': ({ name, count: n }) =>
      `${name}: ${n}. В файле не сказано, насколько они тяжелы, поэтому ни одно правило не может использовать это число.`,
    'account-status': ({ status }) => `Площадка называет состояние аккаунта так: ${status}.`,
    'one-of-several': ({ used }) => `В файле несколько аккаунтов; использован ${used}.`,
    'empty-answer': () => 'В файле нет чисел. Они остаются неизвестными, а это не ноль.',
    'not-evaluated-yet': () => 'Площадка ещё не оценивала этот аккаунт.',
    'standards-level': ({ level, cycle }) =>
      `${cycle === 'PROJECTED' ? 'При следующей оценке уровень был бы' : 'При последней оценке уровень был'} ${level}.`,
    'rate-without-protection': ({ metric, value, real }, title) =>
      `${title(String(metric))}: показано ${percent(value)}, без защиты ${percent(real)}.`,
    'rate-of-all-orders': ({ metric, value, all }, title) =>
      `${title(String(metric))}: ${percent(value)} — то, за что отвечаете вы; по всем заказам ${percent(all)}.`,
    'reputation-level': ({ level, real }) =>
      `Репутация: ${level}${real === undefined || real === level ? '' : `, без защиты ${real}`}.`,
    'protection-ends': ({ at }) => `Защита закончится ${time(at)}; после этого считаются числа без неё.`,
    'shop-rating': ({ rating }) => `Оценка магазина площадкой: ${rating}.`,
    'pages-not-told': ({ ask }) => `В ответе не сказано, есть ли другие страницы: запросите и ${ask}.`,
    'role-assumed': ({ role }) => `Принято за выгрузку роли ${role}.`,
    'orders-only': ({ orders }) =>
      `${count(Number(orders), 'заказ', 'заказа', 'заказов')}. Споров, возвратов и отзывов в этой выгрузке нет, они остаются неизвестными.`,
    'orders-without-state': ({ count: n }) =>
      `${count(Number(n), 'заказ', 'заказа', 'заказов')} без известного здесь статуса: оплачено ли, отправлено ли, отменено ли, остаётся неизвестным.`,
    'list-complete': ({ list, count: n, because, from, to }) =>
      `${lists[String(list)] ?? list}: ${count(Number(n), 'запись', 'записи', 'записей')}, ${from === undefined ? '' : `${day(from)} — ${day(to)}, `}полностью (${proofs[String(because)] ?? because}).`,
    'list-partial': ({ list, count: n, total, why }) =>
      `${lists[String(list)] ?? list}: ${count(Number(n), 'запись', 'записи', 'записей')}${total === undefined ? '' : ` из ${total}`}, не полностью: ${doubts[String(why)] ?? why}.`,
    'cannot-know': ({ what }) =>
      `Этого нет в выгрузке, и это остаётся неизвестным: ${String(what)
        .split(',')
        .map((code) => unknowable[code] ?? code)
        .join(', ')}.`,
    'below-standard-fee': ({ count: n }) =>
      `${count(Number(n), 'строка', 'строки', 'строк')} со сбором за показатели ниже стандарта: в эти дни eBay держал аккаунт ниже стандарта.`,
    'not-as-described-fee': ({ count: n }) =>
      `${count(Number(n), 'строка', 'строки', 'строк')} со сбором за очень высокую долю товаров не по описанию.`,
    'payment-dispute-fee': ({ count: n }) =>
      `${count(Number(n), 'заказ', 'заказа', 'заказов')} со сбором за проигранный спор о платеже.`,
    'unsigned-mails': ({ count: n }) =>
      `Письма без результата проверки подписи на принявшем сервере: ${n}. Подлинны ли они, не проверялось.`,
    'mails-only': () => 'Письмо говорит лишь, что что-то произошло: каждое число — не меньше указанного.',
    'told-restricted': ({ at }) => toldRestricted(time(at)),
    'answers-kept': ({ count: n }) => `Ваши ответы сохранены рядом с выгрузками: ${n}.`,
    'answer-and-export': ({ place, answer, exported, used }, title) =>
      `${title(String(place).replace(/^metrics\./, ''))}: вы ответили ${answer}, в выгрузке ${exported}; ${used === 'answer' ? 'ваш ответ новее и учитывается' : 'выгрузка новее и учитывается'}.`,
    'amount-without-currency': () => 'Суммы указаны без валюты и пропущены.',
    'orders-without-id': () =>
      'В этой выгрузке нет номеров заказов, поэтому при слиянии их нельзя отличить от других.',
    'ruleset-of-another': ({ source, used }) =>
      `Набора правил для ${source} нет; использован ${used}, который считает те же споры по картам.`,
    'sealed-inside': ({ files }) =>
      `Не прочитано, потому что защищено паролем, это ещё один архив или книга старого формата: ${files}. Откройте другой программой и импортируйте то, что внутри. До тех пор списки считаются неполными.`,
    'broken-inside': ({ files }) =>
      `Не прочитано, потому что это известная выгрузка с ошибкой: ${files}. Импортируйте её отдельно, чтобы увидеть ошибку. До тех пор списки считаются неполными.`,
    'other-files-inside': ({ count: n }) =>
      `В архиве ещё ${count(Number(n), 'файл', 'файла', 'файлов')}: это не известный экспорт, поэтому не прочитано.`,
    'not-utf8': ({ encoding }) =>
      `Файл не в UTF-8; он прочитан как ${encoding}. Слова с другими буквами остаются неизвестными.`,
    'cut-off': ({ line }) =>
      `Файл обрывается посреди строки ${line}; подсчёты — нижние границы. Чтобы получить остальное, выгрузите его ещё раз.`,
    'count-differs': ({ stated, found }) =>
      `В файле заявлено записей: ${stated}, найдено: ${found}; ${Number(found) < Number(stated) ? 'возможно, он обрезан, поэтому подсчёты — нижние границы.' : 'возможно, его изменили.'}`,
    'own-late-rate': ({ late, of }) =>
      `Отправлено после крайнего дня: ${late} из ${of}. Это ваше число; площадка считает сканирования, которых в файле нет.`,
    'own-untracked-rate': ({ untracked, of }) =>
      `Отправлено без трек-номера: ${untracked} из ${of}. Это ваше число.`,
    'two-numbers': ({ metric, one, other }, title) =>
      `${title(String(metric))}: на странице стоят ${one} и ${other}, и ни одно слово не говорит, какое из них целевое. Не учтено ни одно.`,
    'ambiguous-days': ({ count: n }) =>
      `Пропущено ${count(Number(n), 'дата', 'даты', 'дат')} вида 03/04/26: ни одна строка файла не показывает, что идёт первым, день или месяц.`,
    'days-without-time': ({ count: n, assumed }) =>
      `${count(Number(n), 'день', 'дня', 'дней')} без времени суток: взято ${assumed}, поэтому окна в часах неточны.`,
    'as-of-newest': ({ asOf }) => `Оценка на ${time(asOf)}, самое позднее время в файле.`,
    'merged-is-later': ({ asOf }) =>
      `Снимок, который нужно обновить, относится к более позднему времени, ${time(asOf)}: если об одном и том же говорят оба, верен снимок.`,
    'newest-is-ahead': ({ newest, asOf }) =>
      `Самое позднее время в файле, ${time(newest)}, ещё не наступило, значит, оно неверно; взято текущее время, ${time(asOf)}.`,
    'as-of-now': ({ asOf }) => `В файле не сказано, когда он создан; взято текущее время, ${time(asOf)}.`,
    'merged-list': ({ list, added, updated, kept }) =>
      `${list}, слияние: новых ${added}, обновлено ${updated}, только в старом ${kept}.`,
    'deadlines-over': ({ count: n }) =>
      `Сроки прежнего снимка, которые больше не действуют: ${n}. Более поздняя выгрузка ответа уже не требует.`,
    'list-only-older': ({ list, asOf }) =>
      `${list}: известно только до ${time(asOf)}; более поздних событий может не хватать.`,
  },
  head: (file, importer, title) => `${file}: ${importer}, ${title}`,
  rows: (read, used) =>
    `${count(read, 'запись прочитана', 'записи прочитаны', 'записей прочитано')}, использовано ${used}${read > used ? `, пропущено ${read - used}:` : ''}`,
  leftOut: (n, reason, places) => `${n}: ${reason} (${places.join('; ')}${n > places.length ? '; ...' : ''})`,
  values: 'Пропущены отдельные значения:',
  unknown: (n) =>
    n === 0
      ? 'Больше спрашивать не о чем: проверено каждое правило, которое можно проверить.'
      : `Ещё неизвестно для ${rules(n)}. Что скажет больше всего:`,
  ask: (couldAdd, ask, n) => `${couldAdd > 0 ? `до +${couldAdd}, ` : ''}для ${rules(n)}: ${ask}`,
  more: (n) => `и ещё ${count(n, 'вопрос', 'вопроса', 'вопросов')}`,
  taken: (file, what, sure) => `${file}: ${what}${sure && `. ${sure}`}`,
  kinds: {
    snapshot: 'снимок',
    restriction: 'сообщение: аккаунт ограничен',
    warning: 'сообщение: предупреждение',
    verification: 'сообщение: нужно что-то подтвердить',
    content: 'сообщение о содержимом',
    'order-only': 'сообщение о заказе',
    'sign-in': 'сообщение о входе в аккаунт',
    other: 'сообщение; неясно, что оно говорит об аккаунте',
  },
  sure: {
    official: 'Платформа описывает этот формат',
    observed: 'Этот формат показывают несколько программ или страниц',
    'one-source': 'Этот формат показывает только один источник',
    own: '',
  },
  answeredApart: (file, known) =>
    `В ${file} не сказано, о каком аккаунте речь, а эти файлы относятся к нескольким: ${known.join(', ')}. Ответ по нему дан отдельно; если он об одном из них, укажите его только с файлами этого аккаунта.`,
  readMessage: (file) => `Прочитать это сообщение: risk-check recover --notice ${file}`,
  whichNumber: (file, metric, one, other) =>
    `В ${file} для «${metric}» стоят ${one} и ${other}. Какое число ваше, а не целевое?`,
  mapWritten: (file) =>
    `Сопоставление записано в ${file}: в нём названия столбцов и слова состояний, им можно поделиться. Что в нём не названо, остаётся неизвестным.`,
  map: {
    account: 'К какому аккаунту относится таблица?',
    rows: 'Что такое одна строка?',
    none: 'нет столбца',
    field: (name) => `Какой столбец — ${name}?`,
    days: (example) => `Что идёт первым в ${example}: день или месяц?`,
    dayFirst: 'день',
    monthFirst: 'месяц',
    yearFirst: 'год',
    word: (word) => `Что значит «${word}»?`,
    unknownWord: 'что-то другое или неизвестно',
    lists: {
      orders: 'заказ',
      disputes: 'спор',
      chargebacks: 'возврат платежа',
      settlements: 'платёж картой',
      reviews: 'отзыв',
    },
    fields: {
      id: 'номер (id)',
      placedAt: 'день заказа',
      status: 'состояние',
      paidAt: 'день оплаты',
      shipBy: 'срок отправки',
      shippedAt: 'день отправки',
      deliveredAt: 'день доставки',
      cancelledAt: 'день отмены',
      refundedAt: 'день возврата денег',
      openedAt: 'день открытия',
      orderId: 'номер заказа',
      closedAt: 'день закрытия',
      filedAt: 'день подачи',
      reversedAt: 'день отзыва',
      at: 'день',
      stars: 'звёзды',
    },
    states: {
      'awaiting-payment': 'ждёт оплаты',
      paid: 'оплачен',
      shipped: 'отправлен',
      completed: 'завершён',
      cancelled: 'отменён',
      expired: 'истёк',
    },
  },
  few: (n) => (n === 1 ? 'Один вопрос дополнит почти всё:' : `Почти всё дополнят вопросы (${n}):`),
  answer: (file) => `Ответить на эти вопросы: risk-check init -o ${file}`,
  showAll: (file) => `Увидеть все вопросы:     risk-check doctor ${file}`,
  written: (file) => `Записано в ${file}.`,
  updated: (file) => `${file} обновлён: всё, что в нём было, осталось. Чтобы начать заново: --replace`,
};
