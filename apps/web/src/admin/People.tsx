import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peoplePerPage, roles, type PersonWithRoles, type Role } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { Loading } from '../components/Loading.js';
import { Select } from '../components/Select.js';
import styles from './Admin.module.css';
import { usePeople, useUnits, type PeopleWanted } from './data.js';
import { RoleLabels } from './RoleLabels.js';
import { RolesDialog } from './RolesDialog.js';

const any = '';
const staffRoles = roles.filter((role) => role !== 'citizen');

/** Those who work here; a citizen is found by searching for them. */
export function People() {
  const { t } = useTranslation(['admin', 'shell']);
  const [wanted, setWanted] = useState<PeopleWanted>({ search: '', role: any, unitId: any, page: 1 });
  const [open, setOpen] = useState<PersonWithRoles | null>(null);
  const search = useDeferredValue(wanted.search);
  const { data, error, refetch } = usePeople({ ...wanted, search });
  const units = useUnits();
  const change = (some: Partial<PeopleWanted>): void => setWanted({ ...wanted, page: 1, ...some });
  const pages = Math.ceil((data?.total ?? 0) / peoplePerPage);
  return (
    <Card className={styles.section}>
      <p>{t('people.lead')}</p>
      <div className={styles.filters}>
        <Field
          label={t('people.search')}
          type="search"
          maxLength={80}
          value={wanted.search}
          onChange={(event) => change({ search: event.target.value })}
        />
        <Select<Role | typeof any>
          label={t('people.role')}
          value={wanted.role}
          onChange={(role) => change({ role })}
          options={[
            { value: any, label: t('people.anyRole') },
            ...staffRoles.map((value) => ({ value, label: t(`shell:role.${value}`) })),
          ]}
        />
        <Select
          label={t('people.unit')}
          value={wanted.unitId}
          onChange={(unitId) => change({ unitId })}
          options={[
            { value: any, label: t('people.anyUnit') },
            ...(units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      {data && (
        <>
          <p role="status" className={styles.soft}>
            {data.total === 0 ? t('people.nobody') : t('people.found', { count: data.total })}
            {wanted.search.trim() === '' && ` ${t('people.citizensHint')}`}
          </p>
          <ul className={styles.people}>
            {data.people.map((person) => (
              <li key={person.id} className={styles.person}>
                <strong>{person.displayName}</strong>
                <span className={styles.email}>{person.email}</span>
                <RoleLabels roles={person.roles} />
                <Button
                  aria-label={t('people.changeOf', { name: person.displayName })}
                  onClick={() => setOpen(person)}
                >
                  {t('people.change')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {pages > 1 && (
        <div className={styles.pages}>
          <Button
            aria-disabled={wanted.page <= 1}
            onClick={() => wanted.page > 1 && setWanted({ ...wanted, page: wanted.page - 1 })}
          >
            {t('people.previous')}
          </Button>
          <span>{t('people.page', { page: wanted.page, pages })}</span>
          <Button
            aria-disabled={wanted.page >= pages}
            onClick={() => wanted.page < pages && setWanted({ ...wanted, page: wanted.page + 1 })}
          >
            {t('people.next')}
          </Button>
        </div>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[4, 4, 4, 4]} />
        ))}
      {open && <RolesDialog person={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
