import { useTranslation } from 'react-i18next';
import { csvExample, type Locale } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { UploadButton } from '../../components/UploadButton.js';
import { handOver } from '../../api/hand-over.js';
import { useFileDrop } from '../../hooks/useFileDrop.js';
import { useText } from '../../i18n/useText.js';
import styles from './exchange.module.css';

/** What the browser's own dialog offers; what a file is the server tells by its bytes. */
const accepted = '.zip,.gift,.txt,.md,.xml,.csv,.tsv,.h5p';

interface ImportFileProps {
  busy: boolean;
  language: Locale;
  onLanguage(language: Locale): void;
  onFile(file: File): void;
}

/** A file, dropped or chosen. */
export function ImportFile({ busy, language, onLanguage, onFile }: ImportFileProps) {
  const { t } = useTranslation('studio');
  const { content } = useText();
  const { isOver, drop } = useFileDrop(([file]) => {
    if (file && !busy) onFile(file);
  });
  return (
    <div className={styles.stack}>
      <Choices<Locale>
        legend={t('exchange.language')}
        hint={t('exchange.languageHint')}
        options={[
          { value: 'da', label: t('forms.da') },
          { value: 'en', label: t('forms.en') },
        ]}
        value={language}
        onChange={onLanguage}
      />
      <div className={styles.drop} data-over={isOver || undefined} {...drop}>
        <UploadButton
          variant="primary"
          accept={accepted}
          busy={busy}
          onFiles={([file]) => file && onFile(file)}
        >
          {t('exchange.choose')}
        </UploadButton>
        <p>{t('exchange.dropHint')}</p>
      </div>
      <details className={styles.more}>
        <summary>{t('exchange.formats')}</summary>
        <ul className={styles.list}>
          {(['package', 'gift', 'moodle-xml', 'csv', 'h5p', 'text'] as const).map((format) => (
            <li key={format}>
              <strong>{t(`exchange.format.${format}`)}</strong> {t(`exchange.formatWhat.${format}`)}
            </li>
          ))}
        </ul>
        <Button
          onClick={() => {
            const sheet = new Blob([csvExample(content)], { type: 'text/csv;charset=utf-8' });
            handOver(t('exchange.exampleName'), sheet);
          }}
        >
          {t('exchange.example')}
        </Button>
      </details>
    </div>
  );
}
