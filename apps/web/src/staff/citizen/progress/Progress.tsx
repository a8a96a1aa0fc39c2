import { ChartGantt, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitizenPage } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { Card } from '../../../components/Card.js';
import styles from './Progress.module.css';
import { SprintTable } from './SprintTable.js';
import { storiesOf, type SprintStory } from './stories.js';
import { Timeline } from './Timeline.js';

function Sprints({ stories, asTable }: { stories: SprintStory[]; asTable: boolean }) {
  if (!asTable) return <Timeline stories={stories} />;
  return stories.map((story) => <SprintTable key={story.sprint.enrolmentId} story={story} />);
}

/** How far the citizen is in each sprint, drawn over the weeks; the same facts as a table are one press away. */
export function Progress({ page }: { page: CitizenPage }) {
  const { t } = useTranslation(['staff', 'citizen-facts']);
  const [asTable, setAsTable] = useState(false);
  const stories = storiesOf(page);
  const running = stories.filter(({ sprint }) => sprint.completedAt === null);
  const finished = stories.filter(({ sprint }) => sprint.completedAt !== null);
  const Icon = asTable ? ChartGantt : Table2;
  return (
    <Card as="section" className={styles.section} aria-labelledby="progress">
      <div className={styles.head}>
        <h2 id="progress">{t('staff:citizen.progress')}</h2>
        {stories.length > 0 && (
          <Button
            variant="quiet"
            icon={<Icon size={20} aria-hidden="true" />}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'citizen-facts:chart.asTimeline' : 'citizen-facts:chart.asTable')}
          </Button>
        )}
      </div>
      {stories.length === 0 && <p>{t('staff:row.noSprint')}</p>}
      {running.length > 0 && <Sprints stories={running} asTable={asTable} />}
      {finished.length > 0 && (
        <details className={styles.finished} open={running.length === 0}>
          <summary>{t('citizen-facts:chart.finished', { count: finished.length })}</summary>
          <Sprints stories={finished} asTable={asTable} />
        </details>
      )}
    </Card>
  );
}
