import { useTranslation } from 'react-i18next';
import type { HeldRole, Role } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';
import styles from './Admin.module.css';

/** One is it everywhere: there is nothing to tell apart. */
const placeless: readonly Role[] = ['admin', 'citizen', 'employer'];

/** What a role is called with where and until when it is held, for example "Koordinator · Center Valby". */
export function useRoleWords(): (held: HeldRole) => string {
  const { t } = useTranslation(['admin', 'shell']);
  const text = useText();
  const day = (value: string): string => text.date(`${value}T12:00:00Z`);
  return ({ role, unit, holds, validFrom, validTo }) =>
    [
      t(`shell:role.${role}`),
      unit?.name ?? (placeless.includes(role) ? null : t('people.everywhere')),
      holds === 'later' && validFrom ? t('people.later', { day: day(validFrom) }) : null,
      validTo ? t(holds === 'ended' ? 'people.ended' : 'people.until', { day: day(validTo) }) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
}

/** The roles that somebody holds now and later, as small labels. */
export function RoleLabels({ roles }: { roles: readonly HeldRole[] }) {
  const { t } = useTranslation('admin');
  const words = useRoleWords();
  const held = roles.filter(({ holds }) => holds !== 'ended');
  if (held.length === 0) return <p className={styles.soft}>{t('people.none')}</p>;
  return (
    <ul className={styles.labels}>
      {held.map((role) => (
        <li key={role.id} className={role.holds === 'later' ? styles.later : undefined}>
          {words(role)}
        </li>
      ))}
    </ul>
  );
}
