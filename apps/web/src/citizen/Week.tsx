import { Check, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HomeView } from '@mikrosprint/contracts';
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
      {wordsOf(week).map(({ key, count }) => (
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

/** What to say of the week, at most two sentences: the goal, and what counts without being counted. */
function wordsOf(week: WeekView): { key: string; count?: number }[] {
  const { reached, pausesLeft, weekend } = week;
  const standing = standingOf(week);
  if (weekend.active) return [...standing, { key: 'week.weekendPlayed' }];
  if (weekend.today) return [...standing, { key: 'week.weekendFree' }];
  if (!reached && pausesLeft > 0) return [...standing, { key: 'week.pauses', count: pausesLeft }];
  return standing.length > 0 ? standing : [{ key: 'week.free' }];
}

/** How the goal stands, and what the pauses have to do with it. */
function standingOf({ reached, days, goal }: WeekView): { key: string; count?: number }[] {
  const active = days.filter((day) => day.active).length;
  const paused = days.filter((day) => day.paused).length;
  if (reached) {
    return active >= goal ? [{ key: 'week.reached' }] : [{ key: 'week.reachedPaused', count: paused }];
  }
  return paused > 0 ? [{ key: 'week.paused', count: paused }] : [];
}
