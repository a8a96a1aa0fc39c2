import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { DraftProblem, DraftView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Notice } from '../../components/Notice.js';
import { PageTitle } from '../../components/PageTitle.js';
import { useMediaQuery } from '../../hooks/useMediaQuery.js';
import { useText } from '../../i18n/useText.js';
import type { DraftStore } from '../draft/draft-store.js';
import { levelIdOf, levelIds, levelPart, textOf } from '../draft/parts.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { useSnapshot } from '../draft/use-draft-store.js';
import { PartForm } from '../forms/PartForm.js';
import { revealField } from '../forms/reveal.js';
import { Outline } from '../outline/Outline.js';
import { placeIn, placeOfPath, placeThatIs, queryOf, type Place } from '../outline/places.js';
import { useOutlineEdits } from '../outline/use-outline-edits.js';
import { Preview } from '../preview/Preview.js';
import { Checks, useChecks } from './Checks.js';
import { Comments } from './Comments.js';
import { ConflictDialog } from './ConflictDialog.js';
import { Here } from './Here.js';
import { History } from './History.js';
import { Moves } from './Moves.js';
import { SaveLine } from './SaveLine.js';
import { StatusWord } from './StatusWord.js';
import styles from './Studio.module.css';
import { Tabs } from './Tabs.js';
import { useLeaveGuard } from './use-leave-guard.js';

type Pane = 'outline' | 'form' | 'preview' | 'checks' | 'comments' | 'history';

interface DraftFrameProps {
  store: DraftStore;
  view: DraftView;
  viewAt: number;
}

/** The place is in the address: a reload, a bookmark and the back button know it. */
function usePlace(store: DraftStore) {
  const { parts } = useSnapshot(store);
  const [query, setQuery] = useSearchParams();
  const place = placeThatIs(parts, placeIn(query));
  return { place, goTo: (to: Place) => setQuery(queryOf(to), { replace: true, preventScrollReset: true }) };
}

/** A conflict opens by itself, once; put off, it waits behind its notice. */
function useConflict(store: DraftStore, language: string): ReactNode {
  const { t } = useTranslation('studio');
  const { conflicts } = useSnapshot(store);
  const [putOff, setPutOff] = useState(false);
  const [first] = conflicts;
  useEffect(() => setPutOff(false), [first?.part, first?.theirs?.revision]);
  if (!first) return null;
  return (
    <>
      <Notice live>
        <p>{t('draft.conflict.waits', { count: conflicts.length })}</p>
        <Button onClick={() => setPutOff(false)}>{t('draft.conflict.choose')}</Button>
      </Notice>
      {!putOff && (
        <ConflictDialog
          key={`${first.part} ${first.theirs?.revision}`}
          conflict={first}
          store={store}
          language={language}
          onClose={() => setPutOff(true)}
        />
      )}
    </>
  );
}

function Undo({ edits }: { edits: ReturnType<typeof useOutlineEdits> }) {
  const { t } = useTranslation('studio');
  if (edits.removedName === null) return null;
  return (
    <div className={styles.undo}>
      <p>{t('outline.removed', { name: edits.removedName })}</p>
      <Button onClick={edits.undo}>{t('outline.undo')}</Button>
      <Button variant="quiet" onClick={edits.forget}>
        {t('outline.forget')}
      </Button>
    </div>
  );
}

