import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldRole, PersonWithRoles } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Choices } from '../components/Choices.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import styles from './Admin.module.css';
import { useEndRole } from './data.js';
import { useRoleWords } from './RoleLabels.js';

interface EndRoleProps {
  person: PersonWithRoles;
  held: HeldRole;
  onDone(after: PersonWithRoles): void;
  onBack(): void;
}

/** Asks when, and says what it means, before a role ends. */
export function EndRole({ person, held, onDone, onBack }: EndRoleProps) {
  const { t } = useTranslation('admin');
  const words = useRoleWords();
  const [when, setWhen] = useState<'now' | 'onDay'>('now');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const end = useEndRole(person.id, held.id);
  const isReady = when === 'now' || day !== '';
  const send = (): void => {
    setTried(true);
    if (isReady) end.mutate(when === 'now' ? null : day, { onSuccess: onDone });
  };
  return (
    <>
      <h3>{t('people.endTitle', { role: words(held) })}</h3>
      <p>
        {t(held.role === 'caseworker' ? 'people.endCaseworker' : 'people.endText', {
          name: person.displayName,
        })}
      </p>
      <Choices<'now' | 'onDay'>
        legend={t('people.endWhen')}
        value={when}
        onChange={setWhen}
        options={[
          { value: 'now', label: t('people.endAtOnce') },
          { value: 'onDay', label: t('people.endOnDay') },
        ]}
      />
      {when === 'onDay' && (
        <Field
          label={t('people.to')}
          type="date"
          error={tried && day === '' ? t('people.chooseDay') : undefined}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      {end.error && <ErrorMessage error={end.error} />}
      <div className={styles.pages}>
        <Button variant="danger" busy={end.isPending} onClick={send}>
          {t('people.endIt')}
        </Button>
        <Button onClick={onBack}>{t('back')}</Button>
      </div>
    </>
  );
}
