import { useTranslation } from 'react-i18next';
import styles from './FormulaBar.module.css';
import { withNextFixing } from '@mikrosprint/spreadsheet';
import type { SheetHandle } from './use-sheet.js';

/** What a phone's keyboard hides behind two presses. */
const signs = ['=', '+', '-', '*', '/', '(', ')', ';', ':', '$'] as const;

/** The signs of formulas as keys, on screens that are touched. The caret stays in the formula bar. */
export function SignKeys({ sheet }: { sheet: SheetHandle }) {
  const { t } = useTranslation('play');
  return (
    <div className={styles.signs} role="group" aria-label={t('sheet.signs')}>
      {signs.map((sign) => (
        <button
          key={sign}
          type="button"
          data-read="no"
          className={styles.sign}
          aria-label={t(`sheet.sign.${signNames[sign]}`)}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => putSign(sheet, sign)}
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        data-read="no"
        className={`${styles.sign} ${styles.undo}`}
        onClick={() => sheet.cancel()}
      >
        {t('sheet.undo')}
      </button>
    </div>
  );
}

const signNames = {
  '=': 'equals',
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divide',
  '(': 'open',
  ')': 'close',
  ';': 'separator',
  ':': 'range',
  $: 'fix',
} as const satisfies Record<(typeof signs)[number], string>;

/** Writes at the caret, over what is marked; the caret goes behind it. */
export function putText(sheet: SheetHandle, text: string): void {
  const { selectionStart, selectionEnd } = sheet.input.current ?? {};
  const start = selectionStart ?? sheet.text.length;
  const end = Math.max(start, selectionEnd ?? start);
  sheet.write(sheet.text.slice(0, start) + text + sheet.text.slice(end), start + text.length);
  sheet.input.current?.focus();
}

/** The $ key fixes the reference at the caret, as F4 does; elsewhere it is a sign like the others. */
function putSign(sheet: SheetHandle, sign: string): void {
  const caret = sheet.input.current?.selectionStart ?? sheet.text.length;
  const fixed = sign === '$' ? withNextFixing(sheet.text, caret) : null;
  if (!fixed) return putText(sheet, sign);
  sheet.write(fixed.input, fixed.caret);
  sheet.input.current?.focus();
}
