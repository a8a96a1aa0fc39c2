import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import type { Person, SignInOptions } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { useSession } from '../../api/session.js';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { NotFoundPage } from '../../pages/NotFoundPage.js';
import { PasswordForm } from '../../pages/SignInPage.js';
import { Guard } from '../../shell/Guard.js';
import { AuthorContext } from './author.js';

const studioRoles = ['provider', 'lead', 'admin'] as const;

function DemoAgain({ account, name }: { account: string; name: string }) {
  const { t } = useTranslation('shell');
  const { demoSignIn } = useSession();
  const enter = useMutation({ mutationFn: () => demoSignIn(account) });
  return (
    <>
      <Button variant="primary" busy={enter.isPending} onClick={() => enter.mutate()}>
        {t('signIn.as', { name })}
      </Button>
      {enter.error && <ErrorMessage error={enter.error} />}
    </>
  );
}

/** The page stays as it is behind it; what was written is kept on this device meanwhile. */
function SignInAgain({ author }: { author: Person }) {
  const { t } = useTranslation('studio');
  const { data } = useQuery({
    queryKey: keys.options,
    queryFn: () => api.get<SignInOptions>('auth/options'),
    staleTime: Infinity,
  });
  const demo = data?.demo
    ? data.accounts.find(({ displayName }) => displayName === author.displayName)
    : undefined;
  return (
    <Dialog open onClose={() => undefined} title={t('pages.signInAgain.title')} actions={null}>
      <p>{t('pages.signInAgain.kept', { name: author.displayName })}</p>
      {demo && <DemoAgain account={demo.account} name={demo.displayName} />}
      <PasswordForm />
    </Dialog>
  );
}

/** The door to the studio: for those who write and those who review; an expired session leaves the page standing. */
export function StudioGate() {
  const { person } = useSession();
  const [author, setAuthor] = useState(person);
  const client = useQueryClient();
  const wasAway = useRef(false);
  useEffect(() => {
    if (!person) {
      wasAway.current = true;
      return;
    }
    // What was refused meanwhile is asked for again.
    if (wasAway.current) void client.invalidateQueries();
    wasAway.current = false;
    // Somebody else has signed in: nothing of the first author may stay on this page.
    if (author && author.id !== person.id) location.replace('/studio');
    else setAuthor(person);
  }, [author, person, client]);
  const here = author ?? person;
  if (!here) return <Guard />;
  if (!studioRoles.some((role) => here.roles.includes(role))) return <NotFoundPage />;
  return (
    <AuthorContext value={here}>
      <Outlet />
      {!person && <SignInAgain author={here} />}
    </AuthorContext>
  );
}
