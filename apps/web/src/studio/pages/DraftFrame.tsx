import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { DraftProblem, DraftView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Notice } from '../../components/Notice.js';
import { useMediaQuery } from '../../hooks/useMediaQuery.js';
import { useText } from '../../i18n/useText.js';
import type { DraftStore } from '../draft/draft-store.js';
import { levelIdOf, levelIds, levelPart } from '../draft/parts.js';
import { fieldOfProblem } from '../draft/problem-words.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { useSnapshot } from '../draft/use-draft-store.js';
import { DraftExchange } from '../exchange/DraftExchange.js';
import { ImportedNotice } from '../exchange/ImportedNotice.js';
import { PartForm } from '../forms/PartForm.js';
import type { Around } from '../forms/references.js';
import { revealField } from '../forms/reveal.js';
import { Outline } from '../outline/Outline.js';
import { placeIn, placeOfPath, placeThatIs, queryOf, samePlace, type Place } from '../outline/places.js';
import { useOutlineEdits } from '../outline/use-outline-edits.js';
import { Preview } from '../preview/Preview.js';
import { StatisticsLink } from '../statistics/StatisticsLink.js';
import { Checks, useChecks } from './Checks.js';
import { Comments } from './Comments.js';
import { ConflictDialog } from './ConflictDialog.js';
import styles from './Draft.module.css';
import { DraftBar } from './DraftBar.js';
import { History } from './History.js';
import { Tabs } from './Tabs.js';
import { useLeaveGuard } from './use-leave-guard.js';

type Pane = 'outline' | 'form' | 'preview' | 'checks' | 'comments' | 'history';

interface DraftFrameProps {
  store: DraftStore;
  view: DraftView;
  viewAt: number;
}

/** Wide enough for outline, form and preview beside each other. As in Draft.module.css. */
const wide = '(min-width: 68rem)';

/** The place is in the address: a reload, a bookmark and the back button know it. */
function usePlace(store: DraftStore) {
  const { parts } = useSnapshot(store);
  const [query, setQuery] = useSearchParams();
  const place = placeThatIs(parts, placeIn(query));
  return { place, goTo: (to: Place) => setQuery(queryOf(to), { replace: true, preventScrollReset: true }) };
}

/** A conflict opens by itself, once; put off, it waits behind its notice. */
function useConflict(store: DraftStore, language: Around['language']): ReactNode {
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

/** A draft at work: outline left, form in the middle, the living preview right; on a narrow screen tabs. */
export function DraftFrame({ store, view, viewAt }: DraftFrameProps) {
  const { t } = useTranslation('studio');
  const { content: language } = useText();
  const snapshot = useSnapshot(store);
  const { place, goTo } = usePlace(store);
  const edits = useOutlineEdits(store, language, goTo);
  const isWide = useMediaQuery(wide);
  const [pane, setPane] = useState<Pane>(isWide ? 'preview' : 'form');
  const checks = useChecks(view.draftId, snapshot.revision);
  const comments = useQuery({
    queryKey: studioKeys.comments(view.draftId),
    queryFn: () => studioApi.comments(view.draftId),
  });
  const leaving = useLeaveGuard(store);
  const conflict = useConflict(store, language);
  const frame = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useFocusOnField(form, wanted, place);

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
  const open = remarks.filter(({ resolvedAt }) => resolvedAt === null).length;

  function show(to: Place): void {
    goTo(to);
    if (!isWide) setPane('form');
  }
  function showProblem(problem: DraftProblem): void {
    const to = placeThatIs(parts, placeOfPath(parts, problem.part, problem.path));
    show(to);
    setWanted({ place: to, path: fieldOfProblem(problem) });
  }
  function showProblems(): void {
    setPane('checks');
    frame.current?.querySelector<HTMLElement>('[data-tab="checks"]')?.focus();
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
          goToProblem={showProblem}
        />
      ),
    },
    form: {
      label: t('draft.pane.form'),
      content: () => (
        <div ref={form} className={styles.form}>
          <fieldset disabled={!canWrite}>
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
              onOpenStep={(stepId) => show({ part: place.part, stepId })}
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
          goToField={(at) => showProblem({ ...at, message: '', excusable: false })}
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
    <div ref={frame} className={styles.frame} data-wide="">
      <DraftBar
        store={store}
        view={view}
        viewAt={viewAt}
        place={place}
        language={language}
        canWrite={canWrite}
        problems={checks.data?.problems}
        onShowProblems={showProblems}
        goToProblem={showProblem}
      >
        <StatisticsLink draft={view} />
        <DraftExchange view={view} store={store} canWrite={canWrite} />
      </DraftBar>
      {view.status !== 'draft' && <p className={styles.readOnly}>{t(`draft.readOnly.${view.status}`)}</p>}
      <ImportedNotice draftId={view.draftId} goTo={show} />
      {conflict}
      {isWide ? (
        <div className={styles.columns}>
          <div className={`${styles.column} ${styles.side} ${styles.outlineColumn}`} data-scrolls="">
            {panes.outline.content()}
          </div>
          <div className={`${styles.column} ${styles.formColumn}`}>
            <h2 className="visually-hidden">{panes.form.label}</h2>
            {panes.form.content()}
          </div>
          <div className={`${styles.column} ${styles.side}`}>
            <Tabs<Pane>
              label={t('draft.panes')}
              tabs={tabsOf(['preview', 'checks', 'comments', 'history'])}
              chosen={pane}
              onChoose={setPane}
            />
          </div>
        </div>
      ) : (
        <div className={styles.narrow}>
          <Tabs<Pane>
            label={t('draft.panes')}
            tabs={tabsOf(['outline', 'form', 'preview', 'checks', 'comments', 'history'])}
            chosen={pane}
            onChoose={setPane}
          />
        </div>
      )}
      {leaving}
    </div>
  );
}

interface Wanted {
  place: Place;
  path: DraftProblem['path'];
}

/**
 * A line of the list of problems leads to its field; the form says by `data-path` which field is which. The page may
 * still be on its way to the place: the field is looked for when it is there.
 */
function useFocusOnField(
  form: React.RefObject<HTMLDivElement | null>,
  wanted: Wanted | null,
  place: Place,
): void {
  const answered = useRef<Wanted | null>(null);
  useEffect(() => {
    if (!wanted || answered.current === wanted || !form.current) return;
    if (!samePlace(wanted.place, place)) return;
    answered.current = wanted;
    if (revealField(form.current, wanted.path)) return;
    form.current.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [form, wanted, place]);
}
