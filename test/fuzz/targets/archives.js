import { crc32, deflateRawSync } from 'node:zlib';
import { ArchiveError, filesWithin } from '../../../packages/import/src/archive/archive-files.ts';
import { archiveFiles } from '../../../packages/import/src/archive/index.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const MOST_TEXT = 20_000;

const textIn = (value, otherwise) => (typeof value === 'string' ? value : otherwise);
const numberIn = (value, most) =>
  Number.isFinite(value) ? Math.min(most, Math.trunc(Math.abs(value))) : undefined;

/** The bytes of numbers, each of so many. */
const fields = (...pairs) =>
  Buffer.concat(
    pairs.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

/** A file as a plan describes it, with what its headers say of it. */
function fileOf(plan) {
  const name = encoder.encode(textIn(plan?.name, 'a.csv'));
  const bytes = encoder.encode(
    textIn(plan?.text, '')
      .repeat(numberIn(plan?.times, 1000) ?? 1)
      .slice(0, MOST_TEXT),
  );
  const method = plan?.method === 8 || plan?.method === 99 ? plan.method : 0;
  const packed = method === 8 ? deflateRawSync(bytes) : bytes;
  const says = { crc: crc32(bytes), packed: packed.length, size: bytes.length };
  const [claim, value] = Array.isArray(plan?.claim) ? plan.claim : [];
  const isWrong = Object.hasOwn(says, textIn(claim, '')) && numberIn(value, 2 ** 32 - 1) !== undefined;
  if (isWrong) says[claim] = numberIn(value, 2 ** 32 - 1);
  return {
    name,
    bytes,
    packed,
    method,
    says,
    isWrong,
    isEncrypted: plan?.encrypted === true,
    isDescribed: plan?.described === true,
    extra: new Uint8Array(numberIn(plan?.extra, 300) ?? 0),
  };
}

/** An archive of files, as APPNOTE.TXT has it. */
function archiveOf(files, comment) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const { name, packed, method, says, isEncrypted, isDescribed, extra } of files) {
    const flags = (isEncrypted ? 1 : 0) + (isDescribed ? 8 : 0) + 0x800;
    const sums = [
      [says.crc, 4],
      [says.packed, 4],
      [says.size, 4],
    ];
    const lengths = [
      [name.length, 2],
      [extra.length, 2],
    ];
    const head = (given) => [[20, 2], [flags, 2], [method, 2], [0, 4], ...given, ...lengths];
    const local = [
      fields([0x04034b50, 4], ...head(isDescribed ? sums.map(([, bytes]) => [0, bytes]) : sums)),
      name,
      extra,
      packed,
      isDescribed ? fields([0x08074b50, 4], ...sums) : '',
    ].map((part) => Buffer.from(part));
    directory.push(
      Buffer.concat([
        fields([0x02014b50, 4], [20, 2], ...head(sums), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
        name,
        extra,
      ]),
    );
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const all = Buffer.concat(directory);
  const counts = [
    [files.length, 2],
    [files.length, 2],
  ];
  const end = fields([0x06054b50, 4], [0, 4], ...counts, [all.length, 4], [at, 4], [comment, 2]);
  return Buffer.concat([...parts, all, end, Buffer.alloc(comment, 0x2d)]);
}

const ends = (name, ...endings) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));

/** What is read of sound files: each of them with its text, and the code of an error where one ends it. */
function expectedOf(files, most) {
  const read = [];
  let left = most;
  for (const file of files) {
    const name = decoder.decode(file.name);
    const isPacked = ends(name, ...'zip gz tgz tar bz2 xz zst 7z rar xls'.split(' '));
    const folders = name.split('/');
    const isAdded =
      folders.some((part) => part.startsWith('._')) || folders.slice(0, -1).includes('__MACOSX');
    if (isAdded) continue;
    if (!isPacked && !ends(name, ...'csv tsv txt json xlsx eml mbox'.split(' '))) continue;
    if (file.isEncrypted) read.push([name, 'encrypted']);
    else if (isPacked || file.method === 99) read.push([name, 'packed']);
    else {
      if (file.bytes.length > left) return [...read, 'archive-too-large'];
      left -= file.bytes.length;
      read.push([name, decoder.decode(file.bytes)]);
    }
  }
  return read;
}

/** The same by the code that is fuzzed. */
function readBy(files) {
  const read = [];
  try {
    for (const file of files)
      read.push([file.name, 'bytes' in file ? decoder.decode(file.bytes) : file.sealed]);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    read.push(error.code);
  }
  return read;
}

