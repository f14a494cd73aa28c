export { CONFIG_FILE } from '@risk-check/report/words';

/** A setting that a flag, the environment and the configuration file can give, in that order. */
export interface Setting {
  /** Name in the configuration file, and of the flag in code. */
  readonly name: SettingName;
  readonly flag: string;
  readonly env: string;
  /** Names a file: in a configuration file it is looked for beside that file. */
  readonly isFile: boolean;
}

export const SETTING_NAMES = ['format', 'failOn', 'rules', 'holidays', 'suppressions', 'lang'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Settings from a configuration file or the environment. */
export type Settings = { readonly [N in SettingName]?: string };

export const SETTINGS: readonly Setting[] = [
  { name: 'format', flag: '--format', env: 'RISK_CHECK_FORMAT', isFile: false },
  { name: 'failOn', flag: '--fail-on', env: 'RISK_CHECK_FAIL_ON', isFile: false },
  { name: 'rules', flag: '--rules', env: 'RISK_CHECK_RULES', isFile: true },
  { name: 'holidays', flag: '--holidays', env: 'RISK_CHECK_HOLIDAYS', isFile: true },
  { name: 'suppressions', flag: '--suppressions', env: 'RISK_CHECK_SUPPRESSIONS', isFile: true },
  { name: 'lang', flag: '--lang', env: 'RISK_CHECK_LANG', isFile: false },
];

/** Names another configuration file; the empty text means none. */
export const CONFIG_ENV = 'RISK_CHECK_CONFIG';
