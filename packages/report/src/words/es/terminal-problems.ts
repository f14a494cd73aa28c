import type { ProblemArgs, TextProblemCode } from '../../problems/problem.ts';
import { MOST_LISTED } from '../../text/most-listed.ts';
import { list } from '../en/grammar.ts';
import { houseRulesNext, houseRulesProblems } from '../en/house-rules.ts';
import type { Partly, Words } from '../words.ts';
import { batchNext, batchProblems } from './batch.ts';
import { meant } from './grammar.ts';
import { locale } from './locale.ts';

const { count } = locale;

const hiddenKinds: Record<ProblemArgs['content-hidden']['wanted'], string> = {
  json: 'JSON',
  rules: 'reglas propias o un conjunto de reglas',
  suppressions: 'exclusiones',
  configuration: 'una configuración',
  days: 'una lista de días como 2026-12-24',
  'utf-8': 'texto en UTF-8',
};

const settingKinds = {
  object: 'un objeto con ajustes',
  file: 'el nombre de un archivo',
  files: 'el nombre de un archivo o una lista de nombres',
};

/** Why a file cannot be written, by the code of the system. */
const notWritten: Record<string, string> = {
  ENOENT: 'su carpeta no existe',
  ENOTDIR: 'una parte de su ruta no es una carpeta',
  EISDIR: 'es una carpeta',
  EACCES: 'usted no puede escribir ahí',
  EPERM: 'usted no puede escribir ahí',
  EROFS: 'ese disco es de solo lectura',
  ENOSPC: 'no queda espacio en el disco',
  EDQUOT: 'no le queda espacio en el disco',
  ENAMETOOLONG: 'su nombre es demasiado largo',
};

/** Why a file cannot be read, by the code of the unpacker. */
const notRead: Record<string, string> = {
  Z_BUF_ERROR: 'los datos comprimidos terminan antes de tiempo, quizá el archivo esté cortado',
  Z_DATA_ERROR: 'está dañado o no está comprimido como dice su nombre',
};

/** What a command reads. */
const inputs: Record<ProblemArgs['no-input']['wanted'], string> = {
  snapshot: 'un archivo de instantánea',
  export: 'una exportación de una plataforma, como pedidos.csv',
  records: 'un archivo con una instantánea en cada línea (NDJSON)',
};

