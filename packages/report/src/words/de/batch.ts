import type { ProblemArgs } from '../../problems/problem.ts';
import { MOST_BYTES, MOST_NESTING, MOST_WORKERS } from '../base/limits.ts';
import { showSeconds } from '../base/show-seconds.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const number = (n: number): string => n.toLocaleString('de-DE');
const records = (n: number): string => `${number(n)} ${locale.form(n, 'Datensatz', 'Datensätze')}`;
/** Nach „von“ und „nach“: Dativ. */
const ofRecords = (n: number): string => `${number(n)} ${locale.form(n, 'Datensatz', 'Datensätzen')}`;

const duration = (seconds: number): string => showSeconds(seconds, ['Std.', 'Min.', 's']);

const others: Record<Parameters<Partly<Words['problems']['other-run']>>[0]['what'], string> = {
  input: 'der unterbrochene Lauf hatte andere Eingaben',
  version: 'der unterbrochene Lauf gehörte zu einer anderen Version von risk-check',
  rules: 'der unterbrochene Lauf hatte andere Regeln',
  options: 'der unterbrochene Lauf hatte andere Optionen',
};

/** What a number of the command line has to be. */
const COUNTS: Record<ProblemArgs['not-a-count']['wanted'], string> = {
  whole: `eine ganze Zahl von 1 bis ${MOST_WORKERS}`,
  'above-0': 'eine Zahl über 0',
  'from-0': 'eine Zahl ab 0',
  limit: 'nichts, eine ganze Zahl oder ein Anteil wie 1%',
};

export const batchProblems = {
  'no-zstd': ({ node }) => `dieses Node (${node}) kann .zst nicht lesen; Node 22.15 und neuere können es`,
  'part-too-short': ({ bytes, expected }) =>
    `erwartet wurden ${number(expected)} Bytes des unterbrochenen Laufs, gefunden ${number(bytes)}`,
  'other-run': ({ what }) => others[what],
  'not-a-checkpoint': () => 'erwartet wurde ein Haltepunkt, wie risk-check batch ihn schreibt',
  'run-going': ({ host, process }) =>
    `ein anderer Lauf schreibt diese Ausgabe: Prozess ${process} auf ${host}`,
  'run-interrupted': ({ checkpoint }) => `ein unterbrochener Lauf hat ${checkpoint} hinterlassen`,
  'resume-needs-output': () => '--resume braucht -o FILE: nur eine Datei lässt sich fortsetzen',
  'not-a-count': ({ option, value, wanted }) =>
    `${option}: erwartet wurde ${COUNTS[wanted]}, angegeben „${value}“`,
  'not-a-shard': ({ value }) =>
    `--shard: erwartet wurde K/N mit K von 1 bis N, etwa 3/8, angegeben „${value}“`,
  'needs-package': ({ name, what }) => `${what} braucht das Paket ${name}, das nicht installiert ist`,
  'not-a-table-output': ({ value, known }) =>
    `-o: erwartet wurde eine Datei mit der Endung ${known.map((kind) => `.${kind}`).join(', ')}, angegeben „${value}“`,
  'later-store': ({ version }) =>
    `diesen Speicher hat eine spätere Version von risk-check geschrieben (Form ${version}, diese liest 1)`,
  'damaged-store': ({ line }) => `Zeile ${line} ist kein Eintrag von risk-check track`,
  'no-state-folder': () =>
    'es gibt keinen Ordner für den Speicher: weder XDG_STATE_HOME noch HOME ist gesetzt',
  'not-with-tables': ({ option }) => `${option} hat mit --tables keine Bedeutung`,
} satisfies Partial<Partly<Words['problems']>>;

export const batchNext = {
  'later-store': 'Installieren Sie jene Version, oder nennen Sie mit --store eine andere Datei.',
  'damaged-store': 'Verschieben Sie die Datei, um neu zu beginnen, oder nennen Sie mit --store eine andere.',
  'no-state-folder': 'Nennen Sie mit --store eine Datei.',
  'no-zstd': 'Entpacken Sie es davor: zstd -dc FILE | risk-check batch -',
  'run-going':
    'Warten Sie auf ihn. Ist er beendet, löschen Sie die Datei .lock, oder warten Sie eine halbe Minute.',
  'run-interrupted': '--resume setzt ihn fort; um neu zu beginnen, löschen Sie diese Datei.',
  'part-too-short': 'Um neu zu beginnen, löschen Sie die Datei .checkpoint.',
  'needs-package':
    'Installieren Sie es dort, wo risk-check installiert ist (mit --global, wenn risk-check global installiert ist): npm install @duckdb/node-api (und apache-arrow für .arrow). Oder tragen Sie den absoluten Pfad seines node_modules-Ordners in NODE_PATH ein. Pakete aus dem Arbeitsordner werden nie geladen.',
  'not-a-checkpoint': 'Um neu zu beginnen, löschen Sie diese Datei.',
  'other-run':
    'Geben Sie dieselben Eingaben und Optionen noch einmal an, oder löschen Sie die Datei .checkpoint, um neu zu beginnen.',
};

