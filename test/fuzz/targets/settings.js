import { readConfig } from '../../../packages/cli/src/config/read-config.ts';
import { CliError } from '../../../packages/cli/src/errors/cli-error.ts';
import { readHolidays } from '../../../packages/cli/src/files/read-holidays.ts';
import { readSuppressions } from '../../../packages/cli/src/files/read-suppressions.ts';

/** A file of settings, suppressions or holidays: what it says, or an error with places. */
export const target = {
  name: 'settings',
  form: 'bytes',
  words: [
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      '\\u',
      '\\\\',
      '\\ud800',
      '//',
      '/*',
      'null',
      'true',
      '1e',
      '-',
      '\ufeff',
      '\0',
      '\n',
      "'",
    ],
    ...[
      '"rule"',
      '"reason"',
      '"until"',
      '"account"',
      '"suppressions"',
      '"$schema"',
      '"extends"',
      '"format"',
      '"lang"',
      '"2026-12-31"',
    ],
    ...[
      '"aliexpress.buyer.chargeback"',
      '"because"',
      '"f"',
      '"json"',
      '"de"',
      '"holidays"',
      '"rules"',
      '__proto__',
    ],
  ],
  seeds: () => [
    '[{"rule":"aliexpress.buyer.chargeback","reason":"because","until":"2026-12-31"}]',
    '{"suppressions":[{"rule":"a","reason":"b","account":"c"}],"$schema":"x"}',
    '{"format":"json","lang":"de","rules":"house.json","extends":["other.json"]}',
    '["2026-12-25","2026-12-26"]',
    '{"a":1,"a":2}',
    '[1,]',
    '{"text":"not closed',
  ],
  async run(input) {
    const io = {
      cwd: '/',
      kindOf: async () => 'file',
      identityOf: async (path) => path,
      readFile: async (path) => {
        if (path !== 'f' && path !== '/f') throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
        return input;
      },
    };
    for (const read of [
      () => readSuppressions('f', io, ['aliexpress.buyer.chargeback']),
      () => readConfig('f', io, new Map()),
      () => readHolidays('f', io),
    ]) {
      try {
        await read();
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        if (error.problems.length === 0) throw new Error('an error without a problem', { cause: error });
        if (
          error.code === 'INVALID_JSON' &&
          !error.problems.every(({ line, column }) => line > 0 && column > 0)
        )
          throw new Error('a mistake without a place', { cause: error });
      }
    }
  },
};
