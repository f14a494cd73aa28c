import type { Ruleset, Snapshot } from '@risk-check/core';
import { useEffect, useState } from 'preact/hooks';
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
}

/** Many programs cut what is longer. */
const LONG_LINK = 8000;

/** Files to take away, and a link that holds the data once it is asked for. */
export function SaveAndShare({ text, snapshot, judgement, ruleset }: Props) {
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
          <button type="button" onClick={() => saveFile('snapshot.json', 'application/json', text)}>
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
  const [link, setLink] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  // A link to data that have changed would mislead.
  useEffect(() => {
    setLink(null);
    setCopied(false);
  }, [text]);
  return (
    <section class="card">
      <h2>{say.shareTitle}</h2>
      <p>{say.shareAbout}</p>
      {link === null ? (
        <p class="buttons">
          <button type="button" onClick={() => void linkWith(text, location.href).then(setLink)}>
            {say.shareMake}
          </button>
        </p>
      ) : (
        <>
          <label>
            <b>{say.shareLink}</b>
            <input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          </label>
          {link.length > LONG_LINK && <p class="problem">{say.shareLong(Math.ceil(link.length / 1000))}</p>}
          <p class="buttons">
            <button
              type="button"
              class="main"
              onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
            >
              {say.shareCopy}
            </button>
            <span role="status">{isCopied ? say.shareCopied : ''}</span>
          </p>
        </>
      )}
    </section>
  );
}
