import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EnrolmentView, SprintCard } from '@mikrosprint/contracts';
import { Button, LinkButton, type ButtonLook } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import { useEnrol } from '../data.js';

interface SprintEntryProps {
  sprint: SprintCard;
  /** Undefined for who has no place in it yet. */
  enrolment: EnrolmentView | undefined;
  variant: ButtonLook['variant'];
  /** Only the verb is seen, where the title stands just above; a screen reader hears both. */
  short?: boolean;
}

/** The way into a sprint: takes a place in it, or leads on to where one is. */
export function SprintEntry({ sprint, enrolment, variant, short = false }: SprintEntryProps) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const enrol = useEnrol();
  const navigate = useNavigate();
  const to = `/sprint/${sprint.sprintId}`;
  const name = text.of(sprint.title);
  const label = (verb: 'begin' | 'open' | 'again') =>
    short ? (
      <span>
        {t(`sprints.${verb}Short`)} <span className="visually-hidden">{name}</span>
      </span>
    ) : (
      t(`sprints.${verb}`, { sprint: name })
    );
  if (enrolment) {
    const verb = enrolment.completedAt ? 'again' : enrolment.levelsFinished > 0 ? 'open' : 'begin';
    return (
      <LinkButton variant={enrolment.completedAt ? 'secondary' : variant} to={to}>
        {label(verb)}
      </LinkButton>
    );
  }
  return (
    <>
      <Button
        variant={variant}
        busy={enrol.isPending}
        onClick={() => enrol.mutate(sprint.sprintId, { onSuccess: () => void navigate(to) })}
      >
        {label('begin')}
      </Button>
      {enrol.error && <ErrorMessage error={enrol.error} />}
    </>
  );
}
