import type { ProblemArgs } from '../../problems/problem.ts';
import { MOST_BYTES, MOST_NESTING, MOST_WORKERS } from '../base/limits.ts';
import { showSeconds } from '../base/show-seconds.ts';
import { en } from '../en/index.ts';
import type { Partly, Words } from '../words.ts';
import { locale } from './locale.ts';

const number = (n: number): string => n.toLocaleString('es-ES');
const records = (n: number): string => `${number(n)} ${locale.form(n, 'registro', 'registros')}`;

const duration = (seconds: number): string => showSeconds(seconds, ['h', 'min', 's']);

const others: Record<Parameters<Partly<Words['problems']['other-run']>>[0]['what'], string> = {
  input: 'la ejecución interrumpida tenía otra entrada',
  version: 'la ejecución interrumpida era de otra versión de risk-check',
  rules: 'la ejecución interrumpida usaba otras reglas',
  options: 'la ejecución interrumpida tenía otras opciones',
};

/** What a number of the command line has to be. */
const COUNTS: Record<ProblemArgs['not-a-count']['wanted'], string> = {
  whole: `un número entero de 1 a ${MOST_WORKERS}`,
  'above-0': 'un número mayor que 0',
  'from-0': 'un número desde 0',
  limit: 'nada, un número entero o una parte como 1%',
};

export const batchProblems = {
  'no-zstd': ({ node }) => `este Node (${node}) no sabe leer .zst; Node 22.15 y posteriores sí`,
  'part-too-short': ({ bytes, expected }) =>
    `se esperaban ${number(expected)} bytes de la ejecución interrumpida; hay ${number(bytes)}`,
  'other-run': ({ what }) => others[what],
  'not-a-checkpoint': () => 'se esperaba un punto de control escrito por risk-check batch',
  'run-going': ({ host, process }) =>
    `otra ejecución está escribiendo esta salida: proceso ${process} en ${host}`,
  'run-interrupted': ({ checkpoint }) => `una ejecución interrumpida dejó ${checkpoint}`,
  'resume-needs-output': () => '--resume necesita -o FILE: solo se puede continuar un archivo',
  'not-a-count': ({ option, value, wanted }) => `${option}: se esperaba ${COUNTS[wanted]}, hay «${value}»`,
  'not-a-shard': ({ value }) => `--shard: se esperaba K/N con K de 1 a N, por ejemplo 3/8, hay «${value}»`,
  'needs-package': ({ name, what }) => `${what} necesita el paquete ${name}, que no está instalado`,
  'not-a-table-output': ({ value, known }) =>
    `-o: se esperaba un archivo que termine en ${known.map((kind) => `.${kind}`).join(', ')}, hay «${value}»`,
  'later-store': ({ version }) =>
    `una versión posterior de risk-check escribió este almacén (forma ${version}; esta lee la 1)`,
  'damaged-store': ({ line }) => `la línea ${line} no es un registro de risk-check track`,
  'no-state-folder': () => 'no hay carpeta para el almacén: no están definidas XDG_STATE_HOME ni HOME',
  'not-with-tables': ({ option }) => `${option} no tiene sentido con --tables`,
} satisfies Partial<Partly<Words['problems']>>;

export const batchNext = {
  'later-store': 'Instale esa versión o indique otro archivo con --store.',
  'damaged-store': 'Aparte el archivo para empezar de nuevo o indique otro con --store.',
  'no-state-folder': 'Indique un archivo con --store.',
  'no-zstd': 'Descomprímalo antes: zstd -dc FILE | risk-check batch -',
  'run-going': 'Espere a que termine. Si ya terminó, borre el archivo .lock o espere medio minuto.',
  'run-interrupted': '--resume la continúa; para empezar de nuevo, borre ese archivo.',
  'part-too-short': 'Para empezar de nuevo, borre el archivo .checkpoint.',
  'needs-package':
    'Instálelo donde está instalado risk-check (con --global si risk-check es global): npm install @duckdb/node-api (y apache-arrow para .arrow). O indique en NODE_PATH la ruta absoluta de su carpeta node_modules. Los paquetes de la carpeta de trabajo nunca se cargan.',
  'not-a-checkpoint': 'Para empezar de nuevo, borre ese archivo.',
  'other-run':
    'Indique otra vez la misma entrada y las mismas opciones, o borre el archivo .checkpoint para empezar de nuevo.',
};

