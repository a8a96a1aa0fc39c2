import { ImageOff } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import type { LearnerPicture } from '@mikrosprint/level-engine';
import { lentFile } from '../../i18n/lent-files.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './StepPicture.module.css';

/** What the task is about, to look at. Its place is free before it is there; where it cannot come, its words do. */
export function StepPicture({ picture }: { picture: LearnerPicture }) {
  const text = useText();
  const lent = lentFile(picture.file);
  // What is not published is nowhere to be asked for.
  const address = lent?.url ?? (picture.size ? picture.address : null);
  const size = picture.size ?? lent?.size;
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <figure className={styles.picture}>
      {address === null || failed === address ? (
        <div className={styles.words}>
          <ImageOff aria-hidden="true" size={24} />
          <p>
            <Words of={picture.alt} />
          </p>
        </div>
      ) : (
        <img
          src={address}
          alt={text.of(picture.alt)}
          lang={text.shownIn(picture.alt)}
          width={size?.width}
          height={size?.height}
          style={size ? placeFor(size) : undefined}
          decoding="async"
          onError={() => setFailed(address)}
        />
      )}
      {picture.caption && (
        <figcaption>
          <Words of={picture.caption} />
        </figcaption>
      )}
    </figure>
  );
}

/** Numbers only: what the style sheet makes of them is its own. */
function placeFor({ width, height }: { width: number; height: number }): CSSProperties {
  return { '--width': `${width}px`, '--ratio': width / height } as CSSProperties;
}
