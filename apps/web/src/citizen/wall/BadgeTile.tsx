import { useTranslation } from 'react-i18next';
import type { BadgeView } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { BadgeArt } from '../BadgeArt.js';
import styles from './wall.module.css';

interface BadgeTileProps {
  badge: BadgeView;
  isNew: boolean;
  onOpen(): void;
}

/** One badge on the wall: the picture and its name. The rest is behind it. */
export function BadgeTile({ badge, isNew, onOpen }: BadgeTileProps) {
  const { t } = useTranslation('wall');
  const text = useText();
  const { awardedAt, progress } = badge;
  const begun = awardedAt === null && progress !== null && progress.done > 0;
  return (
    <li>
      <button
        type="button"
        className={styles.tile}
        data-earned={awardedAt === null ? undefined : ''}
        aria-haspopup="dialog"
        onClick={onOpen}
      >
        <BadgeArt badge={badge} size={80} />
        <span className={styles.name}>
          <Words of={badge.title} />
        </span>
        {begun && (
          <span className={styles.far}>{t(progress.of >= 50 ? 'far.percent' : 'far.text', progress)}</span>
        )}
        <span className="visually-hidden">
          {awardedAt === null ? t('tile.waiting') : t('tile.earned', { date: text.date(awardedAt) })}
        </span>
        {isNew && <span className={styles.mark}>{t('tile.new')}</span>}
        {badge.next && awardedAt === null && <span className={styles.mark}>{t('tile.next')}</span>}
      </button>
    </li>
  );
}
