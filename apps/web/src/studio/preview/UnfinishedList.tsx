import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Unfinished } from './playable.js';
import styles from './Preview.module.css';
import type { NowPlayable } from './use-playable.js';

/** What is not shown as it is written, and why, in words. */
export function UnfinishedList({ now }: { now: NowPlayable }) {
  const { t } = useTranslation('studio');
  const { level, isWhole, hasBeenWhole, unfinished } = now;
  // Whoever sees the level as it is written needs not be told so.
  if (isWhole) return <p className="visually-hidden">{t('preview.whole')}</p>;
  return (
    <details className={styles.unfinished} open={level === null || undefined}>
      <summary>
        <PencilLine aria-hidden="true" size={18} />
        {t(level ? 'preview.unfinished' : 'preview.nothing')}
      </summary>
      <ul>
        {unfinished.map((one) => (
          <li key={one.stepId === null ? 'level' : `${one.stepId}/${one.number}`}>
            <UnfinishedLine one={one} />
          </li>
        ))}
      </ul>
      {level && !hasBeenWhole && <p>{t('preview.stageLater')}</p>}
    </details>
  );
}

function UnfinishedLine({ one }: { one: Unfinished }) {
  const { t } = useTranslation('studio');
  const { stepId, number, missing, wrong, shownAsBefore } = one;
  const where = stepId === null ? t('preview.levelItself') : t('preview.step', { number });
  const what = [
    missing > 0 && t('preview.missing', { count: missing }),
    wrong > 0 && t('preview.wrong', { count: wrong }),
  ].filter(Boolean);
  const shown = t(shownAsBefore ? 'preview.asBefore' : 'preview.leftOut');
  return (
    <>
      <strong>{where}:</strong> {what.join(', ')}
      {stepId !== null && ` (${shown})`}
    </>
  );
}
