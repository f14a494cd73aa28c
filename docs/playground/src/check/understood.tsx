import { useEffect, useState } from 'preact/hooks';
import { usePageWords } from '../frame/words.ts';

interface Props {
  readonly id: string;
  readonly notice: string;
}

/** What the message says, before anything is asked; the wordings of its language are loaded for it. */
export function Understood({ id, notice }: Props) {
  const own = usePageWords();
  const { words } = own.rest?.english ?? own;
  const [text, setText] = useState('');
  useEffect(() => {
    let isShown = true;
    import('./read-message.ts')
      .then(({ readMessage }) => readMessage(id, notice, words))
      // Without a connection the last screen says what could not be loaded.
      .then(
        (read) => isShown && setText(read),
        () => {},
      );
    return () => {
      isShown = false;
    };
  }, [id, notice, words]);
  return (
    <p class="why" role="status" {...(own.rest ? { lang: 'en' } : {})}>
      {text}
    </p>
  );
}
