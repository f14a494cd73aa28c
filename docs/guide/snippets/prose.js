/** What a person typed as prose: a page without its front matter, code, generated parts and facts. */
export const prose = (text) =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!-- generated: [\s\S]*?<!-- end -->/g, '')
    .replace(/<!-- fact: [^\n]*?<!-- end -->/g, '')
    .replace(/^\s*(`{3,})[\s\S]*?^\s*\1\s*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');