/** A plan with at most one damage: a burst of 32 bits, an end that is cut off, or one wrong number in the headers. */
function runPlan(plan) {
  const files = (Array.isArray(plan?.files) ? plan.files : []).slice(0, 6).map(fileOf);
  const most = numberIn(plan?.most, 2 ** 28) ?? 2 ** 28;
  const sound = archiveOf(files, numberIn(plan?.comment, 65_535) ?? 0);
  const expected = expectedOf(files, most);
  const claims = files.filter(({ isWrong }) => isWrong).length;
  if (claims > 1) return;
  const damaged = claims > 0 ? sound : damagedBy(plan?.damage, sound);
  const got = readBy(filesWithin(damaged, most));
  const isSame = JSON.stringify(got) === JSON.stringify(expected);
  if (claims === 0 && damaged === sound && !isSame)
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
  if (isSame) return;
  const whole = got.slice(0, -1);
  if (
    typeof got.at(-1) !== 'string' ||
    JSON.stringify(whole) !== JSON.stringify(expected.slice(0, whole.length))
  )
    throw new Error(`damaged, and read as ${JSON.stringify(got)}`);
}

function damagedBy(damage, sound) {
  const at = numberIn(damage?.at, 2 ** 31);
  const xor = numberIn(damage?.xor, 2 ** 32 - 1);
  if (at === undefined || xor === undefined || xor === 0) return sound;
  if (damage.cut === true) return sound.subarray(0, at % sound.length);
  const damaged = Buffer.from(sound);
  const start = at % (sound.length - 3);
  damaged.writeUInt32LE((damaged.readUInt32LE(start) ^ xor) >>> 0, start);
  return damaged;
}

/** Any bytes: each file that is read has the size and the CRC-32 that a header with its name says. */
function runBytes(input) {
  const bytes = Buffer.from(input);
  const headers = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    if (at + 46 <= bytes.length) headers.push(at);
  try {
    for (const file of archiveFiles(input)) {
      if (!('bytes' in file)) continue;
      const isNamed = headers.some(
        (at) =>
          bytes.readUInt32LE(at + 16) === crc32(file.bytes) &&
          bytes.readUInt32LE(at + 24) === file.bytes.length &&
          decoder.decode(bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28))) === file.name,
      );
      if (!isNamed) throw new Error(`${file.name} is not what the directory says`);
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
  }
}

const HISTORY = { name: 'Your Orders/Order History.csv', text: 'Order ID,Status\n1,Cancelled\n', method: 8 };

/** A ZIP archive, intact or damaged, gives the original files or a defined error. */
export const target = {
  name: 'archives',
  form: 'json',
  words: [
    ...'files name text times method claim described encrypted extra comment most damage at xor cut crc size packed'.split(
      ' ',
    ),
    ...[
      'orders.csv',
      'a.JSON',
      'old.xls',
      'inner.zip',
      'x.csv.gz',
      '__MACOSX/._a.csv',
      'read me.html',
      '/',
      'é€😀',
    ],
    ...['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', '\0\0', '\xff\xff'],
  ],
  seeds: () => [
    ...[
      { files: [HISTORY] },
      {
        files: [HISTORY, { name: 'mail.mbox', text: 'From x\n', described: true }, { name: 'b.csv' }],
        comment: 3,
      },
      {
        files: [
          { ...HISTORY, extra: 7 },
          { name: 'old.xls', text: 'x' },
        ],
        damage: { at: 2 ** 20, xor: 0 },
      },
      { files: [HISTORY, { name: 'b.txt', text: 'x', times: 2 }], most: HISTORY.text.length + 2 },
      { files: [{ ...HISTORY, claim: ['size', HISTORY.text.length], times: 1 }] },
      {
        files: [
          { ...HISTORY, method: 99 },
          { name: 'c.txt', text: 'x', encrypted: true },
        ],
      },
    ].map((plan) => JSON.stringify(plan)),
    archiveOf([fileOf(HISTORY), fileOf({ name: 'a.json', text: '[]' })], 2),
    archiveOf([fileOf({ ...HISTORY, described: true, extra: 4 })], 0),
  ],
  run(input) {
    let plan;
    try {
      plan = JSON.parse(decoder.decode(input));
    } catch {
      runBytes(input);
      return;
    }
    runPlan(plan);
  },
};
