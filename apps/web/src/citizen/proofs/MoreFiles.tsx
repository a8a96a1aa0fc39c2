import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CredentialFormat } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useAwardFile } from './data.js';
import styles from './proofs.module.css';

/** Those that people can use first. */
const formats: readonly CredentialFormat[] = ['png', 'svg', 'json', 'jwt'];

/** The other forms of a proof, each with what it is for. */
export function MoreFiles({ awardId }: { awardId: string }) {
  const { t } = useTranslation('proofs');
  const file = useAwardFile(awardId);
  return (
    <details className={styles.more}>
      <summary>{t('more')}</summary>
      <ul className={styles.files}>
        {formats.map((format) => (
          <li key={format}>
            <div>
              <strong>{t(`file.${format}.name`)}</strong>
              <p>{t(`file.${format}.what`)}</p>
            </div>
            <Button
              icon={<Download size={18} aria-hidden="true" />}
              busy={file.isPending && file.variables === format}
              onClick={() => file.mutate(format)}
            >
              {t('get')}
              <span className="visually-hidden"> {t(`file.${format}.name`)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {file.error && <ErrorMessage error={file.error} />}
    </details>
  );
}
