import { Check, CircleHelp, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LookUpPurpose, Signal, TogetherPlaces } from '@mikrosprint/contracts';
import { LinkButton } from '../../../components/Button.js';
import { Card } from '../../../components/Card.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Loading } from '../../../components/Loading.js';
import { useText } from '../../../i18n/useText.js';
import { Words } from '../../../reading/Words.js';
import { useKnownPurpose } from '../opening.js';
import { togetherPath, useTogetherPlaces } from './data.js';
import styles from './Together.module.css';

type Sprint = TogetherPlaces['sprints'][number];

interface TogetherProps {
  citizenId: string;
  purpose: LookUpPurpose;
}

/** The levels to look at in a conversation: where somebody is stuck first, and all others one press further. */
export function CitizenTogether({ citizenId, purpose }: TogetherProps) {
  const { t } = useTranslation('citizen-page');
  const { data, error, refetch } = useTogetherPlaces(citizenId, purpose);
  const sprints = data?.sprints ?? [];
  return (
    <Card as="section" className={styles.section} aria-labelledby="together-title">
      <h2 id="together-title">{t('together.title')}</h2>
      <p className={styles.small}>{t('together.lead')}</p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[5]} />)}
      {data && sprints.length === 0 && <p>{t('together.none')}</p>}
      <Stuck citizenId={citizenId} sprints={sprints} />
      {sprints.map((sprint) => (
        <details key={sprint.enrolmentId} className={styles.sprint}>
          <summary>
            <Words of={sprint.title} />
          </summary>
          <ul>
            {sprint.levels.map((level) => (
              <li key={level.levelId}>
                <Link to={togetherPath({ ...sprint, citizenId, levelId: level.levelId })}>
                  <Words of={level.title} />
                </Link>
                {level.finished && (
                  <span className={styles.finished}>
                    <Check size={16} aria-hidden="true" /> {t('together.finished')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  );
}

function Stuck({ citizenId, sprints }: { citizenId: string; sprints: readonly Sprint[] }) {
  const { t } = useTranslation('citizen-page');
  const text = useText();
  const steps = sprints.flatMap(({ enrolmentId, levels }) =>
    levels.flatMap(({ levelId, title, stuck }) =>
      stuck.map((step) => ({ ...step, enrolmentId, levelId, title })),
    ),
  );
  if (steps.length === 0) return null;
  return (
    <ul className={styles.stuck}>
      {steps.map(({ stepId, prompt, tries, title, ...place }) => (
        <li key={`${place.enrolmentId}${place.levelId}${stepId}`}>
          <CircleHelp size={20} aria-hidden="true" />
          <div>
            <p>{t('together.stuck', { level: text.of(title), count: tries })}</p>
            {prompt && <p className={styles.small}>{text.of(prompt)}</p>}
            <LinkButton
              to={togetherPath({ ...place, citizenId }, stepId)}
              aria-label={t('together.stepIn', { level: text.of(title) })}
            >
              {t('together.step')}
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface LookAtStepProps {
  citizenId: string;
  signal: Signal;
  /** What to do instead while it is not known which step it is. */
  otherwise: ReactNode;
}

/** From the signal straight to the step it is about. */
export function LookAtStep({ citizenId, signal, otherwise }: LookAtStepProps) {
  const { t } = useTranslation('citizen-page');
  const { data } = useTogetherPlaces(citizenId, useKnownPurpose(citizenId));
  for (const { enrolmentId, levels } of data?.sprints ?? []) {
    for (const { levelId, stuck } of levels) {
      const step = stuck.find(({ since, tries }) => since === signal.since && tries === signal.tries);
      if (step)
        return (
          <LinkButton
            to={togetherPath({ citizenId, enrolmentId, levelId }, step.stepId)}
            icon={<Users size={20} aria-hidden="true" />}
          >
            {t('together.step')}
          </LinkButton>
        );
    }
  }
  return otherwise;
}
