import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOver, HandOverAnswer } from '@mikrosprint/contracts';
import { usePerson } from '../../api/session.js';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { Loading } from '../../components/Loading.js';
import { Select } from '../../components/Select.js';
import { GoesAlong } from './GoesAlong.js';
import { useColleagues, useHandOver, useLookAgain } from './data.js';

interface HandoverDialogProps {
  /** These, or everybody whom `from` follows. */
  citizens: string[] | 'all';
  /** Whose they are; null: one's own, or nobody's. */
  from: { id: string; displayName: string } | null;
  /** `isGone`: they follow somebody else now, so that a page about them is no longer one's own. */
  onClose(isGone: boolean): void;
}

/** Gives citizens to a colleague, now or on a day. What became of each is said before it closes. */
export function HandoverDialog({ citizens, from, onClose }: HandoverDialogProps) {
  const { t } = useTranslation('lead');
  const { id: me, roles } = usePerson();
  const [id] = useState(() => crypto.randomUUID());
  const colleagues = useColleagues();
  const handOver = useHandOver();
  const lookAgain = useLookAgain();
  const [toId, setToId] = useState('');
  const [when, setWhen] = useState<'now' | 'onDay'>('now');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const takers = colleagues.data?.colleagues.filter((one) => one.id !== (from?.id ?? me)) ?? [];
  const ready = toId !== '' && (when === 'now' || day !== '');
  const send = (): void => {
    setTried(true);
    const wanted: HandOver = {
      ...{ id, citizens, toId, fromId: from?.id ?? null },
      onDay: when === 'now' ? null : day,
    };
    if (ready) handOver.mutate(wanted);
  };
  const close = (): void => {
    onClose((handOver.data?.moved.length ?? 0) > 0);
    if (handOver.isSuccess) void lookAgain();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={
        citizens === 'all'
          ? t('handover.whole', { name: from?.displayName ?? '' })
          : t('handover.title', { count: citizens.length })
      }
      actions={
        handOver.isSuccess ? (
          <Button variant="primary" onClick={close}>
            {t('handover.close')}
          </Button>
        ) : (
          <>
            <Button variant="primary" busy={handOver.isPending} onClick={send}>
              {t('handover.do')}
            </Button>
            <Button onClick={close}>{t('handover.cancel')}</Button>
          </>
        )
      }
    >
      {!handOver.isSuccess && (
        <>
          <p>{t(whose(from, me, !roles.includes('caseworker')))}</p>
          <GoesAlong wanted={{ citizens, fromId: from?.id ?? null }} />
          {colleagues.data && takers.length === 0 && <p>{t('handover.nobody')}</p>}
          {takers.length > 0 && (
            <Select
              label={t('handover.to')}
              value={toId}
              onChange={setToId}
              options={[
                { value: '', label: '–' },
                ...takers.map((one) => ({
                  value: one.id,
                  label: t('handover.follows', { name: one.displayName, count: one.citizens }),
                })),
              ]}
            />
          )}
          <Choices<'now' | 'onDay'>
            legend={t('handover.when')}
            value={when}
            onChange={setWhen}
            options={[
              { value: 'now', label: t('handover.now') },
              { value: 'onDay', label: t('handover.onDay') },
            ]}
          />
          {when === 'onDay' && (
            <Field
              label={t('handover.day')}
              type="date"
              min={tomorrow()}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
          <p role="alert">{tried && !ready ? t('handover.choose') : ''}</p>
        </>
      )}
      {!colleagues.data &&
        (colleagues.error ? <ErrorMessage error={colleagues.error} /> : <Loading heights={[4]} />)}
      {handOver.error && <ErrorMessage error={handOver.error} />}
      <div role="status">{handOver.data && <Done answer={handOver.data} />}</div>
    </Dialog>
  );
}

/** The calendar's next day where the reader is: only what the field offers. */
const tomorrow = (): string => new Intl.DateTimeFormat('en-CA').format(Date.now() + 86_400_000);

/** Which words fit: one's own citizens, a colleague's, or those whom nobody follows. */
function whose(from: HandoverDialogProps['from'], me: string, leads: boolean): string {
  if (from === null) return leads ? 'handover.textFree' : 'handover.text';
  return from.id === me ? 'handover.text' : 'handover.textOther';
}

function Done({ answer }: { answer: HandOverAnswer }) {
  const { t } = useTranslation('lead');
  const kinds = ['moved', 'planned', 'left'] as const;
  return kinds.map((kind) =>
    answer[kind].length === 0 ? null : (
      <p key={kind}>{t(`handover.${kind}`, { count: answer[kind].length })}</p>
    ),
  );
}
