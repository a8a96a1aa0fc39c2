import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationSettings as Settings } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { usePerson } from '../api/session.js';
import { Card } from '../components/Card.js';
import { Choices } from '../components/Choices.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { Loading } from '../components/Loading.js';
import styles from './SettingsPage.module.css';

const digests: Settings['digest'][] = ['daily', 'weekly', 'never'];
const deliveries: Settings['helpRequests'][] = ['now', 'daily', 'weekly', 'never'];

/** Half a time of day cannot be saved: it is kept in the field until it is whole. */
function DigestTime({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState(value);
  return (
    <Field
      label={t('mail.at')}
      hint={t('mail.atHint')}
      type="time"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        if (/^\d\d:\d\d$/.test(event.target.value)) onChange(event.target.value);
      }}
    />
  );
}

function Form({ settings }: { settings: Settings }) {
  const { t } = useTranslation('common');
  const { roles } = usePerson();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (next: Settings) => api.put<Settings>('me/notification-settings', next),
    onMutate: (next) => client.setQueryData(keys.notificationSettings, next),
    onError: () => client.invalidateQueries({ queryKey: keys.notificationSettings }),
  });
  const change = (patch: Partial<Settings>): void => save.mutate({ ...settings, ...patch });
  return (
    <>
      <Choices
        legend={t('mail.digest')}
        hint={t('mail.digestHint')}
        value={settings.digest}
        onChange={(digest) => change({ digest })}
        options={digests.map((value) => ({ value, label: t(`mail.${value}`) }))}
      />
      {settings.digest !== 'never' && (
        <DigestTime value={settings.digestAt} onChange={(digestAt) => change({ digestAt })} />
      )}
      {roles.includes('caseworker') && (
        <Choices
          legend={t('mail.helpRequests')}
          hint={t('mail.helpRequestsHint')}
          value={settings.helpRequests}
          onChange={(helpRequests) => change({ helpRequests })}
          options={deliveries.map((value) => ({ value, label: t(`mail.${value}`) }))}
        />
      )}
      <p role="status" className={styles.saved}>
        {save.isSuccess && (
          <>
            <Check size={20} aria-hidden="true" /> {t('settings.saved')}
          </>
        )}
      </p>
      {save.error && <ErrorMessage error={save.error} />}
    </>
  );
}

/** When e-mail comes. An e-mail never says anything about a citizen, only that there is something to read. */
export function NotificationSettings() {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery({
    queryKey: keys.notificationSettings,
    queryFn: () => api.get<Settings>('me/notification-settings'),
  });
  return (
    <Card as="section" className={styles.form} aria-labelledby="mail">
      <h2 id="mail">{t('mail.title')}</h2>
      {data && <Form settings={data} />}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[8]} />)}
    </Card>
  );
}
