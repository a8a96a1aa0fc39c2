import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseOption, Share } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { noonOf } from './ReferralLine.js';
import styles from './Referrals.module.css';

function Outcome({ name, share }: { name: 'finished' | 'wentOn'; share: Share }) {
  const { t } = useTranslation('referrals');
  return <li>{t(`course.${name}`, { ...share })}</li>;
}

/** When it begins, whether there is room and what it costs; what nobody knows is said to be unknown. */
function useTerms(): (course: CourseOption) => string {
  const { t } = useTranslation('referrals');
  const text = useText();
  return ({ nextStart, seats, price }) => {
    const start =
      nextStart === null
        ? t('course.noStart')
        : nextStart === 'any-time'
          ? t('course.anyTime')
          : t('course.startsOn', { date: text.date(noonOf(nextStart)) });
    const room =
      seats === null
        ? t('course.noSeats')
        : seats === 'unlimited'
          ? t('course.unlimited')
          : t('course.seats', { count: seats });
    const cost =
      price === null
        ? t('course.noPrice')
        : price === 'free'
          ? t('course.free')
          : t('course.price', { amount: text.number(price) });
    return [start, room, cost].join(' · ');
  };
}

/** What it asks for and what learners did with it. */
function Facts({ course, windowMonths }: { course: CourseOption; windowMonths: number }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const terms = useTerms();
  const { finished, wentOn } = course.outcome;
  const element = useRef<HTMLUListElement>(null);
  // They open below what was pressed, which may be the last line in sight.
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing to clean up with.
    element.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <ul className={styles.facts} ref={element}>
      {course.prerequisites && <li>{t('course.asks', { text: text.of(course.prerequisites) })}</li>}
      <li>{terms(course)}</li>
      {finished && <Outcome name="finished" share={finished} />}
      {wentOn && <Outcome name="wentOn" share={wentOn} />}
      <li>{finished || wentOn ? t('course.window', { count: windowMonths }) : t('course.tooFew')}</li>
      <li>{t('course.effect')}</li>
    </ul>
  );
}

interface CourseChoiceProps {
  legend: string;
  courses: readonly CourseOption[];
  windowMonths: number;
  value: string | null;
  onChange(courseId: string): void;
  /** A last choice that is no course. */
  extra?: { value: string; label: string };
}

/** One of many courses: a list of native radio buttons that scrolls; the chosen one shows its facts. */
export function CourseChoice(props: CourseChoiceProps) {
  const { legend, courses, windowMonths, value, onChange, extra } = props;
  const { t } = useTranslation('referrals');
  const name = useId();
  return (
    <fieldset className={styles.courses}>
      <legend>{legend}</legend>
      <div className={styles.scroller}>
        {courses.length === 0 && <p role="status">{t('refer.nothing')}</p>}
        {courses.map((course) => (
          <div key={course.courseId} className={styles.course}>
            <label>
              <input
                type="radio"
                name={name}
                checked={course.courseId === value}
                onChange={() => onChange(course.courseId)}
              />
              <span>
                <strong>
                  <Words of={course.title} />
                </strong>
                <span className={styles.short}>
                  {[
                    course.kind === 'planned' && t('refer.planned'),
                    course.languageLevel && t('course.level', { level: course.languageLevel }),
                    course.minutes !== null && t('course.minutes', { count: course.minutes }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </label>
            {course.courseId === value && <Facts course={course} windowMonths={windowMonths} />}
          </div>
        ))}
        {extra && (
          <div className={styles.course}>
            <label>
              <input
                type="radio"
                name={name}
                checked={value === extra.value}
                onChange={() => onChange(extra.value)}
              />
              <span>{extra.label}</span>
            </label>
          </div>
        )}
      </div>
    </fieldset>
  );
}
