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
  rules: 'Hausregeln oder ein Regelsatz',
  suppressions: 'Ausnahmen',
  configuration: 'eine Konfiguration',
  days: 'eine Liste von Tagen wie 2026-12-24',
  'utf-8': 'Text in UTF-8',
};

const settingKinds = {
  object: 'ein Objekt mit Einstellungen',
  file: 'der Name einer Datei',
  files: 'der Name einer Datei oder eine Liste von Namen',
};

/** Why a file cannot be written, by the code of the system. */
const notWritten: Record<string, string> = {
  ENOENT: 'sein Ordner existiert nicht',
  ENOTDIR: 'ein Teil seines Pfads ist kein Ordner',
  EISDIR: 'das ist ein Ordner',
  EACCES: 'Sie dürfen dort nicht schreiben',
  EPERM: 'Sie dürfen dort nicht schreiben',
  EROFS: 'dieser Datenträger ist nur lesbar',
  ENOSPC: 'auf dem Datenträger ist kein Platz mehr',
  EDQUOT: 'für Sie ist auf dem Datenträger kein Platz mehr',
  ENAMETOOLONG: 'sein Name ist zu lang',
};

/** Why a file cannot be read, by the code of the unpacker. */
const notRead: Record<string, string> = {
  Z_BUF_ERROR: 'die gepackten Daten enden zu früh, vielleicht ist die Datei abgeschnitten',
  Z_DATA_ERROR: 'sie ist beschädigt oder nicht so gepackt, wie ihr Name sagt',
};

/** What a command reads. */
const inputs: Record<ProblemArgs['no-input']['wanted'], string> = {
  snapshot: 'eine Snapshot-Datei',
  export: 'ein Export einer Plattform, etwa bestellungen.csv,',
  records: 'eine Datei mit einem Snapshot auf jeder Zeile (NDJSON)',
};

