import { useTranslation } from 'react-i18next';
import type { BadgeView } from '@mikrosprint/contracts';
import { LinkButton } from '../../components/Button.js';
import { ProgressBar } from '../../components/ProgressBar.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { BadgeArt } from '../BadgeArt.js';
import { Why } from './Why.js';
import styles from './wall.module.css';
import { wayTo } from './why.js';

/** The badge that is nearest, why it is not here yet, and the way to it. */
export function NextBadge({ badge }: { badge: BadgeView }) {
  const { t } = useTranslation('wall');
  const text = useText();
  const { progress, sprintTitle } = badge;
  return (
    <article className={styles.next} data-world={badge.world ?? undefined} aria-labelledby="next-badge">
      <BadgeArt badge={badge} size={104} />
      <div className={styles.nextWords}>
        <p className={styles.eyebrow}>{t('next.title')}</p>
        <h3 id="next-badge">
          <Words of={badge.title} />
        </h3>
        <p>
          <Why badge={badge} />
        </p>
      </div>
      <div className={styles.nextWay}>
        {progress && progress.done > 0 && (
          <ProgressBar
            value={progress.done}
            max={progress.of}
            label={t('far.label')}
            text={t('far.text', progress)}
          />
        )}
        <LinkButton variant="brand" to={wayTo(badge)}>
          {sprintTitle ? t('next.play', { sprint: text.of(sprintTitle) }) : t('next.go')}
        </LinkButton>
      </div>
    </article>
  );
}
