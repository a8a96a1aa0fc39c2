import { functionAt, functionNames, withNextFixing } from '@mikrosprint/spreadsheet';
import { Check, LockKeyhole, X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/useText.js';
import { Words } from '../../../reading/Words.js';
import styles from './FormulaBar.module.css';
import { SignKeys } from './SignKeys.js';
import type { SheetHandle } from './use-sheet.js';

/** Longest content of a cell; the engine takes no more. */
const longestInput = 200;

/** What the chosen cell holds, and the only place where one writes: the same on a phone and with a keyboard. */
export function FormulaBar({ sheet, waiting }: { sheet: SheetHandle; waiting: boolean }) {
  const { t } = useTranslation('play');
  const id = useId();
  const { cell, draft, text } = sheet;
  const [caret, setCaret] = useState(0);
  const isLocked = cell.lock !== null;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') sheet.cancel();
    else if (event.key === 'F4') fixReference(sheet);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) sheet.commit();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.bar}>
      <form
        className={styles.line}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          sheet.commit();
        }}
      >
        <label htmlFor={id} className={styles.name}>
          <span className="visually-hidden">{t('sheet.contentOf')} </span>
          {cell.name}
          {isLocked && <LockKeyhole aria-hidden="true" size={16} />}
        </label>
        <textarea
          ref={sheet.input}
          rows={1}
          id={id}
          data-field="formula"
          className={`${styles.input} ${styles.formula}`}
          value={text}
          readOnly={isLocked || waiting}
          maxLength={longestInput}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="done"
          aria-invalid={sheet.note?.kind === 'slip' || undefined}
          aria-describedby={`${id}-says`}
          onChange={(event) => sheet.write(event.target.value.replace(/\s*\n\s*/g, ' '))}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={onKey}
        />
        {!isLocked && (
          <>
            {draft !== null && (
              <button
                type="button"
                className={`${styles.tool} ${styles.cancel}`}
                data-read="no"
                aria-label={t('sheet.cancel', { cell: cell.name })}
                onClick={() => sheet.cancel()}
              >
                <X aria-hidden="true" size={22} />
              </button>
            )}
            <button
              type="submit"
              className={`${styles.tool} ${styles.enter}`}
              data-read="no"
              aria-label={t('sheet.enter', { cell: cell.name })}
            >
              <Check aria-hidden="true" size={22} strokeWidth={2.5} />
            </button>
          </>
        )}
      </form>
      {!isLocked && <SignKeys sheet={sheet} />}
      <BarWords id={`${id}-says`} sheet={sheet} caret={caret} />
    </div>
  );
}

/** F4 fixes the reference at the caret with $, as in Excel. */
export function fixReference(sheet: SheetHandle): void {
  const caret = sheet.input.current?.selectionStart ?? 0;
  const fixed = withNextFixing(sheet.text, caret);
  if (fixed) sheet.write(fixed.input, fixed.caret);
}

/**
 * What is to be said of the cell, the most pressing first: a slip, why a fill did nothing, an error in the cell, the
 * function one is writing, a draft that waits, why the cell is locked.
 */
function BarWords({ id, sheet, caret }: { id: string; sheet: SheetHandle; caret: number }) {
  const { t } = useTranslation('play');
  const text = useText();
  const { note, cell, draft, pending } = sheet;
  const error = draft === null && cell.result?.kind === 'error' ? cell.result.message : null;
  const slip =
    note &&
    (note.kind === 'slip' ? text.of(note.words) : t(`sheet.fillWhy.${note.why}`, { cell: note.cell }));
  const hint = draft === null ? null : helpAt(draft, caret, text.content);
  const calm =
    (hint && t('sheet.functionHint', hint)) ||
    (pending && t('sheet.pending', { cell: pending.name })) ||
    (cell.lock && cell.lock !== 'over' && t(`sheet.lock.${cell.lock}`, { cell: cell.name }));
  return (
    <div id={id} className={styles.words}>
      <p role="status" className={styles.urgent}>
        {slip}
      </p>
      {/* What an error in the cell means was said when it came, with the verdict. */}
      {!slip && error && (
        <p className={styles.urgent}>
          <Words of={error} />
        </p>
      )}
      {!slip && !error && calm && <p className={styles.calm}>{calm}</p>}
    </div>
  );
}

/** The function whose brackets one writes in. */
function helpAt(draft: string, caret: number, locale: 'da' | 'en') {
  const name = functionAt(draft, caret);
  const known = functionNames.find(({ canonical }) => canonical === name);
  return known
    ? {
        name: known[locale],
        hint: known.hint[locale],
        example: known.example[locale],
      }
    : null;
}