/** Words of problems that only the command line meets. */
export const terminalProblems: Omit<Partly<Words['problems']>, TextProblemCode> = {
  ...batchProblems,
  'too-many-arguments': ({ command, most, given }) =>
    `${command}: erwartet wurden höchstens ${count(most, 'Argument', 'Argumente')}, angegeben ${given}`,
  'no-shell': ({ known }) => `erwartet wurde der Name einer Shell: ${list(known)}`,
  // What a form wants is in the words of the rule language, which are English.
  ...houseRulesProblems,
  'unknown-name': ({ name, nearest, known }) =>
    `„${name}“ gibt es hier nicht${meant(nearest) || `; bekannt sind: ${list(known)}`}`,
  'one-of-names': ({ names, given }) =>
    `erwartet wurde eines von ${list(names)}, angegeben ${given.length === 0 ? 'keines davon' : list(given)}`,
  'wrong-word': ({ value, choices, nearest }) =>
    `erwartet wurde eines von ${list(choices)}, angegeben „${value}“${meant(nearest)}`,
  'unknown-ruleset': ({ id, nearest, known }) =>
    `es gibt keinen Regelsatz „${id}“${meant(nearest) || (known.length > MOST_LISTED ? '' : `. Bekannt sind: ${list(known)}`)}`,
  'other-ruleset': ({ id, ruleset }) => `die id muss mit „${ruleset}.“ beginnen, angegeben „${id}“`,
  'not-house-rules': () =>
    'erwartet wurden Hausregeln („extends“ oder „replaces“ nennt einen Regelsatz) oder ein gebauter Regelsatz („schemaVersion“)',
  'unknown-option': ({ option, nearest }) => `es gibt keine Option ${option}${meant(nearest)}`,
  'unknown-command': ({ name, nearest }) =>
    `es gibt weder einen Befehl noch eine Datei „${name}“${meant(nearest)}`,
  'option-needs-value': ({ option }) => `${option} braucht einen Wert`,
  'not-a-choice': ({ option, value, choices, nearest }) =>
    `${option}: erwartet wurde eines von ${list(choices)}, angegeben „${value}“${meant(nearest)}`,
  'wrong-setting': ({ kind, value }) => `erwartet wurde ${settingKinds[kind]}, angegeben ${value}`,
  'config-circle': ({ file }) => `${file} erweitert wieder diese Datei`,
  'not-a-time': ({ option, value }) =>
    `${option}: erwartet wurden Datum und Uhrzeit mit Abstand zu UTC, etwa 2026-02-10T08:00:00Z, ein Tag wie 2026-02-10 oder now, angegeben „${value}“`,
  'not-a-time-zone': ({ value }) =>
    `--time-zone: erwartet wurde der Name einer Zeitzone, etwa Europe/Berlin oder UTC, angegeben „${value}“`,
  'not-a-date': ({ value }) => `erwartet wurde ein Tag wie 2026-12-25, angegeben „${value}“`,
  'unknown-reason': ({ reason, nearest, known }) =>
    `--reason: erwartet wurde ein bekannter Grund, angegeben „${reason}“${meant(nearest) || '.'} Bekannt sind: ${list(known)}`,
  'no-input': ({ wanted }) => `erwartet wurde ${inputs[wanted]} oder - für die Standardeingabe`,
  'stdin-twice': () => 'die Standardeingabe (-) kann nur einmal gelesen werden',
  'not-a-setting': ({ value }) =>
    `--set: erwartet wurde METRIC=VALUE, etwa disputesOpen=0, angegeben „${value}“`,
  'share-above-one': ({ metric, value, share }) =>
    share === null
      ? `--set: ${metric} ist ein Anteil von 0 bis 1, und ${value} ist mehr als das Ganze, auch in Prozent`
      : `--set: ${metric} ist ein Anteil von 0 bis 1, und ${value} ist mehr als das Ganze. Sind Prozent gemeint, schreiben Sie ${metric}=${value}% oder ${metric}=${share}`,
  'not-whole': ({ metric, value }) =>
    `--set: erwartet wurde für ${metric} eine ganze Zahl, angegeben „${value}“: Was gezählt wird, gibt es nicht halb`,
  'not-a-digest': ({ value }) =>
    `--digest: erwartet wurde sha256: und 64 Zeichen aus 0-9 und a-f, angegeben „${value}“`,
  'not-an-output': ({ value }) =>
    `--output: erwartet wurde FORMAT=PATH, etwa html=report.html, angegeben „${value}“`,
  'output-twice': ({ option, value }) => `${option}: ${value} ist zweimal genannt`,
  'output-is-input': ({ option, value }) => `${option}: ${value} ist eine der Eingaben und ginge verloren`,
  'without-effect': ({ option, beside, takes }) =>
    `${option} bewirkt nichts bei ${beside}${takes.length === 0 ? '' : `; es gehört zu ${list(takes)}`}`,
  'needs-option': ({ option, needs }) => `${option} bewirkt nichts ohne ${needs}`,
  'another-answer': () => 'das JSON ist vollständig, aber ein weiteres folgt',
  'another-value': () => 'das JSON ist vollständig, aber auf einer eigenen Zeile folgt noch ein Wert',
  'no-match': () => 'keine Datei passt',
  'not-a-report': () => 'erwartet wurde ein Bericht, wie --format json oder --format ndjson ihn schreibt',
  'not-a-file': () =>
    'erwartet wurde eine gewöhnliche Datei; in Verknüpfungen und Geräte wird nie geschrieben',
  'content-hidden': ({ wanted, found }) =>
    `erwartet: ${hiddenKinds[wanted]} (${found}); vom Inhalt wird nichts gezeigt, weil eine Konfiguration die Datei nennt`,
  'file-not-found': () => 'diese Datei gibt es nicht',
  'ruleset-for-file': ({ platform, role }) => {
    const flags = `--platform ${platform}${role === '' ? '' : ` --role ${role}`}`;
    return `das ist der Name eines Regelwerks, keine Datei. Der Weg zurück ohne Datei: risk-check recover ${flags}; eine Datei mit Ihren Zahlen: risk-check init ${flags}`;
  },
  'is-a-directory': ({ endings }) =>
    endings.length === 0
      ? 'erwartet wurde eine Datei, das ist ein Ordner'
      : `erwartet wurde eine Datei, das ist ein Ordner, in dem direkt keine ${endings.join('- oder ')}-Datei liegt`,
  'not-permitted': () => 'Sie dürfen diese Datei nicht lesen',
  'not-readable': ({ detail }) => {
    const why = notRead[detail];
    return why === undefined
      ? `die Datei ließ sich nicht lesen (${detail})`
      : `die Datei ließ sich nicht lesen: ${why} (${detail})`;
  },
  'too-large': ({ megabytes, most }) => `erlaubt sind höchstens ${most} MB, es sind ${megabytes} MB`,
  'empty-input': () => 'erwartet wurde Text, aber die Eingabe ist leer',
  'not-utf8': ({ byte }) => `erwartet wurde UTF-8, aber das Byte ${byte} darf hier nicht stehen`,
  'unknown-encoding': ({ byte }) =>
    `erwartet wurde UTF-8, aber da steht das Byte ${byte}; auch in keiner anderen Kodierung ist das ein bekannter Export`,
  'not-in-encoding': ({ encoding }) =>
    `erwartet wurde ${encoding}, aber die Datei hat Bytes, die es darin nicht gibt`,
  'utf-16': () => 'erwartet wurde UTF-8, das ist UTF-16',
  'is-packed': ({ format }) => `erwartet wurde Text, das sind gepackte Daten (${format})`,
  'is-snapshot': () =>
    'erwartet wurde ein Export, das ist schon ein Snapshot: bewerten Sie ihn mit risk-check FILE, oder führen Sie ihn mit --merge FILE mit einem Export zusammen',
  'is-document': ({ format }) =>
    `erwartet wurde Text, das ist ein Dokument (${format}), das sich nicht lesen lässt`,
  'not-an-archive': () =>
    'dies ist ein beschädigtes Archiv (ZIP): laden Sie es neu herunter, oder entpacken Sie es und geben Sie die Datei darin an',
  'archive-too-large': () =>
    'dieses Archiv (ZIP) ist entpackt größer als 256 MB: entpacken Sie es und geben Sie die Dateien darin an, die Sie brauchen',
  'no-export-inside': ({ files }) =>
    `keine Datei in diesem Archiv ist ein bekannter Export${files.length === 0 ? '' : `; angesehen: ${files.join(', ')}`}. Entpacken Sie es und geben Sie eine davon an, dann steht da, was ihr fehlt`,
  'several-accounts-inside': ({ inside }) =>
    `dieses Archiv enthält Exporte mehrerer Konten: ${inside.map(({ account, files }) => `${account} (${files.join(', ')})`).join('; ')}. Entpacken Sie es und geben Sie die Dateien eines Kontos an`,
  'sealed-inside': ({ files }) =>
    `nichts in dieser Datei lässt sich hier öffnen, weil es ein Kennwort hat, ein weiteres Archiv oder eine ältere Arbeitsmappe ist: ${files.join(', ')}. Öffnen Sie es mit einem anderen Programm und geben Sie an, was darin ist`,
  'not-a-workbook': () =>
    'diese Arbeitsmappe ist beschädigt oder ein Archiv von etwas anderem: laden Sie sie neu herunter, oder speichern Sie das Blatt als CSV',
  'workbook-too-large': () =>
    'diese Arbeitsmappe ist entpackt größer als 200 MB: speichern Sie das Blatt als CSV',
  'workbook-too-wide': () =>
    'diese Arbeitsmappe reicht über mehr als 10 Millionen Zellen oder 1.048.576 Zeilen: löschen Sie, was weit außerhalb der Tabelle steht, oder speichern Sie das Blatt als CSV',
  'workbook-from-1904': () =>
    'diese Arbeitsmappe zählt ihre Tage ab 1904: schalten Sie das in ihren Einstellungen aus, oder speichern Sie das Blatt als CSV',
  'no-table': () => 'erwartet wurde eine Tabelle mit einer Zeile von Spaltennamen, etwa eine CSV-Datei',
  'map-needs-terminal': ({ value }) =>
    `${value} gibt es noch nicht; jemand am Terminal muss sagen, welche Spalte was ist: führen Sie es dort einmal aus, oder nennen Sie eine geteilte Zuordnung`,
  'output-not-snapshot': ({ value }) =>
    `${value} gibt es schon, und es ist kein Snapshot; es wurde nichts geschrieben: nennen Sie eine andere Datei oder ersetzen Sie sie mit --replace`,
  'figures-differ': ({ name, one, other }) =>
    `${name} ist in einer anderen Datei ${one} und in dieser ${other}, beides zur selben Zeit: Bewerten Sie die Dateien einzeln, wenn sie zu zwei Shops gehören; geben Sie nur die neuere an, wenn es Kopien einer Seite sind`,
  'not-mergeable': ({ field, one, other }) =>
    `diese beiden gehören nicht zu einem Konto: ${field} ist in einem „${one}“, im anderen „${other}“`,
  'message-of-unknown-account': () =>
    'das ist eine Nachricht, und sie sagt nicht, zu welchem Konto: risk-check recover --platform NAME --notice FILE',
  'key-too-short': ({ bytes, least }) =>
    `erwartet wurde ein Schlüssel von mindestens ${count(least, 'Byte', 'Bytes')}, es sind ${bytes}; so entsteht einer: openssl rand -hex 32`,
  'init-needs-terminal': () => 'erwartet wurde ein Terminal für die Fragen oder --answers FILE',
  'platform-not-said': ({ known }) =>
    `erwartet wurden --platform und --role oder beide in den Antworten; bekannt sind: ${list(known)}`,
  'bad-answer': ({ expected, value }) => `erwartet wurde ${expected}, angegeben ${value}`,
  'unknown-question': ({ question, nearest, known }) =>
    `für diese Plattform und Rolle gibt es keine Frage „${question}“${meant(nearest) || `; bekannt sind: ${list(known)}`}`,
  'not-answers': () =>
    'erwartet wurde ein Objekt mit "answers", etwa { "platform": "aliexpress", "role": "buyer", "answers": { "disputesOpen": 2 } }',
  'unknown-rule': ({ id, nearest }) =>
    `es gibt keine Regel und keinen Regelsatz „${id}“${nearest.length === 0 ? '' : `; meinten Sie ${nearest.join(' oder ')}?`}`,
  'rule-gone': ({ id, since, why, now }) =>
    now.length > 0
      ? `${id} heißt seit ${since} ${list(now)}: ${why}`
      : `${id} wurde in ${since} zurückgezogen: ${why}`,
  'no-rules-action': () => 'es fehlt, was zu tun ist: list, show, search, diff oder verify',
  'no-case': () =>
    'erwartet wurde eine Snapshot-Datei oder --platform und --role, etwa --platform aliexpress --role buyer',
  'other-kind': ({ kind }) =>
    `das ist ${{ html: 'eine Webseite', mail: 'eine E-Mail', csv: 'eine Tabelle (CSV)' }[kind]}, kein Snapshot; risk-check import liest Exporte, risk-check init fragt nach dem Nötigen`,
  'no-draft': () => 'erwartet wurde eine Datei mit dem Text Ihres Einspruchs oder - für die Standardeingabe',
  'no-engine': () => 'erwartet wurden eine Datenbank und ein Regelsatz, etwa bigquery aliexpress.buyer',
  'no-query': () => 'erwartet wurden Suchwörter, etwa: risk-check rules search late delivery',
  'no-dataset': () =>
    'erwartet wurde eine frühere Version des Datensatzes: eine data.json oder ein Ordner des Pakets @risk-check/rules-data',
  'not-a-dataset': () => 'erwartet wurde eine data.json von @risk-check/rules-data',
  'no-manifest': () => 'erwartet wurde ein Ordner von @risk-check/rules-data: darin ist keine manifest.json',
  'not-a-manifest': () => 'erwartet wurde eine manifest.json von @risk-check/rules-data',
  'not-in-dataset': ({ id, version }) => `Version ${version} des Datensatzes hat keinen Regelsatz ${id}`,
  'no-rule': () => 'erwartet wurde die Kennung einer Regel, etwa aliexpress.buyer.unpaid-orders-left-open',
  'output-not-written': ({ detail }) => {
    const why = notWritten[detail];
    return `das Ergebnis ließ sich nicht schreiben${why === undefined ? '' : `: ${why}`} (${detail})`;
  },
};

