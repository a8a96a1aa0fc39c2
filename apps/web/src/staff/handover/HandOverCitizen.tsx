import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../components/Button.js';
import { usePlanned } from './data.js';
import { HandoverDialog } from './HandoverDialog.js';
import { PlannedLine } from './PlannedHandovers.js';

/** On the citizen's page: somebody else follows them from now on. The page is then no longer one's own. */
export function HandOverCitizen({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('lead');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const planned = usePlanned();
  const agreed = planned.data?.handovers.filter(({ citizens }) =>
    citizens.some(({ id }) => id === citizenId),
  );
  const close = (isGone: boolean): void => {
    setOpen(false);
    if (isGone) void navigate('/caseload');
  };
  return (
    <>
      {agreed && agreed.length > 0 ? (
        <ul>
          {agreed.map((handover) => (
            <PlannedLine key={handover.id} handover={handover} />
          ))}
        </ul>
      ) : (
        <Button icon={<ArrowRightLeft size={20} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t('handover.open')}
        </Button>
      )}
      {open && <HandoverDialog citizens={[citizenId]} from={null} onClose={close} />}
    </>
  );
}
