import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '@mikrosprint/contracts';
import { mechanics, type Mechanic } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import { idOf, levelIdOf, levelIds, levelPart, stepsOf, textOf, type Parts } from '../draft/parts.js';
import { templates } from '../starts/templates.js';
import { AddDialog } from './AddDialog.js';
import type { LevelKind } from './edits.js';
import styles from './Outline.module.css';
import { OutlineRow, type RowProps } from './OutlineRow.js';
import { placeOfPath, rowKey, samePlace, sheetPlace, type Place } from './places.js';
import { untranslated, untranslatedLevel } from './translation.js';
import type { OutlineEdits } from './use-outline-edits.js';
import { useRowDrag } from './use-row-drag.js';

interface OutlineProps {
  parts: Parts;
  language: string;
  current: Place;
  canWrite: boolean;
  problems: readonly DraftProblem[];
  edits: OutlineEdits;
  goTo(place: Place): void;
  goToProblem(problem: DraftProblem): void;
}

/** As the examples to begin with: what most write comes first. */
const placeOf = (kind: Mechanic): number => templates.findIndex(({ name }) => name === kind);
const stepKinds = [...mechanics].sort((one, other) => placeOf(one) - placeOf(other));

const levelKinds = ['practice', 'boss', 'exam'] as const satisfies readonly LevelKind[];

/** A small sprint is seen as a whole; of a large one only the level where the author is. */
const mostInSight = 15;

/**
 * The arrows walk from row to row, and from a step to its level; with Alt they take the row along, which the row does
 * itself.
 */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  const key = target.dataset['outlineRow'];
  if (event.altKey || key === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-outline-row]')];
  const at = rows.indexOf(target);
  const level = rows.find((row) => row.dataset['outlineRow'] === key.replace(/#.*$/u, '#'));
  const to: Record<string, HTMLElement | undefined> = {
    ArrowDown: rows[at + 1],
    ArrowUp: rows[at - 1],
    ArrowLeft: level,
    Home: rows[0],
    End: rows.at(-1),
  };
  if (!Object.hasOwn(to, event.key)) return;
  to[event.key]?.focus();
  event.preventDefault();
}

/** A row that an edit has moved, made or brought back has the focus, as soon as it is in sight. */
function useFocusOnEdited({ done }: OutlineEdits) {
  const list = useRef<HTMLOListElement>(null);
  const answered = useRef(done);
  useEffect(() => {
    if (answered.current === done || done.place === null) return;
    const name = CSS.escape(rowKey(done.place));
    const row = list.current?.querySelector<HTMLElement>(`[data-outline-row="${name}"]`);
    if (!row) return;
    answered.current = done;
    row.focus();
  });
  return list;
}

/** Which levels show their steps. Going to a step opens its level; whoever closes it keeps it closed. */
function useOpened(parts: Parts, { part, stepId }: Place) {
  const here = levelIdOf(part);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => {
    const ids = levelIds(parts);
    const steps = ids.reduce((count, id) => count + stepsOf(parts.get(levelPart(id)) ?? {}).length, 0);
    return new Set(steps <= mostInSight ? ids : here === null ? [] : [here]);
  });
  useEffect(() => {
    if (here !== null && stepId !== null) setOpened((before) => new Set([...before, here]));
  }, [here, stepId]);
  const toggle = (levelId: string): void =>
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(levelId)) next.add(levelId);
      return next;
    });
  return { isOpen: (levelId: string) => opened.has(levelId), toggle };
}

/** Two steps may have been given the same id by hand: the place tells them apart. */
const stepKey = (steps: Parameters<typeof idOf>[0][], index: number): string => {
  const id = idOf(steps[index] ?? {});
  return `${id}-${steps.slice(0, index).filter((other) => idOf(other) === id).length}`;
};

function AddStep({ levelId, current, edits }: { levelId: string; current: Place; edits: OutlineEdits }) {
  const { t } = useTranslation('studio');
  const [choosing, setChoosing] = useState(false);
  return (
    <li>
      <Button
        variant="quiet"
        className={styles.addStep}
        icon={<Plus size={18} aria-hidden="true" />}
        onClick={() => setChoosing(true)}
      >
        {t('outline.addStep')}
      </Button>
      {choosing && (
        <AddDialog<Mechanic>
          title={t('outline.stepKind')}
          kinds={stepKinds.map((kind) => ({
            kind,
            name: t(`outline.mechanic.${kind}`),
            about: t(`outline.about.${kind}`),
          }))}
          onClose={() => setChoosing(false)}
          onChoose={(kind) => {
            setChoosing(false);
            edits.addStep(levelId, kind, current);
          }}
        />
      )}
    </li>
  );
}

