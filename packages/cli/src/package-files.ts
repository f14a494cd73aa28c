import { en } from '@risk-check/report/words/en';
import * as z from 'zod/v4/core';
import { formatManPage } from './arguments/format-man-page.ts';
import { COMMANDS } from './commands/commands.ts';
import { configSchema } from './config/config-schema.ts';
import { CONFIG_FILE } from './config/settings.ts';

/** Files of the package that are made from the code when it is built; never loaded by the command line itself. */
export function packageFiles(): Readonly<Record<string, string>> {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { target: 'draft-2020-12' });
  const published = { $schema, $id: 'config.schema.json', title: CONFIG_FILE, ...schema };
  return {
    'dist/config.schema.json': `${JSON.stringify(published, null, 2)}\n`,
    'risk-check.1': formatManPage(COMMANDS, en),
  };
}