/** Words of problems that only the command line meets. */
export const terminalProblems: Omit<Partly<Words['problems']>, TextProblemCode> = {
  ...batchProblems,
  'too-many-arguments': ({ command, most, given }) =>
    `${command}: se esperaban como máximo ${count(most, 'argumento', 'argumentos')}, se recibieron ${given}`,
  'no-shell': ({ known }) => `se esperaba el nombre de un shell: ${list(known)}`,
  // What a form wants is in the words of the rule language, which are English.
  ...houseRulesProblems,
  'unknown-name': ({ name, nearest, known }) =>
    `aquí no hay ningún «${name}»${meant(nearest) || `; se conocen: ${list(known)}`}`,
  'one-of-names': ({ names, given }) =>
    `se esperaba uno de ${list(names)}, hay ${given.length === 0 ? 'ninguno de ellos' : list(given)}`,
  'wrong-word': ({ value, choices, nearest }) =>
    `se esperaba uno de ${list(choices)}, hay «${value}»${meant(nearest)}`,
  'unknown-ruleset': ({ id, nearest, known }) =>
    `no hay ningún conjunto de reglas «${id}»${meant(nearest) || (known.length > MOST_LISTED ? '' : `. Se conocen: ${list(known)}`)}`,
  'other-ruleset': ({ id, ruleset }) => `el id debe empezar por «${ruleset}.», hay «${id}»`,
  'not-house-rules': () =>
    'se esperaban reglas propias («extends» o «replaces» nombra un conjunto de reglas) o un conjunto construido («schemaVersion»)',
  'unknown-option': ({ option, nearest }) => `no existe la opción ${option}${meant(nearest)}`,
  'unknown-command': ({ name, nearest }) => `no existe ningún comando ni archivo «${name}»${meant(nearest)}`,
  'option-needs-value': ({ option }) => `${option} necesita un valor`,
  'not-a-choice': ({ option, value, choices, nearest }) =>
    `${option}: se esperaba uno de ${list(choices)}, hay «${value}»${meant(nearest)}`,
  'wrong-setting': ({ kind, value }) => `se esperaba ${settingKinds[kind]}, hay ${value}`,
  'config-circle': ({ file }) => `${file} vuelve a extender este archivo`,
  'not-a-time': ({ option, value }) =>
    `${option}: se esperaba fecha y hora con desfase, como 2026-02-10T08:00:00Z, un día como 2026-02-10, o now, hay «${value}»`,
  'not-a-time-zone': ({ value }) =>
    `--time-zone: se esperaba el nombre de una zona horaria, como Europe/Berlin o UTC, hay «${value}»`,
  'not-a-date': ({ value }) => `se esperaba un día como 2026-12-25, hay «${value}»`,
  'unknown-reason': ({ reason, nearest, known }) =>
    `--reason: se esperaba un motivo conocido, hay «${reason}»${meant(nearest) || '.'} Se conocen: ${list(known)}`,
  'no-input': ({ wanted }) => `se esperaba ${inputs[wanted]}, o - para la entrada estándar`,
  'stdin-twice': () => 'la entrada estándar (-) solo se puede leer una vez',
  'not-a-setting': ({ value }) => `--set: se esperaba METRIC=VALUE, como disputesOpen=0, hay «${value}»`,
  'share-above-one': ({ metric, value, share }) =>
    share === null
      ? `--set: ${metric} es una parte de 0 a 1, y ${value} es más que el total, también en porcentaje`
      : `--set: ${metric} es una parte de 0 a 1, y ${value} es más que el total. Si es un porcentaje, escriba ${metric}=${value}% o ${metric}=${share}`,
  'not-whole': ({ metric, value }) =>
    `--set: se esperaba un número entero para ${metric}, hay «${value}»: lo que se cuenta no tiene mitades`,
  'not-a-digest': ({ value }) => `--digest: se esperaba sha256: y 64 caracteres de 0-9 y a-f, hay «${value}»`,
  'not-an-output': ({ value }) => `--output: se esperaba FORMAT=PATH, como html=report.html, hay «${value}»`,
  'output-twice': ({ option, value }) => `${option}: ${value} se nombra dos veces`,
  'output-is-input': ({ option, value }) => `${option}: ${value} es una de las entradas y se perdería`,
  'without-effect': ({ option, beside, takes }) =>
    `${option} no cambia nada con ${beside}${takes.length === 0 ? '' : `; es de ${list(takes)}`}`,
  'needs-option': ({ option, needs }) => `${option} no cambia nada sin ${needs}`,
  'another-answer': () => 'el JSON está completo, pero sigue otro',
  'another-value': () => 'el JSON está completo, pero sigue otro valor en una línea propia',
  'no-match': () => 'ningún archivo coincide',
  'not-a-report': () => 'se esperaba un informe como los que escribe --format json o --format ndjson',
  'not-a-file': () => 'se esperaba un archivo normal; nunca se escribe en enlaces ni en dispositivos',
  'content-hidden': ({ wanted, found }) =>
    `se esperaba: ${hiddenKinds[wanted]} (${found}); no se muestra nada del archivo, porque lo nombra una configuración`,
  'file-not-found': () => 'no existe ese archivo',
  'ruleset-for-file': ({ platform, role }) => {
    const flags = `--platform ${platform}${role === '' ? '' : ` --role ${role}`}`;
    return `esto es el nombre de un conjunto de reglas, no de un archivo. La vuelta sin archivo: risk-check recover ${flags}; un archivo con sus cifras: risk-check init ${flags}`;
  },
  'is-a-directory': ({ endings }) =>
    endings.length === 0
      ? 'se esperaba un archivo, es una carpeta'
      : `se esperaba un archivo, es una carpeta que no tiene directamente ningún archivo ${endings.join(' o ')}`,
  'not-permitted': () => 'no tiene permiso para leer este archivo',
  'not-readable': ({ detail }) => {
    const why = notRead[detail];
    return why === undefined
      ? `no se pudo leer el archivo (${detail})`
      : `no se pudo leer el archivo: ${why} (${detail})`;
  },
  'too-large': ({ megabytes, most }) => `se admiten como mucho ${most} MB, hay ${megabytes} MB`,
  'empty-input': () => 'se esperaba texto, pero la entrada está vacía',
  'not-utf8': ({ byte }) => `se esperaba UTF-8, pero el byte ${byte} no puede estar aquí`,
  'unknown-encoding': ({ byte }) =>
    `se esperaba UTF-8, pero está el byte ${byte}; tampoco es una exportación conocida en otra codificación`,
  'not-in-encoding': ({ encoding }) =>
    `se esperaba ${encoding}, pero el archivo tiene bytes que no existen en ella`,
  'utf-16': () => 'se esperaba UTF-8, es UTF-16',
  'is-packed': ({ format }) => `se esperaba texto, son datos comprimidos (${format})`,
  'is-snapshot': () =>
    'se esperaba una exportación, es una instantánea: evalúela con risk-check FILE, o combínela con una exportación con --merge FILE',
  'is-document': ({ format }) => `se esperaba texto, es un documento (${format}), que no se puede leer`,
  'not-an-archive': () =>
    'es un archivo comprimido (ZIP) dañado: descárguelo de nuevo, o descomprímalo e indique el archivo que contiene',
  'archive-too-large': () =>
    'este archivo comprimido (ZIP) ocupa más de 256 MB descomprimido: descomprímalo e indique los archivos que necesite',
  'no-export-inside': ({ files }) =>
    `ningún archivo dentro de este ZIP es una exportación conocida${files.length === 0 ? '' : `; se han mirado: ${files.join(', ')}`}. Descomprímalo e indique uno de ellos para ver qué le falta`,
  'several-accounts-inside': ({ inside }) =>
    `este archivo comprimido contiene exportaciones de varias cuentas: ${inside.map(({ account, files }) => `${account} (${files.join(', ')})`).join('; ')}. Descomprímalo e indique los archivos de una sola cuenta`,
  'sealed-inside': ({ files }) =>
    `nada de este archivo se puede abrir aquí, porque tiene contraseña, o es otro archivo comprimido o un libro antiguo: ${files.join(', ')}. Ábralo con otro programa e indique lo que contiene`,
  'not-a-workbook': () =>
    'este libro está dañado, o es un archivo comprimido de otra cosa: descárguelo de nuevo, o guarde la hoja como CSV',
  'workbook-too-large': () => 'este libro ocupa más de 200 MB descomprimido: guarde la hoja como CSV',
  'workbook-too-wide': () =>
    'este libro abarca más de 10 millones de celdas o 1.048.576 filas: borre lo que esté lejos de la tabla, o guarde la hoja como CSV',
  'workbook-from-1904': () =>
    'este libro cuenta los días desde 1904: desactívelo en su configuración, o guarde la hoja como CSV',
  'no-table': () => 'se esperaba una tabla con una fila de nombres de columnas, como un archivo CSV',
  'map-needs-terminal': ({ value }) =>
    `${value} aún no existe, así que alguien en un terminal tiene que decir qué es cada columna: ejecútelo allí una vez, o indique una correspondencia compartida`,
  'output-not-snapshot': ({ value }) =>
    `${value} ya existe y no es una instantánea, así que no se escribió nada: indique otro archivo o reemplácelo con --replace`,
  'figures-differ': ({ name, one, other }) =>
    `${name} es ${one} en otro archivo y ${other} en este, ambos del mismo momento: evalúe los archivos por separado si son de dos tiendas; dé solo el más reciente si son copias de una misma página`,
  'not-mergeable': ({ field, one, other }) =>
    `estos dos no son de una misma cuenta: ${field} es «${one}» en uno y «${other}» en el otro`,
  'message-of-unknown-account': () =>
    'esto es un mensaje y no dice de qué cuenta es: risk-check recover --platform NAME --notice FILE',
  'key-too-short': ({ bytes, least }) =>
    `se esperaba una clave de al menos ${count(least, 'byte', 'bytes')}, hay ${bytes}; puede crear una con: openssl rand -hex 32`,
  'init-needs-terminal': () => 'se esperaba un terminal para preguntar, o --answers FILE',
  'platform-not-said': ({ known }) =>
    `se esperaban --platform y --role, o ambos en las respuestas; se conocen: ${list(known)}`,
  'bad-answer': ({ expected, value }) => `se esperaba ${expected}, hay ${value}`,
  'unknown-question': ({ question, nearest, known }) =>
    `no hay ninguna pregunta «${question}» para esta plataforma y papel${meant(nearest) || `; se conocen: ${list(known)}`}`,
  'not-answers': () =>
    'se esperaba un objeto con "answers", como { "platform": "aliexpress", "role": "buyer", "answers": { "disputesOpen": 2 } }',
  'unknown-rule': ({ id, nearest }) =>
    `no hay ninguna regla ni conjunto de reglas «${id}»${nearest.length === 0 ? '' : `; ¿quería decir ${nearest.join(' o ')}?`}`,
  'rule-gone': ({ id, since, why, now }) =>
    now.length > 0 ? `${id} es ${list(now)} desde ${since}: ${why}` : `${id} se retiró en ${since}: ${why}`,
  'no-rules-action': () => 'falta lo que hay que hacer: list, show, search, diff o verify',
  'no-case': () =>
    'se esperaba un archivo de instantánea, o --platform y --role, como --platform aliexpress --role buyer',
  'other-kind': ({ kind }) =>
    `esto es ${{ html: 'una página web', mail: 'un correo', csv: 'una tabla (CSV)' }[kind]}, no una instantánea; risk-check import lee exportaciones, risk-check init pregunta lo necesario`,
  'no-draft': () => 'se esperaba un archivo con el texto de su apelación, o - para la entrada estándar',
  'no-engine': () => 'se esperaba una base de datos y un conjunto de reglas, como bigquery aliexpress.buyer',
  'no-query': () => 'se esperaban palabras que buscar, como: risk-check rules search late delivery',
  'no-dataset': () =>
    'se esperaba una versión anterior de los datos: un data.json, o una carpeta del paquete @risk-check/rules-data',
  'not-a-dataset': () => 'se esperaba un data.json de @risk-check/rules-data',
  'no-manifest': () => 'se esperaba una carpeta de @risk-check/rules-data: no contiene manifest.json',
  'not-a-manifest': () => 'se esperaba un manifest.json de @risk-check/rules-data',
  'not-in-dataset': ({ id, version }) =>
    `la versión ${version} de los datos no tiene el conjunto de reglas ${id}`,
  'no-rule': () => 'se esperaba el identificador de una regla, como aliexpress.buyer.unpaid-orders-left-open',
  'output-not-written': ({ detail }) => {
    const why = notWritten[detail];
    return `no se pudo escribir el resultado${why === undefined ? '' : `: ${why}`} (${detail})`;
  },
};

