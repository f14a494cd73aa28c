import { useLayoutEffect } from 'preact/hooks';
import { isHandedOver } from './hand-over.ts';

/** Lets the browser ask before the page goes and what was entered goes with it; the page of another language takes it over. */
export function useLeaveGuard(holdsInput: boolean): void {
  // Before the next picture is drawn: a page may go as soon as a snapshot is saved.
  useLayoutEffect(() => {
    if (!holdsInput) return;
    const ask = (event: BeforeUnloadEvent): void => {
      if (!isHandedOver()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [holdsInput]);
}
