import { FORMAT_NAMES } from '@risk-check/report/formats';
import { BAND_NAMES, LANGUAGES } from '@risk-check/report/words';
import * as z from 'zod/mini';

const file = (description: string) =>
  z.string().check(z.minLength(1), z.meta({ description: `${description}; beside this file` }));
const choice = (names: readonly string[], description: string) =>
  z.enum(names as readonly [string, ...string[]]).check(z.meta({ description }));

/** `risk-check.config.json`; loaded only when there is one, and published as `config.schema.json`. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  extends: z.optional(
    z.union([z.string().check(z.minLength(1)), z.array(z.string().check(z.minLength(1)))]).check(
      z.meta({
        description:
          'one or several other configuration files to start from; later ones win, this file wins over all',
      }),
    ),
  ),
  format: z.optional(
    choice(FORMAT_NAMES, 'how to print; commands that cannot print it use their default format'),
  ),
  failOn: z.optional(choice(BAND_NAMES, 'exit with 1 when the band is this or worse')),
  rules: z.optional(file('house rules, or a built ruleset; used for snapshots of their platform and role')),
  holidays: z.optional(file('days without work, for the plans of recover')),
  suppressions: z.optional(file('rules to leave out, with reasons')),
  lang: z.optional(choice(LANGUAGES, 'language of the report')),
});
