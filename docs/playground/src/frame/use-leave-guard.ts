import { useEffect } from 'preact/hooks';
import { isHandedOver } from './hand-over.ts';

/** Lets the browser ask before the page goes and what was entered goes with it; the page of another language takes it over. */
export function useLeaveGuard(holdsInput: boolean): void {
  useEffect(() => {
    if (!holdsInput) return;
    const ask = (event: BeforeUnloadEvent): void => {
      if (!isHandedOver()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [holdsInput]);
}
