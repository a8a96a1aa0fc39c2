import { BadgeCheck, Ban, Hourglass } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRecord } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { useText } from '../i18n/useText.js';
import styles from './Admin.module.css';

type Standing = 'valid' | 'revoked' | 'signing';

const icons = { valid: BadgeCheck, revoked: Ban, signing: Hourglass };

/** One whose last credential was revoked to put a fact right is about to get the next one. */
function standingOf({ credentials: [newest] }: AwardRecord): Standing {
  if (newest === undefined || newest.cause === 'corrected') return 'signing';
  return newest.revokedAt === null ? 'valid' : 'revoked';
}

interface AwardCardProps {
  award: AwardRecord;
  onRevoke(): void;
  onCorrect(): void;
}

/** An award with whose it is, what it says, and what became of it. */
export function AwardCard({ award, onRevoke, onCorrect }: AwardCardProps) {
  const { t } = useTranslation('award-records');
  const text = useText();
  const id = useId();
  const standing = standingOf(award);
  const Icon = icons[standing];
  const title = text.of(award.title);
  const { awardId, kind, holder, sprintTitle, issuedAt, examPercent, workloadHours } = award;
  const facts: [string, string][] = [
    [t('holder'), holder],
    ...(kind === 'badge' && sprintTitle ? [[t('sprint'), text.of(sprintTitle)] as [string, string]] : []),
    [t('given'), text.date(issuedAt)],
    ...(examPercent === null ? [] : [[t('exam'), `${examPercent} %`] as [string, string]]),
    ...(workloadHours === null ? [] : [[t('hours'), text.number(workloadHours)] as [string, string]]),
    [t('number'), awardId],
  ];
  return (
    <Card as="article" className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>
          <span className={styles.over}>{t(`kind.${kind}`)}</span>
          {title}
        </h2>
        <span className={styles.standing} data-standing={standing}>
          <Icon size={20} aria-hidden="true" />
          {t(`standing.${standing}`)}
        </span>
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <History award={award} />
      {standing === 'valid' && (
        <div className={styles.pages}>
          {kind === 'certificate' && (
            <Button onClick={onCorrect} aria-label={t('correct.of', { title })}>
              {t('correct.button')}
            </Button>
          )}
          <Button variant="danger" onClick={onRevoke} aria-label={t('revoke.of', { title })}>
            {t('revoke.button')}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** Those that no longer hold, and why. */
function History({ award }: { award: AwardRecord }) {
  const { t } = useTranslation('award-records');
  const text = useText();
  const revoked = award.credentials.filter(({ revokedAt }) => revokedAt !== null);
  if (revoked.length === 0) return null;
  return (
    <section className={styles.day}>
      <h3>{t('history')}</h3>
      <ul>
        {revoked.map(({ credentialId, revokedAt, cause, reason, byName }) => (
          <li key={credentialId} className={styles.past}>
            <strong>{cause && t(`cause.${cause}`)}</strong>
            <span>{reason}</span>
            <span className={styles.soft}>
              {[revokedAt && text.date(revokedAt), byName].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
