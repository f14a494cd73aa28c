import { en } from '../en/index.ts';
import { withEnglish } from '../with-english.ts';
import type { Partly, Translation, Words } from '../words.ts';
import { commands } from './commands.ts';
import { dialogueWords } from './dialogue.ts';
import { document } from './document.ts';
import { draft } from './draft.ts';
import { firstScreen } from './first-screen.ts';
import { issuePhrases } from './issue-phrases.ts';
import { locale } from './locale.ts';
import { next, problems } from './problems.ts';
import { recoverScreen } from './recover-screen.ts';
import { recovery } from './recovery.ts';
import { nextByError } from './terminal-problems.ts';

const { count, form, noun: nounFor, plural, number, date, time, percent } = locale;
const spaced = (noun: string): string => (noun === '' ? '' : ` ${noun}`);
const ends = 'События после этого времени не учтены.';

const warnings: Partly<Words['warnings']> = {
  'not-known-then': ({ asOf, own, fields }) =>
    `${fields}: данные говорят об этом только на ${own}. Как было на ${asOf}, никто не сказал; считается неизвестным.`,
  'known-until': ({ path, until }) =>
    `${path}: известно только по состоянию на ${until}; проверьте, верно ли это до сих пор.`,
  'already-ended': ({ status }) =>
    `Состояние аккаунта уже «${status}», поэтому индекс равен 100; причины показывают, что дают одни только данные.`,
  'account-not-active': ({ status }) =>
    `Состояние аккаунта «${status}»; он оценён так, как будто им пользуются.`,
  'unknown-property': ({ path }) => `${path} не входит в формат и не использовано; проверьте написание.`,
  'unknown-word': ({ path, word }) => `${path}: слова «${word}» нет в списке, оно считается неизвестным.`,
  'events-after-as-of': ({ list, count: n, asOf }) =>
    `${list}: ${count(Number(n), 'запись', 'записи', 'записей')} после ${time(String(asOf))}. ${ends}`,
  'duplicate-id': ({ list, count: n }) =>
    `${list}: ${count(Number(n), 'запись', 'записи', 'записей')} с уже встречавшимся id; каждая считается один раз.`,
  'duplicate-id-other-content': ({ list, count: n }) =>
    `${list}: ${count(Number(n), 'запись', 'записи', 'записей')} с уже встречавшимся id, но другим содержанием; считается первая.`,
  'metric-contradicts-events': ({ metric, used }) =>
    `metrics.${metric} не совпадает с событиями; ${used === 'given' ? 'использовано указанное число, так как его публикует площадка' : 'использованы события'}.`,
  'not-read': ({ path }) => `${path}: ни одно из этих правил на это не смотрит; не использовано.`,
  'metric-after-as-of': ({ metric }) =>
    `metrics.${metric} относится ко времени после момента оценки и не использована.`,
  'all-rules-experimental': ({ count: n }) =>
    `Ни одно правило не использовано: ${n === 1 ? 'единственное экспериментальное, его' : `все (${n}) экспериментальные, их`} основания слишком слабы.`,
  'no-rule-applies': () =>
    'Ни одно правило не относится к этому аккаунту, поэтому ничего не оценено: проверьте регион, программу и другие сведения снимка.',
  'parameter-not-offered': ({ parameter, given, offered }) =>
    `params.${parameter}: значения ${given} нет среди ${offered}; правила, которым оно нужно, остаются непроверенными.`,
  'metric-assumed': ({ metric }) => `metrics.${metric}: это ваше предположение, а не измеренное число.`,
  'metric-other-window': ({ metric, given, needed }) =>
    `metrics.${metric} охватывает ${count(Number(given), 'день', 'дня', 'дней')}, а правилу нужно ${needed}; не использована.`,
  'metric-without-periods': ({ metric }) =>
    `metrics.${metric} не считается по месяцам или другим периодам; указанные так значения не использованы.`,
  'target-not-used': ({ metric }) =>
    `metrics.${metric}: указанная вместе с ней цель не использована; у правил есть собственные пороги.`,
  'metric-too-old': ({ metric }) => `metrics.${metric} слишком старая и не использована.`,
  'suppression-expired': ({ ruleId, until }) =>
    `Исключение правила ${ruleId} закончилось ${date(String(until))} и не применено.`,
  'suppression-without-end': ({ ruleId }) => `У исключения правила ${ruleId} нет даты окончания.`,
  'suppression-unknown-rule': ({ ruleId }) =>
    `Исключение ${ruleId} не относится ни к одному проверенному правилу.`,
  'suppression-unused': ({ ruleId }) => `Исключение правила ${ruleId} не нужно: правило не сработало.`,
};

