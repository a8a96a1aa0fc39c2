import { Copy, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CvFileQuery } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import styles from './cv.module.css';
import { useCopyCv, useCvFile } from './data.js';
import { useWriting } from './use-cv.js';

const formats: readonly CvFileQuery['format'][] = ['pdf', 'text', 'json'];

/** The CV to take along, each form with what it is for. */
export function CvFiles({ ready }: { ready: boolean }) {
  const { t } = useTranslation('cv');
  const { content } = useText();
  const { store } = useWriting();
  const file = useCvFile();
  const copy = useCopyCv();
  const failed = file.error ?? copy.error;
  // What was written a moment ago is in the file too.
  const fetchFile = async (format: CvFileQuery['format']): Promise<void> => {
    await store.flush();
    file.mutate({ format, locale: content });
  };
  const copyText = async (): Promise<void> => {
    await store.flush();
    copy.mutate(content);
  };
  return (
    <Card as="section" className={styles.fields} aria-labelledby="cv-files">
      <h2 id="cv-files">{t('files.title')}</h2>
      {!ready && <p>{t('files.notYet')}</p>}
      <ul className={styles.files} hidden={!ready}>
        {formats.map((format) => (
          <li key={format}>
            <div>
              <h3>{t(`files.${format}`)}</h3>
              <p className={styles.fine}>{t(`files.${format}For`)}</p>
            </div>
            <div className={styles.row}>
              {format === 'text' && (
                <Button
                  icon={<Copy size={18} aria-hidden="true" />}
                  busy={copy.isPending}
                  onClick={() => void copyText()}
                >
                  {t('files.copy')}
                </Button>
              )}
              <Button
                variant={format === 'pdf' ? 'primary' : 'secondary'}
                icon={<Download size={18} aria-hidden="true" />}
                busy={file.isPending && file.variables.format === format}
                onClick={() => void fetchFile(format)}
              >
                {t('files.get')}
                <span className="visually-hidden"> {t(`files.${format}`)}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className={copy.isSuccess ? styles.fine : 'visually-hidden'}>
        {copy.isSuccess && t('files.copied')}
      </p>
      {failed && <ErrorMessage error={failed} />}
    </Card>
  );
}
