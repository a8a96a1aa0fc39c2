import { useTranslation } from 'react-i18next';
import type { Preferences } from '@mikrosprint/contracts';
import { usePerson } from '../api/session.js';
import { useJobRoles } from '../citizen/referrals/data.js';
import { Select } from '../components/Select.js';
import { useText } from '../i18n/useText.js';
import styles from './SettingsPage.module.css';

/** The job one aims at: nothing has to be said, and what is said can be taken back. */
export function GoalJobChoice({ save }: { save(patch: Partial<Preferences>): void }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const { data } = useJobRoles();
  // A device may remember the choices of before one could choose.
  const chosen = usePerson().preferences.goalJob ?? '';
  if (!data) return null;
  const known = data.jobs.some(({ key }) => key === chosen);
  return (
    <div className={styles.goal}>
      <Select
        label={t('goalJob.legend')}
        value={chosen}
        onChange={(goalJob) => save({ goalJob: goalJob === '' ? null : goalJob })}
        options={[
          { value: '', label: t('goalJob.none') },
          ...data.jobs.map(({ key, title }) => ({ value: key, label: text.of(title) })),
          // No course serves it any more: it stays the citizen's choice until they take it back.
          ...(known || chosen === '' ? [] : [{ value: chosen, label: chosen }]),
        ]}
      />
      <p className={styles.note}>{t('goalJob.hint')}</p>
    </div>
  );
}
