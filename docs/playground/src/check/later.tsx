import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePageWords } from '../frame/words.ts';

interface Props<P> {
  /** Loads the part, and what it cannot do without. */
  readonly load: () => Promise<FunctionComponent<P>>;
  readonly props: P;
}

/** A part of the page that is loaded when it is shown; says so where it cannot be. */
export function Later<P extends object>({ load, props }: Props<P>) {
  const { frame } = usePageWords();
  const [loaded, setLoaded] = useState<{ readonly Part: FunctionComponent<P> } | null>(null);
  const [failed, setFailed] = useState(false);
  // What is loaded depends on where it is shown, and that never changes.
  useEffect(
    () =>
      void load().then(
        (Part) => setLoaded({ Part }),
        () => setFailed(true),
      ),
    [],
  );
  if (failed) return <p role="alert">{frame.files.noRules('')}</p>;
  return loaded && <loaded.Part {...props} />;
}