/** A draft at work: outline left, form in the middle, the living preview right; on a narrow screen tabs. */
export function DraftFrame({ store, view, viewAt }: DraftFrameProps) {
  const { t } = useTranslation('studio');
  const { content: language } = useText();
  const snapshot = useSnapshot(store);
  const { place, goTo } = usePlace(store);
  const edits = useOutlineEdits(store, language, goTo);
  const isWide = useMediaQuery('(min-width: 64rem)');
  const [pane, setPane] = useState<Pane>(isWide ? 'preview' : 'form');
  const checks = useChecks(view.draftId, snapshot.revision);
  const comments = useQuery({
    queryKey: studioKeys.comments(view.draftId),
    queryFn: () => studioApi.comments(view.draftId),
  });
  const leaving = useLeaveGuard(store);
  const conflict = useConflict(store, language);
  const form = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<DraftProblem | null>(null);
  useFocusOnField(form, wanted);

  const { parts } = snapshot;
  // Those who write may write while it is a draft; what can be moved by them says who they are.
  const canWrite = view.status === 'draft' && view.transitions.includes('submit');
  const content = parts.get(place.part) ?? {};
  const levels = useMemo(
    () => Object.fromEntries(levelIds(parts).map((id) => [id, parts.get(levelPart(id)) ?? {}])),
    [parts],
  );
  const problems = checks.data?.problems ?? [];
  const remarks = comments.data ?? [];
  const title = textOf(parts.get('sheet') ?? {}, 'title', language) || t('outline.untitled');
  const open = remarks.filter(({ resolvedAt }) => resolvedAt === null).length;

  function show(to: Place): void {
    goTo(to);
    if (!isWide) setPane('form');
  }
  function showProblem(problem: DraftProblem): void {
    show(placeOfPath(parts, problem.part, problem.path));
    setWanted({ ...problem });
  }
  const panes: Record<Pane, { label: string; content: () => ReactNode }> = {
    outline: {
      label: t('draft.pane.outline'),
      content: () => (
        <Outline
          parts={parts}
          language={language}
          current={place}
          canWrite={canWrite}
          problems={problems}
          edits={edits}
          goTo={isWide ? goTo : show}
        />
      ),
    },
    form: {
      label: t('draft.pane.form'),
      content: () => (
        <div ref={form}>
          <fieldset disabled={!canWrite} className={styles.stack}>
            <PartForm
              key={`${place.part} ${place.stepId}`}
              part={place.part}
              content={content}
              stepId={place.stepId}
              sheet={parts.get('sheet') ?? {}}
              levels={levels}
              problems={problems.filter(({ part }) => part === place.part)}
              comments={remarks.filter(({ part }) => part === place.part)}
              onChange={(changed) => store.edit([[place.part, changed]])}
            />
          </fieldset>
        </div>
      ),
    },
    preview: {
      label: t('draft.pane.preview'),
      content: () => (
        <Preview
          sheet={parts.get('sheet') ?? {}}
          levels={levels}
          levelId={levelIdOf(place.part) ?? levelIds(parts)[0] ?? ''}
          stepId={place.stepId}
        />
      ),
    },
    checks: {
      label: t('draft.pane.checks', { count: problems.length }),
      content: () => <Checks checks={checks} parts={parts} language={language} goTo={showProblem} />,
    },
    comments: {
      label: t('draft.pane.comments', { count: open }),
      content: () => (
        <Comments
          draftId={view.draftId}
          comments={remarks}
          parts={parts}
          language={language}
          place={place}
          goTo={show}
        />
      ),
    },
    history: {
      label: t('draft.pane.history'),
      content: () => <History draftId={view.draftId} store={store} canWrite={canWrite} />,
    },
  };
  const tabsOf = (names: readonly Pane[]) => names.map((name) => ({ name, ...panes[name] }));
  return (
    <div className={styles.frame} data-wide="">
      <header className={styles.head}>
        <p>
          <Link to="/studio">{t('draft.back')}</Link>
        </p>
        <div className={styles.headLine}>
          <PageTitle className={styles.title}>{title}</PageTitle>
          <StatusWord status={view.status} />
          <SaveLine snapshot={snapshot} />
        </div>
        <Here view={view} viewAt={viewAt} parts={parts} part={place.part} language={language} />
        <Moves view={view} store={store} onProblems={() => setPane('checks')} />
        {view.status !== 'draft' && <p className={styles.small}>{t(`draft.readOnly.${view.status}`)}</p>}
      </header>
      {conflict}
      <Undo edits={edits} />
      {isWide ? (
        <div className={styles.columns}>
          <div className={styles.column}>{panes.outline.content()}</div>
          <div className={styles.column}>
            <h2 className="visually-hidden">{panes.form.label}</h2>
            {panes.form.content()}
          </div>
          <div className={styles.column}>
            <Tabs<Pane>
              label={t('draft.panes')}
              tabs={tabsOf(['preview', 'checks', 'comments', 'history'])}
              chosen={pane}
              onChoose={setPane}
            />
          </div>
        </div>
      ) : (
        <Tabs<Pane>
          label={t('draft.panes')}
          tabs={tabsOf(['outline', 'form', 'preview', 'checks', 'comments', 'history'])}
          chosen={pane}
          onChoose={setPane}
        />
      )}
      {leaving}
    </div>
  );
}

/** A line of the list of problems leads to its field; the form says by `data-path` which field is which. */
function useFocusOnField(form: React.RefObject<HTMLDivElement | null>, wanted: DraftProblem | null): void {
  useEffect(() => {
    if (!wanted || !form.current || revealField(form.current, wanted.path)) return;
    form.current.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [form, wanted]);
}
