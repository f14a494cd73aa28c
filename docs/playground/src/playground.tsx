import { type RiskReport, type Snapshot, scoreAccount } from '@risk-check/core';
import type { Words } from '@risk-check/report/words';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Appeal, type AppealDraft } from './appeal/appeal.tsx';
import { Compare } from './compare/compare.tsx';
import { findRuleset } from './data/find-ruleset.ts';
import { loadRulesetIn } from './data/load-ruleset-in.ts';
import { isLoaded, loadAppealRules, loadRuleset, rulesetOf } from './data/rulesets.ts';
import { Editor } from './editor/editor.tsx';
import { DropZone } from './files/drop-zone.tsx';
import type { FileChoice, FileNotes, Told } from './files/file-notes.ts';
import { NotesCard } from './files/notes-card.tsx';
import { openFiles } from './files/open-files.ts';
import type { Frame } from './frame/frame.ts';
import { isLeftBroken, peekLeft, takeOver } from './frame/hand-over.ts';
import { Toolbar } from './frame/toolbar.tsx';
import { useLanguageSwitch } from './frame/use-language-switch.ts';
import { useLeaveGuard } from './frame/use-leave-guard.ts';
import { usePageWords } from './frame/words.ts';
import { Announcer } from './parts/announcer.tsx';
import { Tabs } from './parts/tabs.tsx';
import { newSnapshot, snapshotText } from './questions/new-snapshot.ts';
import { Questions } from './questions/questions.tsx';
import { judgeOptions } from './report/judge.ts';
import { Report } from './report/report.tsx';
import { useJudged } from './report/use-judged.ts';
import { NONE } from './report/use-offered.ts';
import { SaveAndShare } from './share/save-and-share.tsx';
import { useSharedLink } from './share/use-shared-link.ts';
import { Problems } from './snapshot/problems.tsx';
import { type FindRuleset, type Reading, readSnapshotText } from './snapshot/read-snapshot-text.ts';
import { StaleNote } from './snapshot/stale-note.tsx';
import { useSnapshotText } from './snapshot/use-snapshot-text.ts';
import { WayBack } from './way-back/way-back.tsx';

/** The founding case: what the page begins with. */
const FIRST = { platform: 'aliexpress', role: 'buyer' };

/** Loads what the workbench cannot do without. @param begin The snapshot that it will begin with. */
export async function prepare(words: Words, begin = ''): Promise<void> {
  const { platform, role } = FIRST;
  const texts = [
    begin,
    peekLeft<Entered>().text ?? '',
    snapshotText(newSnapshot(platform, role, new Date())),
  ];
  await Promise.all([loadAppealRules(words), ...texts.map((text) => loadRulesetIn(text, words))]);
}

/** Problems of a file that is not opened. */
const MOST_TOLD = 5;

type InputTab = 'questions' | 'json';
type OutputTab = 'report' | 'way-back' | 'appeal' | 'compare' | 'save';

/** What the reader has put in, which the page of the other language takes over. */
interface Entered {
  readonly text: string;
  readonly isOwn: boolean;
  readonly inputTab: InputTab;
  readonly outputTab: OutputTab;
  readonly chosen: readonly string[];
  readonly earlier: RiskReport | null;
  readonly withExperimental: boolean;
  readonly notice: string;
  readonly saleEnds: string;
  readonly draft: AppealDraft;
}

/** The exports that the snapshot was made of. */
interface OpenedExports {
  readonly files: readonly File[];
  readonly told: readonly Told[];
  /** What they gave by themselves. */
  readonly text: string;
}

const NO_EXPORTS: OpenedExports = { files: [], told: [], text: '' };

/** Rules that are not there yet are loaded, and the text is read again. */
const finderFor =
  (onLoading: (id: string) => void): FindRuleset =>
  (platform, role) => {
    const entry = findRuleset(platform, role);
    if ('code' in entry) return entry;
    if (isLoaded(entry.id)) return rulesetOf(entry.id);
    onLoading(entry.id);
    return 'loading';
  };

const offline = ({ files }: Frame, id: string): FileNotes => ({ title: files.noRules(id), lines: [] });

/** Whether nobody has taken a turn since. */
function takeTurn(turns: { current: number }): () => boolean {
  turns.current++;
  const own = turns.current;
  return () => turns.current === own;
}

interface Props {
  /** The snapshot to begin with. */
  readonly begin?: string;
  /** The message of the platform, where one was pasted: then the way back is shown first. */
  readonly notice?: string;
}

