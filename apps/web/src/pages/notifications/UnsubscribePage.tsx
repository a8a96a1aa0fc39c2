import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MailX, Undo2, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { UnsubscribeState } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { Button, LinkButton } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import plain from '../plain.module.css';
import styles from './notifications.module.css';

function Broken({ code }: { code: string }) {
  const { t } = useTranslation(['notifications', 'shell']);
  return (
    <div className={plain.centre}>
      <Unlink size={56} strokeWidth={1.6} aria-hidden="true" />
      <PageTitle>{t('stop.broken')}</PageTitle>
      <p>{t(`shell:problem.${code}`)}</p>
      <LinkButton variant="primary" to="/">
        {t('stop.home')}
      </LinkButton>
    </div>
  );
}

/** Says nothing about whose link it is: whoever holds the letter can stop it, and learns no more than that. */
function Ask({ path, state }: { path: string; state: UnsubscribeState }) {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const press = useMutation({
    mutationFn: (how: 'stop' | 'undo') => api.post<UnsubscribeState>(how === 'stop' ? path : `${path}/undo`),
    onSuccess: (now) => client.setQueryData(['unsubscribe', path], now),
  });
  const { what, stopped } = state;
  const Icon = stopped ? Undo2 : MailX;
  return (
    <Card className={styles.card}>
      <div role="status" className={styles.verdict}>
        {stopped && <p>{t(`stop.${what}Done`)}</p>}
        {!stopped && press.isSuccess && <p>{t('stop.undone')}</p>}
      </div>
      {!stopped && <p>{t(`stop.${what}`)}</p>}
      <div>
        <Button
          variant={stopped ? 'secondary' : 'primary'}
          busy={press.isPending}
          icon={<Icon size={20} aria-hidden="true" />}
          onClick={() => press.mutate(stopped ? 'undo' : 'stop')}
        >
          {t(stopped ? 'stop.undo' : `stop.${what}Do`)}
        </Button>
      </div>
      {press.error && <ErrorMessage error={press.error} />}
    </Card>
  );
}

const unknown = 'unsubscribe-link-unknown';

const codeOf = (error: unknown): string | undefined => (error instanceof ApiProblem ? error.code : undefined);

/** Where the link at the end of an e-mail leads: works without signing in. */
export function UnsubscribePage() {
  const { t } = useTranslation('notifications');
  const { key = '' } = useParams();
  const path = `unsubscribe/${encodeURIComponent(key)}`;
  const { data, error, refetch } = useQuery({
    queryKey: ['unsubscribe', path],
    queryFn: () => api.get<UnsubscribeState>(`${path}/state`),
  });
  // One that is far too long is no address of the server's at all.
  const code = codeOf(error) === 'not-found' ? unknown : codeOf(error);
  if (code?.startsWith('unsubscribe-link')) return <Broken code={code} />;
  return (
    <div className={plain.narrow}>
      <PageTitle>{t('stop.title')}</PageTitle>
      {data && <Ask path={path} state={data} />}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[10]} />)}
    </div>
  );
}
