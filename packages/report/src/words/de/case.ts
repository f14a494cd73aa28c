import { list } from '../en/grammar.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const { count } = locale;

export const caseWords: Partly<Words['commands']['case']> = {
  ...en.commands.case,
  wholeDays: '--days als ganze Zahl, etwa 9',
  isName: {
    ask: (word) =>
      `Verrät „${word}“, wer Sie sind oder mit wem Sie zu tun hatten: eine Person, ein Geschäft, eine Ware?`,
    yes: 'Ja oder nicht sicher: weglassen',
    no: 'Nein: stehen lassen',
  },
  ended: 'Wie ging es aus?',
  outcomes: {
    restored: 'Das Konto kam zurück',
    'not-restored': 'Es kam nicht zurück',
    open: 'Noch nicht entschieden',
    unknown: 'Weiß ich nicht',
    'never-restricted': 'Es war nie eingeschränkt',
  },
  removed: (paths, renamed, leftOut) =>
    `Aus dem Snapshot weggelassen: ${paths.length === 0 ? 'kein Text' : list(paths)}. ${count(renamed, 'Name', 'Namen')} durch erfundene ersetzt, Zeiten auf Tage gekürzt, Beträge auf zwei Stellen. Aus der Nachricht weggelassen: ${count(leftOut, 'Stelle', 'Stellen')}.`,
  leftOutNames: (words) =>
    `Diese Wörter können Namen sein und wurden weggelassen: ${list(words)}. Mit --keep WORT bleibt eines stehen.`,
  look: 'Lesen Sie alles, bevor Sie es jemandem geben: Ein Programm kennt nicht jeden Namen. Gesendet wird nichts.',
  save: (path) => `Genau das in ${path} speichern?`,
  yes: 'Ja, speichern',
  no: 'Nein',
  saved: (path) =>
    `In ${path} gespeichert. Zum Einreichen ein Issue der Art „Real case“ öffnen und es dort einfügen; docs/cases.md sagt, was daraus wird.`,
  notSaved: 'Es wurde nichts gespeichert.',
};
