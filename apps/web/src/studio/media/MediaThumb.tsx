import { AudioLines, ImageOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { MediaItem } from '@mikrosprint/contracts';
import styles from './media.module.css';
import { contentOf, useBeside } from './media-api.js';

/** A picture of the library, fetched when it comes into sight. What it is called stands beside it. */
export function MediaThumb({ item }: { item: MediaItem }) {
  const draftId = useBeside();
  const holder = useRef<HTMLSpanElement>(null);
  const [address, setAddress] = useState<string | 'failed' | null>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element || item.kind !== 'picture') return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      contentOf(item.mediaId, draftId).then(setAddress, () => setAddress('failed'));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [item, draftId]);
  return (
    <span ref={holder} className={styles.thumb} data-kind={item.kind}>
      {item.kind === 'clip' && <AudioLines aria-hidden="true" size={40} />}
      {address === 'failed' && <ImageOff aria-hidden="true" size={32} />}
      {address !== null && address !== 'failed' && (
        <img
          src={address}
          alt=""
          width={item.width ?? undefined}
          height={item.height ?? undefined}
          onError={() => setAddress('failed')}
        />
      )}
    </span>
  );
}
