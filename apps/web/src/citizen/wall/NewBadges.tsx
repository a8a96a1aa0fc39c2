import { useTranslation } from 'react-i18next';
import type { BadgeView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { BadgeArt } from '../BadgeArt.js';
import styles from './wall.module.css';

interface NewBadgesProps {
  /** Newest first, at least one. */
  badges: readonly [BadgeView, ...BadgeView[]];
  onOpen(badge: BadgeView): void;
}

/** A badge that nobody has seen yet is welcomed: once, and for those who asked for calm without moving. */
export function NewBadges({ badges, onOpen }: NewBadgesProps) {
  const { t } = useTranslation('wall');
  const text = useText();
  const [newest, ...others] = badges;
  return (
    <section className={styles.new} data-world={newest.world ?? undefined} aria-labelledby="new-badge">
      <div className={styles.stageOfOne}>
        <span className={styles.rays} aria-hidden="true" />
        <BadgeArt badge={newest} size={136} spoken />
      </div>
      <div className={styles.newWords}>
        <p className={styles.eyebrow}>{t('new.title', { count: badges.length })}</p>
        <h2 id="new-badge">
          <Words of={newest.title} />
        </h2>
        <p>
          <Words of={newest.criteria} />
        </p>
        {others.length > 0 && (
          <p className={styles.fine}>
            {t('new.others', { badges: text.list(others.map(({ title }) => text.of(title))) })}
          </p>
        )}
        <Button variant="brand" onClick={() => onOpen(newest)}>
          {t('new.open')}
        </Button>
      </div>
    </section>
  );
}