/** What to do next, by problem code. */
export const terminalNext: Record<string, string> = {
  ...batchNext,
  'no-input-snapshot':
    '¿Aún no tiene instantánea? risk-check init pregunta lo necesario y escribe una; risk-check import FILE lee una exportación.',
  'not-a-file': 'Nombre el archivo al que lleva el enlace, u omita la opción para mostrar el resultado.',
  ...houseRulesNext,
  'unknown-name': 'Corrija la escritura, o quítelo.',
  'wrong-word': 'Tome una de las palabras indicadas.',
  'wrong-form': 'Corrija el valor en el lugar indicado; con "$schema", un editor muestra lo que vale.',
  'wrong-name': 'Cámbiele el nombre, aquí y donde se use.',
  'missing-name': 'Añádalo en el lugar indicado.',
  'one-of-names': 'Deje o añada exactamente uno de ellos.',
  'unknown-ruleset': 'risk-check rules list nombra todos los conjuntos de reglas.',
  'other-ruleset': 'Las reglas pertenecen al conjunto que amplían o sustituyen.',
  'not-house-rules': 'La página sobre reglas propias tiene un archivo para empezar.',
  'another-answer': 'Dé varias respuestas como varios archivos o como una lista: jq -s . FILE',
  'another-value': 'Varias instantáneas, una por línea (NDJSON), se evalúan con: risk-check batch FILE',
  'content-hidden': 'Para ver lo que contiene, indique usted el archivo, por ejemplo con --rules ARCHIVO.',
  'file-not-found': 'Compruebe el nombre y la carpeta en la que está.',
  'is-a-directory': 'Nombre el archivo que hay en ella.',
  'nothing-in-directory': 'Nombre un archivo, o un patrón que recorra sus carpetas, como "folder/**/*.json".',
  'not-permitted': 'Cambie sus permisos, o cópielo.',
  'too-large': 'Quite los hechos más antiguos que lo que miran las reglas.',
  'empty-input':
    'Compruebe si el archivo se ha guardado, o si la exportación o el comando anterior ha escrito algo.',
  'no-match': 'Compruebe el patrón y la carpeta en la que está; * se queda en una carpeta, ** recorre todas.',
  'unknown-platform':
    'risk-check rules list las nombra todas. Para otra plataforma, --rules FILE acepta reglas propias; risk-check recover --platform NAME --notice FILE lee su mensaje.',
  'unknown-rule':
    'risk-check rules list las nombra todas; risk-check rules search WORDS las busca por lo que dicen.',
  'not-utf8': 'Guarde el archivo como UTF-8; en una hoja de cálculo: guardar como CSV UTF-8.',
  'unknown-encoding':
    'Indique la codificación, por ejemplo --encoding windows-1251, o guarde el archivo como UTF-8; en una hoja de cálculo: guardar como CSV UTF-8.',
  'not-in-encoding': 'Indique otra con --encoding, o guarde el archivo como UTF-8.',
  'is-packed':
    'Descomprima el archivo e indique lo que contiene; de una hoja de cálculo, guarde la hoja como CSV.',
  'is-document': 'Descárguelo como CSV o JSON; de una hoja de cálculo, guarde la hoja como CSV.',
  'utf-16': 'Guarde el archivo como UTF-8; en PowerShell: Out-File -Encoding utf8.',
};

