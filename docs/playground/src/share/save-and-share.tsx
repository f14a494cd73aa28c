import type { Ruleset, Snapshot } from '@risk-check/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { englishRulesetOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';
import { saveFile } from '../parts/save-file.ts';
import { type Judgement, judge } from '../report/judge.ts';
import { WRITTEN, type WrittenFormat, writtenReport } from '../report/written-report.ts';
import { linkWith } from './share-link.ts';

interface Props {
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly judgement: Judgement;
  readonly ruleset: Ruleset;
  /** When the snapshot has been saved. */
  readonly onKept: () => void;
}

/** Many programs cut what is longer. */
const LONG_LINK = 8000;

/** Files to take away, and a link that holds the data once it is asked for. */
export function SaveAndShare({ text, snapshot, judgement, ruleset, onKept }: Props) {
  const { frame, fileWords } = usePageWords();
  const say = frame.save;
  const save = (format: WrittenFormat): void => {
    const { ending, type } = WRITTEN[format];
    // What programs read is the same in every language.
    const english = englishRulesetOf(ruleset.id);
    const shown =
      format === 'json' && english !== ruleset ? judge(snapshot, english, judgement.options) : judgement;
    saveFile(`report.${ending}`, type, writtenReport(format, shown, ruleset, fileWords));
  };
  return (
    <div class="save">
      <section class="card">
        <h2>{say.title}</h2>
        <p>{say.about}</p>
        <p class="buttons">
          {(['json', 'html', 'markdown'] as const).map((format) => (
            <button key={format} type="button" onClick={() => save(format)}>
              {say[format]}
            </button>
          ))}
          <button
            type="button"
            onClick={() => {
              saveFile('snapshot.json', 'application/json', text);
              onKept();
            }}
          >
            {say.snapshot}
          </button>
        </p>
      </section>
      <ShareLink text={text} />
    </div>
  );
}

function ShareLink({ text }: { readonly text: string }) {
  const { frame } = usePageWords();
  const say = frame.save;
  const field = useRef<HTMLInputElement>(null);
  const [link, setLink] = useState<string | null>(null);
  const [told, setTold] = useState('');
  // A link to data that have changed would mislead.
  useEffect(() => {
    setLink(null);
    setTold('');
  }, [text]);
  // In place of the button that was pressed; it marks the whole link.
  useEffect(() => field.current?.focus(), [link]);
  const make = async (): Promise<void> => {
    const made = await linkWith(text, location.href);
    setLink(made);
    if (made === null) setTold(say.shareTooLarge);
  };
  const copy = async (made: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made);
      setTold(say.shareCopied);
    } catch {
      field.current?.focus();
      setTold(say.shareByHand);
    }
  };
  return (
    <section class="card">
      <h2>{say.shareTitle}</h2>
      <p>{say.shareAbout}</p>
      {link !== null && (
        <>
          <label>
            <b>{say.shareLink}</b>
            <input
              type="text"
              readOnly
              ref={field}
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
          {link.length > LONG_LINK && <p class="problem">{say.shareLong(Math.ceil(link.length / 1000))}</p>}
        </>
      )}
      <p class="buttons">
        {link === null ? (
          <button type="button" onClick={() => void make()}>
            {say.shareMake}
          </button>
        ) : (
          <button type="button" class="main" onClick={() => void copy(link)}>
            {say.shareCopy}
          </button>
        )}
        <span role="status">{told}</span>
      </p>
    </section>
  );
}
