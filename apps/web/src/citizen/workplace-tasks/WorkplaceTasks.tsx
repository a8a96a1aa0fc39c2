import { Lock } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Notice } from '../../components/Notice.js';
import { useText } from '../../i18n/useText.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { Words } from '../../reading/Words.js';
import { tasksAnchor } from './tasks-link.js';
import { useWorkplaceTasks, type OwnTask } from './use-workplace-tasks.js';
import styles from './WorkplaceTasks.module.css';

interface TaskProps {
  task: OwnTask;
  couldNotSave: boolean;
  onChoose(done: boolean): void;
}

/** When it was done, or that it is not saved; a tick on its way says nothing, since it takes no time. */
function useStanding({ doneAt, isDone, isWaiting }: OwnTask, couldNotSave: boolean): string | null {
  const { t } = useTranslation('citizen');
  const text = useText();
  if (isWaiting) return couldNotSave ? t('tasks.unsaved') : null;
  return isDone && doneAt ? t('tasks.doneOn', { date: text.date(doneAt) }) : null;
}

function Task({ task, couldNotSave, onChoose }: TaskProps) {
  const id = useId();
  const standing = useStanding(task, couldNotSave);
  return (
    <li>
      <label className={styles.task}>
        <input
          type="checkbox"
          checked={task.isDone}
          aria-labelledby={`${id}text`}
          aria-describedby={standing ? `${id}standing` : undefined}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span className={styles.words}>
          <span id={`${id}text`}>
            <Words of={task.text} marks />
          </span>
          {standing && (
            <span id={`${id}standing`} className={styles.standing} data-personal="">
              {standing}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

/** Who comes by a link that leads here stands here, as soon as there is something to stand at. */
function useArrival(isThere: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!isThere || hash !== `#${tasksAnchor}`) return;
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'start' });
  }, [isThere, hash, key]);
  return title;
}

/** What can be tried away from the screen. One ticks it off oneself: nobody checks it, and nobody else sees it. */
export function WorkplaceTasks({ enrolmentId }: { enrolmentId: string }) {
  const { t } = useTranslation('citizen');
  const { tasks, error, refetch, couldNotSave, choose, sendAgain } = useWorkplaceTasks(enrolmentId);
  const title = useArrival(tasks !== undefined);
  if (tasks ? tasks.length === 0 : !error) return null;
  const done = tasks?.filter(({ isDone }) => isDone).length ?? 0;
  return (
    <Card as="section" className={styles.tasks} aria-labelledby={tasksAnchor}>
      <ReadableHeading>
        <h2 id={tasksAnchor} ref={title} tabIndex={-1}>
          {t('tasks.title')}
        </h2>
      </ReadableHeading>
      <p>{t('tasks.lead')}</p>
      <p className={styles.own}>
        <Lock size={18} aria-hidden="true" />
        <span>{t('tasks.own')}</span>
      </p>
      {tasks ? (
        <>
          <ul className={styles.list}>
            {tasks.map((task) => (
              <Task
                key={task.id}
                task={task}
                couldNotSave={couldNotSave}
                onChoose={(isDone) => choose(task.id, isDone)}
              />
            ))}
          </ul>
          <p role="status" className={styles.progress} data-personal="">
            {done > 0 &&
              t(done === tasks.length ? 'tasks.allDone' : 'tasks.progress', { done, of: tasks.length })}
          </p>
        </>
      ) : (
        <ErrorMessage error={error} onRetry={() => void refetch()} />
      )}
      {couldNotSave && (
        <Notice live>
          <p>{t('tasks.couldNotSave')}</p>
          <Button onClick={sendAgain}>{t('tasks.saveNow')}</Button>
        </Notice>
      )}
    </Card>
  );
}
