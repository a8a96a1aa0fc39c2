import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '@mikrosprint/contracts';
import { mechanics, type Mechanic } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import { Select } from '../../components/Select.js';
import { idOf, levelIds, levelPart, stepsOf, textOf, type Parts } from '../draft/parts.js';
import styles from './Outline.module.css';
import { OutlineRow, rowKey, type RowProps } from './OutlineRow.js';
import { placeOfPath, samePlace, sheetPlace, type Place } from './places.js';
import type { OutlineEdits } from './use-outline-edits.js';

interface OutlineProps {
  parts: Parts;
  language: string;
  current: Place;
  canWrite: boolean;
  problems: readonly DraftProblem[];
  edits: OutlineEdits;
  goTo(place: Place): void;
}

function AddStep({ levelId, edits }: { levelId: string; edits: OutlineEdits }) {
  const { t } = useTranslation('studio');
  const [mechanic, setMechanic] = useState<Mechanic>('recall');
  return (
    <div className={styles.add}>
      <Select<Mechanic>
        label={t('outline.stepKind')}
        value={mechanic}
        options={mechanics.map((value) => ({ value, label: t(`outline.mechanic.${value}`) }))}
        onChange={setMechanic}
      />
      <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => edits.addStep(levelId, mechanic)}>
        {t('outline.addStep')}
      </Button>
    </div>
  );
}

/** The arrows walk from row to row; with Alt they take the row along, which the row does itself. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const target = event.target as HTMLElement;
  if (by === 0 || event.altKey || !target.matches('[data-outline-row]')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-outline-row]')];
  rows[rows.indexOf(target) + by]?.focus();
  event.preventDefault();
}

/** A row that an edit has moved, made or brought back has the focus again. */
function useFocusOnEdited(current: Place, said: string) {
  const list = useRef<HTMLOListElement>(null);
  const spoken = useRef(said);
  useEffect(() => {
    if (spoken.current === said) return;
    spoken.current = said;
    const name = CSS.escape(rowKey(current));
    list.current?.querySelector<HTMLElement>(`[data-outline-row="${name}"]`)?.focus();
  }, [current, said]);
  return list;
}

/** The sprint at a glance: its sheet, its levels and their steps. */
export function Outline({ parts, language, current, canWrite, problems, edits, goTo }: OutlineProps) {
  const { t } = useTranslation('studio');
  const list = useFocusOnEdited(current, edits.said);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const places = problems.map(({ part, path }) => placeOfPath(parts, part, path));
  const row = (place: Place, kind: string, name: string, unnamed: string): RowProps => ({
    place,
    kind,
    name,
    unnamed,
    current,
    canWrite,
    problems: places.filter((other) => samePlace(other, place)).length,
    edits,
    goTo,
  });
  const toggle = (levelId: string): void => {
    const next = new Set(opened);
    if (!next.delete(levelId)) next.add(levelId);
    setOpened(next);
  };
  const order = levelIds(parts);
  return (
    <nav aria-label={t('outline.label')} className={styles.outline} onKeyDown={walk}>
      <ol ref={list} className={styles.levels}>
        <li>
          <OutlineRow
            {...row(
              sheetPlace,
              t('outline.sheet'),
              textOf(parts.get('sheet') ?? {}, 'title', language),
              t('outline.untitled'),
            )}
          />
        </li>
        {order.map((levelId, index) => {
          const part = levelPart(levelId);
          const level = parts.get(part) ?? {};
          const isCurrent = current.part === part;
          const isOpen = isCurrent || opened.has(levelId);
          const name = textOf(level, 'title', language);
          const steps = stepsOf(level);
          return (
            <li key={levelId}>
              <div className={styles.level}>
                <button
                  type="button"
                  className={styles.tool}
                  aria-expanded={isOpen}
                  aria-disabled={isCurrent || undefined}
                  onClick={() => !isCurrent && toggle(levelId)}
                >
                  {isOpen ? (
                    <ChevronDown size={20} aria-hidden="true" />
                  ) : (
                    <ChevronRight size={20} aria-hidden="true" />
                  )}
                  <span className="visually-hidden">
                    {t('outline.stepsOf', { name: name || t('outline.untitled') })}
                  </span>
                </button>
                <OutlineRow
                  {...row(
                    { part, stepId: null },
                    t('outline.level', { number: index + 1 }),
                    name,
                    t('outline.untitled'),
                  )}
                />
              </div>
              {isOpen && (
                <ol className={styles.steps}>
                  {steps.map((step, number) => (
                    <li
                      key={`${idOf(step)}-${steps.slice(0, number).filter((other) => idOf(other) === idOf(step)).length}`}
                    >
                      <OutlineRow
                        {...row(
                          { part, stepId: idOf(step) },
                          t('outline.step', { number: number + 1 }),
                          textOf(step, 'prompt', language),
                          t('outline.untitledStep'),
                        )}
                      />
                    </li>
                  ))}
                  {isCurrent && canWrite && (
                    <li>
                      <AddStep levelId={levelId} edits={edits} />
                    </li>
                  )}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
      {canWrite && (
        <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => edits.addLevel(null)}>
          {t('outline.addLevel')}
        </Button>
      )}
      {canWrite && <p className={styles.help}>{t('outline.keys')}</p>}
      <p role="status" className="visually-hidden">
        {edits.said}
      </p>
    </nav>
  );
}
