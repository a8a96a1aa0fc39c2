import { ImagePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeInName } from '@mikrosprint/curriculum';
import type { MediaItem } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { isRecord, type Json } from '../draft/json.js';
import { FieldFrame } from '../forms/FieldFrame.js';
import { useForm } from '../forms/form-scope.js';
import { valueAt } from '../forms/references.js';
import { useBeside, useLibrary } from './media-api.js';
import styles from './media.module.css';
import { MediaThumb } from './MediaThumb.js';
import type { PictureFileFieldProps } from './PictureFileField.js';
import { PicturePicker } from './PicturePicker.js';

/** Which picture: chosen from the library by how it looks, never by its name. */
export function PictureChoice({ field, value, path, hideLabel }: PictureFileFieldProps) {
  const { t } = useTranslation('studio');
  const scope = useForm();
  const button = useRef<HTMLButtonElement>(null);
  const { data: library } = useLibrary(useBeside());
  const [choosing, setChoosing] = useState(false);
  const name = typeof value === 'string' && value !== '' ? value : undefined;
  const item = library?.find((one) => one.name === name);
  const label = t(name === undefined ? 'media.field.choose' : 'media.field.other');

  function choose(picture: MediaItem): void {
    setChoosing(false);
    const around = path.slice(0, -1);
    const before = valueAt(scope.read(), around);
    const now = { ...(isRecord(before) ? before : {}), file: picture.name };
    scope.change(around, { ...now, alt: altFor(isRecord(before) ? before['alt'] : undefined, picture) });
    button.current?.focus();
  }

  return (
    <FieldFrame field={field} path={path} hideLabel={hideLabel}>
      {(tie) => (
        <div className={styles.chosen}>
          {item && <MediaThumb item={item} />}
          {!item && name !== undefined && sizeInName(name) && (
            <span className={styles.thumb}>
              <img src={`/api/pictures/${name}`} alt="" {...sizeInName(name)} />
            </span>
          )}
          {item && <span>{item.title}</span>}
          {!item && name !== undefined && !sizeInName(name) && library && (
            <span>{t('media.field.gone', { name })}</span>
          )}
          <Button
            {...tie}
            ref={button}
            aria-label={label}
            icon={<ImagePlus aria-hidden="true" size={18} />}
            onClick={() => setChoosing(true)}
          >
            {label}
          </Button>
          {choosing && <PicturePicker value={name} onChoose={choose} onClose={() => setChoosing(false)} />}
        </div>
      )}
    </FieldFrame>
  );
}

/** What the library suggests, where nothing is written yet. */
function altFor(written: Json | undefined, { alt }: MediaItem): Json {
  const said = isRecord(written) ? written : {};
  const filled = Object.entries(alt).filter(([locale]) => (said[locale] ?? '') === '');
  return { da: '', ...said, ...Object.fromEntries(filled) };
}
