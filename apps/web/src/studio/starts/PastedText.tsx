import {
  contentOfPastedText,
  longestPastedText,
  readPastedText,
  type PastedText as Read,
} from '@mikrosprint/curriculum';
import { useDeferredValue, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import field from '../../components/Field.module.css';
import studio from '../pages/Studio.module.css';
import styles from './Starts.module.css';

interface PastedTextProps {
  value: string;
  error?: string | undefined;
  onChange(value: string): void;
}

/** A text one has, and beside it what the rules make of it, before anything is kept. */
export function PastedText({ value, error, onChange }: PastedTextProps) {
  const { t } = useTranslation('studio');
  const id = useId();
  const settled = useDeferredValue(value);
  const read = useMemo(() => (settled.trim() === '' ? null : readPastedText(settled.trim())), [settled]);
  return (
    <>
      <div className={field.field}>
        <label htmlFor={id}>{t('starts.text')}</label>
        {error && (
          <span id={`${id}-error`} className={field.error}>
            {error}
          </span>
        )}
        <textarea
          id={id}
          className={studio.textarea}
          rows={10}
          maxLength={longestPastedText}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error ${id}-read` : `${id}-read`}
          onChange={(event) => onChange(event.target.value)}
        />
        <p id={`${id}-read`} role="status" className={styles.read}>
          {read ? <Counts read={read} /> : t('starts.nothingRead')}
        </p>
      </div>
      <Rules />
      {read && <WhatItBecomes read={read} />}
    </>
  );
}

function Counts({ read }: { read: Read }) {
  const { t } = useTranslation('studio');
  const tasks = read.levels.reduce((sum, level) => sum + level.tasks.length, 0);
  return t('starts.read', {
    levels: t('starts.levels', { count: read.levels.length }),
    tasks: t('starts.tasks', { count: tasks }),
    unused: t('starts.unused', { count: read.unused.length }),
  });
}

const rules = ['first', 'levels', 'teaches', 'questions', 'right', 'order', 'talk', 'help'] as const;

function Rules() {
  const { t } = useTranslation('studio');
  return (
    <details>
      <summary className={styles.summary}>{t('starts.rules.title')}</summary>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{t(`starts.rules.${rule}`)}</li>
        ))}
      </ul>
    </details>
  );
}

function WhatItBecomes({ read }: { read: Read }) {
  const { t } = useTranslation('studio');
  return (
    <section className={styles.becomes} aria-label={t('starts.becomes')}>
      <h3>{read.title || t('outline.untitled')}</h3>
      {read.description && <p className={styles.what}>{read.description}</p>}
      {read.teaches.length > 0 && (
        <>
          <p className={styles.name}>{t('starts.teaches')}</p>
          <ul className={styles.rules}>
            {read.teaches.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Levels read={read} />
      {read.unused.length > 0 && (
        <>
          <p className={styles.name}>{t('starts.notUsed')}</p>
          <ul className={styles.rules}>
            {read.unused.map(({ line, text, why }) => (
              <li key={line}>
                <span className={styles.words}>{t('starts.line', { line, text })}</span>{' '}
                <span className={styles.what}>{t(`starts.why.${why}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The levels by the titles they get, and of each task what kind it is and what will count as right. */
function Levels({ read }: { read: Read }) {
  const { t } = useTranslation('studio');
  const made = contentOfPastedText(read).levels;
  return read.levels.map((level, index) => {
    const title = made[index]?.['title'] as { da: string };
    return (
      <div key={index}>
        <p className={styles.name}>{title.da}</p>
        {level.tasks.length === 0 && <p className={styles.what}>{t('starts.noTasks')}</p>}
        <ol className={styles.rules}>
          {level.tasks.map((task, place) => (
            <li key={place}>
              <span className={styles.kind}>{t(`starts.task.${task.kind}`)}</span>{' '}
              <span className={styles.words}>{task.text}</span>{' '}
              <span className={styles.what}>
                {task.kind === 'order'
                  ? t('starts.steps', { count: task.cards.length })
                  : t('starts.answers', { count: task.answers.length })}
              </span>
            </li>
          ))}
        </ol>
      </div>
    );
  });
}
