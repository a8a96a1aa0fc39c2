import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.js';
import { Dialog } from '../components/Dialog.js';
import type { SessionView } from './session.js';

interface LeaveDialogProps {
  open: boolean;
  view: SessionView;
  onStay(): void;
  onLeave(): void;
}

/** Leaving costs nothing, and this says so. */
export function LeaveDialog({ open, view, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useTranslation('play');
  const number = view.state.current + 1;
  const isSafe = view.save === 'saved' || view.save === 'saving';
  const words = view.state.mode === 'exam' ? 'exam' : isSafe ? 'saved' : 'unsent';
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title={t('leaving.title')}
      actions={
        <>
          <Button variant="primary" onClick={onLeave}>
            {t('leaving.go')}
          </Button>
          <Button onClick={onStay}>{t('leaving.stay')}</Button>
        </>
      }
    >
      <p>{t(`leaving.${words}`, { number })}</p>
    </Dialog>
  );
}