/** What to do next, by problem code. */
export const terminalNext: Record<string, string> = {
  ...batchNext,
  'no-input-snapshot':
    'Noch kein Snapshot? risk-check init fragt das Nötige und schreibt einen; risk-check import FILE liest einen Export.',
  'not-a-file':
    'Nennen Sie die Datei, zu der die Verknüpfung führt, oder lassen Sie die Option weg, um das Ergebnis auszugeben.',
  ...houseRulesNext,
  'unknown-name': 'Berichtigen Sie die Schreibweise, oder nehmen Sie es heraus.',
  'wrong-word': 'Nehmen Sie eines der genannten Wörter.',
  'wrong-form':
    'Berichtigen Sie den Wert an der genannten Stelle; mit "$schema" zeigt ein Editor, was passt.',
  'wrong-name': 'Benennen Sie es um, hier und wo es verwendet wird.',
  'missing-name': 'Ergänzen Sie es an der genannten Stelle.',
  'one-of-names': 'Lassen oder ergänzen Sie genau eines davon.',
  'unknown-ruleset': 'risk-check rules list nennt alle Regelsätze.',
  'other-ruleset': 'Regeln gehören zu dem Regelsatz, den sie erweitern oder ersetzen.',
  'not-house-rules': 'Die Seite über Hausregeln hat eine Datei zum Anfangen.',
  'another-answer': 'Geben Sie mehrere Antworten als mehrere Dateien oder als eine Liste: jq -s . FILE',
  'another-value': 'Mehrere Snapshots, je einer auf einer Zeile (NDJSON), bewertet: risk-check batch FILE',
  'content-hidden': 'Um zu sehen, was darin steht, nennen Sie die Datei selbst, etwa mit --rules DATEI.',
  'file-not-found': 'Prüfen Sie den Namen und den Ordner, in dem Sie sind.',
  'is-a-directory': 'Nennen Sie die Datei darin.',
  'nothing-in-directory':
    'Nennen Sie eine Datei, oder ein Muster, das durch die Ordner darin geht, wie "folder/**/*.json".',
  'not-permitted': 'Ändern Sie die Rechte der Datei, oder kopieren Sie sie.',
  'too-large': 'Lassen Sie Ereignisse weg, die älter sind, als die Regeln zurückblicken.',
  'empty-input':
    'Prüfen Sie, ob die Datei gespeichert wurde, oder ob der Export oder der Befehl davor etwas geschrieben hat.',
  'no-match':
    'Prüfen Sie das Muster und den Ordner, in dem Sie sind; * bleibt in einem Ordner, ** geht durch alle.',
  'unknown-platform':
    'risk-check rules list nennt alle. Für eine andere Plattform nimmt --rules FILE eigene Regeln; risk-check recover --platform NAME --notice FILE liest ihre Nachricht.',
  'unknown-rule':
    'risk-check rules list nennt alle; risk-check rules search WORDS findet sie nach ihrem Text.',
  'not-utf8': 'Speichern Sie die Datei als UTF-8; in einer Tabellenkalkulation: als CSV UTF-8 speichern.',
  'unknown-encoding':
    'Nennen Sie die Kodierung, etwa --encoding windows-1251, oder speichern Sie die Datei als UTF-8; in einer Tabellenkalkulation: als CSV UTF-8 speichern.',
  'not-in-encoding': 'Nennen Sie mit --encoding eine andere, oder speichern Sie die Datei als UTF-8.',
  'is-packed':
    'Entpacken Sie die Datei und geben Sie an, was darin ist; bei einer Tabellenkalkulation speichern Sie das Blatt als CSV.',
  'is-document':
    'Laden Sie die Daten als CSV oder JSON herunter; bei einer Tabellenkalkulation speichern Sie das Blatt als CSV.',
  'utf-16': 'Speichern Sie die Datei als UTF-8; in PowerShell: Out-File -Encoding utf8.',
};

