import { Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';

interface ClipPlayerProps {
  /** Where the recording is, asked when somebody wants to hear it. */
  address(): Promise<string>;
  /** What is heard, for whoever does not see which one it is. */
  name: string;
}

/** Listen, and stop listening. */
export function ClipPlayer({ address, name }: ClipPlayerProps) {
  const { t } = useTranslation('studio');
  const playing = useRef<HTMLAudioElement | null>(null);
  const [state, setState] = useState<'silent' | 'playing' | 'failed'>('silent');
  const stop = () => {
    playing.current?.pause();
    playing.current = null;
    setState('silent');
  };
  useEffect(() => () => playing.current?.pause(), []);

  async function play(): Promise<void> {
    setState('playing');
    try {
      const audio = new Audio(await address());
      playing.current = audio;
      audio.onended = stop;
      await audio.play();
    } catch {
      playing.current = null;
      setState('failed');
    }
  }

  const isPlaying = state === 'playing';
  return (
    <>
      <Button
        variant="quiet"
        icon={isPlaying ? <Pause aria-hidden="true" size={18} /> : <Play aria-hidden="true" size={18} />}
        aria-label={t(isPlaying ? 'media.clip.quietNamed' : 'media.clip.listenNamed', { name })}
        onClick={() => (isPlaying ? stop() : void play())}
      >
        {t(isPlaying ? 'media.clip.quiet' : 'media.clip.listen')}
      </Button>
      {state === 'failed' && <span role="alert">{t('media.clip.unheard')}</span>}
    </>
  );
}
