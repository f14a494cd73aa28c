import { isLeft } from './is-left.ts';

/** Changes with the form of what is handed over, which an open tab may hold while the site is renewed. */
const NAME = 'playground:2';

/** Leaves what was entered for the page of another language, in this tab alone. False when there is no room. */
export function handOver(entered: object): boolean {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(entered));
    return true;
  } catch {
    return false;
  }
}

/** Whether the page of another language will find what was entered. */
export function isHandedOver(): boolean {
  try {
    return sessionStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}

/** What the page of another language has left, which stays there. */
export function peekLeft<T extends object>(): Partial<T> {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '{}');
    return isLeft(left) ? (left as Partial<T>) : {};
  } catch {
    return {};
  }
}

/** Whether the storage holds something that no page of this site wrote. */
export const isLeftBroken = (): boolean => isHandedOver() && Object.keys(peekLeft()).length === 0;

/** The same, and it is forgotten with that. */
export function takeOver<T extends object>(): Partial<T> {
  const left = peekLeft<T>();
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Where nothing can be kept, nothing was.
  }
  return left;
}
