export default {
  base: './',
  build: { modulePreload: false, rollupOptions: { output: { entryFileNames: 'main.js' } } },
};
