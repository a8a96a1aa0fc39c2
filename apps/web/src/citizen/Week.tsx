import { Check, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HomeView } from '@mikrosprint/contracts';
import { weekWords } from './week-words.js';
import styles from './Week.module.css';

type WeekView = HomeView['week'];
type Day = WeekView['days'][number];

/** The own weekly goal. A pause is drawn as a pause and never as a hole; only the person sees any of it. */
export function Week({ week }: { week: WeekView }) {
  const { t } = useTranslation('citizen');
  const active = week.days.filter((day) => day.active).length;
  return (
    <section className={styles.week} aria-labelledby="week">
      <h2 id="week">{t('week.title', { active, goal: week.goal })}</h2>
      <ul className={styles.days}>
        {week.days.map((day) => (
          <DayDot key={day.date} day={day} />
        ))}
      </ul>
      {weekWords(week).map(({ key, count }) => (
        <p key={key}>{t(key, { count })}</p>
      ))}
    </section>
  );
}

function DayDot({ day }: { day: Day }) {
  const { t, i18n } = useTranslation('citizen');
  const name = (weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(i18n.language, { weekday, timeZone: 'UTC' }).format(new Date(day.date));
  const look = [
    styles.day,
    day.active && styles.active,
    day.paused && styles.paused,
    day.today && styles.today,
  ];
  return (
    <li className={look.filter(Boolean).join(' ')}>
      <span className={styles.dot}>
        {day.active && <Check size={18} strokeWidth={3} aria-hidden="true" />}
        {day.paused && <Pause size={16} strokeWidth={2.5} aria-hidden="true" />}
      </span>
      <span aria-hidden="true">{name('short').replace('.', '')}</span>
      <span className="visually-hidden">
        {t(day.active ? 'week.dayActive' : day.paused ? 'week.dayPaused' : 'week.dayOpen', {
          day: name('long'),
        })}
      </span>
    </li>
  );
}
