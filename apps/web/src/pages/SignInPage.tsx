import { useMutation, useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import type { SignInOptions } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { useSession } from '../api/session.js';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { Notice } from '../components/Notice.js';
import { PageTitle } from '../components/PageTitle.js';
import { initialsOf } from '../shell/AccountMenu.js';
import styles from './SignInPage.module.css';

// The picture comes after the words and the way in.
const Welcome = lazy(() => import('./Welcome.js').then((module) => ({ default: module.Welcome })));
const Faces = lazy(() => import('./Welcome.js').then((module) => ({ default: module.Faces })));

function DemoPeople({ accounts }: { accounts: SignInOptions['accounts'] }) {
  const { t } = useTranslation('shell');
  const { demoSignIn } = useSession();
  const enter = useMutation({ mutationFn: demoSignIn });
  return (
    <section className={styles.demo} aria-labelledby="demo">
      <h2 id="demo">{t('signIn.demoTitle')}</h2>
      <ul className={styles.people}>
        {accounts.map(({ account, displayName, role }, index) => (
          <li key={account}>
            <Button
              variant={index === 0 ? 'primary' : 'secondary'}
              wide
              className={index === 0 ? undefined : styles.quiet}
              busy={enter.isPending && enter.variables === account}
              onClick={() => enter.mutate(account)}
            >
              <span className={styles.person}>
                <span className={styles.face} aria-hidden="true">
                  {initialsOf(displayName)}
                </span>
                <span>
                  {t('signIn.as', { name: displayName })}
                  <span>{t(`signIn.roleLine.${role}`)}</span>
                </span>
                <ArrowRight size={20} aria-hidden="true" />
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {enter.error && <ErrorMessage error={enter.error} />}
    </section>
  );
}

/** Also where somebody signs in again in place. */
export function PasswordForm() {
  const { t } = useTranslation('shell');
  const { signIn } = useSession();
  const [tried, setTried] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({ mutationFn: () => signIn(email.trim(), password) });
  const emailError = tried && !/^\S+@\S+\.\S+$/.test(email.trim()) ? t('signIn.emailWrong') : undefined;
  const passwordError = tried && password === '' ? t('signIn.passwordMissing') : undefined;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (/^\S+@\S+\.\S+$/.test(email.trim()) && password !== '') return enter.mutate();
    const wrong = /^\S+@\S+\.\S+$/.test(email.trim()) ? 'password' : 'email';
    event.currentTarget.querySelector<HTMLInputElement>(`input[name="${wrong}"]`)?.focus();
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field
        label={t('signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        error={emailError}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Field
        label={t('signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        error={passwordError}
        onChange={(event) => setPassword(event.target.value)}
      />
      {enter.error && <ErrorMessage error={enter.error} />}
      <Button type="submit" variant="brand" wide busy={enter.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

/** The way in: one press for a demo person, or e-mail and password. */
export function SignInPage() {
  const { t } = useTranslation('shell');
  const { status } = useSession();
  const from = (useLocation().state as { from?: string } | null)?.from;
  const options = useQuery({
    queryKey: keys.options,
    queryFn: () => api.get<SignInOptions>('auth/options'),
    staleTime: Infinity,
  });
  if (status === 'signed-in') return <Navigate to={from ?? '/home'} replace />;
  const accounts = options.data?.demo ? options.data.accounts : [];
  return (
    <div className={styles.page}>
      <div className={styles.intro}>
        <PageTitle title={t('signIn.title')}>{t('signIn.headline')}</PageTitle>
        <p className={styles.lead}>{t('signIn.what')}</p>
        <div className={styles.art}>
          <Suspense>
            <Welcome />
          </Suspense>
        </div>
        <Suspense>
          <Faces />
        </Suspense>
      </div>
      <Card className={styles.forms}>
        {from && (
          <Notice>
            <p>{t('signIn.thenBack')}</p>
          </Notice>
        )}
        {options.error && <ErrorMessage error={options.error} onRetry={() => void options.refetch()} />}
        {accounts.length > 0 ? (
          <>
            <DemoPeople accounts={accounts} />
            <details>
              <summary className={styles.reveal}>{t('signIn.withPassword')}</summary>
              <PasswordForm />
            </details>
          </>
        ) : (
          !options.isPending && (
            <>
              <h2>{t('signIn.title')}</h2>
              <PasswordForm />
            </>
          )
        )}
      </Card>
    </div>
  );
}
