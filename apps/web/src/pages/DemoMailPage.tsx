import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Mails, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DemoDigestAnswer, DemoMailList } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { Notice } from '../components/Notice.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import styles from './DemoMailPage.module.css';
import plain from './plain.module.css';

type DemoMail = DemoMailList['mails'][number];

/** The letter as it is, with its links as a mail program would show them. */
function Letter({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    part.startsWith('http') ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

function Mail({ mail }: { mail: DemoMail }) {
  const { t } = useTranslation('common');
  const text = useText();
  return (
    <Card as="li" className={styles.mail}>
      <h2>{mail.subject}</h2>
      <dl>
        <dt>{t('demoMail.to')}</dt>
        <dd>{mail.to}</dd>
        <dt>{t('demoMail.sent')}</dt>
        <dd>{text.ago(mail.sentAt)}</dd>
      </dl>
      <pre className={styles.letter}>
        <Letter text={mail.text} />
      </pre>
    </Card>
  );
}

/** Demo mode sends no e-mail out of the house: this page shows what would have been sent to oneself. */
export function DemoMailPage() {
  const { t } = useTranslation('common');
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.demoMail,
    queryFn: () => api.get<DemoMailList>('demo/mail').then(({ mails }) => mails),
  });
  const digest = useMutation({
    mutationFn: () => api.post<DemoDigestAnswer>('demo/digest'),
    onSettled: () => client.invalidateQueries({ queryKey: keys.demoMail }),
  });
  return (
    <div className={plain.narrow}>
      <div className={styles.head}>
        <PageTitle>{t('demoMail.title')}</PageTitle>
        <Button
          variant="primary"
          busy={digest.isPending}
          icon={<Send size={20} aria-hidden="true" />}
          onClick={() => digest.mutate()}
        >
          {t('demoMail.send')}
        </Button>
      </div>
      <p>{t('demoMail.what')}</p>
      <div role="status">
        {digest.data && (
          <Notice kind={digest.data.sent ? 'success' : 'info'}>
            <p>{digest.data.sent ? t('demoMail.asked') : t('demoMail.nothing')}</p>
          </Notice>
        )}
      </div>
      {digest.error && <ErrorMessage error={digest.error} />}
      {data?.length === 0 && (
        <EmptyState icon={<Mails size={40} aria-hidden="true" />} title={t('demoMail.empty')}>
          {t('demoMail.emptyText')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className={styles.list}>
          {data.map((mail) => (
            <Mail key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[12]} />)}
    </div>
  );
}
