import { functionNames } from '@mikrosprint/spreadsheet';
import { FunctionSquare } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/useText.js';
import bar from './FormulaBar.module.css';
import styles from './FunctionHelp.module.css';
import panel from './SheetPanel.module.css';
import { putText } from './SignKeys.js';
import type { SheetHandle } from './use-sheet.js';

/** The functions with a hint and an example each; pressed, a function goes into the formula. */
export function FunctionHelp({ sheet, off }: { sheet: SheetHandle; off: boolean }) {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  const id = useId();
  const insert = (name: string) => {
    setOpen(false);
    putText(sheet, `${sheet.text.trim() === '' ? '=' : ''}${name}(`);
  };
  return (
    <>
      <button
        type="button"
        className={panel.action}
        data-read="no"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <FunctionSquare aria-hidden="true" size={20} />
        {t('sheet.functions')}
      </button>
      <div id={id} className={styles.functions} hidden={!open}>
        {open && <FunctionList onChoose={off ? null : insert} />}
      </div>
    </>
  );
}

/** Those whose name holds the words come before those whose hint does. */
function findFunctions(sought: string, locale: 'da' | 'en') {
  const wanted = sought.trim().toLowerCase();
  const named = functionNames.filter(({ da, en }) => `${da} ${en}`.toLowerCase().includes(wanted));
  const hinted = functionNames.filter(({ hint }) => hint[locale].toLowerCase().includes(wanted));
  return [...new Set([...named, ...hinted])];
}

function FunctionList({ onChoose }: { onChoose: ((name: string) => void) | null }) {
  const { t } = useTranslation('play');
  const { content: locale } = useText();
  const id = useId();
  const [sought, setSought] = useState('');
  const found = findFunctions(sought, locale);
  return (
    <>
      <label htmlFor={id}>{t('sheet.findFunction')}</label>
      <input
        id={id}
        type="search"
        className={bar.input}
        value={sought}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setSought(event.target.value)}
      />
      <p role="status" className={bar.calm}>
        {found.length === 0 ? t('sheet.noFunction') : ''}
      </p>
      <ul className={styles.functionList}>
        {found.map((entry) => (
          <li key={entry.canonical}>
            <button
              type="button"
              className={styles.function}
              aria-disabled={!onChoose || undefined}
              onClick={() => onChoose?.(entry[locale])}
            >
              <strong>{entry[locale]}</strong>
              <span>{entry.hint[locale]}</span>
              <code>{entry.example[locale]}</code>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
