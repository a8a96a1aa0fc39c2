import { CalendarClock, CalendarPlus, MessageSquarePlus, Reply, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LookUpPurpose, Signal } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../../../components/Button.js';
import { SupportTalk } from '../../support.js';
import { jumpTo } from '../jump.js';
import { LookAtStep } from '../together/Together.js';
import { HelpRequest } from './HelpRequest.js';
import { SeeStep } from './SeeStep.js';

interface SignalActionProps {
  signal: Signal;
  citizenId: string;
  purpose: LookUpPurpose;
  onRefer(): void;
}

function Write({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('citizen-facts');
  return (
    <LinkButton to={`/messages/${citizenId}`} icon={<MessageSquarePlus size={20} aria-hidden="true" />}>
      {t('now.write')}
    </LinkButton>
  );
}

/** The one thing to do about a signal: what its cause asks for. */
export function SignalAction({ signal, citizenId, purpose, onRefer }: SignalActionProps) {
  const { t } = useTranslation('citizen-facts');
  switch (signal.kind) {
    case 'asked-for-help':
      return <HelpRequest signal={signal} citizenId={citizenId} />;
    case 'wants-support':
      return <SupportTalk signal={signal} citizenId={citizenId} />;
    case 'failed-repeatedly':
      return <SeeStep signal={signal} citizenId={citizenId} purpose={purpose} />;
    case 'missed-booking':
      return (
        <LinkButton to="/calendar" icon={<CalendarPlus size={20} aria-hidden="true" />}>
          {t('now.offer')}
        </LinkButton>
      );
    case 'deadline-passed':
      return (
        <Button
          icon={<CalendarClock size={20} aria-hidden="true" />}
          onClick={() => jumpTo('part-referrals')}
        >
          {t('now.newDate')}
        </Button>
      );
    case 'finished':
      return (
        <Button icon={<Send size={20} aria-hidden="true" />} onClick={onRefer}>
          {t('now.next')}
        </Button>
      );
    case 'unanswered-message':
      return (
        <LinkButton to={`/messages/${citizenId}`} icon={<Reply size={20} aria-hidden="true" />}>
          {t('now.reply')}
        </LinkButton>
      );
    case 'failed-repeatedly':
      return <LookAtStep citizenId={citizenId} signal={signal} otherwise={<Write citizenId={citizenId} />} />;
    default:
      return <Write citizenId={citizenId} />;
  }
}
