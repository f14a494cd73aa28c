import { type RiskReport, type Ruleset, type Snapshot, scoreAccount, whatIf } from '@risk-check/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { findRuleset } from '../../../packages/cli/src/rulesets/find-ruleset.ts';
import type { Words } from '../../../packages/cli/src/words/words.ts';
import { Appeal, type AppealDraft } from './appeal/appeal.tsx';
import { Compare } from './compare/compare.tsx';
import { examplesOf, rulesetOf, rulesets, titleOf } from './data/rulesets.ts';
import { Editor } from './editor/editor.tsx';
import { DropZone } from './files/drop-zone.tsx';
import { FileButton } from './files/file-button.tsx';
import type { FileChoice, FileNotes, Told } from './files/file-notes.ts';
import { NoteLines } from './files/note-lines.tsx';
import { openFiles } from './files/open-files.ts';
import { takeOver } from './frame/hand-over.ts';
import { useLanguageSwitch } from './frame/use-language-switch.ts';
import { usePageWords } from './frame/words.ts';
import { Announcer } from './parts/announcer.tsx';
import { Tabs } from './parts/tabs.tsx';
import { useAfterPaint } from './parts/use-after-paint.ts';
import { newSnapshot, snapshotText } from './questions/new-snapshot.ts';
import { Questions } from './questions/questions.tsx';
import { type Judgement, judge, judgeOptions } from './report/judge.ts';
import { Report } from './report/report.tsx';
import { NONE, useOffered } from './report/use-offered.ts';
import { SaveAndShare } from './share/save-and-share.tsx';
import { holdsLink, textOfLink } from './share/share-link.ts';
import { Problems } from './snapshot/problems.tsx';
import { type FindRuleset, type Reading, readSnapshotText } from './snapshot/read-snapshot-text.ts';
import { WayBack } from './way-back/way-back.tsx';

/** The founding case: what the page begins with. */
const FIRST = { platform: 'aliexpress', role: 'buyer' };
const MOST_UNDO = 50;

type InputTab = 'questions' | 'json';
type OutputTab = 'report' | 'way-back' | 'appeal' | 'compare' | 'save';

/** What the reader has put in, which the page of the other language takes over. */
interface Entered {
  readonly text: string;
  readonly inputTab: InputTab;
  readonly outputTab: OutputTab;
  readonly chosen: readonly string[];
  readonly earlier: RiskReport | null;
  readonly withExperimental: boolean;
  readonly notice: string;
  readonly saleEnds: string;
  readonly draft: AppealDraft;
}

interface OpenedFiles {
  readonly files: readonly File[];
  readonly told: readonly Told[];
}

interface Scored {
  readonly snapshot: Snapshot;
  readonly ruleset: Ruleset;
  readonly judgement: Judgement;
}

const finderFor =
  (words: Words): FindRuleset =>
  (platform, role) => {
    const entry = findRuleset(platform, role);
    return 'code' in entry ? entry : rulesetOf(entry.id, words);
  };

