import type { Block } from '../blocks/block.ts';
import type { Layout } from './layout.ts';

/** Blocks as lines for a terminal. */
export function printBlocks(blocks: readonly Block[], { wrap, symbols }: Layout): string {
  const lines: string[] = [];
  const add = (more: readonly string[]): void => void lines.push(...more);
  let before: Block | null = null;
  let indent = '';
  for (const block of blocks) {
    if (block.kind === 'title') add(wrap({ text: block.text, style: 'strong' }));
    else if (block.kind === 'heading') {
      lines.push('');
      indent = '  ';
      add(wrap({ text: block.text, style: 'strong' }));
    } else if (block.kind === 'text') {
      add(
        wrap(
          { text: block.text, ...(block.quiet ? { style: 'quiet' as const } : {}) },
          { first: indent, rest: indent },
        ),
      );
    } else {
      const mark = block.number === undefined ? symbols.bullet : `${block.number}.`;
      const first = `  ${mark} `;
      const rest = ' '.repeat(first.length);
      if (block.number !== undefined && before?.kind === 'item') lines.push('');
      add(
        wrap(
          {
            text: block.text,
            ...(block.tone === 'strong' || block.number !== undefined ? { style: 'strong' as const } : {}),
          },
          { first, rest },
        ),
      );
      for (const line of block.lines ?? []) {
        const style = line.quiet ? { style: 'quiet' as const } : {};
        const lead = line.isPoint ? `${rest}${symbols.bullet} ` : rest;
        add(wrap({ text: line.text, ...style }, { first: lead, rest: ' '.repeat(lead.length) }));
        for (const point of line.points ?? []) {
          add(wrap({ text: point, ...style }, { first: `${rest}${symbols.bullet} `, rest: `${rest}  ` }));
        }
      }
    }
    before = block;
  }
  return `${lines.join('\n')}\n`;
}
