import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, ExportFormat } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import type { DraftStore } from '../draft/draft-store.js';
import { exchangeApi, type ExportedFile } from './exchange-api.js';
import styles from './exchange.module.css';
import { handOver } from '../../api/hand-over.js';
import { LeftList } from './LeftList.js';

const formats = ['package', 'gift', 'moodle-xml', 'qti'] as const satisfies readonly ExportFormat[];

/** "Save as a file". What the file has no place for is listed before anybody relies on it. */
export function ExportMenu({ view, store }: { view: DraftView; store: DraftStore }) {
  const { t } = useTranslation('studio');
  const { content: language } = useText();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [saved, setSaved] = useState<ExportedFile | null>(null);
  const save = useMutation({
    mutationFn: async (format: ExportFormat) => {
      // What is still on its way goes first: the file holds what its author sees.
      await store.flush();
      return exchangeApi.export(view.draftId, format, language);
    },
    onSuccess: (file) => {
      handOver(file.name, file.content);
      setSaved(file);
    },
  });
  function choose(format: ExportFormat): void {
    menu.current?.hidePopover();
    button.current?.focus();
    save.mutate(format);
  }
  const left = saved?.left ?? [];
  const close = (): void => {
    setSaved(null);
    save.reset();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.tool}
        popoverTarget={id}
        aria-busy={save.isPending || undefined}
      >
        <Download size={18} aria-hidden="true" />
        {t('exchange.export.open')}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="group"
        aria-label={t('exchange.export.open')}
        className={styles.menu}
        onToggle={(event) => {
          if (event.newState !== 'open' || !button.current) return;
          const at = button.current.getBoundingClientRect();
          event.currentTarget.style.top = `${at.bottom}px`;
          const widest = innerWidth - event.currentTarget.offsetWidth - 8;
          event.currentTarget.style.left = `${Math.max(8, Math.min(at.left, widest))}px`;
          event.currentTarget.querySelector('button')?.focus();
        }}
      >
        {formats.map((format) => (
          <button key={format} type="button" className={styles.format} onClick={() => choose(format)}>
            <strong>{t(`exchange.export.${format}.name`)}</strong>
            <span className={styles.small}>{t(`exchange.export.${format}.what`)}</span>
          </button>
        ))}
      </div>
      <span role="status" className="visually-hidden">
        {saved && left.length === 0 ? t('exchange.export.saved', { name: saved.name }) : ''}
      </span>
      {(save.error !== null || left.length > 0) && (
        <Dialog
          open
          onClose={close}
          title={save.error ? t('exchange.export.failed') : t('exchange.export.saved', { name: saved?.name })}
          actions={
            <Button variant="primary" onClick={close}>
              {t('exchange.export.close')}
            </Button>
          }
        >
          {save.error && <ErrorMessage error={save.error} />}
          {left.length > 0 && (
            <>
              <p>{t('exchange.export.left')}</p>
              <LeftList left={left} />
            </>
          )}
        </Dialog>
      )}
    </>
  );
}
