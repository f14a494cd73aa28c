/** A production build for the browser, without the advice to keep pages small. */
export default {
  mode: 'production',
  performance: false,
  target: 'web',
  entry: './main.js',
  output: { filename: 'main.cjs' },
};
