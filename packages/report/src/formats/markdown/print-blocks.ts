import type { Block } from '../../blocks/block.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Blocks as Markdown; text from outside cannot become markup. */
export function printMarkdownBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let before: Block['kind'] | null = null;
  for (const block of blocks) {
    const isItem = block.kind === 'item';
    if (before !== null && !(isItem && before === 'item')) lines.push('');
    if (block.kind === 'title') lines.push(`# ${escapeMarkdown(block.text)}`);
    else if (block.kind === 'heading') lines.push(`## ${escapeMarkdown(block.text)}`);
    else if (block.kind === 'text')
      lines.push(block.quiet ? `_${escapeMarkdown(block.text)}_` : escapeMarkdown(block.text));
    else {
      const mark = block.number === undefined ? '-' : `${block.number}.`;
      const indent = ' '.repeat(mark.length + 1);
      const strong = block.tone === 'strong' || block.number !== undefined;
      lines.push(`${mark} ${strong ? `**${escapeMarkdown(block.text)}**` : escapeMarkdown(block.text)}`);
      for (const line of block.lines ?? []) {
        if (line.points === undefined) {
          lines.push(`${indent}- ${escapeMarkdown(line.text)}`);
          continue;
        }
        lines.push(`${indent}- ${escapeMarkdown(line.text)}`);
        for (const point of line.points) lines.push(`${indent}  - ${escapeMarkdown(point)}`);
      }
    }
    before = block.kind;
  }
  return `${lines.join('\n')}\n`;
}
