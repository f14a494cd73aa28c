import { useEffect, useState } from 'preact/hooks';

/**
 * A value as it was when the page was last painted: what takes long to draw follows a letter one frame later, so that it
 * does not hold the letter up.
 *
 * @param isAtOnce Whether the value may not lag behind.
 */
export function useAfterPaint<T>(value: T, isAtOnce: boolean): T {
  const [painted, setPainted] = useState({ value });
  useEffect(() => setPainted((now) => (now.value === value ? now : { value })), [value]);
  return isAtOnce ? value : painted.value;
}
