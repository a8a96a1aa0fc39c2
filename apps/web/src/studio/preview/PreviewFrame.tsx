import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isFrameMessage, previewPath, type ShowMessage } from './messages.js';
import styles from './Preview.module.css';

export type ScreenSize = 'phone' | 'desktop';

/** CSS pixels: the smallest telephone and the ordinary laptop that every page is looked at on. */
const screens: Record<ScreenSize, { width: number; height: number }> = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
};

interface PreviewFrameProps {
  size: ScreenSize;
  show: ShowMessage | null;
  /** Filled by the whole screen when it is asked for. */
  holder: RefObject<HTMLDivElement | null>;
}

/**
 * The player in a frame of its own. Only a frame has its own width for the style sheets, its own focus, its own ids and
 * its own scrolling; within the page the player would be laid out for the studio's screen and pull the focus out of
 * the form.
 */
export function PreviewFrame({ size, show, holder }: PreviewFrameProps) {
  const { t } = useTranslation('studio');
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setIsReady] = useState(false);
  const room = useRoom(holder);

  useEffect(() => {
    const hear = ({ data, origin, source }: MessageEvent<unknown>) => {
      const isOurs = origin === location.origin && source === frame.current?.contentWindow;
      if (isOurs && isFrameMessage(data)) setIsReady(true);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    if (isReady && show) frame.current?.contentWindow?.postMessage(show, location.origin);
  }, [isReady, show]);

  const { width, height } = screens[size];
  const scale = Math.min(1, room.width / width, room.height / height);
  return (
    <div ref={holder} className={styles.holder}>
      <div className={styles.screen} style={{ inlineSize: width * scale, blockSize: height * scale }}>
        <iframe
          ref={frame}
          src={previewPath}
          title={t('preview.frame')}
          className={styles.frame}
          style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}

/** How wide the screen may be; as high as it likes, except where it fills the whole screen. */
function useRoom(holder: RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 360, height: Infinity });
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const isFull = document.fullscreenElement === element;
      setRoom({ width: element.clientWidth, height: isFull ? element.clientHeight : Infinity });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder]);
  return room;
}
