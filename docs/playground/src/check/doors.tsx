import type { ComponentChildren } from 'preact';
import { usePageWords } from '../frame/words.ts';
import { AccountPicker } from './account-picker.tsx';
import type { Door } from './step.ts';

interface Props {
  readonly onDoor: (door: Door) => void;
  readonly onAccount: (id: string) => void;
  readonly onWorkbench: () => void;
  /** Above the doors: what was kept here. */
  readonly children: ComponentChildren;
}

/** Drawings of the doors: a clock, a letter, a lock. */
const ICONS: Readonly<Record<Door, string>> = {
  worried: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM12 7.5V12l3 2',
  message:
    'M5.5 5h13A2.5 2.5 0 0 1 21 7.5v9a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 16.5v-9A2.5 2.5 0 0 1 5.5 5ZM4 7.5l8 6 8-6',
  closed:
    'M7 10.5h10a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-2.5 2.5H7A2.5 2.5 0 0 1 4.5 18v-5A2.5 2.5 0 0 1 7 10.5ZM8 10.5V8a4 4 0 0 1 8 0v2.5',
};
const TONES: Readonly<Record<Door, string>> = { worried: 'near', message: 'stopped', closed: 'reached' };
const DOORS: readonly Door[] = ['worried', 'message', 'closed'];

/** What brings you here: three doors, and for who knows the platform already, its name. */
export function Doors({ onDoor, onAccount, onWorkbench, children }: Props) {
  const { frame, words } = usePageWords();
  const text = words.dialogue;
  return (
    <>
      <div class="hero">
        <h1>{text.title}</h1>
        <p>{frame.check.about}</p>
      </div>
      {children}
      <nav class="doors" aria-label={text.door}>
        {DOORS.map((door) => (
          <button
            key={door}
            type="button"
            class={`card door tone-${TONES[door]}`}
            onClick={() => onDoor(door)}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={ICONS[door]} />
            </svg>
            <span>
              <b>{text.doors[door]}</b>
              <small>{frame.check.doors[door]}</small>
            </span>
          </button>
        ))}
      </nav>
      <section class="card">
        <AccountPicker label={frame.check.orPlatform} onAccount={onAccount} />
      </section>
      <p class="buttons">
        <button type="button" class="quiet-button" onClick={onWorkbench}>
          {frame.check.haveFile}
        </button>
      </p>
    </>
  );
}
