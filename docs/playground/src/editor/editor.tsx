import type { Ruleset } from '@risk-check/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePageWords } from '../frame/words.ts';
import type { PlacedProblem } from '../snapshot/placed-problem.ts';
import { type Completion, type Completions, completeJson } from './complete-json.ts';
import { MOST_PAINTED, paintLine } from './paint-line.ts';
import { replaceTyped } from './replace-typed.ts';

interface Props {
  readonly text: string;
  readonly problems: readonly PlacedProblem[];
  /** The words of the format; those of the last readable account while the text is broken. */
  readonly ruleset: Ruleset;
  readonly onText: (text: string) => void;
  /** Sees what is pasted, which may be a copied page or an export. */
  readonly onPasted: (text: string) => void;
  /** Where to put the cursor; a new object moves it there again. */
  readonly goTo: { readonly start: number; readonly end: number } | null;
}

/** Lines painted beyond what can be seen, so that scrolling never shows an empty one. */
const SPARE = 10;
const MOST_OPTIONS = 60;

/**
 * An editor for JSON: a plain text field, with colours, marks and line numbers painted behind it. A screen reader, a phone's
 * keyboard and the browser's own undo meet nothing but the field.
 */
export function Editor({ text, problems, ruleset, onText, onPasted, goTo }: Props) {
  const { frame } = usePageWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, height: 600, line: 21 });
  const [open, setOpen] = useState<(Completions & { readonly chosen: number }) | null>(null);

  const look = (): void => {
    const area = field.current;
    if (!area) return;
    const line = Number.parseFloat(getComputedStyle(area).lineHeight) || 21;
    setView({ top: area.scrollTop, left: area.scrollLeft, height: area.clientHeight, line });
  };
  useLayoutEffect(look, []);
  useEffect(() => {
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area || !goTo) return;
    area.focus();
    area.setSelectionRange(goTo.start, goTo.end);
    const line = text.slice(0, goTo.start).split('\n').length - 1;
    area.scrollTop = Math.max(0, line * view.line - area.clientHeight / 2);
    look();
  }, [goTo]);

  const lines = useMemo(() => text.split('\n'), [text]);
  const starts = useMemo(() => {
    let at = 0;
    return lines.map((line) => {
      const start = at;
      at += line.length + 1;
      return start;
    });
  }, [lines]);
  const wrongLines = new Set(problems.map(({ line }) => line));
  const first = Math.max(0, Math.floor(view.top / view.line) - SPARE);
  const last = Math.min(lines.length, Math.ceil((view.top + view.height) / view.line) + SPARE);
  const shown = lines.slice(first, last);

  const complete = (isAsked: boolean): void => {
    const area = field.current;
    if (!area) return;
    const { value, selectionStart, selectionEnd } = area;
    const found = selectionStart === selectionEnd ? completeJson(value, selectionStart, ruleset) : null;
    const typed = found ? value.slice(found.start, selectionStart) : '';
    setOpen(found && (isAsked || typed !== '') ? { ...found, chosen: 0 } : null);
  };
  const take = ({ insert, back }: Completion): void => {
    const area = field.current;
    if (!area || !open) return;
    replaceTyped(area, open.start, open.end, insert);
    const at = open.start + insert.length - back;
    area.setSelectionRange(at, at);
    onText(area.value);
    // Behind a name stands its value, which may be one of a few words.
    if (back > 0) complete(true);
    else setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const area = event.currentTarget as HTMLTextAreaElement;
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      complete(true);
    } else if (open) onListKey(event, open);
    else if (event.key === 'Enter' && !event.isComposing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      breakLine(area);
      onText(area.value);
    }
  };
  const onListKey = (event: KeyboardEvent, list: Completions & { readonly chosen: number }): void => {
    const count = Math.min(list.options.length, MOST_OPTIONS);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = list.options[list.chosen];
    if (step !== undefined) {
      event.preventDefault();
      setOpen({ ...list, chosen: (list.chosen + step + count) % count });
    } else if ((event.key === 'Enter' || event.key === 'Tab') && option) {
      event.preventDefault();
      take(option);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(null);
    } else if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') setOpen(null);
  };

  const caret = open ? caretOf(text, open.start) : null;
  return (
    <div class="editor">
      <div class="numbers" aria-hidden="true">
        <div style={{ transform: `translateY(${first * view.line - view.top}px)` }}>
          {shown.map((_, i) => (
            <div class={wrongLines.has(first + i + 1) ? 'wrong' : undefined} key={first + i}>
              {first + i + 1}
            </div>
          ))}
        </div>
      </div>
      <div class="sheet">
        <pre class="paint" aria-hidden="true">
          <div style={{ transform: `translate(${-view.left}px, ${first * view.line - view.top}px)` }}>
            {shown.map((line, i) => {
              const start = starts[first + i] ?? 0;
              const wrong = problems
                .filter(
                  (problem) =>
                    problem.start <= start + Math.min(line.length, MOST_PAINTED) && problem.end >= start,
                )
                .map((problem) => [problem.start - start, problem.end - start] as const);
              return (
                <div key={first + i}>
                  {paintLine(line, wrong).map((stroke, at) => (
                    <span key={at} class={`${stroke.paint}${stroke.isWrong ? ' wrong' : ''}`}>
                      {stroke.text}
                    </span>
                  ))}
                  {'\n'}
                </div>
              );
            })}
          </div>
        </pre>
        <textarea
          ref={field}
          value={text}
          wrap="off"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          aria-label={frame.editor}
          aria-describedby="editor-help"
          aria-invalid={problems.length > 0}
          aria-autocomplete="list"
          aria-controls={open ? 'editor-list' : undefined}
          aria-activedescendant={open ? `option-${open.chosen}` : undefined}
          onInput={(event) => {
            onText(event.currentTarget.value);
            complete(false);
          }}
          onPaste={(event) => onPasted(event.clipboardData?.getData('text/plain') ?? '')}
          onKeyDown={onKeyDown}
          onScroll={look}
          onBlur={() => setOpen(null)}
          onClick={() => setOpen(null)}
        />
        {open && caret && (
          <div
            class="options"
            id="editor-list"
            role="listbox"
            aria-label={frame.suggestions}
            style={{
              left: `min(${caret.column}ch, 100% - 16rem)`,
              top: `${(caret.line + 1) * view.line - view.top + 4}px`,
            }}
          >
            {open.options.slice(0, MOST_OPTIONS).map((option, i) => (
              <div
                key={option.label}
                tabIndex={-1}
                id={`option-${i}`}
                role="option"
                aria-selected={i === open.chosen}
                ref={(item) => {
                  if (i === open.chosen) item?.scrollIntoView({ block: 'nearest' });
                }}
                // Before the field loses its focus.
                onMouseDown={(event) => {
                  event.preventDefault();
                  take(option);
                }}
              >
                <code>{option.label}</code> <small>{option.detail}</small>
              </div>
            ))}
          </div>
        )}
      </div>
      <p class="hidden" role="status">
        {open ? frame.suggested(Math.min(open.options.length, MOST_OPTIONS)) : ''}
      </p>
    </div>
  );
}

function caretOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) };
}

/** A new line as far in as the one before, one step further after an opening bracket. */
function breakLine(area: HTMLTextAreaElement): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const line = value.slice(value.lastIndexOf('\n', from - 1) + 1, from);
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const opens = /[{[]\s*$/.test(line);
  const closes = /^\s*[}\]]/.test(value.slice(to));
  const inner = `\n${indent}${opens ? '  ' : ''}`;
  const after = opens && closes ? `\n${indent}` : '';
  replaceTyped(area, from, to, inner + after);
  area.setSelectionRange(from + inner.length, from + inner.length);
}
