import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

export const timelineWords: Partly<Words['commands']['timeline']> = {
  snapshotMark: 'última instantánea',
  chartTitle: 'Índice de riesgo en el tiempo',
  chartAbout: (until) =>
    `El índice de riesgo como línea, discontinua tras la última instantánea, y el peor caso como línea fina discontinua, hasta ${until}. Las franjas son los niveles.`,
  marks:
    'Señale una marca o vaya a ella con el tabulador: lo que cambió entonces se dice aquí y en la tabla.',
  inTable: 'más detalles en la tabla',
  legend: { index: 'índice de riesgo', ahead: 'si no ocurre nada nuevo', worst: 'peor caso' },
  firsts: 'Alcanzado por primera vez',
  neverReached: 'Nada peor que «sin verificar» en este tiempo.',
  alreadyAt: (at) => `ya al principio, ${at}`,
  noSteps: (from, to) => `Nada cambió del ${from} al ${to}.`,
  alsoKnown: (n) =>
    locale.count(n, 'regla que antes no se podía juzgar', 'reglas que antes no se podían juzgar'),
  nearer: 'un límite se acercó',
  farther: 'un límite ya no está cerca',
  otherSnapshot: (on) => `según la instantánea del ${on}`,
  moreSteps: (n) => `${locale.count(n, 'paso más', 'pasos más')}: --format csv o json los tiene todos.`,
};
