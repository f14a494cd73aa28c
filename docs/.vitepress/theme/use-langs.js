import { useData } from 'vitepress';
import { computed } from 'vue';
import { LANGUAGES } from '../../languages.js';

/** @param {string} locale - As VitePress names it. */
const codeOf = (locale) => (locale === 'root' ? 'en' : locale);
/** @param {string} locale */
const homeOf = (locale) => (locale === 'root' ? '/' : `/${locale}/`);

/** In the theme's place: its language menus lead to the same page where there is one, else to the first page of the language. */
export function useLangs() {
  const { site, localeIndex, frontmatter } = useData();
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: homeOf(localeIndex.value),
  }));
  const localeLinks = computed(() => {
    /** @type {readonly { code: string, address: string }[]} */
    const twins = frontmatter.value.languages ?? [];
    return Object.entries(site.value.locales)
      .filter(([locale]) => locale !== localeIndex.value)
      .map(([locale, { label }]) => {
        const code = codeOf(locale);
        const twin = twins.find((one) => one.code === code);
        // Where the page is not in a language, its first page is named.
        const home = LANGUAGES.find((one) => one.code === code)?.home ?? '';
        return { text: twin ? label : `${label} (${home})`, link: twin?.address ?? homeOf(locale) };
      });
  });
  return { localeLinks, currentLang };
}
