import { useTranslation } from 'react-i18next';
import type { BadgeView } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ProgressBar } from '../../components/ProgressBar.js';
import { useText } from '../../i18n/useText.js';
import { BadgeArt } from '../BadgeArt.js';
import { Why } from './Why.js';
import styles from './wall.module.css';
import { wayTo } from './why.js';

interface WaitingDialogProps {
  /** One still to earn. */
  badge: BadgeView;
  onClose(): void;
}

/** A badge still to earn from near by: what it takes, how far one is, and the way there. */
export function WaitingDialog({ badge, onClose }: WaitingDialogProps) {
  const { t } = useTranslation('wall');
  const text = useText();
  const { progress, sprintTitle } = badge;
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.of(badge.title)}
      actions={
        <>
          <LinkButton variant="primary" to={wayTo(badge)}>
            {sprintTitle ? t('next.play', { sprint: text.of(sprintTitle) }) : t('next.go')}
          </LinkButton>
          <Button onClick={onClose}>{t('close')}</Button>
        </>
      }
    >
      <div className={styles.near}>
        <BadgeArt badge={badge} size={144} spoken />
        <p>
          <Why badge={badge} />
        </p>
      </div>
      {progress && (
        <ProgressBar
          value={progress.done}
          max={progress.of}
          label={t('far.label')}
          text={t(progress.of >= 50 ? 'far.percent' : 'far.text', progress)}
        />
      )}
    </Dialog>
  );
}
