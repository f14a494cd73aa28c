/** Why a text is no JSON: what the package that reads files finds, and the one with the words explains. */
export type SyntaxReason =
  | 'ends-too-early'
  | 'text-not-closed'
  | 'trailing-comma'
  | 'single-quotes'
  | 'curly-quotes'
  | 'comment'
  | 'name-not-quoted'
  | 'unknown-word'
  | 'bad-number'
  | 'bad-escape'
  | 'control-character'
  | 'invisible-character'
  | 'comma-missing'
  | 'colon-missing'
  | 'value-missing'
  | 'text-after-end'
  | 'not-json';
