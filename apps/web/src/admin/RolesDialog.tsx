import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldRole, PersonWithRoles } from '@mikrosprint/contracts';
import { usePerson } from '../api/session.js';
import { Button } from '../components/Button.js';
import { Dialog } from '../components/Dialog.js';
import styles from './Admin.module.css';
import { EndRole } from './EndRole.js';
import { GiveRole } from './GiveRole.js';
import { useRoleWords } from './RoleLabels.js';

/** What the dialog is at: all roles, a new one, or the end of one. */
type View = 'all' | 'give' | HeldRole;

/** Everything one person may do, in one place: given, ended and looked back on. */
export function RolesDialog({ person: given, onClose }: { person: PersonWithRoles; onClose(): void }) {
  const { t } = useTranslation('admin');
  const [person, setPerson] = useState(given);
  const [view, setView] = useState<View>('all');
  const [told, setTold] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    // The button that was pressed has gone: the focus goes on to what has come.
    if (hasMoved.current)
      (body.current?.querySelector<HTMLElement>('select, input') ?? body.current)?.focus();
    hasMoved.current = true;
  }, [view]);
  const done = (after: PersonWithRoles, words: string): void => {
    setPerson(after);
    setTold(words);
    setView('all');
  };
  const back = (): void => setView('all');
  const actions =
    view === 'all' ? (
      <>
        <Button variant="primary" onClick={() => setView('give')}>
          {t('people.give')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </>
    ) : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('people.rolesOf', { name: person.displayName })}
      actions={actions}
    >
      <div ref={body} tabIndex={-1} className={styles.dialog}>
        <p role="status" className={told === '' ? 'visually-hidden' : styles.told}>
          {told}
        </p>
        {view === 'all' && <AllRoles person={person} onEnd={setView} />}
        {view === 'give' && (
          <GiveRole personId={person.id} onDone={(after) => done(after, t('people.given'))} onBack={back} />
        )}
        {typeof view === 'object' && (
          <EndRole
            person={person}
            held={view}
            onDone={(after) => done(after, t('people.endedNow'))}
            onBack={back}
          />
        )}
      </div>
    </Dialog>
  );
}

function AllRoles({ person, onEnd }: { person: PersonWithRoles; onEnd(held: HeldRole): void }) {
  const { t } = useTranslation('admin');
  const { id: me } = usePerson();
  const words = useRoleWords();
  const current = person.roles.filter(({ holds }) => holds !== 'ended');
  const earlier = person.roles.filter(({ holds }) => holds === 'ended');
  return (
    <>
      <p className={styles.soft}>{person.email}</p>
      {current.length === 0 && <p>{t('people.none')}</p>}
      <ul className={styles.roles}>
        {current.map((held) => (
          <li key={held.id}>
            <span>{words(held)}</span>
            {held.role === 'admin' && person.id === me ? (
              <span className={styles.soft}>{t('people.ownAdmin')}</span>
            ) : (
              <Button aria-label={t('people.endRole', { role: words(held) })} onClick={() => onEnd(held)}>
                {t('people.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('people.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((held) => (
              <li key={held.id}>{words(held)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
