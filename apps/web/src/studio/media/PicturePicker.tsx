import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaItem } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { useBeside, useLibrary } from './media-api.js';
import styles from './media.module.css';
import { MediaThumb } from './MediaThumb.js';
import { RefusedFiles } from './RefusedFiles.js';
import { UploadButton } from '../../components/UploadButton.js';
import { accepted } from './accepted.js';
import { useUpload } from './use-upload.js';

interface PicturePickerProps {
  /** What is chosen now, by its name. */
  value: string | undefined;
  onChoose(item: MediaItem): void;
  onClose(): void;
}

/** One of the pictures of the library, or a new one. */
export function PicturePicker({ value, onChoose, onClose }: PicturePickerProps) {
  const { t } = useTranslation('studio');
  const { data, error, refetch } = useLibrary(useBeside());
  const { upload, busy, refused } = useUpload();
  const [chosen, setChosen] = useState(value);
  const pictures = data?.filter(({ kind }) => kind === 'picture') ?? [];
  const item = pictures.find(({ name }) => name === chosen);

  async function bring(files: File[]): Promise<void> {
    const newest = (await upload(files)).findLast(({ kind }) => kind === 'picture');
    if (newest) setChosen(newest.name);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('media.picker.title')}
      actions={
        <>
          <Button
            variant="primary"
            aria-disabled={!item || undefined}
            onClick={() => {
              if (item) onChoose(item);
            }}
          >
            {t('media.picker.use')}
          </Button>
          <Button onClick={onClose}>{t('media.cancel')}</Button>
        </>
      }
    >
      <div className={styles.picker}>
        <div>
          <UploadButton many accept={accepted.picture} busy={busy} onFiles={(files) => void bring(files)}>
            {t('media.upload')}
          </UploadButton>
        </div>
        <RefusedFiles refused={refused} />
        {error && <ErrorMessage error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading heights={[8]} />}
        {data && pictures.length === 0 && <p>{t('media.picker.none')}</p>}
        {pictures.length > 0 && (
          <fieldset className={styles.choices}>
            <legend className="visually-hidden">{t('media.picker.title')}</legend>
            {pictures.map((picture) => (
              <label key={picture.mediaId} className={styles.choice}>
                <input
                  type="radio"
                  name="picture"
                  checked={picture.name === chosen}
                  onChange={() => setChosen(picture.name)}
                />
                <MediaThumb item={picture} />
                <span>{picture.title}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