const formatPage = (site: string): string => `Das Format ist hier beschrieben: ${site}/snapshot-format.`;

export const nextByError: Partly<Words['nextByError']> = {
  USAGE: (_site, command) => `${command} --help zeigt alle Optionen mit Beispielen (auf Englisch).`,
  UNREADABLE_INPUT: () => '',
  INVALID_JSON: () => '',
  INVALID_SNAPSHOT: formatPage,
  INVALID_RULESET: (site) =>
    `Eigene Regeln sind hier beschrieben: ${site}/house-rules, ihre Sprache hier: ${site}/rule-language.`,
  INVALID_DATASET: () =>
    'Jede Veröffentlichung hat eine data.json; auch der Ordner node_modules/@risk-check/rules-data lässt sich angeben.',
  INVALID_SUPPRESSIONS: (site) => `Das Format ist hier beschrieben: ${site}/reports#suppressions.`,
  INVALID_BASELINE: () => 'So schreiben Sie ihn: risk-check FILE --format json > previous.json',
  INVALID_CONFIG: (site) =>
    `Alle Einstellungen sind hier beschrieben: ${site}/configuration; mit --no-config bleibt die Datei außen vor.`,
  INVALID_IMPORT: (site) =>
    `Die lesbaren Formate sind hier beschrieben: ${site}/import. Nach den Spalten jeder anderen Tabelle fragt risk-check import FILE --map MAP.json.`,
  INVALID_MERGE: () => '',
  INVALID_ANSWERS: (site) => `Das Format der Antworten ist hier beschrieben: ${site}/import.`,
  INVALID_TABLES: (site) => `So wird eine Zuordnung geschrieben: ${site}/tables.`,
  CANNOT_RESUME: () => '',
  OUTPUT_NOT_WRITTEN: () =>
    'Prüfen Sie den Ordner, die Rechte darin und den freien Platz auf dem Datenträger.',
};
