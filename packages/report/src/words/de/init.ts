import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count } = locale;
const questions = (n: number): string => count(n, 'Frage', 'Fragen');

/** Words of `init`. */
export const init: Partly<Words['commands']['init']> = {
  ...en.commands.init,
  goesOn: (file) => `Weiter mit ${file}.`,
  movedOn: (before, now) =>
    `Beurteilt wird jetzt mit Stand ${now}. Was der Snapshot sagt, gilt bis ${before}; was danach kam, ist nicht bekannt. Um bei seiner Zeit zu bleiben: --as-of ${before}`,
  account: 'Um welches Konto geht es?',
  asks: {
    region: 'In welcher Region oder auf welchem Marktplatz ist das Konto?',
    program: 'In welchem Programm der Plattform ist das Konto?',
    'account.status': 'Wie bezeichnet die Plattform den Zustand des Kontos?',
    'account.createdAt': 'Wann wurde das Konto eröffnet?',
    'account.emailConfirmedAt': 'Wann wurde die E-Mail-Adresse bestätigt?',
  },
  yes: 'Ja',
  no: 'Nein',
  of: 'von',
  hints: {
    number: () => 'eine Zahl',
    share: 'in Prozent, etwa 2,5 % oder nur 2,5, oder 3 von 120',
    time: 'ein Tag wie 2021-05-04',
    choice: (choices) => `eines von ${list(choices)}`,
    flag: 'ja oder nein',
  },
  expected: {
    number: (from, to, isWhole) =>
      `${isWhole ? 'eine ganze Zahl' : 'eine Zahl'} ${to === null ? `ab ${from}` : `von ${from} bis ${to}`}`,
    share: 'eine Zahl in Prozent, etwa 2,5 %, oder 3 von 120',
    time: 'ein Tag wie 2021-05-04 oder eine Zeit mit Abstand zu UTC',
    choice: (choices) => `eines von ${list(choices)}`,
    flag: 'ja oder nein',
    text: 'ein Text in doppelten Anführungszeichen, etwa "buyer"',
  },
  narrowed: (score, worst, share) =>
    `Risikoindex ${score}, schlimmster Fall ${worst}; ${share} des Risikos geprüft.`,
  done: (file) =>
    file === undefined ? 'Fertig.' : `In ${file} geschrieben. Ergebnis ansehen: risk-check ${file}`,
  stopped: (file) =>
    file === undefined
      ? 'Abgebrochen.'
      : `Abgebrochen; in ${file} aufgehoben. Weiter: risk-check init -o ${file}`,
  open: (n) =>
    n === 0
      ? 'Es gibt nichts mehr zu fragen.'
      : `${questions(n)} ohne Antwort; risk-check doctor zeigt, welche Regeln darauf warten.`,
};
