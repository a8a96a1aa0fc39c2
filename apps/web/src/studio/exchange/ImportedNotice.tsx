import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Notice } from '../../components/Notice.js';
import type { Place } from '../outline/places.js';
import styles from './exchange.module.css';
import { seenImported, useImportedSteps } from './imported-steps.js';

interface ImportedNoticeProps {
  draftId: string;
  goTo(place: Place): void;
}

/** What was brought in just now, and the way to it. */
export function ImportedNotice({ draftId, goTo }: ImportedNoticeProps) {
  const { t } = useTranslation('studio');
  const steps = useImportedSteps(draftId);
  const [first] = steps;
  if (!first) return null;
  return (
    <Notice kind="success" live>
      <div className={styles.done}>
        <p>{t('exchange.done', { count: steps.length })}</p>
        <Button onClick={() => goTo(first)}>{t('exchange.toFirst')}</Button>
        <Button variant="quiet" onClick={() => seenImported(draftId)}>
          {t('exchange.seen')}
        </Button>
      </div>
    </Notice>
  );
}
