import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import styles from './Controls.module.css';

const keys = ['arrows', 'ends', 'enter', 'space', 'range', 'all', 'none', 'news', 'find', 'help'] as const;

/** The keys of the list. */
export function KeysHelp({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('caseload');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('keys.title')}
      actions={<Button onClick={onClose}>{t('keys.close')}</Button>}
    >
      <p>{t('keys.where')}</p>
      <dl className={styles.keys}>
        {keys.map((key) => (
          <div key={key}>
            <dt>{t(`keys.${key}.key`)}</dt>
            <dd>{t(`keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
