import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import { byDay, nameOfDay } from './days.js';
import styles from './inbox.module.css';
import { InboxLine, type InboxLineProps } from './InboxLine.js';

interface InboxDaysProps {
  items: InboxItem[];
  onMark: InboxLineProps['onMark'];
  older: { has: boolean; busy: boolean; fetch(): Promise<unknown> };
}

/** Day by day. When older ones have come, the first of them has the focus: that is where one reads on. */
export function InboxDays({ items, onMark, older }: InboxDaysProps) {
  const { t } = useTranslation('notifications');
  const { locale } = useText();
  const days = useRef<HTMLDivElement>(null);
  const readOnAt = useRef<number | null>(null);
  useEffect(() => {
    const at = readOnAt.current;
    if (at === null || items.length <= at) return;
    readOnAt.current = null;
    days.current?.querySelectorAll<HTMLAnchorElement>('h3 a')[at]?.focus();
  }, [items.length]);
  function showOlder(): void {
    readOnAt.current = items.length;
    void older.fetch();
  }
  const now = new Date();
  return (
    <>
      <div ref={days} className={styles.days} data-personal="">
        {byDay(items).map(({ day, items: ofDay }) => (
          <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>{nameOfDay(day, now, locale)}</h2>
            <ul className={styles.items}>
              {ofDay.map((item) => (
                <InboxLine key={item.id} item={item} onMark={onMark} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {older.has && (
        <div>
          <Button busy={older.busy} onClick={showOlder}>
            {t('inbox.older')}
          </Button>
        </div>
      )}
    </>
  );
}
