import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnOpeningHours } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { Toggle } from '../../components/Toggle.js';
import { useText } from '../../i18n/useText.js';
import { useSetHours } from '../data.js';
import { useWhen } from '../when.js';
import { formWeek, problemOf, spansOf, type FormDay } from './hours-form.js';
import styles from './MessageSettingsPage.module.css';

/** At the beginning of a line, in every language. */
const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);

function Week({ days, onChange }: { days: FormDay[]; onChange(days: FormDay[]): void }) {
  const { t } = useTranslation('messages');
  const { weekday: nameOf } = useWhen();
  const change = (weekday: number, patch: Partial<FormDay>): void =>
    onChange(days.map((day) => (day.weekday === weekday ? { ...day, ...patch } : day)));
  return (
    <ul className={styles.week}>
      {days.map(({ weekday, open, from, to }) => {
        const day = capital(nameOf(weekday));
        return (
          <li key={weekday} className={styles.day}>
            <Toggle
              look="tick"
              label={day}
              checked={open}
              onChange={(isOpen) => change(weekday, { open: isOpen })}
            />
            {open && (
              <>
                <Field
                  label={t('settings.opens', { day })}
                  type="time"
                  value={from}
                  onChange={(event) => change(weekday, { from: event.target.value })}
                />
                <Field
                  label={t('settings.closes', { day })}
                  type="time"
                  value={to}
                  onChange={(event) => change(weekday, { to: event.target.value })}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ClosedDays({ days, onChange }: { days: string[]; onChange(days: string[]): void }) {
  const { t } = useTranslation('messages');
  const text = useText();
  const [day, setDay] = useState('');
  const add = (): void => {
    if (day !== '') onChange([...new Set([...days, day])].sort());
    setDay('');
  };
  return (
    <div className={styles.closed}>
      <h3>{t('settings.closedDays')}</h3>
      <p>{t('settings.closedDaysText')}</p>
      <ul>
        {days.map((one) => {
          const date = text.date(`${one}T12:00:00Z`);
          return (
            <li key={one}>
              {date}
              <Button
                variant="quiet"
                icon={<Trash2 size={18} aria-hidden="true" />}
                onClick={() => onChange(days.filter((other) => other !== one))}
              >
                <span className="visually-hidden">{t('settings.removeDay', { day: date })}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {days.length === 0 && <p>{t('settings.noDays')}</p>}
      <div className={styles.add}>
        <Field
          label={t('settings.day')}
          type="date"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Button onClick={add}>{t('settings.addDay')}</Button>
      </div>
    </div>
  );
}

/** The caseworker's own hours; those of the unit until they have saved their own. */
export function HoursForm({ hours }: { hours: OwnOpeningHours }) {
  const { t } = useTranslation('messages');
  const { weekday } = useWhen();
  const [days, setDays] = useState(() => formWeek(hours.week));
  const [closedDays, setClosedDays] = useState(hours.closedDays);
  const [tried, setTried] = useState(false);
  const save = useSetHours();
  const problem = problemOf(days);
  const wrong =
    problem === null
      ? []
      : problem === 'no-day'
        ? [t('settings.oneDay')]
        : problem.map((day) => t('settings.order', { day: capital(weekday(day)) }));
  const submit = (): void => {
    setTried(true);
    if (problem === null) save.mutate({ week: spansOf(days), closedDays });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{hours.own ? t('settings.own') : t('settings.unit')}</p>
      <Week days={days} onChange={setDays} />
      <ClosedDays days={closedDays} onChange={setClosedDays} />
      <div role="alert" className={styles.wrong}>
        {tried && wrong.map((words) => <p key={words}>{words}</p>)}
      </div>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {t('settings.save')}
        </Button>
        {hours.own && (
          <Button
            onClick={() =>
              save.mutate(null, {
                onSuccess: (unit) => {
                  setDays(formWeek(unit.week));
                  setClosedDays(unit.closedDays);
                },
              })
            }
          >
            {t('settings.useUnit')}
          </Button>
        )}
        <p role="status">{save.isSuccess ? t('settings.saved') : ''}</p>
      </div>
      {save.error && <ErrorMessage error={save.error} />}
    </form>
  );
}
