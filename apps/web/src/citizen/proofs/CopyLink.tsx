import { useMutation } from '@tanstack/react-query';
import { Copy, Send } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import styles from './proofs.module.css';

interface CopyLinkProps {
  url: string;
  /** What it shows, for the sheet of the telephone where one sends things. */
  title: string;
}

/** An address to give away: seen, copied, or sent by the telephone's own way of sending. */
export function CopyLink({ url, title }: CopyLinkProps) {
  const { t } = useTranslation('proofs');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const copy = useMutation({
    mutationFn: () => navigator.clipboard.writeText(url),
    // Where a page may not write to the clipboard, the address is at least marked.
    onError: () => field.current?.select(),
  });
  const send = useMutation({ mutationFn: () => navigator.share({ title, url }) });
  return (
    <div className={styles.link}>
      <label htmlFor={id}>{t('share.link')}</label>
      <input id={id} ref={field} readOnly value={url} onFocus={({ target }) => target.select()} />
      <div className={styles.row}>
        <Button icon={<Copy size={18} aria-hidden="true" />} onClick={() => copy.mutate()}>
          {t('share.copy')}
        </Button>
        {typeof navigator.share === 'function' && (
          <Button
            icon={<Send size={18} aria-hidden="true" />}
            // Whoever closes the sheet again has not met an error.
            onClick={() => send.mutate(undefined, { onError: () => undefined })}
          >
            {t('share.send')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {copy.isSuccess && t('share.copied')}
        {copy.isError && t('share.byHand')}
      </p>
    </div>
  );
}
