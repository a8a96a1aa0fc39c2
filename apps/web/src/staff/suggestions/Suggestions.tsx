import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideSuggestion, Suggestion } from '@mikrosprint/contracts';
import { useSprints } from '../../citizen/data.js';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { Select } from '../../components/Select.js';
import { useFocusLater } from '../../hooks/useFocusLater.js';
import { useText } from '../../i18n/useText.js';
import { newId } from '../../play/sync/identity.js';
import { ReasonDialog } from '../referrals/ReasonDialog.js';
import { useDecide, useSuggestions } from './data.js';
import { GoalLine, NoSuggestions, SuggestionLine } from './SuggestionLine.js';
import { SetAside } from './SuggestionWhy.js';
import styles from './Suggestions.module.css';

interface DecisionProps {
  citizenId: string;
  suggestion: Suggestion;
  onDone(choice: DecideSuggestion): void;
}

/** Another sprint instead: one press less than finding it in the catalogue. */
function ChangeDialog({ citizenId, suggestion, onDone, onClose }: DecisionProps & { onClose(): void }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const { data: sprints } = useSprints();
  const decide = useDecide(citizenId, onDone);
  const [referralId] = useState(newId);
  const [chosen, setChosen] = useState<string | null>(null);
  const others = sprints?.filter(({ sprintId }) => sprintId !== suggestion.sprintId) ?? [];
  const toSprintId = chosen ?? others[0]?.sprintId;
  const send = (): void => {
    if (toSprintId === undefined) return;
    const choice = { decision: 'changed' as const, referralId, toSprintId };
    decide.mutate({ sprintId: suggestion.sprintId, choice });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('suggestions.changeTitle', { sprint: text.of(suggestion.title) })}
      actions={
        <>
          <Button variant="primary" busy={decide.isPending} onClick={send}>
            {t('suggestions.changeDo')}
          </Button>
          <Button onClick={onClose}>{t('refer.cancel')}</Button>
        </>
      }
    >
      {toSprintId === undefined ? (
        <Loading heights={[4]} />
      ) : (
        <Select
          label={t('suggestions.sprint')}
          value={toSprintId}
          onChange={setChosen}
          options={others.map(({ sprintId, title }) => ({ value: sprintId, label: text.of(title) }))}
        />
      )}
      {decide.error && <ErrorMessage error={decide.error} />}
    </Dialog>
  );
}

/** A person decides: refer in one press, choose another, or say no and why. */
function Decision({ citizenId, suggestion, onDone }: DecisionProps) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const [referralId] = useState(newId);
  const [open, setOpen] = useState<'change' | 'reject' | null>(null);
  const close = (): void => setOpen(null);
  const done = (choice: DecideSuggestion): void => {
    close();
    onDone(choice);
  };
  const decide = useDecide(citizenId, done);
  const { sprintId } = suggestion;
  const sprint = text.of(suggestion.title);
  const accept = (): void => decide.mutate({ sprintId, choice: { decision: 'accepted', referralId } });
  return (
    <div className={styles.actions}>
      <Button
        busy={decide.isPending && open === null}
        aria-label={t('suggestions.acceptLabel', { sprint })}
        onClick={accept}
      >
        {t('suggestions.accept')}
      </Button>
      <Button
        variant="quiet"
        aria-label={t('suggestions.changeLabel', { sprint })}
        onClick={() => setOpen('change')}
      >
        {t('suggestions.change')}
      </Button>
      <Button
        variant="quiet"
        aria-label={t('suggestions.rejectLabel', { sprint })}
        onClick={() => setOpen('reject')}
      >
        {t('suggestions.reject')}
      </Button>
      {decide.error && open === null && <ErrorMessage error={decide.error} />}
      {open === 'change' && (
        <ChangeDialog citizenId={citizenId} suggestion={suggestion} onDone={done} onClose={close} />
      )}
      <ReasonDialog
        open={open === 'reject'}
        title={t('suggestions.rejectTitle', { sprint })}
        text={t('suggestions.rejectText')}
        label={t('suggestions.reason')}
        hint={t('suggestions.reasonHint')}
        missing={t('suggestions.reasonMissing')}
        doIt={t('suggestions.rejectDo')}
        keep={t('suggestions.keep')}
        busy={decide.isPending}
        error={decide.error}
        onClose={close}
        onDo={(reason) => decide.mutate({ sprintId, choice: { decision: 'rejected', reason } })}
      />
    </div>
  );
}

/** At most three sprints that may be worth a talk, each with the rule that suggests it. */
export function CitizenSuggestions({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('referrals');
  const { data, error, refetch } = useSuggestions(citizenId);
  const [done, setDone] = useState('');
  const { element: heading, focusLater } = useFocusLater<HTMLHeadingElement>();
  const decided = ({ decision }: DecideSuggestion): void => {
    setDone(t(decision === 'rejected' ? 'suggestions.rejected' : 'suggestions.accepted'));
    // The button that was pressed goes with its suggestion: the reader stays in the part.
    focusLater();
  };
  return (
    <Card as="section" className={styles.section} id="suggestions" aria-labelledby="suggestions-title">
      <div>
        <h2 id="suggestions-title" ref={heading} tabIndex={-1}>
          {t('suggestions.title')}
        </h2>
        <p className={styles.small}>{t('suggestions.lead')}</p>
        {data && <GoalLine goalJob={data.goalJob} ask={t('suggestions.askGoal')} />}
      </div>
      <p role="status" className={styles.told}>
        {done}
      </p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[5]} />)}
      {data?.suggestions.length === 0 && <NoSuggestions basis={data.basis} />}
      {data && data.suggestions.length > 0 && (
        <ul className={styles.lines}>
          {data.suggestions.map((suggestion) => (
            <SuggestionLine key={suggestion.sprintId} suggestion={suggestion} list={data}>
              <Decision citizenId={citizenId} suggestion={suggestion} onDone={decided} />
            </SuggestionLine>
          ))}
        </ul>
      )}
      {data && <SetAside basis={data.basis} />}
    </Card>
  );
}
