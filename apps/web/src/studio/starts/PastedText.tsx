import { longestPastedText, readPastedText, type PastedText as Read } from '@mikrosprint/curriculum';
import { useDeferredValue, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import field from '../../components/Field.module.css';
import studio from '../pages/Studio.module.css';
import styles from './Starts.module.css';
import { WhatItBecomes } from './WhatItBecomes.js';

interface PastedTextProps {
  value: string;
  error?: string | undefined;
  onChange(value: string): void;
  /** The tasks that are left out, by their keys. */
  left: ReadonlySet<string>;
  onLeave(left: ReadonlySet<string>): void;
}

/** A text one has, and beside it what the rules make of it, before anything is kept. */
export function PastedText({ value, error, onChange, left, onLeave }: PastedTextProps) {
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
      {read && <WhatItBecomes read={read} left={left} onLeave={onLeave} />}
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
