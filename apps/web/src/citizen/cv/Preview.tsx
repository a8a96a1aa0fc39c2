import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Dialog } from '../../components/Dialog.js';
import { CvSheet } from '../../cv-share/CvSheet.js';
import { sheetOf } from '../../cv-share/sheet-of.js';
import styles from './cv.module.css';
import { useWriting } from './use-cv.js';

/** What leaves the CV, counted, and the CV as an employer reads it. */
export function Preview() {
  const { t } = useTranslation('cv');
  const { cv, view } = useWriting();
  const [open, setOpen] = useState(false);
  const approved = cv.sentences.filter(({ state }) => state === 'approved').length;
  const drafts = cv.sentences.length - approved;
  return (
    <Card as="section" className={styles.fields} aria-labelledby="cv-preview">
      <h2 id="cv-preview">{t('preview.title')}</h2>
      <p>{t('preview.text')}</p>
      {cv.sentences.length > 0 && (
        <p>
          {t('preview.approved', { count: approved })}
          {drafts > 0 && <> {t('preview.drafts', { count: drafts })}</>}
        </p>
      )}
      <div>
        <Button icon={<Eye size={20} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t('preview.open')}
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('preview.dialog')}
        actions={<Button onClick={() => setOpen(false)}>{t('close')}</Button>}
      >
        <CvSheet
          sheet={sheetOf(cv, view.awards)}
          name={(words) => <p className={styles.sheetName}>{words}</p>}
        />
      </Dialog>
    </Card>
  );
}
