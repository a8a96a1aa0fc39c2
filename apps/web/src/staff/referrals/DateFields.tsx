import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field.js';

/** The day in Copenhagen, YYYY-MM-DD. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen' }).format(new Date());

interface Dates {
  startsOn: string;
  /** Empty: no end. */
  dueOn: string;
}

interface DateFieldsProps {
  dates: Dates;
  onChange(dates: Dates): void;
  /** The start is what it was: only the end can be moved. */
  begun?: boolean;
}

/** From when, and by when if anybody wants to say so. */
export function DateFields({ dates, onChange, begun = false }: DateFieldsProps) {
  const { t } = useTranslation('referrals');
  return (
    <>
      {!begun && (
        <Field
          label={t('assign.starts')}
          type="date"
          required
          min={today()}
          value={dates.startsOn}
          onChange={(event) => onChange({ ...dates, startsOn: event.target.value })}
        />
      )}
      <Field
        label={t('assign.due')}
        hint={t('assign.dueHint')}
        type="date"
        min={dates.startsOn > today() ? dates.startsOn : today()}
        value={dates.dueOn}
        onChange={(event) => onChange({ ...dates, dueOn: event.target.value })}
      />
    </>
  );
}