const refusals: Record<string, string> = {
  EMPTY_RECORD: 'líneas vacías',
  TOO_LONG: `de más de ${MOST_BYTES / 1024 ** 2} MiB`,
  INVALID_UTF8: 'no es UTF-8',
  TOO_DEEP: `con más de ${MOST_NESTING} niveles de anidamiento`,
  INVALID_JSON: 'no es JSON',
  UNKNOWN_RULESET: 'plataforma y rol sin reglas',
  INVALID_SNAPSHOT: 'no es una instantánea',
  WORKER_DIED: 'acabó con el hilo que lo evaluaba',
  INTERNAL_ERROR: 'un error de risk-check',
};

export const batch: Partly<Words['commands']['batch']> = {
  // Descriptions, options and examples belong to the help, which is in English.
  ...en.commands.batch,
  progress: ({ share, bar, records: done, rate, secondsLeft }) =>
    [
      ...(share === null ? [] : [`[${bar}] ${Math.floor(share * 100)}%`]),
      records(done),
      `${number(Math.round(rate))} por segundo`,
      ...(secondsLeft === null ? [] : [`quedan ${duration(secondsLeft)}`]),
    ].join('  '),
  summary: {
    title: 'Resumen de la ejecución',
    number,
    done: (scored, refused) =>
      `${records(scored)}: ${locale.form(scored, 'evaluado', 'evaluados')}${refused === 0 ? '' : `; sin evaluar: ${number(refused)}`}.`,
    bands: 'Registros por banda',
    bandsCaption: 'Cuántos hay en cada banda',
    quantilesCaption: 'De estos registros, ninguno es más alto',
    rulesCaption: 'En cuántos registros se activó cada una',
    refusalsCaption: 'Por qué, y cuántos',
    quantiles: 'Cómo de alto es el índice de riesgo',
    quantile: (share, score) =>
      share === 1
        ? `el más alto es ${score}`
        : `el ${Math.round(share * 100)}\u00a0% de los registros: como máximo ${score}`,
    rules: 'Reglas que más se activaron',
    moreRules: (n) => `y ${number(n)} ${locale.form(n, 'regla', 'reglas')} más`,
    refusals: 'Sin evaluar',
    refusal: (code) => (refusals[code] ? `${refusals[code]} (${code})` : code),
    histogram: 'Registros por índice de riesgo',
    histogramAbout:
      'Cada barra representa cinco puntos del índice de riesgo, con el color de su banda; lo que está sin verificar va rayado. La tabla de al lado tiene los números.',
    histogramAxis: 'Índice de riesgo',
    mostInABar: (n) => `barra más alta: ${records(n)}`,
    columns: {
      band: 'Banda',
      records: 'Registros',
      share: 'Parte',
      lowest: 'Los más bajos',
      atMost: 'Índice de riesgo, como máximo',
      rule: 'Regla',
      id: 'Identificador',
      why: 'Por qué',
    },
  },
  noneScored:
    'Se espera una instantánea en cada línea (NDJSON). Una sola se evalúa con: risk-check FILE. De una lista: jq -c ".[]" FILE',
  refused: (refused, all, where, listed) => {
    const says = where === null ? 'las líneas de arriba dicen' : `${where} dice`;
    const names = where === null ? 'las líneas de arriba nombran' : `${where} nombra`;
    const which =
      listed === 0
        ? ''
        : listed < refused
          ? `; ${names} ${number(listed)} de ellos`
          : `; ${says} ${locale.form(refused, 'cuál', 'cuáles')}`;
    return `No se ${locale.form(refused, 'pudo', 'pudieron')} evaluar ${number(refused)} de ${records(all)}${which}.`;
  },
  unlisted: (counts) =>
    `Contados, sin lista: ${Object.entries(counts)
      .map(([code, n]) => `${number(n)} ${code} (${refusals[code] ?? code})`)
      .join('; ')}.`,
  cut: (names) =>
    `${names.join(', ')} se acortó durante la lectura: lo que había detrás no se evaluó. Ejecútelo otra vez.`,
  resumed: (done) => `Se continúa después de ${records(done)}.`,
  interrupted: (canResume) => `Interrumpido.${canResume ? ' El mismo comando con --resume continúa.' : ''}`,
  wasComplete: 'La ejecución anterior ya lo había evaluado todo.',
};
