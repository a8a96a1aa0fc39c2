import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportCaseload } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import { handOver } from '../../api/hand-over.js';
import { useExport } from './data.js';

/** The citizens as a file, in the order they are shown. Each of them can read that it was taken out. */
export function ExportDialog({ citizenIds, onClose }: { citizenIds: string[]; onClose(): void }) {
  const { t } = useTranslation('caseload');
  const { locale } = useText();
  const [format, setFormat] = useState<ExportCaseload['format']>('xlsx');
  const file = useExport();
  const take = (): void =>
    file.mutate(
      { format, locale, citizenIds },
      { onSuccess: (content) => handOver(`${t('export.file')}.${format}`, content) },
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('export.title', { count: citizenIds.length })}
      actions={
        <>
          <Button variant="primary" busy={file.isPending} onClick={take}>
            {t('export.take')}
          </Button>
          <Button onClick={onClose}>{t('export.close')}</Button>
        </>
      }
    >
      <p>{t('export.logged')}</p>
      <Choices<ExportCaseload['format']>
        legend={t('export.format')}
        stacked
        value={format}
        onChange={setFormat}
        options={[
          { value: 'xlsx', label: t('export.xlsx') },
          { value: 'csv', label: t('export.csv') },
        ]}
      />
      <p role="status">{file.isSuccess ? t('export.done', { count: citizenIds.length }) : ''}</p>
      {file.error && <ErrorMessage error={file.error} />}
    </Dialog>
  );
}
