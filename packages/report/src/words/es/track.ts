import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { levelName } from './document.ts';

export const trackWords: Partly<Words['commands']['track']> = {
  ...en.commands.track,
  first: (name, { score, band }) => `${name}: primera vez, índice ${score}, ${band}`,
  changed: (name, was, now) =>
    was.score === now.score && was.band === now.band
      ? `${name}: índice ${now.score}, ${now.band}, como antes`
      : `${name}: índice ${was.score}, ${was.band}; ahora ${now.score}, ${now.band}`,
  rule: (title, from, to) => `${title}: ${levelName(from)}, ahora ${levelName(to)}`,
  repeated: 'La última vez se detuvo antes de que esto se dijera con seguridad, así que se repite:',
  older: (name, file, at, recorded) =>
    `${name}: ${file} es del ${at}, anterior a lo que se registró la última vez (${recorded}). No se ha comparado ni registrado, y sus fechas próximas no figuran.`,
  fails: (option, name, { score, band }, reasons) =>
    `${option}: ${name} está en índice ${score}, ${band}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
  ahead: 'Fechas próximas',
  dates: {
    ship: (id) => `pedido ${id}: enviar antes del`,
    deliver: (id) => `pedido ${id}: entregar antes del`,
    invoice: (id) => `pedido ${id}: subir la factura antes del`,
    answer: (id) => `mensaje ${id}: responder antes del`,
  },
  rises: (score, band) => `el índice sube a ${score}, ${band}`,
  calendarName: 'Fechas de la cuenta',
  notified: (code) => `El comando de --notify terminó con ${code}; la próxima vez se dirá todo de nuevo.`,
};
