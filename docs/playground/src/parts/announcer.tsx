import { useEffect, useState } from 'preact/hooks';

/** As long as a pause in typing. */
const PAUSE = 700;

/** Says to screen readers what has changed, once it has come to rest. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="hidden" role="status" id="said">
      {said}
    </p>
  );
}
