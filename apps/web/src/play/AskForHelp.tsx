import type { HelpRequestView } from '@mikrosprint/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../api/queries.js';
import { Button } from '../components/Button.js';
import { useText } from '../i18n/useText.js';
import type { PlaySession } from './session.js';
import styles from './StepHelp.module.css';
import { apiWire } from './sync/api-wire.js';
import { WireError } from './sync/wire.js';

interface AskForHelpProps {
  session: PlaySession;
  stepId: string;
  open: boolean;
  onClose(): void;
}

/** Asking a person for a hand: says what happens and who is told, happens at once, and can be taken back. */
export function AskForHelp({ session, stepId, open, onClose }: AskForHelpProps) {
  const { t } = useTranslation('play');
  const { time } = useText();
  const { request, said, busy, ask, withdraw } = useHelpRequest(session, stepId, onClose);
  return (
    <>
      {open && !request && (
        <div className={styles.ask}>
          <p>{t('help.explain')}</p>
          <div className={styles.buttons}>
            <Button variant="brand" busy={busy} onClick={ask}>
              {t('help.send')}
            </Button>
            <Button onClick={onClose}>{t('help.cancel')}</Button>
          </div>
        </div>
      )}
      <div role="status" className={request || said ? styles.ask : undefined}>
        {request && (
          <p>
            <strong>{t('help.sent', { time: time(request.requestedAt) })}</strong> {t('help.goOn')}
          </p>
        )}
        {said && <p>{t(`help.${said}`)}</p>}
        {request && (
          <div className={styles.buttons}>
            <Button busy={busy} onClick={ask}>
              {t('help.again')}
            </Button>
            <Button variant="quiet" onClick={withdraw}>
              {t('help.withdraw')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function useHelpRequest(session: PlaySession, stepId: string, onSent: () => void) {
  const client = useQueryClient();
  const [request, setRequest] = useState<HelpRequestView | null>(null);
  const [said, setSaid] = useState<'withdrawn' | 'needsLine' | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let current = true;
    apiWire
      .openHelpRequests()
      .then((open) => current && setRequest(open.find((one) => isFor(one, session, stepId)) ?? null))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [session, stepId]);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setSaid(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey: keys.help });
    } catch (cause) {
      if (!(cause instanceof WireError)) throw cause;
      setSaid('needsLine');
    } finally {
      setBusy(false);
    }
  };
  const ask = () =>
    void during(async () => {
      // The tries must be on the server before it can say which step it is about.
      await session.refresh();
      setRequest(await apiWire.askForHelp(session.runId(), stepId));
      onSent();
    });
  const withdraw = () =>
    void during(async () => {
      if (!request) return;
      await apiWire.withdrawHelp(request.helpRequestId);
      setRequest(null);
      setSaid('withdrawn');
    });
  return { request, said, busy, ask, withdraw };
}

function isFor(request: HelpRequestView, session: PlaySession, stepId: string): boolean {
  return request.levelId === session.level.id && request.stepId === stepId && request.answeredAt === null;
}
