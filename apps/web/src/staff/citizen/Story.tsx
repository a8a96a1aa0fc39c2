import {
  Award,
  Check,
  CircleCheck,
  Footprints,
  Hand,
  HandHeart,
  Medal,
  RotateCcw,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CitizenPage } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './CitizenFacts.module.css';

type Line = CitizenPage['timeline'][number];

const icons: Record<Line['kind'], LucideIcon> = {
  enrolled: Footprints,
  'level-finished': Check,
  'exam-passed': CircleCheck,
  'exam-not-passed': RotateCcw,
  badge: Medal,
  certificate: Award,
  'help-requested': Hand,
  'help-answered': HandHeart,
};

/** So many lines are the news; what was before is there to be opened. */
const newest = 6;

function Lines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation('staff');
  const text = useText();
  return (
    <ol className={styles.timeline}>
      {lines.map((entry) => {
        const Icon = icons[entry.kind];
        return (
          <li key={`${entry.at}${entry.kind}${entry.title.da}`}>
            <Icon aria-hidden="true" />
            <div>
              <p>{t(`timeline.${entry.kind}`, { title: text.of(entry.title) })}</p>
              <p className={styles.small}>
                {entry.detail && (
                  <>
                    <Words of={entry.detail} />
                    {' · '}
                  </>
                )}
                {text.ago(entry.at)}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What has happened, newest first. */
export function Story({ page: { timeline } }: { page: CitizenPage }) {
  const { t } = useTranslation(['staff', 'citizen-facts']);
  const earlier = timeline.slice(newest);
  return (
    <Card as="section" className={styles.section} aria-labelledby="timeline">
      <h2 id="timeline">{t('staff:citizen.timeline')}</h2>
      {timeline.length === 0 && <p>{t('staff:citizen.noTimeline')}</p>}
      <Lines lines={timeline.slice(0, newest)} />
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('citizen-facts:story.earlier', { count: earlier.length })}</summary>
          <Lines lines={earlier} />
        </details>
      )}
    </Card>
  );
}
