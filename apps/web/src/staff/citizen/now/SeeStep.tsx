import { MessageSquarePlus, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LookUpPurpose, Signal, TogetherPlaces } from '@mikrosprint/contracts';
import { LinkButton } from '../../../components/Button.js';
import { togetherPath, useTogetherPlaces } from '../together/data.js';

interface SeeStepProps {
  signal: Signal;
  citizenId: string;
  purpose: LookUpPurpose;
}

/** Where the step that fails can be looked at together; null when its level is not to be opened any more. */
function pathTo({ signal, citizenId }: SeeStepProps, places: TogetherPlaces | undefined): string | null {
  for (const { enrolmentId, levels } of places?.sprints ?? []) {
    for (const { levelId, title, stuck } of levels) {
      if (title.da !== signal.levelTitle?.da) continue;
      const step = stuck.find(({ prompt }) => prompt?.da === signal.stepPrompt?.da);
      if (step) return togetherPath({ citizenId, enrolmentId, levelId }, step.stepId);
    }
  }
  return null;
}

/** Straight to the step that keeps failing, or a word about it when it can not be opened. */
export function SeeStep(props: SeeStepProps) {
  const { t } = useTranslation('citizen-facts');
  const { data } = useTogetherPlaces(props.citizenId, props.purpose);
  const path = pathTo(props, data);
  return path === null ? (
    <LinkButton to={`/messages/${props.citizenId}`} icon={<MessageSquarePlus size={20} aria-hidden="true" />}>
      {t('now.write')}
    </LinkButton>
  ) : (
    <LinkButton to={path} icon={<Users size={20} aria-hidden="true" />}>
      {t('now.seeStep')}
    </LinkButton>
  );
}
