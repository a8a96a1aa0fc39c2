import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTransition, DraftView, TransitionRequest } from '@mikrosprint/contracts';
import { draftTransitions } from '@mikrosprint/contracts';
import { ApiProblem } from '../../api/problem.js';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import field from '../../components/Field.module.css';
import type { DraftStore } from '../draft/draft-store.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { useSnapshot } from '../draft/use-draft-store.js';
import { PublishConsequences, RetireConsequences, type Change } from '../review/Consequences.js';
import { useChecksNow } from './Checks.js';
import styles from './Studio.module.css';

/** What takes the draft forward is the one thing to press; the rest stands beside it. */
const forward: readonly DraftTransition[] = ['submit', 'publish', 'revise'];

interface MovesProps {
  view: DraftView;
  store: DraftStore;
  /** Whether nothing has to be mended before it is sent in: until then that comes first. */
  isReady: boolean;
  onProblems(): void;
}

function useMove(view: DraftView, store: DraftStore, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (request: Omit<TransitionRequest, 'revision'>) => {
      // What is still on its way goes first: it is the newest revision that moves.
      await store.flush();
      return studioApi.move(view.draftId, { ...request, revision: store.snapshot().revision });
    },
    onSuccess: (moved) => {
      client.setQueryData(studioKeys.draft(view.draftId), moved);
      void client.invalidateQueries({ queryKey: studioKeys.drafts });
      void client.invalidateQueries({ queryKey: studioKeys.moves(view.draftId) });
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey: studioKeys.draft(view.draftId), exact: true }),
  });
}

/**
 * How many texts are only hard to read, when nothing else is wrong with what is to be sent in: then its author is asked
 * why at once, and not after a refusal. 0 while that is not known.
 */
function useHardTexts(
  { view, store }: Pick<MovesProps, 'view' | 'store'>,
  transition: DraftTransition,
): number {
  const { revision } = useSnapshot(store);
  const { data } = useChecksNow(view.draftId, revision, transition === 'submit');
  const problems = data?.problems ?? [];
  return problems.every(({ excusable }) => excusable) ? problems.length : 0;
}

interface MoveDialogProps extends MovesProps {
  transition: DraftTransition;
  onClose(): void;
}

function MoveDialog({ transition, view, store, onClose, onProblems }: MoveDialogProps) {
  const { t } = useTranslation('studio');
  const move = useMove(view, store, onClose);
  const [reason, setReason] = useState('');
  const [change, setChange] = useState<Change>('minor');
  const [tried, setTried] = useState(false);
  const id = useId();
  const hardTexts = useHardTexts({ view, store }, transition);
  const code = move.error instanceof ApiProblem ? move.error.code : null;
  const needsReason =
    draftTransitions[transition].needsReason === true || code === 'reason-required' || hardTexts > 0;
  const asksReason = needsReason || transition === 'submit';
  const isShort = needsReason && reason.trim().length < 3;
  const asksChange = transition === 'publish' && view.published !== null;
  function go(): void {
    setTried(true);
    if (isShort) return document.getElementById(id)?.focus();
    const said = reason.trim();
    move.mutate({
      transition,
      ...(said.length >= 3 && { reason: said }),
      ...(transition === 'publish' && { change: asksChange ? change : 'major' }),
    });
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`draft.move.${transition}.title`)}
      actions={
        <>
          <Button
            variant={code === 'draft-not-ready' ? 'secondary' : 'primary'}
            busy={move.isPending}
            onClick={go}
          >
            {t(`draft.move.${transition}.go`)}
          </Button>
          {(code === 'draft-not-ready' || hardTexts > 0) && (
            <Button variant={code === 'draft-not-ready' ? 'primary' : 'secondary'} onClick={onProblems}>
              {t('draft.move.seeProblems')}
            </Button>
          )}
          <Button onClick={onClose}>{t('pages.cancel')}</Button>
        </>
      }
    >
      <p>{t(`draft.move.${transition}.what`)}</p>
      {transition === 'publish' && (
        <PublishConsequences draftId={view.draftId} change={change} onChange={setChange} />
      )}
      {transition === 'retire' && <RetireConsequences draftId={view.draftId} />}
      {hardTexts > 0 && <p>{t('draft.move.hardTexts', { count: hardTexts })}</p>}
      {asksReason && (
        <div className={field.field}>
          <label htmlFor={id}>{needsReason ? t('draft.move.reason') : t('draft.move.note')}</label>
          <span id={`${id}-hint`} className={field.hint}>
            {t('draft.move.reasonHint')}
          </span>
          {tried && isShort && (
            <span id={`${id}-error`} className={field.error}>
              {t('draft.move.reasonMissing')}
            </span>
          )}
          <textarea
            id={id}
            className={styles.textarea}
            rows={3}
            maxLength={500}
            value={reason}
            aria-invalid={tried && isShort ? true : undefined}
            aria-describedby={tried && isShort ? `${id}-hint ${id}-error` : `${id}-hint`}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {move.error && !(hardTexts > 0 && code === 'reason-required') && <ErrorMessage error={move.error} />}
    </Dialog>
  );
}

/** What can be done with the draft now, by whoever looks at it. */
export function Moves(props: MovesProps) {
  const { t } = useTranslation('studio');
  const [open, setOpen] = useState<DraftTransition | null>(null);
  const { transitions } = props.view;
  const main = transitions.find(
    (transition) => forward.includes(transition) && (transition !== 'submit' || props.isReady),
  );
  return (
    <div className={styles.moves}>
      {transitions.map((transition) => (
        <Button
          key={transition}
          variant={transition === main ? 'primary' : 'secondary'}
          onClick={() => setOpen(transition)}
        >
          {t(`draft.move.${transition}.open`)}
        </Button>
      ))}
      {open && (
        <MoveDialog
          {...props}
          transition={open}
          onClose={() => setOpen(null)}
          onProblems={() => {
            setOpen(null);
            props.onProblems();
          }}
        />
      )}
    </div>
  );
}