/** The whole page: what goes in on one side, what comes out on the other. Everything follows from the text. */
export function Playground() {
  const { frame, words } = usePageWords();
  const [left] = useState(takeOver<Entered>);
  const [text, setText] = useState(
    () => left.text ?? snapshotText(newSnapshot(FIRST.platform, FIRST.role, new Date())),
  );
  // Only a letter is answered in two steps: everything else is new as a whole.
  const [isTyped, setTyped] = useState(false);
  const [before, setBefore] = useState<readonly string[]>([]);
  const [inputTab, setInputTab] = useState<InputTab>(left.inputTab ?? 'questions');
  const [outputTab, setOutputTab] = useState<OutputTab>(left.outputTab ?? 'report');
  const [chosen, setChosen] = useState(() => (left.chosen ? new Set(left.chosen) : NONE));
  const [earlier, setEarlier] = useState(left.earlier ?? null);
  const [withExperimental, setWithExperimental] = useState(left.withExperimental ?? false);
  const options = judgeOptions(withExperimental);
  const [notes, setNotes] = useState<readonly FileNotes[]>([]);
  // What the notes are about, for reading it another way.
  const [opened, setOpened] = useState<OpenedFiles>({ files: [], told: [] });
  const [notice, setNotice] = useState(left.notice ?? '');
  const [saleEnds, setSaleEnds] = useState(left.saleEnds ?? '');
  const [draft, setDraft] = useState<AppealDraft>(
    left.draft ?? { text: '', reason: null, newEvidence: false },
  );
  const [goTo, setGoTo] = useState<{ readonly start: number; readonly end: number } | null>(null);

  const rulesetFor = useMemo(() => finderFor(words), [words]);
  const reading = useMemo(
    (): Reading => readSnapshotText(text, rulesetFor, words),
    [text, rulesetFor, words],
  );
  const problems = reading.kind === 'broken' ? reading.problems : [];
  const last = useRef<Scored | null>(null);
  const scored = useMemo((): Scored | null => {
    if (reading.kind !== 'ready') return last.current;
    const { value: snapshot, ruleset, prepared } = reading;
    last.current = { snapshot, ruleset, judgement: judge(prepared, ruleset, options) };
    return last.current;
  }, [reading, options]);
  const isReady = reading.kind === 'ready';
  const painted = useAfterPaint(scored, !isTyped) ?? scored;
  const tried = useOffered(chosen, painted?.judgement ?? null);
  const after = useMemo((): Judgement | null => {
    if (!scored || tried.size === 0) return scored?.judgement ?? null;
    const changes = [...tried].map((action) => ({ action }));
    const { snapshot } = whatIf(scored.snapshot, scored.ruleset, changes, options);
    return judge(snapshot, scored.ruleset, options);
  }, [scored, tried, options]);
  const paintedAfter = useAfterPaint(after, !isTyped) ?? after;

  /** Puts another text in place of the present one; the way back stays open. */
  const replace = useCallback((next: string): void => {
    setTyped(false);
    setText((now) => {
      if (now !== next) setBefore((texts) => [...texts.slice(-MOST_UNDO), now]);
      return next;
    });
  }, []);
  const type = useCallback((next: string): void => {
    setTyped(true);
    setText(next);
  }, []);
  const undo = (): void => {
    const previous = before.at(-1);
    if (previous === undefined) return;
    setBefore(before.slice(0, -1));
    setTyped(false);
    setText(previous);
    setNotes([]);
  };
  const load = useCallback(
    (next: string, say: readonly FileNotes[] = []): void => {
      replace(next);
      setNotes(say);
      setChosen(NONE);
      setGoTo(null);
    },
    [replace],
  );
  const open = useCallback(
    async (files: readonly File[], told: readonly Told[] = []): Promise<void> => {
      if (files.length === 0) return;
      const found = await openFiles(files, told, frame, words);
      setOpened({ files, told });
      if (found.kind === 'snapshot') {
        load(found.text, found.notes);
        setOutputTab('report');
        const isWhole = readSnapshotText(found.text, rulesetFor, words).kind === 'ready';
        if (!isWhole) setInputTab('json');
      } else if (found.kind === 'report') {
        setEarlier(found.report);
        setOutputTab('compare');
      } else setNotes(found.notes);
    },
    [frame, words, rulesetFor, load],
  );
  /** Reads the same files again, one of them as the reader says. */
  const readAgain = ({ file, told }: FileChoice): void =>
    void open(
      opened.files,
      opened.files.map((_, i) => (i === file ? { ...opened.told[i], ...told } : (opened.told[i] ?? {}))),
    );
  const openEarlier = async (files: readonly File[]): Promise<void> => {
    const found = await openFiles(files.slice(0, 1), [], frame, words);
    if (found.kind === 'report') return setEarlier(found.report);
    const read = found.kind === 'snapshot' ? readSnapshotText(found.text, rulesetFor, words) : null;
    if (read?.kind === 'ready') return setEarlier(scoreAccount(read.prepared, read.ruleset, options));
    const [file] = files;
    setNotes(
      found.kind === 'failed'
        ? found.notes
        : [{ title: frame.files.unreadable(file?.name ?? ''), lines: [] }],
    );
  };
  useEffect(() => {
    const openLink = (): void => {
      if (!holdsLink(location.hash)) return;
      void textOfLink(location.hash).then((shared) => {
        if (shared === null) setNotes([{ title: frame.files.badLink, lines: [] }]);
        else load(shared, [{ title: frame.files.fromLink, lines: [] }]);
      });
      // So that the address is not passed on by mistake, with the data in it.
      history.replaceState(null, '', location.pathname + location.search);
    };
    openLink();
    // A link that is put into the address of this page does not load it again.
    addEventListener('hashchange', openLink);
    return () => removeEventListener('hashchange', openLink);
  }, [load, frame]);

  useLanguageSwitch(
    {
      text,
      inputTab,
      outputTab,
      chosen: [...chosen],
      earlier,
      withExperimental,
      notice,
      saleEnds,
      draft,
    } satisfies Entered,
    () => setNotes([{ title: frame.files.noRoom, lines: [] }]),
  );

  const account = scored?.ruleset.id ?? `${FIRST.platform}.${FIRST.role}`;
  const examples = examplesOf(account);
  const report = after?.report ?? null;
  const goToProblem = (at: { readonly start: number; readonly end: number }): void => {
    setInputTab('json');
    setGoTo({ start: at.start, end: at.end });
  };
  const stale = !isReady && (
    <div class="card stale" role="note">
      <p>{problems.length > 0 ? frame.stale(problems.length) : frame.emptyJson}</p>
      {problems[0] && (
        <button type="button" onClick={() => problems[0] && goToProblem(problems[0])}>
          {frame.toProblems}
        </button>
      )}
    </div>
  );

  return (
    <>
      <div class="toolbar">
        <label>
          <span class="label">{frame.account}</span>
          <select
            value={account}
            onChange={(event) => {
              const entry = rulesets.find(({ id }) => id === event.currentTarget.value);
              if (entry) load(snapshotText(newSnapshot(entry.platform, entry.role, new Date())));
            }}
          >
            {rulesets.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {titleOf(entry, words)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="label">{frame.example}</span>
          <select
            value=""
            onChange={(event) => {
              const example = examples[event.currentTarget.value];
              event.currentTarget.value = '';
              if (example) load(snapshotText(example));
            }}
          >
            <option value="">{frame.exampleNone}</option>
            {Object.keys(examples).map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('-', ' ')}
              </option>
            ))}
          </select>
        </label>
        <FileButton label={frame.open} onFiles={(files) => void open(files)} />
        <button type="button" onClick={undo} disabled={before.length === 0}>
          {frame.undo}
        </button>
        {report && (
          <a class="verdict-link" href="#result">
            <span class={`chip band-${report.band}`}>{words.bands[report.band]}</span>
            <b>{frame.index(report.score)}</b>
            <span class="quiet">{frame.worst(report.worstCase)}</span>
          </a>
        )}
      </div>
      <Announcer
        text={
          problems.length > 0
            ? frame.announceProblems(problems.length)
            : report
              ? frame.announce(words.bands[report.band], report.score, report.worstCase)
              : ''
        }
      />
      {notes.length > 0 && (
        <section class="card notes" role="status">
          {notes.map(({ title, lines, choices = [] }) => (
            <div key={title}>
              <p>
                <b>{title}</b>
              </p>
              <NoteLines lines={lines} />
              {choices.length > 0 && (
                <p class="buttons">
                  {choices.map((choice) => (
                    <button key={choice.title} type="button" class="small" onClick={() => readAgain(choice)}>
                      {choice.title}
                    </button>
                  ))}
                </p>
              )}
            </div>
          ))}
          <button type="button" class="small" onClick={() => setNotes([])}>
            {frame.files.close}
          </button>
        </section>
      )}
      <div class="sides">
        <div class="side in">
          <Tabs
            label={frame.inputTabs}
            chosen={inputTab}
            onChoose={setInputTab}
            tabs={[
              {
                id: 'questions',
                title: frame.questionsTab,
                content: () =>
                  reading.kind === 'ready' && scored ? (
                    <Questions
                      snapshot={reading.value}
                      ruleset={reading.ruleset}
                      open={scored.judgement.questions}
                      canGoBack={before.length > 0}
                      onSnapshot={(next) => replace(snapshotText(next))}
                      onBack={undo}
                    />
                  ) : (
                    <div class="card">
                      <p>{frame.questions.mend}</p>
                    </div>
                  ),
              },
              {
                id: 'json',
                title: frame.jsonTab,
                content: () => (
                  <div class="card json">
                    <p class="quiet" id="editor-help">
                      {frame.editorHelp}
                    </p>
                    <Editor
                      text={text}
                      problems={problems}
                      ruleset={scored?.ruleset ?? rulesetOf(account, words)}
                      onText={type}
                      goTo={goTo}
                    />
                    <Problems reading={reading} onGoTo={goToProblem} />
                  </div>
                ),
              },
            ]}
          />
        </div>
        <div class="side out" id="result">
          <Tabs
            label={frame.outputTabs}
            chosen={outputTab}
            onChoose={setOutputTab}
            tabs={[
              {
                id: 'report',
                title: frame.reportTab,
                content: () => (
                  <>
                    {stale}
                    {scored && after && painted && paintedAfter && (
                      <Report
                        judgement={scored.judgement}
                        after={after}
                        painted={{ judgement: painted.judgement, after: paintedAfter }}
                        ruleset={scored.ruleset}
                        chosen={tried}
                        onChosen={setChosen}
                        onExperimental={setWithExperimental}
                      />
                    )}
                  </>
                ),
              },
              {
                id: 'way-back',
                title: frame.wayBackTab,
                content: () => (
                  <>
                    {stale}
                    {painted && (
                      <div aria-busy={painted !== scored}>
                        <WayBack
                          snapshot={painted.snapshot}
                          ruleset={painted.ruleset}
                          options={options}
                          notice={notice}
                          saleEnds={saleEnds}
                          onNotice={setNotice}
                          onSaleEnds={setSaleEnds}
                        />
                      </div>
                    )}
                  </>
                ),
              },
              {
                id: 'appeal',
                title: frame.appealTab,
                content: () => (
                  <Appeal
                    draft={draft}
                    onDraft={setDraft}
                    ruleset={scored?.ruleset ?? rulesetOf(account, words)}
                    options={options}
                    snapshot={scored?.snapshot ?? null}
                  />
                ),
              },
              {
                id: 'compare',
                title: frame.compareTab,
                content: () => (
                  <>
                    {stale}
                    {scored && (
                      <Compare
                        judgement={scored.judgement}
                        ruleset={scored.ruleset}
                        earlier={earlier}
                        onKeep={() => setEarlier(scored.judgement.report)}
                        onForget={() => setEarlier(null)}
                        onFiles={(files) => void openEarlier(files)}
                      />
                    )}
                  </>
                ),
              },
              {
                id: 'save',
                title: frame.saveTab,
                content: () =>
                  isReady && scored ? (
                    <SaveAndShare
                      text={text}
                      snapshot={scored.snapshot}
                      judgement={scored.judgement}
                      ruleset={scored.ruleset}
                    />
                  ) : (
                    <div class="card">
                      <p>{frame.save.nothing}</p>
                    </div>
                  ),
              },
            ]}
          />
        </div>
      </div>
      <DropZone onFiles={(files) => void open(files)} />
    </>
  );
}
