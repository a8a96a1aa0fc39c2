import { contentOfPastedText, type PastedText } from '@mikrosprint/curriculum';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PickBar } from '../choosing/PickBar.js';
import { PickItem } from '../choosing/PickItem.js';
import styles from './Starts.module.css';
import { taskKeys } from './task-keys.js';

interface WhatItBecomesProps {
  read: PastedText;
  /** The tasks that are left out, by their keys. */
  left: ReadonlySet<string>;
  onLeave(left: ReadonlySet<string>): void;
}

/** The sprint that a text becomes, task by task, and what of the text found no place. */
export function WhatItBecomes({ read, left, onLeave }: WhatItBecomesProps) {
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
      <Levels read={read} left={left} onLeave={onLeave} />
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
function Levels({ read, left, onLeave }: WhatItBecomesProps) {
  const { t } = useTranslation('studio');
  const made = useMemo(() => contentOfPastedText(read).levels, [read]);
  const ofLevels = useMemo(() => taskKeys(read), [read]);
  const keys = ofLevels.flat();
  const pick = (key: string, picked: boolean) => {
    const next = new Set(left);
    if (picked) next.delete(key);
    else next.add(key);
    onLeave(next);
  };
  return (
    <>
      {keys.length > 0 && (
        <PickBar
          chosen={keys.filter((key) => !left.has(key)).length}
          of={keys.length}
          onAll={() => onLeave(new Set())}
          onNone={() => onLeave(new Set(keys))}
        />
      )}
      {read.levels.map((level, index) => (
        <div key={index}>
          <p className={styles.name}>{(made[index]?.['title'] as { da: string }).da}</p>
          {level.tasks.length === 0 && <p className={styles.what}>{t('starts.noTasks')}</p>}
          <ol className={styles.tasks}>
            {level.tasks.map((task, place) => {
              const key = ofLevels[index]?.[place] ?? '';
              return (
                <li key={key}>
                  <PickItem picked={!left.has(key)} onChange={(picked) => pick(key, picked)} name={task.text}>
                    {t(`starts.task.${task.kind}`)}{' '}
                    {task.kind === 'order'
                      ? t('starts.steps', { count: task.cards.length })
                      : t('starts.answers', { count: task.answers.length })}
                  </PickItem>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </>
  );
}
