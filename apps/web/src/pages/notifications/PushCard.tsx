import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell, BellOff, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.js';
import { keys } from '../../api/queries.js';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Notice } from '../../components/Notice.js';
import { pushState, turnOffPush, turnOnPush } from '../../pwa/push.js';
import styles from './notifications.module.css';

const stateKey = ['push-state'];

/** One browser at a time, and only where the browser can. */
export function PushCard({ serverKey }: { serverKey: string }) {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const { data: state } = useQuery({ queryKey: stateKey, queryFn: pushState, staleTime: 0 });
  const turn = useMutation({
    mutationFn: (on: boolean) => (on ? turnOnPush(serverKey) : turnOffPush()),
    onSuccess: (now) => client.setQueryData(stateKey, now),
    onSettled: () => client.invalidateQueries({ queryKey: keys.notificationSettings }),
  });
  if (state === undefined || state === 'impossible') return null;
  return (
    <Card as="section" className={styles.card} aria-labelledby="push">
      <h2 id="push">{t('push.title')}</h2>
      <p>{t('push.what')}</p>
      {state === 'denied' && <Notice>{t('push.denied')}</Notice>}
      {state === 'on' && (
        <p className={styles.on}>
          <Check size={20} aria-hidden="true" /> {t('push.isOn')}
        </p>
      )}
      {state !== 'denied' && (
        <div>
          <Button
            busy={turn.isPending}
            icon={
              state === 'on' ? (
                <BellOff size={20} aria-hidden="true" />
              ) : (
                <Bell size={20} aria-hidden="true" />
              )
            }
            onClick={() => turn.mutate(state !== 'on')}
          >
            {t(state === 'on' ? 'push.turnOff' : 'push.turnOn')}
          </Button>
        </div>
      )}
      {turn.error &&
        (turn.error instanceof ApiProblem ? (
          <ErrorMessage error={turn.error} />
        ) : (
          <Notice live>{t('push.failed')}</Notice>
        ))}
    </Card>
  );
}
