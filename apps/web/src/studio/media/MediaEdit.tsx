import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaItem } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { mediaApi, mediaKeys } from './media-api.js';
import styles from './media.module.css';

interface MediaEditProps {
  item: MediaItem;
  onClose(): void;
}

/** What a file is called, and what a picture shows in words. */
export function MediaEdit({ item, onClose }: MediaEditProps) {
  const { t } = useTranslation('studio');
  const client = useQueryClient();
  const [title, setTitle] = useState(item.title);
  const [alt, setAlt] = useState({ da: item.alt.da ?? '', en: item.alt.en ?? '' });
  const [tried, setTried] = useState(false);
  const isNamed = title.trim() !== '';
  const save = useMutation({
    mutationFn: () => mediaApi.change(item.mediaId, { title: title.trim(), alt }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: mediaKeys.all });
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (isNamed) save.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('media.editTitle')}
      actions={
        <>
          <Button variant="primary" busy={save.isPending} onClick={submit}>
            {t('media.save')}
          </Button>
          <Button onClick={onClose}>{t('media.cancel')}</Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t('media.name')}
          value={title}
          maxLength={120}
          error={tried && !isNamed ? t('media.nameMissing') : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        {item.kind === 'picture' &&
          (['da', 'en'] as const).map((locale) => (
            <Field
              key={locale}
              label={t(`media.altField.${locale}`)}
              hint={locale === 'da' ? t('media.altHint') : undefined}
              lang={locale}
              maxLength={1200}
              value={alt[locale]}
              onChange={(event) => setAlt((before) => ({ ...before, [locale]: event.target.value }))}
            />
          ))}
        {save.error && <ErrorMessage error={save.error} />}
        {/* Enter saves, as in every form. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
