import { CalendarCheck, CalendarDays, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CalendarSlot, CalendarView, OfferedSlots } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { Notice } from '../../components/Notice.js';
import { PageTitle } from '../../components/PageTitle.js';
import { useMediaQuery } from '../../hooks/useMediaQuery.js';
import { useText } from '../../i18n/useText.js';
import plain from '../../pages/plain.module.css';
import { useCalendar } from '../data.js';
import styles from './calendar.module.css';
import { OfferDialog } from './OfferDialog.js';
import { Rates } from './Rates.js';
import { SlotDialog } from './SlotDialog.js';
import { dayAfter, dayFrom, momentOf, mondayOf, today, weekNumber } from './week.js';
import { WeekGrid } from './WeekGrid.js';
import { WeekList } from './WeekList.js';

type Look = 'list' | 'grid';

function Weeks({ monday, onGo }: { monday: string; onGo(day: string): void }) {
  const { t } = useTranslation('bookings');
  const text = useText();
  const span = { from: text.day(momentOf(monday)), to: text.day(momentOf(dayAfter(monday, 6))) };
  return (
    <div className={styles.weeks}>
      <Button
        icon={<ChevronLeft size={20} aria-hidden="true" />}
        aria-label={t('calendar.before')}
        onClick={() => onGo(dayAfter(monday, -7))}
      />
      <p className={styles.span} role="status">
        <strong>{t('calendar.number', { number: weekNumber(monday) })}</strong>
        <span>{t('calendar.span', span)}</span>
      </p>
      <Button
        icon={<ChevronRight size={20} aria-hidden="true" />}
        aria-label={t('calendar.after')}
        onClick={() => onGo(dayAfter(monday, 7))}
      />
      {monday !== mondayOf(today()) && (
        <Button
          variant="quiet"
          className={styles.thisWeek}
          icon={<CalendarCheck size={20} aria-hidden="true" />}
          onClick={() => onGo(today())}
        >
          <span>{t('calendar.thisWeek')}</span>
        </Button>
      )}
    </div>
  );
}

/** How many times there are now, and every one that is not, with its reason. */
function Offered({ offered }: { offered: OfferedSlots }) {
  const { t } = useTranslation('bookings');
  const reasons = (['overlapping', 'past', 'missing'] as const).filter((reason) => offered[reason] > 0);
  return (
    <Notice kind={offered.offered > 0 ? 'success' : 'info'}>
      <p>{t('offered.done', { count: offered.offered })}</p>
      {reasons.map((reason) => (
        <p key={reason}>{t(`offered.${reason}`, { count: offered[reason] })}</p>
      ))}
    </Notice>
  );
}

function Week({
  view,
  monday,
  look,
  onOpen,
  onOffer,
}: {
  view: CalendarView;
  monday: string;
  look: Look;
  onOpen(slot: CalendarSlot): void;
  onOffer(): void;
}) {
  const { t } = useTranslation('bookings');
  if (view.slots.length === 0)
    return (
      <EmptyState
        icon={<CalendarDays size={40} aria-hidden="true" />}
        title={t('calendar.empty')}
        action={<Button onClick={onOffer}>{t('offer.open')}</Button>}
      >
        {t('calendar.emptyText')}
      </EmptyState>
    );
  return look === 'grid' ? (
    <WeekGrid key={monday} monday={monday} slots={view.slots} onOpen={onOpen} />
  ) : (
    <WeekList slots={view.slots} onOpen={onOpen} />
  );
}

/** The caseworker's week: what she offers, who has booked it, and how it went. */
export function CalendarPage() {
  const { t } = useTranslation('bookings');
  const [address, setAddress] = useSearchParams();
  const day = dayFrom(address.get('day'));
  const monday = mondayOf(day);
  const isWide = useMediaQuery('(min-width: 52rem)');
  const [chosenLook, setLook] = useState<Look | null>(null);
  const look = chosenLook ?? (isWide ? 'grid' : 'list');
  const { data, error, refetch } = useCalendar(monday);
  const [openId, setOpenId] = useState<string | null>(null);
  const [offering, setOffering] = useState(false);
  const [news, setNews] = useState<OfferedSlots | 'gone' | null>(null);
  const told = useRef<HTMLDivElement>(null);
  const open = data?.slots.find(({ slotId }) => slotId === openId);
  // What was pressed may be gone: the focus goes to the news of it, once the dialog has closed.
  useEffect(() => {
    if (news !== null) told.current?.focus();
  }, [news]);
  const tell = (what: OfferedSlots | 'gone') => {
    setNews(what);
    setOpenId(null);
    setOffering(false);
  };
  const go = (to: string) => setAddress({ day: to }, { replace: true });
  return (
    <div className={plain.page}>
      <div className={styles.head}>
        <PageTitle>{t('calendar.title')}</PageTitle>
        <Button
          variant="primary"
          icon={<Plus size={20} aria-hidden="true" />}
          onClick={() => setOffering(true)}
        >
          {t('offer.open')}
        </Button>
      </div>
      <div className={styles.controls}>
        <Weeks monday={monday} onGo={go} />
        <Choices<Look>
          legend={t('calendar.look')}
          hideLegend
          value={look}
          onChange={setLook}
          options={[
            { value: 'grid', label: t('calendar.grid') },
            { value: 'list', label: t('calendar.list') },
          ]}
        />
      </div>
      <div role="status" tabIndex={-1} ref={told} className={styles.news}>
        {news === 'gone' && (
          <Notice kind="success">
            <p>{t('calendar.gone')}</p>
          </Notice>
        )}
        {news !== null && news !== 'gone' && <Offered offered={news} />}
      </div>
      {data ? (
        <>
          <Week
            view={data}
            monday={monday}
            look={look}
            onOpen={({ slotId }) => setOpenId(slotId)}
            onOffer={() => setOffering(true)}
          />
          <Rates rates={data.rates} />
        </>
      ) : error ? (
        <ErrorMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[24, 8]} />
      )}
      {open && (
        <SlotDialog
          slot={open}
          connected={data?.videoConnected ?? false}
          onClose={() => setOpenId(null)}
          onGone={() => tell('gone')}
        />
      )}
      {offering && (
        <OfferDialog
          day={day < today() ? today() : day}
          slots={data?.slots ?? []}
          connected={data?.videoConnected ?? false}
          onClose={() => setOffering(false)}
          onDone={tell}
        />
      )}
    </div>
  );
}
