import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CitizenTargetGroup } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { Card } from '../../components/Card.js';
import { useText } from '../../i18n/useText.js';
import plain from '../../pages/plain.module.css';

/** The group one is counted in, since when and what for; nothing where none is known. */
export function SharedTargetGroup() {
  const { t } = useTranslation('lead');
  const text = useText();
  const { data } = useQuery({
    queryKey: ['target-group', 'mine'],
    queryFn: () => api.get<CitizenTargetGroup>('me/target-group'),
  });
  if (!data?.group || data.since === null) return null;
  return (
    <Card as="section" className={plain.prose} aria-labelledby="target-group" data-personal="">
      <h2 id="target-group">{t('targetGroup.title')}</h2>
      <p>{t('targetGroup.mine', { name: data.group.name, day: text.date(`${data.since}T12:00:00Z`) })}</p>
    </Card>
  );
}