function AddLevel({ parts, current, edits }: { parts: Parts; current: Place; edits: OutlineEdits }) {
  const { t } = useTranslation('studio');
  const [choosing, setChoosing] = useState(false);
  const hasExam = [...parts.values()].some(({ kind }) => kind === 'exam');
  return (
    <>
      <Button
        className={styles.addLevel}
        icon={<Plus size={18} aria-hidden="true" />}
        onClick={() => setChoosing(true)}
      >
        {t('outline.addLevel')}
      </Button>
      {choosing && (
        <AddDialog<LevelKind>
          title={t('outline.levelKind')}
          kinds={levelKinds
            .filter((kind) => kind !== 'exam' || !hasExam)
            .map((kind) => ({
              kind,
              name: t(`outline.newLevel.${kind}`),
              about: t(`outline.aboutLevel.${kind}`),
            }))}
          onClose={() => setChoosing(false)}
          onChoose={(kind) => {
            setChoosing(false);
            edits.addLevel(levelIdOf(current.part), kind);
          }}
        />
      )}
    </>
  );
}

function Undo({ edits }: { edits: OutlineEdits }) {
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

/** The sprint at a glance: its sheet, its levels and their steps. A press chooses; the arrow opens and closes. */
export function Outline(props: OutlineProps) {
  const { parts, language, current, canWrite, problems, edits, goTo, goToProblem } = props;
  const { t } = useTranslation('studio');
  const list = useFocusOnEdited(edits);
  const { isOpen, toggle } = useOpened(parts, current);
  const drag = useRowDrag(canWrite, parts, (dragged, { on, side }) => edits.drop(dragged, on, side));
  const placed = problems.map((problem) => ({
    problem,
    place: placeOfPath(parts, problem.part, problem.path),
  }));
  const inSight = current.stepId === null || isOpen(levelIdOf(current.part) ?? '');
  const tabStop = inSight ? current : { ...current, stepId: null };
  const row = (place: Place, words: Pick<RowProps, 'kind' | 'name' | 'unnamed' | 'untranslated'>) => ({
    ...words,
    place,
    current,
    canWrite,
    problems: placed.filter((other) => samePlace(other.place, place)).map(({ problem }) => problem),
    isTabStop: samePlace(place, tabStop),
    edits,
    drag,
    goTo,
    goToProblem,
  });
  const sheet = parts.get('sheet') ?? {};
  return (
    <nav
      aria-label={t('outline.label')}
      className={styles.outline}
      data-dragging={drag.isDragging || undefined}
      onKeyDown={walk}
      onPointerDown={drag.onPointerDown}
    >
      <ol ref={list} className={styles.levels}>
        <li>
          <OutlineRow
            {...row(sheetPlace, {
              kind: t('outline.sheet'),
              name: textOf(sheet, 'title', language),
              unnamed: t('outline.untitled'),
              untranslated: untranslated(sheet),
            })}
          />
        </li>
        {levelIds(parts).map((levelId, index) => {
          const part = levelPart(levelId);
          const level = parts.get(part) ?? {};
          const steps = stepsOf(level);
          return (
            <li key={levelId}>
              <OutlineRow
                {...row(
                  { part, stepId: null },
                  {
                    kind: t('outline.level', { number: index + 1 }),
                    name: textOf(level, 'title', language),
                    unnamed: t('outline.untitled'),
                    untranslated: untranslatedLevel(level),
                  },
                )}
                fold={{ isOpen: isOpen(levelId), onToggle: () => toggle(levelId) }}
              />
              {isOpen(levelId) && (
                <ol className={styles.steps}>
                  {steps.map((step, number) => (
                    <li key={stepKey(steps, number)}>
                      <OutlineRow
                        {...row(
                          { part, stepId: idOf(step) },
                          {
                            kind: t('outline.step', { number: number + 1 }),
                            name: textOf(step, 'prompt', language),
                            unnamed: t('outline.untitledStep'),
                            untranslated: untranslated(step),
                          },
                        )}
                      />
                    </li>
                  ))}
                  {canWrite && <AddStep levelId={levelId} current={current} edits={edits} />}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
      {canWrite && <AddLevel parts={parts} current={current} edits={edits} />}
      {canWrite && <p className={styles.help}>{t('outline.keys')}</p>}
      <Undo edits={edits} />
      <p role="status" className="visually-hidden">
        {edits.done.words}
      </p>
    </nav>
  );
}
