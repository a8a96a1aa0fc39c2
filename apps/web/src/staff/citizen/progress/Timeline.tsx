import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/useText.js';
import { Words } from '../../../reading/Words.js';
import { arrangeTimeline, pausesOf, type DrawnSprint, type MarkKind } from './arrange-timeline.js';
import styles from './Timeline.module.css';
import type { SprintStory } from './stories.js';

const kinds: MarkKind[] = ['level', 'exam', 'certificate'];

function Mark({ kind, count = 1 }: { kind: MarkKind; count?: number }) {
  return (
    <span className={`${styles.mark} ${styles[kind]}`}>
      {kind === 'certificate' && <Award aria-hidden="true" />}
      {count > 1 && <span>{count}</span>}
    </span>
  );
}

/** What the drawing shows, in one sentence. */
function useStoryWords(now: string): (story: SprintStory) => string {
  const { t } = useTranslation(['citizen-facts', 'staff']);
  const text = useText();
  return ({ sprint, times }) =>
    text.list([
      t('staff:citizen.enrolled', { date: text.date(times.enrolledAt) }),
      t('staff:row.levels', { done: sprint.levelsFinished, of: sprint.levelsTotal }),
      ...pausesOf(times, now).map(({ from, days }) =>
        t('citizen-facts:chart.pauseFrom', { count: days, date: text.date(from) }),
      ),
      ...sprint.levels
        .filter(({ exam }) => exam)
        .map(({ finishedAt }) => t('citizen-facts:chart.examOn', { date: text.date(finishedAt) })),
      ...(times.certificateAt === null
        ? []
        : [t('citizen-facts:chart.certificateOn', { date: text.date(times.certificateAt) })]),
    ]);
}

function Line({ drawn, words, ticks }: { drawn: DrawnSprint; words: string; ticks: { at: number }[] }) {
  const span = ({ from, to }: { from: number; to: number }) => ({
    insetInlineStart: `${from}%`,
    inlineSize: `${Math.max(0, to - from)}%`,
  });
  return (
    <div className={styles.track} role="img" aria-label={words}>
      <div className={styles.room} aria-hidden="true">
        {ticks.map(({ at }) => (
          <span key={at} className={styles.tick} style={{ insetInlineStart: `${at}%` }} />
        ))}
        <span className={styles.line} style={span(drawn)} />
        {drawn.pauses.map((pause) => (
          <span key={pause.from} className={styles.pause} style={span(pause)} />
        ))}
        <span className={styles.place} style={{ insetInlineStart: `${drawn.from}%` }}>
          <span className={`${styles.mark} ${styles.enrolled}`} />
        </span>
        {drawn.marks.map(({ kind, at, count }) => (
          <span key={`${kind}${at}`} className={styles.place} style={{ insetInlineStart: `${at}%` }}>
            <Mark kind={kind} count={count} />
          </span>
        ))}
      </div>
    </div>
  );
}

/** The sprints of one group under each other on one axis of weeks. */
export function Timeline({ stories }: { stories: SprintStory[] }) {
  const { t } = useTranslation(['citizen-facts', 'staff']);
  const text = useText();
  const now = new Date().toISOString();
  const wordsOf = useStoryWords(now);
  const { ticks, sprints } = arrangeTimeline(
    stories.map(({ times }) => times),
    now,
  );
  const used = kinds.filter((kind) => sprints.some(({ marks }) => marks.some((mark) => mark.kind === kind)));
  const paused = sprints.some(({ pauses }) => pauses.length > 0);
  return (
    <div className={styles.timeline}>
      {stories.map((story, index) => {
        const drawn = sprints[index];
        return (
          <div key={story.sprint.enrolmentId}>
            <div className={styles.words}>
              <h3>
                <Words of={story.sprint.title} />
              </h3>
              <span className={styles.count}>
                {t('staff:row.levels', { done: story.sprint.levelsFinished, of: story.sprint.levelsTotal })}
              </span>
            </div>
            {drawn && <Line drawn={drawn} words={wordsOf(story)} ticks={ticks} />}
          </div>
        );
      })}
      <div className={ticks.length > 4 ? styles.fullAxis : styles.axis} aria-hidden="true">
        <div className={styles.room}>
          {ticks.map(({ at, day, week }) => (
            <span key={at} style={{ insetInlineStart: `${at}%` }}>
              <span>{t('citizen-facts:chart.week', { number: week })}</span>
              <span>{text.day(day)}</span>
            </span>
          ))}
        </div>
      </div>
      <ul className={styles.legend} aria-hidden="true">
        <li>
          <span className={`${styles.mark} ${styles.enrolled}`} />
          {t('citizen-facts:chart.enrolled')}
        </li>
        {used.map((kind) => (
          <li key={kind}>
            <Mark kind={kind} />
            {t(`citizen-facts:chart.${kind}`)}
          </li>
        ))}
        {paused && (
          <li>
            <span className={styles.pauseKey} />
            {t('citizen-facts:chart.pause')}
          </li>
        )}
      </ul>
    </div>
  );
}
