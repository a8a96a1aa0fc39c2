import { FileInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftView } from '@mikrosprint/contracts';
import type { DraftStore } from '../draft/draft-store.js';
import styles from './exchange.module.css';
import { ExportMenu } from './ExportMenu.js';

interface DraftExchangeProps {
  view: DraftView;
  store: DraftStore;
  canWrite: boolean;
}

/** The ways into a draft and out of it. */
export function DraftExchange({ view, store, canWrite }: DraftExchangeProps) {
  const { t } = useTranslation('studio');
  return (
    <div className={styles.tools}>
      {canWrite && (
        <Link to={`/studio/${view.draftId}/import`} className={styles.tool}>
          <FileInput size={18} aria-hidden="true" />
          {t('exchange.open')}
        </Link>
      )}
      <ExportMenu view={view} store={store} />
    </div>
  );
}