/** The workbench: input on one side, output on the other. Everything follows from the text. */
export function Playground({ begin, notice: pasted = '' }: Props) {
  const { frame, words } = usePageWords();
  const [isBroken] = useState(isLeftBroken);
  const [left] = useState(takeOver<Entered>);
  const { text, isTyped, canUndo, isWritten, isOwn, replace, type, undo, keep } = useSnapshotText(
    () => left.text ?? begin ?? snapshotText(newSnapshot(FIRST.platform, FIRST.role, new Date())),
    left.isOwn ?? begin !== undefined,
  );
  const [inputTab, setInputTab] = useState<InputTab>(left.inputTab ?? 'questions');
  const [outputTab, setOutputTab] = useState<OutputTab>(
    left.outputTab ?? (pasted === '' ? 'report' : 'way-back'),
  );
  const [chosen, setChosen] = useState(() => (left.chosen ? new Set(left.chosen) : NONE));
  const [earlier, setEarlier] = useState(left.earlier ?? null);
  const [withExperimental, setWithExperimental] = useState(left.withExperimental ?? false);
  const options = judgeOptions(withExperimental);
  const [notes, setNotes] = useState<readonly FileNotes[]>(
    isBroken ? [{ title: frame.files.badLeft, lines: [] }] : [],
  );
  // For reading them another way, and with others.
  const [opened, setOpened] = useState(NO_EXPORTS);
  const [notice, setNotice] = useState(left.notice ?? pasted);
  const [saleEnds, setSaleEnds] = useState(left.saleEnds ?? '');
  const [draft, setDraft] = useState<AppealDraft>(
    left.draft ?? { text: '', reason: null, newEvidence: false },
  );
  const turn = useRef(0);
  const [goTo, setGoTo] = useState<{ readonly start: number; readonly end: number } | null>(null);

  const [, setLoads] = useState(0);
  const rulesetFor = useMemo(() => {
    const again = (): void => setLoads((n) => n + 1);
    return finderFor((id) => void loadRuleset(id, words).then(again, () => setNotes([offline(frame, id)])));
  }, [words, frame]);
  // Of a text that waits for its rules there is no result to keep.
  const read = useRef<{ readonly text: string; readonly reading: Reading } | null>(null);
  if (read.current?.text !== text || read.current.reading.kind === 'loading')
    read.current = { text, reading: readSnapshotText(text, rulesetFor, words) };
  const { reading } = read.current;
  const problems = reading.kind === 'broken' ? reading.problems : [];
  const isReady = reading.kind === 'ready';
  const { scored, tried, after, painted, paintedAfter } = useJudged(reading, options, chosen, !isTyped);

  const goBack = (): void => {
    undo();
    setNotes([]);
    setOpened(NO_EXPORTS);
  };
  const load = useCallback(
    async (next: string, say: readonly FileNotes[] = []): Promise<void> => {
      // The last choice counts, however long its rules take.
      const isLast = takeTurn(turn);
      try {
        await loadRulesetIn(next, words);
      } catch {
        return setNotes([offline(frame, '')]);
      }
      if (!isLast()) return;
      replace(next);
      const now = readSnapshotText(next, rulesetFor, words);
      const wrong = now.kind === 'broken' ? now.problems.length : 0;
      // What cannot be scored was not opened in the sense of the word.
      const said = ({ title, file }: FileNotes): string =>
        file !== undefined && wrong > 0 ? `${file}: ${frame.announceProblems(wrong)}` : title;
      setNotes(say.map((one) => ({ ...one, title: said(one) })));
      setOpened(NO_EXPORTS);
      setChosen(NONE);
      setGoTo(null);
      // Where nothing can be asked, what is wrong has to be seen.
      if (now.kind !== 'ready') setInputTab('json');
    },
    [replace, rulesetFor, words, frame],
  );
  const open = useCallback(
    async (
      files: readonly File[],
      told: readonly Told[] = [],
      present: Snapshot | null = null,
    ): Promise<void> => {
      if (files.length === 0) return;
      const found = await openFiles(files, told, present, frame, words);
      if (found.kind === 'snapshot') {
        await load(found.text, found.notes);
        if (found.exported !== null) setOpened({ files, told, text: found.exported });
        if (found.notice !== undefined) setNotice(found.notice);
        setOutputTab(found.notice === undefined ? 'report' : 'way-back');
      } else if (found.kind === 'message') {
        const { account } = found;
        if (account)
          await load(snapshotText(newSnapshot(account.platform, account.role, new Date())), found.notes);
        else setNotes(found.notes);
        setNotice(found.notice);
        setOutputTab('way-back');
      } else if (found.kind === 'report') {
        setEarlier(found.report);
        setOutputTab('compare');
      } else setNotes(found.notes);
    },
    [frame, words, load],
  );
  /** A copied page or an export pasted into the editor is read like a file. */
  const openPasted = async (pasted: string): Promise<void> => {
    const { isExportText, PASTED } = await import('./files/is-export-text.ts');
    if (isExportText(pasted)) await open([new File([pasted], PASTED)]);
  };
  /** Reads the same files again, one of them as the reader says. */
  const readAgain = ({ file, told }: FileChoice): void =>
    void open(
      opened.files,
      opened.files.map((_, i) => (i === file ? { ...opened.told[i], ...told } : (opened.told[i] ?? {}))),
    );
  /** Reads them again with others, which may be further pages of a list; what was written here since stays. */
  const add = (files: readonly File[]): void => {
    const isChanged = text !== opened.text && reading.kind === 'ready';
    if (files.length > 0)
      void open([...opened.files, ...files], opened.told, isChanged ? reading.value : null);
  };
  const openEarlier = async (files: readonly File[]): Promise<void> => {
    const found = await openFiles(files.slice(0, 1), [], null, frame, words);
    if (found.kind === 'report') return setEarlier(found.report);
    if (found.kind === 'snapshot') await loadRulesetIn(found.text, words);
    const read = found.kind === 'snapshot' ? readSnapshotText(found.text, rulesetFor, words) : null;
    if (read?.kind === 'ready') return setEarlier(scoreAccount(read.prepared, read.ruleset, options));
    const [file] = files;
    if (found.kind === 'failed' || found.kind === 'message') return setNotes(found.notes);
    const wrong = read?.kind === 'broken' ? read.problems : [];
    setNotes([
      {
        title: `${file?.name}: ${frame.announceProblems(wrong.length)}`,
        lines: wrong
          .slice(0, MOST_TOLD)
          .map(({ line, column, message }) => `${frame.problemAt(line, column)}: ${message}`),
      },
    ]);
  };
  const openShared = useCallback(
    (shared: string | null): void => {
      if (shared === null) setNotes([{ title: frame.files.badLink, lines: [] }]);
      else void load(shared, [{ title: frame.files.fromLink, lines: [] }]);
    },
    [load, frame],
  );
  useSharedLink(openShared);

  useLanguageSwitch(
    {
      text,
      isOwn,
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

  useLeaveGuard(isOwn || notice !== '' || draft.text !== '');

  const account = scored?.ruleset.id ?? `${FIRST.platform}.${FIRST.role}`;
  const report = after?.report ?? null;
  const goToProblem = (at: { readonly start: number; readonly end: number }): void => {
    setInputTab('json');
    setGoTo({ start: at.start, end: at.end });
  };
  const chooseInput = (tab: InputTab): void => {
    // An empty field also leads to the questions.
    const { platform, role } = scored?.ruleset ?? FIRST;
    if (tab === 'questions' && reading.kind === 'empty')
      replace(snapshotText(newSnapshot(platform, role, new Date())));
    setInputTab(tab);
  };
  const stale = !isReady && reading.kind !== 'loading' && (
    <StaleNote problems={problems} onGoTo={goToProblem} />
  );

  return (
    <>
      <h1 class="hidden">{frame.check.workbench}</h1>
      <Toolbar
        account={account}
        text={text}
        report={report}
        isStale={!isReady && reading.kind !== 'loading'}
        done={tried.size}
        canUndo={canUndo}
        onText={(next) => void load(next)}
        onFiles={(files) => void open(files)}
        onUndo={goBack}
      />
      <Announcer
        text={
          problems.length > 0
            ? frame.announceProblems(problems.length)
            : reading.kind === 'empty'
              ? frame.emptyJson
              : report
                ? [
                    ...(tried.size > 0 ? [frame.actions.whatIf(tried.size)] : []),
                    frame.announce(words.bands[report.band], report.score, report.worstCase),
                  ].join(': ')
                : ''
        }
      />
      <NotesCard
        notes={notes}
        onChoice={readAgain}
        onAdd={opened.files.length > 0 ? add : null}
        onClose={() => setNotes([])}
      />
      <div class="sides">
        <div class="side in">
          <Tabs
            label={frame.inputTabs}
            chosen={inputTab}
            onChoose={chooseInput}
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
                      canGoBack={canUndo && isWritten}
                      onSnapshot={(next) => replace(snapshotText(next), true)}
                      onBack={goBack}
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
                      ruleset={scored?.ruleset ?? rulesetOf(account)}
                      onText={type}
                      onPasted={(pasted) => void openPasted(pasted)}
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
                    ruleset={scored?.ruleset ?? rulesetOf(account)}
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
                      onKept={keep}
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
