import type { Block } from '../blocks/block.ts';
import type { Words } from '../words/words.ts';

interface Checklist {
  readonly documents: readonly string[];
  readonly photos?: readonly string[];
  readonly text?: readonly string[];
}

/** What to attach, what photos have to be like, and how the text should read. */
export function checklistBlocks(checklist: Checklist | null | undefined, { recovery }: Words): Block[] {
  if (!checklist) return [];
  const { recover } = recovery;
  const { documents, photos = [], text = [] } = checklist;
  const item = (line: string): Block => ({ kind: 'item', text: line });
  return [
    { kind: 'heading', text: recover.checklist },
    ...documents.map(item),
    ...(photos.length > 0 ? [item(`${recover.photos}: ${photos.join('; ')}`)] : []),
    ...(text.length > 0 ? [item(`${recover.text}: ${text.join('; ')}`)] : []),
  ];
}
