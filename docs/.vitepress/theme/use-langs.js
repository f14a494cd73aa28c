import { useData } from 'vitepress';
import { computed } from 'vue';

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
      .map(([locale, { label }]) => ({
        text: label,
        link: twins.find(({ code }) => code === codeOf(locale))?.address ?? homeOf(locale),
      }));
  });
  return { localeLinks, currentLang };
}
