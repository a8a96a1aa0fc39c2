import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MediaItem, MediaUse } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import { ClipPlayer } from './ClipPlayer.js';
import { contentOf, mediaApi, mediaKeys } from './media-api.js';
import styles from './media.module.css';
import { MediaEdit } from './MediaEdit.js';
import { MediaThumb } from './MediaThumb.js';

interface MediaCardProps {
  item: MediaItem;
  /** Said to whoever does not see that the card is gone. */
  onSay(text: string): void;
}

/** One file of the library. */
export function MediaCard({ item, onSay }: MediaCardProps) {
  const { t } = useTranslation('studio');
  const text = useText();
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const { addedBy, addedAt, title } = item;
  const when = text.ago(addedAt);
  return (
    <Card as="li" className={styles.card}>
      <MediaThumb item={item} />
      <div className={styles.about}>
        <h2>{title}</h2>
        <p className={styles.quiet}>
          {factsOf(item, t, text.number)}{' '}
          {addedBy ? t('media.addedBy', { when, name: addedBy.displayName }) : t('media.added', { when })}
        </p>
        {item.kind === 'picture' && (
          <p className={styles.quiet}>
            {item.alt.da ? t('media.alt', { alt: item.alt.da }) : t('media.noAlt')}
          </p>
        )}
        <Uses uses={item.usedIn} />
      </div>
      <div className={styles.actions}>
        {item.kind === 'clip' && <ClipPlayer name={title} address={() => contentOf(item.mediaId, null)} />}
        <Button
          variant="quiet"
          icon={<Pencil aria-hidden="true" size={18} />}
          aria-label={t('media.editNamed', { title })}
          onClick={() => setOpen('edit')}
        >
          {t('media.edit')}
        </Button>
        {item.usedIn.length === 0 && (
          <Button
            variant="quiet"
            icon={<Trash2 aria-hidden="true" size={18} />}
            aria-label={t('media.removeNamed', { title })}
            onClick={() => setOpen('remove')}
          >
            {t('media.remove')}
          </Button>
        )}
      </div>
      {open === 'edit' && <MediaEdit item={item} onClose={() => setOpen(null)} />}
      {open === 'remove' && (
        <RemoveDialog
          item={item}
          onClose={() => setOpen(null)}
          onGone={() => onSay(t('media.removed', { title }))}
        />
      )}
    </Card>
  );
}

function factsOf(
  { kind, width, height, seconds, bytes }: MediaItem,
  t: (key: string, holes: Record<string, unknown>) => string,
  number: (value: number) => string,
): string {
  const size = number(Math.max(1, Math.round(bytes / 1024)));
  if (kind === 'picture') return t('media.pictureFacts', { width, height, size });
  return seconds === null
    ? t('media.clipFacts', { size })
    : t('media.clipSeconds', { seconds: number(Math.round(seconds)), size });
}

function Uses({ uses }: { uses: MediaUse[] }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const drafts = [...new Map(uses.map((use) => [use.draftId, use])).values()];
  if (drafts.length === 0) return <p className={styles.quiet}>{t('media.unused')}</p>;
  return (
    <div className={styles.uses}>
      <p className={styles.quiet}>{t('media.usedIn')}</p>
      <ul>
        {drafts.map(({ draftId, title }) => (
          <li key={draftId}>
            <Link to={`/studio/${draftId}`}>{text.of(title)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RemoveDialogProps {
  item: MediaItem;
  onClose(): void;
  onGone(): void;
}

function RemoveDialog({ item, onClose, onGone }: RemoveDialogProps) {
  const { t } = useTranslation('studio');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => mediaApi.remove(item.mediaId),
    onSuccess: async () => {
      onGone();
      await client.invalidateQueries({ queryKey: mediaKeys.all });
    },
    // Somebody has begun to use it, or has taken it away: the list tells.
    onError: () => client.invalidateQueries({ queryKey: mediaKeys.all }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('media.removeTitle', { title: item.title })}
      actions={
        <>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('media.remove')}
          </Button>
          <Button onClick={onClose}>{t('media.cancel')}</Button>
        </>
      }
    >
      <p>{t('media.removeHint')}</p>
      {remove.error && <ErrorMessage error={remove.error} />}
    </Dialog>
  );
}
