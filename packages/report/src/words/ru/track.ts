import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { levelName } from './document.ts';

export const trackWords: Partly<Words['commands']['track']> = {
  ...en.commands.track,
  first: (name, { score, band }) => `${name}: первый запуск, индекс ${score}, ${band}`,
  changed: (name, was, now) =>
    was.score === now.score && was.band === now.band
      ? `${name}: индекс ${now.score}, ${now.band}, как раньше`
      : `${name}: индекс ${was.score}, ${was.band}; теперь ${now.score}, ${now.band}`,
  rule: (title, from, to) => `${title}: ${levelName(from)}, теперь ${levelName(to)}`,
  repeated: 'Прошлый запуск был остановлен, прежде чем это точно было сказано, поэтому ещё раз:',
  older: (name, file, at, recorded) =>
    `${name}: ${file} от ${at} — старше того, что записано в прошлый раз (${recorded}). Файл не сравнивался и не записан, его ближайшие даты не показаны.`,
  fails: (option, name, { score, band }, reasons) =>
    `${option}: у ${name} индекс ${score}, ${band}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
  ahead: 'Ближайшие даты',
  dates: {
    ship: (id) => `заказ ${id}: отправить до`,
    deliver: (id) => `заказ ${id}: доставить до`,
    invoice: (id) => `заказ ${id}: загрузить счёт до`,
    answer: (id) => `сообщение ${id}: ответить до`,
  },
  rises: (score, band) => `индекс вырастет до ${score}, ${band}`,
  calendarName: 'Даты аккаунта',
  notified: (code) =>
    `Команда --notify завершилась с кодом ${code}; в следующий раз всё будет сказано снова.`,
};
