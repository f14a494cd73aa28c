import { one } from './en/grammar.ts';

/** What a language other than English takes from `Intl`: plural forms, decimals and days. */
export interface Locale {
  /** `5 споров`: the number and the form of the noun that belongs to it. */
  readonly count: (n: number, ...forms: readonly string[]) => string;
  /** The form alone. */
  readonly form: (n: number, ...forms: readonly string[]) => string;
  /**
   * The form of a noun of the data, which comes as `disputes|спор|спора|споров` from a translation and as `disputes` without
   * one; `amount` is a number as it is shown.
   */
  readonly noun: (amount: string, noun: string) => string;
  /** Always the plural, such as after "more than". */
  readonly plural: (amount: string, noun: string) => string;
  readonly number: (text: string) => string;
  readonly date: (text: string) => string;
  readonly time: (text: string) => string;
  readonly percent: (share: number) => string;
}

const NO_BREAK_SPACE = '\u00a0';

/**
 * @param categories - Plural categories in the order in which the nouns of the language are written; what is not listed
 *   takes the second.
 */
export function createLocale(
  language: string,
  categories: readonly Intl.LDMLPluralRule[] = ['one', 'other'],
): Locale {
  const rules = new Intl.PluralRules(language);
  const decimal = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 12 });
  const money = new Intl.NumberFormat(language, { useGrouping: false, minimumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(language, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const formAt = (n: number): number => {
    const at = categories.indexOf(rules.select(n));
    return at < 0 ? 1 : at;
  };
  const form: Locale['form'] = (n, ...forms) => forms[Math.min(formAt(n), forms.length - 1)] ?? '';
  const number = (text: string): string => {
    if (!/^-?\d+(?:\.\d+)?$/.test(text)) return text;
    return (/\.\d0$/.test(text) ? money : decimal).format(Number(text));
  };
  const formsOf = (noun: string): string[] => noun.split('|').slice(noun.includes('|') ? 1 : 0);
  const amountOf = (amount: string): number => Number(amount.replace(',', '.'));
  const date = (text: string): string =>
    /^\d{4}-\d\d-\d\d$/.test(text) ? day.format(new Date(`${text}T00:00:00Z`)) : text;
  return {
    form,
    count: (n, ...forms) => `${number(String(n))} ${form(n, ...forms)}`,
    noun: (amount, noun) =>
      amount === '1' && !noun.includes('|') ? one(noun) : form(amountOf(amount), ...formsOf(noun)),
    plural: (amount, noun) => {
      const forms = formsOf(noun);
      // "More than 1" takes the genitive in Russian: singular after 1, 21, ..., plural after all others.
      const at = language === 'ru' && formAt(amountOf(amount)) === 0 ? 1 : forms.length - 1;
      return forms[Math.min(at, forms.length - 1)] ?? '';
    },
    number,
    date,
    time: (text) => {
      const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text);
      if (!parts) return text;
      const [, on = '', at = '', seconds = ':00', zone = ''] = parts;
      return `${date(on)} ${at}${seconds === ':00' ? '' : seconds} ${zone === 'Z' ? 'UTC' : zone}`;
    },
    percent: (share) => {
      if (share > 0 && share < 0.01) return `<1${NO_BREAK_SPACE}%`;
      // Rounded down, so that 100 % means all of it.
      return `${Math.floor(Math.round(share * 1e9) / 1e7)}${NO_BREAK_SPACE}%`;
    },
  };
}
