import { useTranslation } from 'react-i18next';
import type { TargetGroupView } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Select } from '../../components/Select.js';
import plain from '../../pages/plain.module.css';
import { useSetTargetGroup, useTargetGroupOf, useTargetGroups } from './data.js';

const none = '';
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen' }).format();

const isOpen = ({ validFrom, validTo }: TargetGroupView): boolean =>
  validFrom <= today() && (validTo === null || validTo > today());

/** The group a citizen is counted in; not here at all where nobody counts by groups. */
export function CitizenTargetGroup({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('lead');
  const groups = useTargetGroups();
  const all = groups.data?.targetGroups ?? [];
  const { data: known } = useTargetGroupOf(citizenId, all.length > 0);
  const set = useSetTargetGroup(citizenId);
  if (all.length === 0 || known === undefined) return null;
  const current = known.group?.id ?? none;
  return (
    <Card as="section" className={plain.prose} aria-labelledby="target-group">
      <h2 id="target-group">{t('targetGroup.title')}</h2>
      <p>{t('targetGroup.why')}</p>
      <Select
        label={t('targetGroup.label')}
        value={current}
        onChange={(id) => set.mutate(id === none ? null : id)}
        options={[
          { value: none, label: t('targetGroup.none') },
          // One that has closed stays chosen until another is.
          ...all
            .filter((group) => isOpen(group) || group.id === current)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <p role="status" className={set.isSuccess ? undefined : 'visually-hidden'}>
        {set.isSuccess ? t('targetGroup.saved') : ''}
      </p>
      {set.error && <ErrorMessage error={set.error} />}
    </Card>
  );
}
