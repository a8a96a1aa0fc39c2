import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentView, SprintCard } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { Words } from '../../reading/Words.js';
import { LanguageNote } from '../LanguageNote.js';
import { SprintDetails, SprintFacts } from '../SprintFacts.js';
import type { Fit } from './fit.js';
import { FitReason } from './FitReason.js';
import styles from './SprintTile.module.css';
import { SprintEntry } from './SprintEntry.js';

interface SprintTileProps {
  sprint: SprintCard;
  enrolment: EnrolmentView | undefined;
  /** Why it stands among those that fit the reader. */
  fit?: Fit;
}

/** A sprint in short: what it is, where one needs it, how long it takes, and the way in. */
export function SprintTile({ sprint, enrolment, fit }: SprintTileProps) {
  const { t } = useTranslation('citizen');
  const [need] = sprint.jobFunctions;
  return (
    <Card as="article" className={styles.card}>
      <div className={styles.head}>
        <ReadableHeading>
          <h3>
            <Words of={sprint.title} />
          </h3>
        </ReadableHeading>
        {fit && <FitReason fit={fit} />}
      </div>
      {need && (
        <p>
          <Words of={need} />
        </p>
      )}
      <SprintFacts sprint={sprint} short />
      <LanguageNote sprint={sprint} look="card" />
      <div className={styles.entry}>
        <SprintEntry sprint={sprint} enrolment={enrolment} variant="secondary" short />
        {enrolment?.completedAt ? (
          <p className={styles.done}>
            <CircleCheck size={20} aria-hidden="true" />
            {t('sprints.done')}
          </p>
        ) : (
          enrolment &&
          enrolment.levelsFinished > 0 && (
            <p>{t('map.progress', { done: enrolment.levelsFinished, of: enrolment.levelsTotal })}</p>
          )
        )}
      </div>
      <SprintDetails sprint={sprint} short />
    </Card>
  );
}
