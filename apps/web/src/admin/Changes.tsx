import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RightsChange } from '@mikrosprint/contracts';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { useText } from '../i18n/useText.js';
import styles from './Admin.module.css';
import { useRightsChanges } from './data.js';

/** Who gave and ended what: the newest day first, and on it the newest change. */
export function Changes() {
  const { t } = useTranslation('admin');
  const text = useText();
  const { data, error, refetch } = useRightsChanges();
  const days = new Map<string, RightsChange[]>();
  for (const change of data?.changes ?? []) {
    const day = text.date(change.at);
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  return (
    <Card as="section" className={styles.section} aria-labelledby="changes">
      <h2 id="changes">{t('changes.title')}</h2>
      {data?.changes.length === 0 && (
        <EmptyState icon={<History size={40} aria-hidden="true" />} title={t('changes.none')}>
          {t('changes.noneText')}
        </EmptyState>
      )}
      {[...days].map(([day, changes]) => (
        <section key={day} className={styles.day}>
          <h3>{day}</h3>
          <ul>
            {changes.map((change) => (
              <ChangeLine key={change.id} change={change} />
            ))}
          </ul>
        </section>
      ))}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[3, 3, 3]} />
        ))}
    </Card>
  );
}

function ChangeLine({ change }: { change: RightsChange }) {
  const { t } = useTranslation(['admin', 'shell']);
  const text = useText();
  const { at, by, what, person, role, unit, validFrom, validTo } = change;
  const day = (value: string): string => text.date(`${value}T12:00:00Z`);
  const days = [
    what === 'role-given' && validFrom ? t('since', { day: day(validFrom) }) : null,
    validTo ? t('people.until', { day: day(validTo) }) : null,
  ].filter((part) => part !== null);
  return (
    <li>
      <time dateTime={at}>{text.time(at)}</time>
      <span>
        {t(`changes.${what}`, {
          ...{ by, person },
          role: role && t(`shell:role.${role}`),
          unit: unit ?? t('people.everywhere'),
        })}
        {days.length > 0 && <span className={styles.soft}>{days.join(' · ')}</span>}
      </span>
    </li>
  );
}
