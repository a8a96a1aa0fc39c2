import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarSlot, MeetingForm, OfferedSlots } from '@mikrosprint/contracts';
import { ApiProblem } from '../../api/problem.js';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { Select } from '../../components/Select.js';
import bookings from '../bookings.module.css';
import { useOffer } from '../data.js';
import styles from './calendar.module.css';
import { missingIn, newDraft, offeredLengths, offerOf, timesIn, type OfferDraft } from './offer-draft.js';

const everyWeekday = [1, 2, 3, 4, 5, 6, 7];

function Weekdays({
  chosen,
  error,
  onChange,
}: {
  chosen: number[];
  error?: string;
  onChange(days: number[]): void;
}) {
  const { t } = useTranslation('bookings');
  return (
    <fieldset className={styles.weekdays}>
      <legend>{t('offer.weekdays')}</legend>
      {error && <p className={styles.error}>{error}</p>}
      <div className={bookings.actions}>
        {everyWeekday.map((weekday) => (
          <label key={weekday}>
            <input
              type="checkbox"
              checked={chosen.includes(weekday)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...chosen, weekday].sort() : chosen.filter((other) => other !== weekday),
                )
              }
            />
            {t(`weekday.${weekday}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A caseworker offers one time, or the same hours of every week. */
export function OfferDialog({
  day,
  slots,
  connected,
  onClose,
  onDone,
}: {
  /** The day that the form begins with. */
  day: string;
  /** Those of the week that is open: the form begins with what was offered last. */
  slots: CalendarSlot[];
  connected: boolean;
  onClose(): void;
  onDone(offered: OfferedSlots): void;
}) {
  const { t } = useTranslation('bookings');
  const offer = useOffer();
  const [tried, setTried] = useState(false);
  const forms: MeetingForm[] = connected ? ['physical', 'phone', 'video'] : ['physical', 'phone'];
  const [draft, setDraft] = useState(() => newDraft(day, slots, forms));
  const change = (part: Partial<OfferDraft>) => setDraft({ ...draft, ...part });
  const missing = missingIn(draft);
  const errorOf = (field: string) =>
    tried && missing.includes(field) ? t(`offer.missing.${field}`) : undefined;
  const refused = offer.error instanceof ApiProblem ? offer.error.errors.map(({ path }) => path) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) offer.mutate(offerOf(draft), { onSuccess: onDone });
  };
  const count = timesIn(draft);
  const weekly = draft.repeat === 'weekly';
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('offer.title')}
      actions={
        <>
          <Button variant="primary" type="submit" form="offer" busy={offer.isPending}>
            {t('offer.submit')}
          </Button>
          <Button onClick={onClose}>{t('offer.back')}</Button>
        </>
      }
    >
      <form id="offer" className={styles.form} onSubmit={submit} noValidate>
        {offer.error && <ErrorMessage error={offer.error} />}
        {refused.includes('times.lastDay') && <p className={styles.error}>{t('offer.tooLong')}</p>}
        <Choices<OfferDraft['kind']>
          legend={t('offer.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={[
            { value: 'conversation', label: t('offer.conversation') },
            { value: 'workshop', label: t('offer.workshop') },
          ]}
        />
        {draft.kind === 'workshop' && (
          <div className={styles.pair}>
            <Field
              label={t('offer.name')}
              hint={t('offer.nameHint')}
              maxLength={120}
              value={draft.title}
              error={errorOf('title')}
              onChange={({ target }) => change({ title: target.value })}
            />
            <Field
              label={t('offer.seats')}
              type="number"
              min={2}
              max={40}
              value={draft.seats}
              error={errorOf('seats')}
              onChange={({ target }) => change({ seats: target.value })}
            />
          </div>
        )}
        <Choices<MeetingForm>
          legend={t('offer.form')}
          hint={connected ? undefined : t('video.notConnectedHere')}
          value={draft.form}
          onChange={(form) => change({ form })}
          options={forms.map((value) => ({ value, label: t(`form.${value}`) }))}
        />
        {draft.form !== 'video' && (
          <Field
            label={t(draft.form === 'phone' ? 'offer.number' : 'offer.place')}
            maxLength={200}
            value={draft.place}
            error={errorOf('place')}
            onChange={({ target }) => change({ place: target.value })}
          />
        )}
        <Choices<OfferDraft['repeat']>
          legend={t('offer.repeat')}
          value={draft.repeat}
          onChange={(repeat) => change({ repeat })}
          options={[
            { value: 'once', label: t('offer.once') },
            { value: 'weekly', label: t('offer.weekly') },
          ]}
        />
        <div className={styles.pair}>
          <Field
            label={t(weekly ? 'offer.firstDay' : 'offer.day')}
            type="date"
            value={draft.day}
            error={errorOf('day')}
            onChange={({ target }) => change({ day: target.value })}
          />
          {weekly && (
            <Field
              label={t('offer.lastDay')}
              type="date"
              value={draft.lastDay}
              error={errorOf('lastDay')}
              onChange={({ target }) => change({ lastDay: target.value })}
            />
          )}
        </div>
        {weekly && (
          <Weekdays
            chosen={draft.weekdays}
            error={errorOf('weekdays')}
            onChange={(weekdays) => change({ weekdays })}
          />
        )}
        <div className={styles.pair}>
          <Field
            label={t('offer.from')}
            type="time"
            value={draft.from}
            error={errorOf('from')}
            onChange={({ target }) => change({ from: target.value })}
          />
          {weekly && (
            <Field
              label={t('offer.to')}
              type="time"
              value={draft.to}
              error={errorOf('to')}
              onChange={({ target }) => change({ to: target.value })}
            />
          )}
          <Select
            label={t('offer.minutes')}
            value={draft.minutes}
            onChange={(minutes) => change({ minutes })}
            options={offeredLengths.map((value) => ({
              value,
              label: t('minutes', { count: Number(value) }),
            }))}
          />
        </div>
        <p role="status">{weekly && count !== null && <strong>{t('offer.count', { count })}</strong>}</p>
        <p className={bookings.small}>{t('offer.local')}</p>
      </form>
    </Dialog>
  );
}
