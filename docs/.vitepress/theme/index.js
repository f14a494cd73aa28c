import DefaultTheme from 'vitepress/theme-without-fonts';
import '../generated/report-colors.css';
import './style.css';
import Layout from './site-layout.vue';

/** @type {Record<string, { default: import('vue').Component }>} */
const components = import.meta.glob('./components/*.vue', { eager: true });

/** @type {import('vitepress').Theme} */
export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ app }) {
    for (const [path, { default: component }] of Object.entries(components))
      app.component(path.replace(/^.*\/(.*)\.vue$/, '$1'), component);
  },
};
