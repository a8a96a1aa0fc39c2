import { Mic } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import styles from './media.module.css';

const Recorder = lazy(async () => ({ default: (await import('./Recorder.js')).Recorder }));

export interface ClipRecorderProps {
  /** The recording that the text names; undefined while there is none. */
  value: string | undefined;
  /** The language of the text that is read. */
  locale: Locale;
  onChange(name: string | undefined): void;
}

/** The author reads a text aloud. Until somebody wants to, it is one small button beside the text. */
export function ClipRecorder(props: ClipRecorderProps) {
  const { t } = useTranslation('studio');
  const [open, setOpen] = useState(false);
  const label = t('media.clip.begin', { language: t(`forms.${props.locale}`) });
  if (open || props.value !== undefined) {
    return (
      <Suspense fallback={null}>
        <Recorder
          {...props}
          focused={open}
          onChange={(name) => {
            // It stays open when the recording is taken away: the focus is in it.
            setOpen(true);
            props.onChange(name);
          }}
        />
      </Suspense>
    );
  }
  return (
    <Button
      variant="quiet"
      className={styles.mic}
      aria-label={label}
      title={label}
      icon={<Mic aria-hidden="true" size={18} />}
      onClick={() => setOpen(true)}
    />
  );
}
