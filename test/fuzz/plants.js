/**
 * Bugs that are planted into a source to see whether the fuzzing finds them: a line as it is, and as it might have been.
 * None may show in an input to begin with.
 */
export const PLANTS = [
  {
    name: 'a default that is written into the snapshot itself',
    target: 'snapshot',
    file: 'core/src/snapshot/fill-defaults.ts',
    from: ': { ...row, ...Object.fromEntries(lacking.map((field) => [field, fields[field]])) };',
    to: ': Object.assign(row, Object.fromEntries(lacking.map((field) => [field, fields[field]])));',
  },
  {
    name: 'an escape of three digits',
    target: 'records',
    file: 'core/src/records/json-bytes.ts',
    from: 'for (let i = 1; i <= 4; i++) {',
    to: 'for (let i = 1; i <= 3; i++) {',
  },
  {
    name: 'a number with a leading zero',
    target: 'records',
    file: 'core/src/records/json-bytes.ts',
    from: 'bytes[start] === ZERO ? start + 1 : afterDigits(bytes, start)',
    to: 'afterDigits(bytes, start)',
  },
  {
    name: 'a byte order mark that is a record',
    target: 'framing',
    file: 'cli/src/batch/record-blocks.ts',
    from: 'if (this.#recordBytes > this.#markBytes())',
    to: 'if (this.#recordBytes > 0)',
  },
  {
    name: 'lines of a shard counted as if all were its own',
    target: 'framing',
    file: 'cli/src/batch/record-blocks.ts',
    from: 'line: line + record * lineStep',
    to: 'line: line + record',
  },
  {
    name: 'names that every object has',
    target: 'ruleset',
    file: 'core/src/exact/own-value.ts',
    from: 'record && Object.hasOwn(record, name) ? record[name] : undefined',
    to: 'record ? record[name] : undefined',
  },
  {
    name: 'a ratio of one',
    target: 'ruleset',
    file: 'core/src/evaluate/ratio.ts',
    from: 'if (node.ratio.length !== 2)',
    to: 'if (node.ratio.length > 2)',
  },
  {
    name: 'a time that is no text',
    target: 'importers',
    file: 'import/src/values/times.ts',
    from: "if (typeof value === 'string') epochMs = readInstant(value);",
    to: "if (value !== undefined && typeof value !== 'number') epochMs = readInstant(value as string);",
  },
  {
    name: 'a place behind the end of a draft',
    target: 'notices',
    file: 'core/src/recovery/lint-appeal.ts',
    from: 'end: index + words.length }));',
    to: 'end: index + words.length + 1 }));',
  },
  {
    name: 'two backslashes taken for one',
    target: 'settings',
    file: 'import/src/json/find-too-deep.ts',
    from: 'while (text.charCodeAt(before) === BACKSLASH) before--;',
    to: 'if (text.charCodeAt(before) === BACKSLASH) before--;',
  },
  {
    name: 'control characters of a refusal',
    target: 'assistant',
    file: 'mcp/src/call-tool.ts',
    from: 'message: showOnOneLine(shortenIn(issue.message, long)),',
    to: 'message: shortenIn(issue.message, long),',
  },
  {
    name: 'a CRC-32 that is never checked',
    target: 'archives',
    file: 'import/src/archive/unpack-entry.ts',
    from: 'if (crc32(unpacked) !== crc)',
    to: 'if (crc32(unpacked) < 0)',
  },
  {
    name: 'a size limit for each file instead of for all',
    target: 'archives',
    file: 'import/src/archive/archive-files.ts',
    from: 'left -= unpacked.length;',
    to: '',
  },
  {
    name: 'the end of an archive looked for in its last 255 bytes',
    target: 'archives',
    file: 'import/src/archive/directory.ts',
    from: 'const LONGEST_COMMENT = 65_535;',
    to: 'const LONGEST_COMMENT = 255;',
  },
];
