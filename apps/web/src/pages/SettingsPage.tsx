import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '@mikrosprint/contracts';
import { usePerson, useSession } from '../api/session.js';
import { Card } from '../components/Card.js';
import { Choices } from '../components/Choices.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { PageTitle } from '../components/PageTitle.js';
import { NotificationSettings } from './NotificationSettings.js';
import plain from './plain.module.css';
import styles from './SettingsPage.module.css';

type Toggle = 'sound' | 'weeklyGoal' | 'points';

function Toggles({ names, save }: { names: Toggle[]; save(patch: Partial<Preferences>): void }) {
  const { t } = useTranslation('common');
  const { preferences } = usePerson();
  return names.map((name) => (
    <Choices
      key={name}
      legend={t(`settings.${name}`)}
      hint={t(`settings.${name}Hint`)}
      value={preferences[name] ? 'on' : 'off'}
      onChange={(value) => save({ [name]: value === 'on' })}
      options={[
        { value: 'on', label: t('settings.on') },
        { value: 'off', label: t('settings.off') },
      ]}
    />
  ));
}

/** Every choice shows at once and is saved on the server, so that it holds on every device. */
export function SettingsPage() {
  const { t } = useTranslation('common');
  const { preferences, roles } = usePerson();
  const { setPreference } = useSession();
  const saving = useMutation({ mutationFn: setPreference });
  const save = (patch: Partial<Preferences>): void => saving.mutate(patch);
  return (
    <div className={plain.narrow}>
      <PageTitle>{t('settings.title')}</PageTitle>
      <Card as="section" className={styles.form} aria-labelledby="look">
        <h2 id="look">{t('settings.look')}</h2>
        <Choices
          legend={t('settings.locale')}
          value={preferences.locale}
          onChange={(locale) => save({ locale })}
          options={[
            { value: 'da', label: 'Dansk' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Choices
          legend={t('settings.theme')}
          value={preferences.theme}
          onChange={(theme) => save({ theme })}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`settings.theme-${value}`),
          }))}
        />
        <Choices
          legend={t('settings.motion')}
          hint={t('settings.motionHint')}
          value={preferences.motion}
          onChange={(motion) => save({ motion })}
          options={(['system', 'reduced', 'full'] as const).map((value) => ({
            value,
            label: t(`settings.motion-${value}`),
          }))}
        />
        {roles.includes('citizen') && <Toggles names={['sound', 'weeklyGoal', 'points']} save={save} />}
        <p role="status" className={styles.saved}>
          {saving.isSuccess && (
            <>
              <Check size={20} aria-hidden="true" /> {t('settings.saved')}
            </>
          )}
        </p>
        {saving.error && <ErrorMessage error={saving.error} />}
      </Card>
      <NotificationSettings />
    </div>
  );
}
