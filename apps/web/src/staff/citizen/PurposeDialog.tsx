import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { LookUpPurpose } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Dialog } from '../../components/Dialog.js';

const purposes: LookUpPurpose[] = ['conversation', 'follow-up', 'help-request', 'administration'];

interface PurposeDialogProps {
  /** What was chosen before, when it is changed. */
  before?: LookUpPurpose;
  onChoose(purpose: LookUpPurpose): void;
  onClose(): void;
}

/** Asked once per opening. The answer is logged with the look-up, and the citizen can read it. */
export function PurposeDialog({ before, onChoose, onClose }: PurposeDialogProps) {
  const { t } = useTranslation(['staff', 'citizen-facts']);
  // Whoever comes to answer a call for help has said so by the press in the list; it stands chosen and can be changed.
  const { state } = useLocation() as { state: { purpose?: unknown } | null };
  const [purpose, setPurpose] = useState<LookUpPurpose | null>(
    before ?? purposes.find((each) => each === state?.purpose) ?? null,
  );
  const [tried, setTried] = useState(false);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('staff:purpose.title')}
      actions={
        <>
          <Button variant="primary" onClick={() => (purpose ? onChoose(purpose) : setTried(true))}>
            {t(before ? 'citizen-facts:purpose.change' : 'staff:purpose.open')}
          </Button>
          <Button onClick={onClose}>{t(before ? 'citizen-facts:purpose.keep' : 'staff:purpose.back')}</Button>
        </>
      }
    >
      <p>{t('staff:purpose.why')}</p>
      <Choices<LookUpPurpose>
        legend={t('staff:purpose.legend')}
        stacked
        value={purpose}
        onChange={setPurpose}
        options={purposes.map((value) => ({ value, label: t(`staff:purpose.${value}`) }))}
      />
      <p role="alert">{tried && !purpose ? t('staff:purpose.missing') : ''}</p>
    </Dialog>
  );
}