const refusals: Record<string, string> = {
  EMPTY_RECORD: 'leere Zeilen',
  TOO_LONG: `länger als ${MOST_BYTES / 1024 ** 2} MiB`,
  INVALID_UTF8: 'kein UTF-8',
  TOO_DEEP: `tiefer als ${MOST_NESTING} Ebenen verschachtelt`,
  INVALID_JSON: 'kein JSON',
  UNKNOWN_RULESET: 'Plattform und Rolle ohne Regeln',
  INVALID_SNAPSHOT: 'kein Snapshot',
  WORKER_DIED: 'beendete den Thread, der ihn bewertete',
  INTERNAL_ERROR: 'ein Fehler in risk-check',
};

export const batch: Partly<Words['commands']['batch']> = {
  // Descriptions, options and examples belong to the help, which is in English.
  ...en.commands.batch,
  progress: ({ share, bar, records: done, rate, secondsLeft }) =>
    [
      ...(share === null ? [] : [`[${bar}] ${Math.floor(share * 100)}%`]),
      records(done),
      `${number(Math.round(rate))} je Sekunde`,
      ...(secondsLeft === null ? [] : [`noch ${duration(secondsLeft)}`]),
    ].join('  '),
  summary: {
    title: 'Zusammenfassung des Laufs',
    number,
    done: (scored, refused) =>
      `${records(scored)} bewertet${refused === 0 ? '' : `, ${number(refused)} nicht`}.`,
    bands: 'Datensätze je Risikoband',
    bandsCaption: 'Wie viele in welchem Risikoband sind',
    quantilesCaption: 'Von diesen Datensätzen ist keiner höher',
    rulesCaption: 'In wie vielen Datensätzen jede griff',
    refusalsCaption: 'Warum, und wie viele',
    quantiles: 'Wie hoch der Risikoindex ist',
    quantile: (share, score) =>
      share === 1
        ? `der höchste ist ${score}`
        : `${Math.round(share * 100)}\u00a0% der Datensätze: höchstens ${score}`,
    rules: 'Regeln, die am häufigsten griffen',
    moreRules: (n) => `und ${number(n)} weitere ${locale.form(n, 'Regel', 'Regeln')}`,
    refusals: 'Nicht bewertet',
    refusal: (code) => (refusals[code] ? `${refusals[code]} (${code})` : code),
    histogram: 'Datensätze nach Risikoindex',
    histogramAbout:
      'Jeder Balken steht für fünf Punkte des Risikoindex, in der Farbe seines Risikobands; was ungeprüft ist, ist schraffiert. Die Zahlen stehen in der Tabelle daneben.',
    histogramAxis: 'Risikoindex',
    mostInABar: (n) => `höchster Balken: ${records(n)}`,
    columns: {
      band: 'Risikoband',
      records: 'Datensätze',
      share: 'Anteil',
      lowest: 'Die niedrigsten',
      atMost: 'Risikoindex höchstens',
      rule: 'Regel',
      id: 'Kennung',
      why: 'Warum',
    },
  },
  noneScored:
    'Erwartet wird ein Snapshot auf jeder Zeile (NDJSON). Einen einzelnen bewertet: risk-check FILE. Aus einer Liste: jq -c ".[]" FILE',
  refused: (refused, all, where, listed) => {
    const says = where === null ? 'die Zeilen oben sagen' : `${where} sagt`;
    const names = where === null ? 'die Zeilen oben nennen' : `${where} nennt`;
    const which =
      listed === 0
        ? ''
        : listed < refused
          ? `; ${names} ${number(listed)} davon`
          : `; ${says}, ${locale.form(refused, 'welcher', 'welche')}`;
    return `${number(refused)} von ${ofRecords(all)} ${locale.form(refused, 'ließ', 'ließen')} sich nicht bewerten${which}.`;
  },
  unlisted: (counts) =>
    `Gezählt, nicht aufgeführt: ${Object.entries(counts)
      .map(([code, n]) => `${number(n)} ${code} (${refusals[code] ?? code})`)
      .join('; ')}.`,
  cut: (names) =>
    `${names.join(', ')} wurde beim Lesen kürzer: Was dahinter stand, ist nicht bewertet. Starten Sie noch einmal.`,
  resumed: (done) => `Weiter nach ${ofRecords(done)}.`,
  interrupted: (canResume) =>
    `Unterbrochen.${canResume ? ' Mit --resume macht derselbe Befehl weiter.' : ''}`,
  wasComplete: 'Der frühere Lauf hatte schon alles bewertet.',
};
