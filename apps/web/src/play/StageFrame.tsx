import type { EnrolmentView } from '@mikrosprint/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageHandle, MountStage } from '../stage/stage-types.js';
import { Button } from '../components/Button.js';
import { useText } from '../i18n/useText.js';
import { reducedMotion } from '../shell/appearance.js';
import styles from './StageFrame.module.css';
import type { PlaySession } from './session.js';
import { usePoster } from './use-poster.js';
import { wantsLittleData } from './wants-little-data.js';

interface StageFrameProps {
  session: PlaySession;
  /** Whose world it is played in, and who plays whom. */
  enrolment: EnrolmentView;
  sound: boolean;
  /** Not there while the screen keyboard needs the place. */
  hidden: boolean;
}

/** The poster of the place at once, and over it the live stage when it has come. The level never waits for either. */
export function StageFrame({ session, enrolment, sound, hidden }: StageFrameProps) {
  const { t } = useTranslation('play');
  const [wanted, setWanted] = useState(() => !wantsLittleData());
  const poster = usePoster(session.level.scene, enrolment.world);
  const { holder, live, caption } = useStage(session, enrolment, sound, wanted);
  return (
    <div className={`${styles.frame} ${hidden ? styles.hidden : ''}`}>
      <div
        className={styles.stage}
        aria-hidden="true"
        style={poster ? { backgroundImage: `url("${poster}")` } : undefined}
        data-stage={live ? 'live' : 'poster'}
      >
        <div ref={holder} className={`${styles.canvas} ${live ? styles.live : ''}`} />
        {caption && <p className={styles.caption}>{caption}</p>}
      </div>
      {!wanted && (
        <div className={styles.ask}>
          <Button onClick={() => setWanted(true)}>{t('showStage')}</Button>
        </div>
      )}
    </div>
  );
}

/** Mounts the game engine's stage once it has been fetched; whatever goes wrong there leaves the poster. */
function useStage(session: PlaySession, enrolment: EnrolmentView, sound: boolean, wanted: boolean) {
  const holder = useRef<HTMLDivElement>(null);
  const handle = useRef<StageHandle | null>(null);
  const [live, setLive] = useState(false);
  const [caption, setCaption] = useState<string | null>(null);
  const { content: locale } = useText();
  const start = useRef({ sound, locale, enrolment });
  start.current = { sound, locale, enrolment };

  useEffect(() => {
    let gone = false;
    const stop = (problem: unknown) => {
      if (gone) return;
      console.warn('The stage has closed; the level goes on in the panel.', problem);
      handle.current = null;
      setLive(false);
      setCaption(null);
    };
    const mount = ({ mountStage }: { mountStage: MountStage }) => {
      const element = holder.current;
      if (gone || !element) return;
      const { world, cast } = start.current.enrolment;
      handle.current = mountStage(element, {
        source: session,
        world,
        cast: Object.fromEntries(cast.map(({ id, rig }) => [id, rig])),
        reducedMotion: reducedMotion(),
        soundOn: start.current.sound,
        locale: start.current.locale,
        onCaption: setCaption,
        onError: stop,
      });
      setLive(true);
    };
    if (wanted) import('../stage/stage.js').then(mount).catch(stop);
    return () => {
      gone = true;
      handle.current?.destroy();
      handle.current = null;
      setLive(false);
      setCaption(null);
    };
  }, [session, wanted]);

  useEffect(() => handle.current?.setLocale(locale), [locale, live]);
  useEffect(() => handle.current?.setSound(sound), [sound, live]);
  useEffect(() => {
    const root = document.documentElement;
    const follow = () => handle.current?.setReducedMotion(reducedMotion());
    const observer = new MutationObserver(follow);
    observer.observe(root, { attributes: true, attributeFilter: ['data-motion'] });
    return () => observer.disconnect();
  }, []);
  return { holder, live, caption };
}
