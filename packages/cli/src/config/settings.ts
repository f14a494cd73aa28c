export { CONFIG_FILE } from '@risk-check/report/words';

/**
 * What a flag, the environment and the configuration file can give, in that order; `name` is that of the configuration file
 * and of the flag in code. A file is looked for beside the configuration file that names it.
 */
export const SETTINGS = [
  { name: 'format', flag: '--format', env: 'RISK_CHECK_FORMAT', isFile: false },
  { name: 'failOn', flag: '--fail-on', env: 'RISK_CHECK_FAIL_ON', isFile: false },
  { name: 'rules', flag: '--rules', env: 'RISK_CHECK_RULES', isFile: true },
  { name: 'holidays', flag: '--holidays', env: 'RISK_CHECK_HOLIDAYS', isFile: true },
  { name: 'suppressions', flag: '--suppressions', env: 'RISK_CHECK_SUPPRESSIONS', isFile: true },
  { name: 'lang', flag: '--lang', env: 'RISK_CHECK_LANG', isFile: false },
] as const;

export type SettingName = (typeof SETTINGS)[number]['name'];
/** Settings from a configuration file or the environment. */
export type Settings = { readonly [N in SettingName]?: string };

/** Names another configuration file; the empty text means none. */
export const CONFIG_ENV = 'RISK_CHECK_CONFIG';
