import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../components/Choices.js';
import { Toggle } from '../../components/Toggle.js';
import { useText } from '../../i18n/useText.js';
import { chosenCells, rangeName, type Selection } from '../../play/panels/sheet/selection.js';
import { isRecord, listAt, type Json, type JsonPath, type PartContent } from '../draft/json.js';
import { textOf } from '../draft/parts.js';
import type { FieldOf } from '../forms/describe.js';
import { useForm } from '../forms/form-scope.js';
import { pathKey } from '../forms/owners.js';
import { Remarks } from '../forms/Remarks.js';
import { wordsIn } from '../forms/words.js';
import { useWording } from '../forms/wording.js';
import { WordsField } from '../forms/WordsField.js';
import { formatsWith, openWith } from './cell-ranges.js';
import type { CellRole } from './SheetEditor.js';
import styles from './SheetEditor.module.css';

interface CellBarProps {
  step: PartContent;
  path: JsonPath;
  selection: Selection;
  roleOf(cell: string): CellRole;
  children: ReactNode;
}

const formats = ['number', 'integer', 'currency', 'percent', 'date'] as const;

/** What one does with the chosen cells: write in the first, and say what they are to the learner. */
export function CellBar({ step, path, selection, roleOf, children }: CellBarProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const text = useText();
  const scope = useForm();
  const id = useId();
  const cells = chosenCells(selection);
  const role = roleOf(selection.active);
  const range = rangeName(selection);
  const goals = listAt(step, 'goals');
  const goalName = (goal: Json, index: number): string =>
    t('editors.sheet.goalNamed', {
      number: index + 1,
      name: isRecord(goal) ? textOf(goal, 'label', text.content) : '',
    });
  const assign = (index: number) => {
    const goal = goals[index];
    if (isRecord(goal)) scope.change([...path, 'goals', index, 'cells'], range);
  };
  return (
    <div className={styles.bar} role="group" aria-label={t('editors.sheet.cell', { cell: range })}>
      <p className={styles.cellName} aria-hidden="true">
        {range}
      </p>
      <div className={styles.content}>{children}</div>
      <div className={styles.roles}>
        <div className={styles.role}>
          <label htmlFor={`${id}format`}>{wording.label('sheet/formats/value')}</label>
          <select
            id={`${id}format`}
            value={role.format ?? ''}
            onChange={({ target }) =>
              scope.change(
                [...path, 'formats'],
                formatsWith(step['formats'], cells, target.value === '' ? null : target.value),
              )
            }
          >
            <option value="">{t('editors.sheet.asWritten')}</option>
            {formats.map((format) => (
              <option key={format} value={format}>
                {wording.choice('sheet/formats/value', format)}
              </option>
            ))}
          </select>
        </div>
        {goals.length > 0 && (
          <div className={styles.role}>
            <label htmlFor={`${id}goal`}>{t('editors.sheet.answers')}</label>
            <select
              id={`${id}goal`}
              value={role.goals[0] === undefined ? '' : String(role.goals[0] - 1)}
              onChange={({ target }) => target.value !== '' && assign(Number(target.value))}
            >
              {role.goals.length === 0 && <option value="">{t('editors.sheet.noGoal')}</option>}
              {goals.map((goal, index) => (
                <option key={index} value={index}>
                  {goalName(goal, index)}
                </option>
              ))}
            </select>
          </div>
        )}
        <Toggle
          look="tick"
          label={t('editors.sheet.mayWrite')}
          checked={role.isOpen}
          onChange={(on) => scope.change([...path, 'open'], openWith(step['open'], cells, on))}
        />
      </div>
    </div>
  );
}

/** As the schema has it. */
const longest = 200;

interface CellContentProps {
  cell: string;
  value: Json | undefined;
  path: JsonPath;
  onWrite(content: Json | undefined): void;
  /** Enter: the next cell. */
  onDone(): void;
  /** Escape: back to the cell. */
  onLeave(): void;
}

const wordsField: FieldOf<'words'> = {
  kind: 'words',
  path: 'sheet/cells/value',
  needed: false,
  longest,
};

/** A number or formula, or words in both languages. What is emptied is taken out of the sheet. */
export function CellContent({ cell, value, path, onWrite, onDone, onLeave }: CellContentProps) {
  const { t } = useTranslation('studio');
  const [asWords, setAsWords] = useState(isRecord(value));
  const words = asWords || isRecord(value);
  const swap = (to: 'line' | 'words') => {
    setAsWords(to === 'words');
    if (to === 'words' && typeof value === 'string') onWrite({ da: value });
    if (to === 'line' && isRecord(value)) onWrite(wordsIn(value, 'da') || undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') onDone();
    else onLeave();
  };
  return (
    <div className={styles.write}>
      {words ? (
        <WordsField
          field={wordsField}
          value={value}
          path={path}
          hideLabel={t('editors.sheet.content', { cell })}
        />
      ) : (
        <>
          <input
            aria-label={t('editors.sheet.content', { cell })}
            data-path={pathKey(path)}
            autoComplete="off"
            spellCheck={false}
            maxLength={longest}
            value={typeof value === 'string' ? value : ''}
            onChange={({ target }) => onWrite(target.value === '' ? undefined : target.value)}
            onKeyDown={onKeyDown}
          />
          <Remarks path={path} id={pathKey(path)} />
        </>
      )}
      <Choices
        legend={t('forms.shapeLegend')}
        hideLegend
        value={words ? 'words' : 'line'}
        options={[
          { value: 'line', label: t('forms.lineInstead') },
          { value: 'words', label: t('forms.wordsInstead') },
        ]}
        onChange={swap}
      />
    </div>
  );
}
