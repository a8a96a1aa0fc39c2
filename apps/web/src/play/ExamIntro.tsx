import type { EnrolmentView, MapNode } from '@mikrosprint/contracts';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { calmPlaces, knownWorld } from '../stage/worlds/directory.js';
import { Words } from '../reading/Words.js';
import styles from './Threshold.module.css';
import { usePoster } from './use-poster.js';

interface ExamIntroProps {
  enrolment: EnrolmentView;
  node: MapNode;
  busy: boolean;
  onStart(): void;
}

/** Before a sitting: it counts, so one says yes to it, knowing the rules. */
export function ExamIntro({ enrolment, node, busy, onStart }: ExamIntroProps) {
  const { t } = useTranslation('play');
  const text = useText();
  const left = enrolment.exam?.sittingsLeftToday ?? 0;
  const rules = [
    t('exam.steps', { minutes: node.minutes }),
    t('exam.one'),
    t('exam.end'),
    t('exam.pass', { percent: enrolment.exam?.passMark ?? 70 }),
    t('exam.needsLine'),
  ];
  const poster = usePoster(calmPlaces[knownWorld(enrolment.world)], enrolment.world);
  return (
    <main className={styles.threshold} id="content">
      <Card>
        <div
          className={styles.picture}
          style={poster ? { backgroundImage: `url("${poster}")` } : undefined}
        />
        <p className={styles.kicker}>
          <Words of={enrolment.title} />
        </p>
        <ReadableHeading>
          <PageTitle title={text.of(node.title)}>{t('exam.ready')}</PageTitle>
        </ReadableHeading>
        <h2>{t('exam.rules')}</h2>
        <ul className={styles.rules}>
          {rules.map((rule) => (
            <li key={rule}>
              <Check aria-hidden="true" size={20} />
              <span>{rule}</span>
            </li>
          ))}
        </ul>
        <p className={styles.left}>{t('exam.left', { count: left })}</p>
        <div className={styles.actions}>
          {left > 0 && (
            <Button variant="primary" size="large" busy={busy} onClick={onStart}>
              {t('exam.start')}
            </Button>
          )}
          <LinkButton to={`/sprint/${enrolment.sprintId}`}>{t('debrief.toMap')}</LinkButton>
        </div>
      </Card>
    </main>
  );
}