const formatPage = (site: string): string => `El formato se describe en ${site}/snapshot-format.`;

export const nextByError: Partly<Words['nextByError']> = {
  USAGE: (_site, command) => `${command} --help muestra todas las opciones, con ejemplos (en inglés).`,
  UNREADABLE_INPUT: () => '',
  INVALID_JSON: () => '',
  INVALID_SNAPSHOT: formatPage,
  INVALID_RULESET: (site) =>
    `Las reglas propias se describen en ${site}/house-rules, y su lenguaje en ${site}/rule-language.`,
  INVALID_DATASET: () =>
    'Cada publicación tiene un data.json; también se puede nombrar la carpeta node_modules/@risk-check/rules-data.',
  INVALID_SUPPRESSIONS: (site) => `El formato se describe en ${site}/reports#suppressions.`,
  INVALID_BASELINE: () => 'Escríbalo con: risk-check FILE --format json > previous.json',
  INVALID_CONFIG: (site) =>
    `Todos los ajustes se describen en ${site}/configuration; con --no-config no se lee el archivo.`,
  INVALID_IMPORT: (site) =>
    `Los formatos que se pueden leer se describen en ${site}/import. Para cualquier otra tabla, risk-check import FILE --map MAP.json pregunta qué significan sus columnas.`,
  INVALID_MERGE: () => '',
  INVALID_ANSWERS: (site) => `El formato de las respuestas se describe en ${site}/import.`,
  INVALID_TABLES: (site) => `Cómo se escribe una correspondencia: ${site}/tables.`,
  CANNOT_RESUME: () => '',
  OUTPUT_NOT_WRITTEN: () => 'Compruebe la carpeta, los permisos en ella y el espacio libre en el disco.',
};
