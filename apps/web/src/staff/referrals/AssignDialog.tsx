import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentAnswer } from '@mikrosprint/contracts';
import { useSprints } from '../../citizen/data.js';
import { Button, LinkButton } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import { newId } from '../../play/sync/identity.js';
import { DateFields, today } from './DateFields.js';
import { useAssign } from './data.js';
import { noonOf } from './ReferralLine.js';

interface AssignDialogProps {
  /** Whom it is agreed with: one, or everybody who was chosen in the caseload. */
  people: { citizenId: string; name: string }[];
  onClose(): void;
}

/** A sprint from a day on, for one citizen or many; afterwards it says who got it and of each of the others why not. */
export function AssignDialog({ people, onClose }: AssignDialogProps) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const { data: sprints, error } = useSprints();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dates, setDates] = useState({ startsOn: today(), dueOn: '' });
  const [cohortId] = useState(newId);
  const assign = useAssign();
  const sprintId = chosen ?? sprints?.[0]?.sprintId;
  const send = (): void => {
    if (sprintId === undefined) return;
    const citizenIds = people.map(({ citizenId }) => citizenId);
    const { startsOn, dueOn } = dates;
    assign.mutate({ cohortId, citizenIds, sprintId, startsOn, dueOn: dueOn === '' ? null : dueOn });
  };
  const title = t('assign.title', { count: people.length });
  if (assign.data) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={title}
        actions={
          <>
            <Button variant="primary" onClick={onClose}>
              {t('assign.close')}
            </Button>
            <LinkButton to="/cohorts">{t('assign.toCohorts')}</LinkButton>
          </>
        }
      >
        <Answer answer={assign.data} people={people} startsOn={dates.startsOn} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="primary" busy={assign.isPending} onClick={send}>
            {t('assign.send')}
          </Button>
          <Button onClick={onClose}>{t('assign.cancel')}</Button>
        </>
      }
    >
      {!sprints && (error ? <ErrorMessage error={error} /> : <Loading heights={[6]} />)}
      {sprints && sprintId !== undefined && (
        <Select
          label={t('assign.sprint')}
          value={sprintId}
          onChange={setChosen}
          options={sprints.map((sprint) => ({ value: sprint.sprintId, label: text.of(sprint.title) }))}
        />
      )}
      <DateFields dates={dates} onChange={setDates} />
      {assign.error && <ErrorMessage error={assign.error} />}
    </Dialog>
  );
}

function Answer({
  answer,
  people,
  startsOn,
}: {
  answer: AssignmentAnswer;
  people: AssignDialogProps['people'];
  startsOn: string;
}) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const nameOf = (id: string): string =>
    people.find(({ citizenId }) => citizenId === id)?.name ?? t('assign.someone');
  const count = answer.assigned.length;
  return (
    <>
      <p role="status">
        {count === 0
          ? t('assign.doneNobody')
          : t('assign.done', { count, date: text.date(noonOf(startsOn)) })}
      </p>
      {answer.refused.length > 0 && (
        <ul>
          {answer.refused.map(({ citizenId, why }) => (
            <li key={citizenId}>{t(`assign.refused.${why}`, { name: nameOf(citizenId) })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
