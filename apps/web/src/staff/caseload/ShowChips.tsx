import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { caseloadShows, fitsChoice, type CaseloadChoice, type CaseloadRow } from '@mikrosprint/contracts';
import styles from './Controls.module.css';

interface ShowChipsProps {
  rows: CaseloadRow[];
  choice: CaseloadChoice;
  /** When the rows were fetched. */
  now: number;
  onChange(choice: CaseloadChoice): void;
}

/** Who is shown, each with how many they are under the other filters: native radio buttons that take little room. */
export function ShowChips({ rows, choice, now, onChange }: ShowChipsProps) {
  const { t } = useTranslation('staff');
  const name = useId();
  const counts = (show: CaseloadChoice['show']): number =>
    rows.filter((row) => fitsChoice(row, { ...choice, show }, new Date(now))).length;
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t('filter.legend')}</legend>
      {caseloadShows.map((show) => (
        <label key={show} className={styles.chip}>
          <input
            type="radio"
            name={name}
            checked={choice.show === show}
            onChange={() => onChange({ ...choice, show })}
          />
          <span>{t(`filter.${show}`, { count: counts(show) })}</span>
        </label>
      ))}
    </fieldset>
  );
}
