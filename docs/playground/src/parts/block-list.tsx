import type { Block } from '@risk-check/report/recovery';
import type { ComponentChildren } from 'preact';
import { withCode } from './with-code.tsx';

interface Props {
  readonly blocks: readonly Block[];
}

/** Texts that the command line lays out for a terminal, laid out for the page; neighbouring items make one list. */
export function BlockList({ blocks }: Props) {
  const parts: ComponentChildren[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'title') parts.push(<h2>{block.text}</h2>);
    else if (block.kind === 'heading') parts.push(<h3>{block.text}</h3>);
    else if (block.kind === 'text')
      parts.push(<p class={block.quiet ? 'quiet' : undefined}>{withCode(block.text)}</p>);
    else {
      const items = [];
      for (let item = block; item?.kind === 'item'; item = blocks[++i] as typeof block) items.push(item);
      i--;
      const content = items.map(({ text, tone, lines = [], number }) => (
        <li key={text} value={number} class={tone}>
          <b>{text}</b>
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li key={line.text} class={line.quiet ? 'quiet' : undefined}>
                  {withCode(line.text)}
                  {line.points && (
                    <ul>
                      {line.points.map((point) => (
                        <li key={point}>{withCode(point)}</li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ));
      parts.push(
        block.number === undefined ? <ul class="blocks">{content}</ul> : <ol class="blocks">{content}</ol>,
      );
    }
  }
  return <>{parts}</>;
}
