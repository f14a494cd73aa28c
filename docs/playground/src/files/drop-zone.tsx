import { useEffect, useState } from 'preact/hooks';
import { usePageWords } from '../frame/words.ts';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files may be dropped anywhere on the page; while one hovers, the page says what will happen. */
export function DropZone({ onFiles }: Props) {
  const { frame } = usePageWords();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the page it has somewhere to go.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return isOver ? (
    <div class="drop-here">
      <p>{frame.dropHere}</p>
    </div>
  ) : null;
}
