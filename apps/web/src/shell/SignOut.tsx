import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queryClient } from '../api/queries.js';
import { usePerson, useSession } from '../api/session.js';
import { Button } from '../components/Button.js';
import { Dialog } from '../components/Dialog.js';
import { forgetPush } from '../pwa/push.js';
import { forgetCv, unsentAnswers, unsentCv, unsentDrafts, unsentMessages } from './unsent.js';

/** What would stay behind on this device. */
const nothing = { answers: 0, drafts: 0, messages: 0, cv: 0 };

const isAnything = (unsent: typeof nothing): boolean => Object.values(unsent).some((count) => count > 0);

/** Signing out waits for answers and drafts that are not sent, and says so when they cannot be. */
export function useSignOut(): { ask: () => void; dialog: ReactNode } {
  const { t } = useTranslation('shell');
  const { signOut } = useSession();
  const person = usePerson();
  const navigate = useNavigate();
  const [unsent, setUnsent] = useState(nothing);
  const isWaiting = isAnything(unsent);

  async function leave(): Promise<void> {
    setUnsent(nothing);
    await Promise.all([forgetPush(), person.roles.includes('citizen') && forgetCv(person.id)]);
    await navigate('/');
    await signOut();
    queryClient.clear();
  }
  async function ask(): Promise<void> {
    const [answers, drafts, messages, cv] = await Promise.all([
      unsentAnswers(person.id),
      // Learners write nothing: the studio is never fetched for them.
      person.roles.includes('provider') ? unsentDrafts(person.id) : 0,
      unsentMessages(person.id),
      person.roles.includes('citizen') ? unsentCv(person.id) : 0,
    ]);
    const left = { answers, drafts, messages, cv };
    if (isAnything(left)) setUnsent(left);
    else await leave();
  }
  const dialog = (
    <Dialog
      open={isWaiting}
      onClose={() => setUnsent(nothing)}
      title={t('signOut.title')}
      actions={
        <>
          <Button variant="primary" onClick={() => setUnsent(nothing)}>
            {t('signOut.stay')}
          </Button>
          <Button onClick={() => void leave()}>{t('signOut.leave')}</Button>
        </>
      }
    >
      {unsent.answers > 0 && <p>{t('signOut.unsent', { count: unsent.answers })}</p>}
      {unsent.drafts > 0 && <p>{t('signOut.unsentDrafts', { count: unsent.drafts })}</p>}
      {unsent.cv > 0 && <p>{t('signOut.unsentCv')}</p>}
      {unsent.messages > 0 && <p>{t('signOut.unsentMessages', { count: unsent.messages })}</p>}
    </Dialog>
  );
  return { ask: () => void ask(), dialog };
}
