import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles, rolesOfUnits, type PersonWithRoles, type Role } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { Select } from '../components/Select.js';
import styles from './Admin.module.css';
import { useGiveRole, useUnits } from './data.js';

const everywhere = '';

interface GiveRoleProps {
  personId: string;
  onDone(after: PersonWithRoles): void;
  onBack(): void;
}

/** A role in one unit or in all of them, from a day and until one when that is known. */
export function GiveRole({ personId, onDone, onBack }: GiveRoleProps) {
  const { t } = useTranslation(['admin', 'shell']);
  const [id] = useState(() => crypto.randomUUID());
  const [role, setRole] = useState<Role>('caseworker');
  const [unitId, setUnitId] = useState(everywhere);
  const [validFrom, setValidFrom] = useState('');
  const [validTo, setValidTo] = useState('');
  const units = useUnits();
  const give = useGiveRole(personId);
  const [tried, setTried] = useState(false);
  const needsUnit = rolesOfUnits.includes(role);
  const isMissing = needsUnit && unitId === everywhere;
  const send = (): void => {
    setTried(true);
    if (isMissing) return;
    give.mutate(
      { id, role, unitId: unitId || null, validFrom: validFrom || null, validTo: validTo || null },
      { onSuccess: onDone },
    );
  };
  return (
    <>
      <Select<Role>
        label={t('people.role')}
        value={role}
        onChange={setRole}
        options={roles.map((value) => ({ value, label: t(`shell:role.${value}`) }))}
      />
      <Select
        label={t('people.unit')}
        value={unitId}
        onChange={setUnitId}
        options={[
          { value: everywhere, label: t(needsUnit ? 'people.chooseUnit' : 'people.everywhere') },
          ...(units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
        ]}
      />
      <p role="alert" className={tried && isMissing ? undefined : 'visually-hidden'}>
        {tried && isMissing ? t('people.unitMissing') : ''}
      </p>
      <div className={styles.days}>
        <Field
          label={t('people.from')}
          hint={t('people.fromHint')}
          type="date"
          value={validFrom}
          onChange={(event) => setValidFrom(event.target.value)}
        />
        <Field
          label={t('people.to')}
          hint={t('people.toHint')}
          type="date"
          value={validTo}
          onChange={(event) => setValidTo(event.target.value)}
        />
      </div>
      {give.error && <ErrorMessage error={give.error} />}
      <div className={styles.pages}>
        <Button variant="primary" busy={give.isPending} onClick={send}>
          {t('people.giveIt')}
        </Button>
        <Button onClick={onBack}>{t('back')}</Button>
      </div>
    </>
  );
}
