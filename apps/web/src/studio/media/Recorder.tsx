import { Mic, RotateCcw, Square, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { ClipPlayer } from './ClipPlayer.js';
import type { ClipRecorderProps } from './ClipRecorder.js';
import { contentOf, useBeside, useLibrary } from './media-api.js';
import styles from './media.module.css';
import { UploadButton } from '../../components/UploadButton.js';
import { accepted } from './accepted.js';
import { useMicrophone } from './use-microphone.js';
import { useUpload } from './use-upload.js';

/** A recording that the server has not taken yet: it stays here until it has. */
interface Unsent {
  recording: Blob;
  name: string;
  error: unknown;
}

/** Record, listen, record again, take away; or bring a file. */
export function Recorder({ value, locale, onChange, focused }: ClipRecorderProps & { focused: boolean }) {
  const { t } = useTranslation('studio');
  const draftId = useBeside();
  const { data: library } = useLibrary(draftId);
  const { send } = useUpload();
  const meter = useRef<HTMLSpanElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const change = useRef(onChange);
  change.current = onChange;
  // What was pressed to come here is gone: the focus goes on with the work.
  useEffect(() => {
    if (focused) first.current?.focus();
  }, [focused]);
  const [busy, setBusy] = useState(false);
  const [unsent, setUnsent] = useState<Unsent | null>(null);

  async function keep(recording: Blob, name: string): Promise<void> {
    setBusy(true);
    setUnsent(null);
    try {
      change.current((await send(recording, name)).name);
    } catch (error) {
      setUnsent({ recording, name, error });
    } finally {
      setBusy(false);
    }
  }

  const { microphone, start, stop } = useMicrophone(meter, (recording) => {
    void keep(recording, nameFor(locale, new Date()));
  });
  const isRecording = microphone.state === 'recording';
  const item = library?.find(({ name }) => name === value);
  const problem = microphone.state === 'silent' ? microphone.problem : null;
  const language = t(`forms.${locale}`);
  return (
    <div className={styles.recorder} role="group" aria-label={t('media.clip.title', { language })}>
      {value !== undefined && !isRecording && (
        <ClipPlayer
          key={value}
          name={language}
          address={() => (item ? contentOf(item.mediaId, draftId) : Promise.resolve(`/api/clips/${value}`))}
        />
      )}
      <Button
        ref={first}
        variant={isRecording ? 'danger' : 'quiet'}
        busy={busy || microphone.state === 'asking'}
        icon={
          isRecording ? (
            <Square aria-hidden="true" size={18} />
          ) : value === undefined ? (
            <Mic aria-hidden="true" size={18} />
          ) : (
            <RotateCcw aria-hidden="true" size={18} />
          )
        }
        onClick={isRecording ? stop : start}
      >
        {t(isRecording ? 'media.clip.stop' : value === undefined ? 'media.clip.record' : 'media.clip.again')}
      </Button>
      {isRecording && (
        <span className={styles.recording}>
          <span ref={meter} className={styles.meter} aria-hidden="true" />
          <span role="timer">{t('media.clip.seconds', { seconds: clockOf(microphone.seconds) })}</span>
        </span>
      )}
      {value === undefined && !isRecording && (
        <UploadButton
          variant="quiet"
          accept={accepted.clip}
          onFiles={([file]) => file && void keep(file, file.name)}
        >
          {t('media.clip.file')}
        </UploadButton>
      )}
      {value !== undefined && !isRecording && (
        <Button
          variant="quiet"
          aria-label={t('media.clip.remove')}
          title={t('media.clip.remove')}
          icon={<Trash2 aria-hidden="true" size={18} />}
          onClick={() => {
            onChange(undefined);
            first.current?.focus();
          }}
        />
      )}
      {problem && (
        <p className={styles.note} role="alert">
          {t(`media.clip.no.${problem}`)}
        </p>
      )}
      {unsent && (
        <div className={styles.note}>
          <ErrorMessage error={unsent.error} onRetry={() => void keep(unsent.recording, unsent.name)} />
        </div>
      )}
    </div>
  );
}

/** As `Indtaling da 2026-11-22 14-05-09`: two of the same text are told apart by when they were made. */
function nameFor(locale: Locale, now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `Indtaling ${locale} ${day} ${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
