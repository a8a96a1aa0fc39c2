import { FolderDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AwardsView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useArchive } from './data.js';
import styles from './proofs.module.css';

/** What all of it is for, and everything that was earned in one file to keep. */
export function DownloadAll({ awards }: { awards: AwardsView }) {
  const { t } = useTranslation('proofs');
  const archive = useArchive();
  const ready = [...awards.certificates, ...awards.badges].some(({ proof }) => proof?.ready);
  if (!ready) return null;
  return (
    <div className={styles.all}>
      <p className={styles.intro}>{t('intro')}</p>
      <Button
        icon={<FolderDown size={20} aria-hidden="true" />}
        busy={archive.isPending}
        onClick={() => archive.mutate()}
      >
        {t('all')}
        <span className="visually-hidden"> {t('allHint')}</span>
      </Button>
      {archive.error && <ErrorMessage error={archive.error} />}
    </div>
  );
}