const translation: Translation = {
  language: 'ru',
  bands: {
    clear: 'чисто',
    unverified: 'не проверено',
    watch: 'рядом',
    low: 'низкий',
    elevated: 'повышенный',
    high: 'высокий',
    critical: 'критический',
  },
  severity: {
    info: 'для сведения',
    low: 'низкая',
    medium: 'средняя',
    high: 'высокая',
    critical: 'критическая',
  },
  evidence: {
    official: 'Официально, прочитано в тексте самой площадки или в точной копии',
    documented: 'Подтверждено независимыми источниками',
    reported: 'По сообщению, утверждение названного источника',
    anecdotal: 'Единичное сообщение',
    heuristic: 'Наше собственное раннее предупреждение',
  },
  evidenceShort: {
    official: 'официально',
    documented: 'подтверждено',
    reported: 'по сообщению',
    anecdotal: 'единичный случай',
    heuristic: 'наша оценка',
  },
  inputs: {
    orders: 'заказы, их даты и состояние',
    disputes: 'споры, открытые и закрытые',
    payments: 'платежи и прошли ли они',
    chargebacks: 'возвраты платежей через банк',
    logins: 'входы в аккаунт: сеть, устройство и страна',
    devices: 'устройства и аккаунты, которыми на них пользуются',
    linkedAccounts: 'другие ваши аккаунты и аккаунты вашей семьи',
    conduct: 'действия, которые площадка запрещает, если они были',
    violations: 'нарушения, записанные площадкой',
    notices: 'сообщения и предупреждения площадки',
    appeals: 'отправленные вами апелляции',
    defects: 'засчитанные вам недостатки',
    reviews: 'отзывы и их оценки',
    messages: 'сообщения покупателей и когда на них ответили',
    deliveries: 'доставки и были ли они вовремя',
    settlements: 'завершённые продажи',
    credits: 'возвращённые кредиты',
    fraudReports: 'сообщения о мошенничестве',
    account: 'сам аккаунт: с какого времени, подтверждён ли',
    'account.status': 'состояние аккаунта: active, restricted, suspended, ...',
    'account.createdAt': 'с какого времени существует аккаунт',
    region: 'ваш регион или торговая площадка',
    program: 'программа, в которой вы участвуете',
    asOf: 'время, на которое делается оценка',
  },
  warnings,
  phrases: {
    unknown: 'неизвестно',
    nothing: 'ничего',
    'a limit you set': 'порог, который вы установили',
    'a limit that is not published': 'порог, который не опубликован',
    'an unknown number of': 'неизвестно сколько',
    'at least {a}': 'не менее {a}',
    '{a} to {b}': 'от {a} до {b}',
    '{a}%': '{a}\u00a0%',
    '.': ',',
  },
  didYouMean: (name) => `Может быть, вы имели в виду ${name}?`,
  offered: (offered, more) => `Здесь возможны: ${offered.join(', ')}${more === 0 ? '' : ` и ещё ${more}`}.`,
  number,
  percent,
  head: {
    time,
    date,
    asOf: (text) => `по состоянию на ${time(text)}`,
    stale: (asOf, command) =>
      `Эти числа — на ${asOf}. Они говорят, как было тогда, а не как сегодня.${command === null ? '' : ` Оценить сейчас: ${command}`}`,
    index: 'Индекс риска',
    bandMeans: {
      clear: 'из 100. Ничего не найдено, и всё, что можно знать, известно.',
      unverified:
        'из 100. Ничего серьёзного не найдено, но слишком многое неизвестно, чтобы считать, что всё чисто.',
      watch: 'из 100. Ни один серьёзный порог не достигнут, но один близко.',
      low: 'из 100. Слабые признаки.',
      elevated: 'из 100. Есть признаки, на которые стоит отреагировать.',
      high: 'из 100. Сильные признаки: действуйте в ближайшее время.',
      critical: 'из 100. Самые сильные признаки: действуйте сейчас.',
    },
    gravest: 'Одна из причин ниже названа основанием для блокировки.',
    leftOut: (n) =>
      `Вы исключили ${count(n, 'сработавшее правило', 'сработавших правила', 'сработавших правил')}.`,
    nothingKnowable: 'из 100, но не было ни одного порога, который можно проверить.',
    forWhom:
      'из 100. По известным данным ни один порог не достигнут, но не сказано, относятся ли эти пороги к этому аккаунту.',
    ended: (evidenceScore) =>
      `из 100, потому что это уже произошло; одни только данные дают ${evidenceScore}.`,
    worstCase: 'Худший случай',
    worstCaseSame: 'тот же, как бы ни обстояло дело с остальным.',
    worstCaseUnknown: 'если всё неизвестное окажется плохим и все источники правы.',
    worstCaseReported: 'если все источники правы.',
    coverage: 'Охват',
    coverageMeans: (share) =>
      share >= 1
        ? 'известного достаточно, чтобы проверить весь риск, о котором можно знать.'
        : share === 0
          ? 'по известному нельзя проверить ничего из риска, о котором можно знать.'
          : `по известному можно проверить ${percent(share).replace('<', 'меньше ')} риска, о котором можно знать.`,
  },
  value: {
    now: (value) => `Сейчас ${value}`,
    counted: (value, part, whole) => `${value} (${part} из ${whole})`,
    floor: (value, part, least) =>
      `${value}, считается как ${part} из ${least}: меньшее число мало о чём говорит`,
    unknown: 'неизвестно',
    between: (from, to) => `от ${from} до ${to}`,
    atLeast: (value) => `не менее ${value}`,
    atMost: (value) => `не более ${value}`,
    unpublished: 'порог не опубликован',
    ownTarget: (limit, published) =>
      `${limit}: собственная цель площадки из ваших данных${published === '' ? '' : `, вместо ${published}`}`,
    limit: {
      gte: (value, noun) => `порог: ${value}${spaced(nounFor(value, noun))} или больше`,
      gt: (value, noun) => `порог: больше ${value}${spaced(plural(value, noun))}`,
      lte: (value, noun) => `порог: ${value}${spaced(nounFor(value, noun))} или меньше`,
      lt: (value, noun) => `порог: меньше ${value}${spaced(plural(value, noun))}`,
    },
    limitWord: 'порог:',
    share: (text) => `${text}\u00a0%`,
    more: (amount, noun, isFall) => `ещё ${amount}${spaced(nounFor(amount, noun))}${isFall ? ' вниз' : ''}`,
    hours: (hours) => `ещё ${count(hours, 'час', 'часа', 'часов')}`,
    percentagePoints: (points, isFall) =>
      `ещё ${count(points, 'процентный пункт', 'процентных пункта', 'процентных пунктов')}${isFall ? ' вниз' : ''}`,
    any: (isFall) => (isFall ? 'при любом снижении' : 'при любом увеличении'),
    and: (items) => items.join(' и '),
    leg: (title, more) => `${more} (${title})`,
  },
  source: {
    named: (publisher, publishedOn, readOn) =>
      publishedOn === null
        ? `${publisher} (без даты, прочитано ${date(readOn)})`
        : `${publisher} (${date(publishedOn)})`,
    more: (n) => `и ещё ${n}`,
    ofText: (evidence, year) =>
      `${evidence === 'official' ? 'Официально' : 'Подтверждено'}, ${year === null ? 'текст без даты' : `текст ${year} года`}`,
    oneGuide: 'Сообщает одна статья с советами',
    noLink: 'без ссылки: страница советует нарушать правила',
    archived: 'как прочитано',
  },
  reasons: {
    title: 'Почему',
    points: 'баллы',
    none: (checked, notApplicable) =>
      checked === 0
        ? notApplicable === 0
          ? 'Ни одно правило не удалось проверить.'
          : `Ни одно правило не сработало: ${count(notApplicable, 'правило здесь не действует или ему', 'правила здесь не действуют или им', 'правил здесь не действуют или им')} нечего измерять, а остальные проверить не удалось.`
        : `Ни одно правило не сработало; ${count(checked, 'правило проверено', 'правила проверены', 'правил проверено')}, всё чисто.`,
    consequence: (text) => `Что может последовать: ${text}`,
    // Rules with fees speak English so far.
    fee: (amount, currency, per) => `Сбор: ${amount} ${currency} per ${per}.`,
    covers: (titles) => `Сюда же входит: ${titles.join('; ')}`,
    met: 'достигнут',
    notMet: 'не достигнут',
    undecided: 'неизвестно',
    next: (severity, far) => `Следующая ступень (тяжесть: ${severity}): ${far}`,
  },
  verdict: {
    of: 'из 100.',
    none: 'Ни один известный порог не достигнут',
    minor: 'Есть только слабые признаки',
    clear: ', и ни один не близко.',
    minorAlone: ', и ни один порог не близко.',
    open: ', но слишком многое неизвестно, чтобы считать, что всё чисто.',
    may: ', но насколько он близок, не сказано.',
    near: (n) => (n === 1 ? ', но один порог близко.' : `, но близко сразу несколько порогов (${n}).`),
    nearToo: (n) => (n === 1 ? 'Близко и ещё один порог.' : `Близко и другие пороги (${n}).`),
    alsoOpen: 'Кроме того, многое неизвестно.',
    step: (title, far, score, band) => `${title}: ${far}, и индекс будет ${score}, ${band}.`,
    time: (title, days, score, band) => `${title}: само время даст индекс ${score}, ${band}, срок ${days}.`,
    hangsOn: (title, what, score, band) =>
      `${title}: зависит от того, что не сказано (${what}). Индекс может быть ${score}, ${band}.`,
    could: (title, score, band) => `${title}: на пороге индекс ${score}, ${band}.`,
    days: (n) => `${n} дн.`,
  },
  nearest: {
    title: 'Ближайшие ещё не достигнутые пороги',
    reached: (more) => `до порога ${more}`,
  },
  unchecked: {
    title: (rules) => `Не проверено: ${count(rules, 'правило', 'правила', 'правил')} из-за нехватки данных`,
    couldAdd: 'может добавить',
    row: (meanings) => [...new Set(meanings)].join('; '),
    rules: (n) => count(n, 'правило', 'правила', 'правил'),
    more: (groups, rules) =>
      `и ещё ${count(groups, 'вид', 'вида', 'видов')} данных, для ${count(rules, 'правила', 'правил', 'правил')}`,
    missing: (list, field, items, of, rule, couldAdd) =>
      `В ${items} из ${of} записей нет ${list}.${field}. Если этого ещё не произошло, предел достигнут: ${rule} (+${couldAdd}). Напишите null, если «ещё нет».`,
    howTo:
      'Добавьте в снимок то, что знаете. Пустой список [] означает «нет»; отсутствующий список означает «неизвестно».',
    unknowable: (n) =>
      `${count(n, 'порог', 'порога', 'порогов')} вне площадки никто проверить не может: ${form(n, 'он не опубликован или вам не показан. Он не учтён.', 'они не опубликованы или вам не показаны. Они не учтены.', 'они не опубликованы или вам не показаны. Они не учтены.')}`,
  },
  help: {
    title: 'Что поможет больше всего',
    measured: (before, after) => `Индекс: с ${before} до ${after}, измерено.`,
    measuredWorst: (before, after) => `Худший случай: с ${before} до ${after}, измерено.`,
    together: (titles, score, band) =>
      `Наименьшее число шагов до более низкого уровня, вместе: ${titles.join('; ')}. Индекс ${score} (${band}), измерено.`,
    nextFall: (when, score) =>
      `Признаки выходят из окна ${when}: индекс тогда ${score}, если не случится ничего нового. Уже поставленная блокировка остаётся, пока её не снимут.`,
    amounts: (of, least, enough) =>
      `${least === of ? `Нужны все ${of}` : `Достаточно ${least} из ${of}, чтобы что-то изменилось`}${least > 1 ? `; ${least - 1} ничего не меняет` : ''}${enough < of ? `; больше ${enough} ничего не добавляет` : ''}.`,
    recover: 'Путь назад, шаг за шагом и с датами: risk-check recover FILE',
    without: (score, without) => `(Без этой причины индекс был бы ${without} вместо ${score}.)`,
  },
  notes: {
    noSnapshot: (file) => `${file} — не снимок, файл пропущен.`,
    sameInstant: (name, at, files, counts) =>
      `${name}: файлов с одним и тем же моментом (${at}): ${files.length}: ${files.join(', ')}. Учитывается ${counts}: ни один другой не даёт более высокого индекса.`,
    title: 'Обратите внимание',
    notTranslated: (title) => `Тексты правил для ${title} даны по-английски: они ещё не переведены.`,
    suppressed: (ruleId, reason, until) =>
      `${ruleId} исключено${until === null ? '' : ` до ${date(until)}`}: ${reason}`,
    experimental: (n, title) =>
      `${title}: ${count(n, 'экспериментальное правило не учтено', 'экспериментальных правила не учтены', 'экспериментальных правил не учтены')}, основания слишком слабы.`,
    useExperimental: 'С --experimental учитываются и такие правила.',
  },
  notStandard: {
    sentence: (parts) => `Нестандартные правила: ${parts}.`,
    from: (file, by) => ` ${file}${by === null ? '' : ` (задано в ${by})`}`,
    house: (from) => `собственные правила${from === '' ? '' : ` из${from}`}`,
    ruleset: (from) => `набор правил из${from}`,
    altered: (from) =>
      `изменённый набор правил${from === '' ? '' : ` из${from}`}, содержание которого не совпадает с его контрольной суммой`,
    suppressed: (n, from) =>
      `${count(n, 'правило исключено', 'правила исключены', 'правил исключено')}${from === '' ? '' : ` файлом${from}`}`,
    ignored: (settings, file) =>
      `Не используется: ${settings.join(' и ')} из ${file}, так как этот файл лежит выше рабочей папки. Чтобы использовать его: --config ${file}`,
  },
  notice: {
    text: 'Не связано ни с одной площадкой; названия принадлежат их владельцам. Число с пометкой «по сообщению» — утверждение названного источника, а не заявление площадки. Это индекс риска, а не юридическая консультация.',
    validity: (address) => `Как часто это верно, проверено на настоящих случаях: ${address}`,
    more: (site) => `Источники с адресами: --format json или ${site}RULE-ID`,
    made: (version, dataset, on, id, digest) =>
      `risk-check ${version}, набор данных ${dataset} от ${date(on)}, ${id} ${digest}`,
    house: (version, base, digest) =>
      `Собственные правила${version === null ? '' : ` ${version}`} поверх ${base} ${digest}`,
  },
  document,
  issuePhrases,
  problems,
  next,
  nextByError,
  errors: {
    input: 'стандартный ввод',
    sameFiles: (names, more) =>
      `Названо дважды, учтено один раз: ${names.join(', ')}${more === 0 ? '' : ` и ещё ${more}`}.`,
    isExport: (file) => `Если это выгрузка с площадки, запустите: risk-check import ${file}`,
    heading: (name, n, code) => `${name}: ${count(n, 'ошибка', 'ошибки', 'ошибок')} (${code})`,
    more: (n) => `... и ещё ${n}; --format json показывает все`,
    wrongRuleset: 'Файл после --rules относится к другой площадке или роли.',
    newerSnapshot: 'Эта версия risk-check читает формат 1; более новая, возможно, прочитает этот снимок.',
    ourBug: (url) =>
      `Это ошибка в risk-check, а не в вашем снимке. Пожалуйста, сообщите о ней, приложив строки ниже: ${url}`,
  },
  // The help, the manual page and the examples are in English.
  usage: en.usage,
  man: en.man,
  commands,
  draft,
  firstScreen,
  recoverScreen,
  dialogue: dialogueWords,
  recovery,
  version: (cli, core, dataset, on, digest) =>
    `risk-check   ${cli}\ncore         ${core}\nнабор данных ${dataset} от ${date(on)} (${digest})\n`,
};

export const ru: Words = withEnglish(translation);
