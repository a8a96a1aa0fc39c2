import { useTranslation } from 'react-i18next';
import type { PlannedHandover } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import { useDropHandover, usePlanned } from './data.js';
import styles from './Handover.module.css';

/** What is agreed for a day to come, and the way back from what I agreed; nothing when nothing is agreed. */
export function PlannedHandovers() {
  const { t } = useTranslation('lead');
  const { data } = usePlanned();
  if (!data || data.handovers.length === 0) return null;
  return (
    <Card as="section" className={styles.section} aria-labelledby="planned">
      <h2 id="planned">{t('team.planned')}</h2>
      <ul>
        {data.handovers.map((handover) => (
          <PlannedLine key={handover.id} handover={handover} />
        ))}
      </ul>
    </Card>
  );
}

/** Day, whom and to whom in one sentence. */
export function PlannedLine({ handover }: { handover: PlannedHandover }) {
  const { t } = useTranslation('lead');
  const text = useText();
  const drop = useDropHandover();
  const { id, to, by, onDay, citizens } = handover;
  const shown = citizens.slice(0, 5).map(({ displayName }) => displayName);
  const more = citizens.length - shown.length;
  return (
    <li className={styles.line}>
      <span>
        {t('team.plannedLine', { day: text.date(`${onDay}T12:00:00Z`), count: citizens.length, to })}
        <span className={styles.soft}>
          {text.list(more > 0 ? [...shown, t('team.more', { count: more })] : shown)}
        </span>
        {by !== null && <span className={styles.soft}>{t('team.agreedBy', { by })}</span>}
      </span>
      {by === null && (
        <Button aria-label={t('team.dropLine', { to })} busy={drop.isPending} onClick={() => drop.mutate(id)}>
          {t('team.drop')}
        </Button>
      )}
      {drop.error && <ErrorMessage error={drop.error} />}
    </li>
  );
}
