import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queryClient } from '../api/queries.js';
import { usePerson, useSession } from '../api/session.js';
import { Button } from '../components/Button.js';
import { Dialog } from '../components/Dialog.js';
import { unsentAnswers } from './unsent.js';

/** Signing out waits for answers that are not sent, and says so when they cannot be. */
export function useSignOut(): { ask: () => void; dialog: ReactNode } {
  const { t } = useTranslation('shell');
  const { signOut } = useSession();
  const person = usePerson();
  const navigate = useNavigate();
  const [unsent, setUnsent] = useState(0);

  async function leave(): Promise<void> {
    setUnsent(0);
    await navigate('/');
    await signOut();
    queryClient.clear();
  }
  async function ask(): Promise<void> {
    const waiting = await unsentAnswers(person.id);
    if (waiting > 0) setUnsent(waiting);
    else await leave();
  }
  const dialog = (
    <Dialog
      open={unsent > 0}
      onClose={() => setUnsent(0)}
      title={t('signOut.title')}
      actions={
        <>
          <Button variant="primary" onClick={() => setUnsent(0)}>
            {t('signOut.stay')}
          </Button>
          <Button onClick={() => void leave()}>{t('signOut.leave')}</Button>
        </>
      }
    >
      <p>{t('signOut.unsent', { count: unsent })}</p>
    </Dialog>
  );
  return { ask: () => void ask(), dialog };
}
