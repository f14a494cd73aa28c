/** Rules for the shell scripts of the action, line by line; comments do not count. */
const LINES = {
  'expression-in-script': [
    /\$\{\{/,
    'an expression is put in before the script is read: pass it through env',
  ],
  eval: [/(^|[;&|]\s*)eval\b/, 'eval makes a command of text'],
  'pipe-to-shell': [/\b(curl|wget)\b.*\|\s*(ba)?sh\b/, 'what was just downloaded is run unread'],
  'install-scripts': [
    /\bnpm (install|i|ci)\b(?!.*--ignore-scripts)/,
    "runs the dependencies' install scripts",
  ],
  'raw-command': [
    /echo\s+["']?::(error|warning|notice|set-output)\b[^"']*\$(?!text\b|token\b)/,
    'text of others becomes a command of the runner: say_error',
  ],
  'unquoted-expansion': [
    /(^|\s)\$[A-Za-z_]\w*(?=\s|$)/,
    'an unquoted variable is split and expanded: "$NAME"',
  ],
};

/** All that is wrong with a shell script, by line. */
export function lintShell(text) {
  const lines = text.split('\n');
  const findings = lines.flatMap((line, index) => {
    const code = line.replace(/(^|\s)#.*/, '');
    return Object.entries(LINES)
      .filter(([, [pattern]]) => pattern.test(code))
      .map(([rule, [, message]]) => ({ code: rule, line: index + 1, message }));
  });
  // A file without #! is read by another that has set this.
  if (text.startsWith('#!') && !/^set -euo pipefail$/m.test(text))
    findings.push({ code: 'goes-on-after-failure', line: 1, message: 'set -euo pipefail is missing' });
  return findings.sort((a, b) => a.line - b.line);
}

export const SHELL_RULES = [...Object.keys(LINES), 'goes-on-after-failure'];
