import type { EnrolmentView, MapNode } from '@mikrosprint/contracts';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import styles from './Threshold.module.css';

/** A level that is not open yet: why, and where to go. */
export function Locked({ enrolment, node }: { enrolment: EnrolmentView; node: MapNode }) {
  const { t } = useTranslation('play');
  const text = useText();
  const count = node.lock?.missing ?? 0;
  return (
    <main className={styles.threshold} id="content">
      <Card>
        <p className={styles.kicker}>
          <Words of={enrolment.title} />
        </p>
        <ReadableHeading>
          <PageTitle title={text.of(node.title)}>
            <Words of={node.title} />
          </PageTitle>
        </ReadableHeading>
        <p>{t(node.kind === 'exam' ? 'exam.locked' : 'lockedLevel', { count })}</p>
        <div className={styles.actions}>
          <LinkButton to={`/sprint/${enrolment.sprintId}`} variant="primary" size="large">
            {t('debrief.toMap')}
          </LinkButton>
        </div>
      </Card>
    </main>
  );
}
