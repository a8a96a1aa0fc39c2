import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import field from '../../components/Field.module.css';
import { useText } from '../../i18n/useText.js';
import styles from './cv.module.css';
import { monthOf, yearsUntil } from './months.js';
import { useWrong } from './WrittenField.js';

interface MonthFieldProps {
  legend: string;
  place: string;
  /** YYYY-MM; null when it is not said. */
  value: string | null;
  onChange(value: string | null): void;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** A year and a month from the lists of the telephone: nobody types a date. The year alone is January's. */
export function MonthField({ legend, place, value, onChange }: MonthFieldProps) {
  const { t } = useTranslation('cv');
  const { locale } = useText();
  const id = useId();
  const { error, leave } = useWrong(place, value !== null);
  const [year = '', month = ''] = value?.split('-') ?? [];
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return (
    <fieldset className={styles.month} aria-describedby={error ? id : undefined} onBlur={leave}>
      <legend>{legend}</legend>
      {error && (
        <p id={id} className={styles.wrong}>
          {error}
        </p>
      )}
      <div className={`${field.field} ${styles.monthParts}`}>
        <select
          aria-label={`${legend}: ${t('month')}`}
          value={month}
          disabled={year === ''}
          onChange={({ target }) => onChange(monthOf(year, target.value))}
        >
          {year === '' && <option value="">{t('month')}</option>}
          {months.map((number) => (
            <option key={number} value={number}>
              {name.format(new Date(`2024-${number}-15T00:00:00Z`))}
            </option>
          ))}
        </select>
        <select
          aria-label={`${legend}: ${t('year')}`}
          value={year}
          onChange={({ target }) => onChange(monthOf(target.value, month))}
        >
          <option value="">{t('year')}</option>
          {yearsUntil(new Date().getFullYear() + 6).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
