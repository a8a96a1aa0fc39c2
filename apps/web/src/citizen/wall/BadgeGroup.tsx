import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BadgeView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { Words } from '../../reading/Words.js';
import { BadgeTile } from './BadgeTile.js';
import { badgeKey, type WallGroup } from './groups.js';
import styles from './wall.module.css';

/** So many of those to come are shown at once; the rest are one press away, when there are enough to be worth it. */
const shownToCome = 6;
const worthFolding = 3;

interface BadgeGroupProps {
  group: WallGroup;
  /** Keys of those that are new on this visit. */
  fresh: ReadonlySet<string>;
  onOpen(badge: BadgeView): void;
}

/** The badges of one sprint: those earned first, and after them their shadows. */
export function BadgeGroup({ group, fresh, onOpen }: BadgeGroupProps) {
  const { t } = useTranslation('wall');
  const id = useId();
  const [all, setAll] = useState(false);
  const { earned, waiting, title, world } = group;
  const folds = waiting.length >= shownToCome + worthFolding;
  const shown = [...earned, ...(folds && !all ? waiting.slice(0, shownToCome) : waiting)];
  return (
    <Card as="section" className={styles.group} data-world={world ?? undefined} aria-labelledby={id}>
      <header>
        <h3 id={id}>{title ? <Words of={title} /> : t('group.across')}</h3>
        <p className={styles.count}>
          {t('group.count', { done: earned.length, of: earned.length + waiting.length })}
        </p>
      </header>
      <ul className={styles.tiles}>
        {shown.map((badge) => (
          <BadgeTile
            key={badgeKey(badge)}
            badge={badge}
            isNew={fresh.has(badgeKey(badge))}
            onOpen={() => onOpen(badge)}
          />
        ))}
      </ul>
      {folds && (
        <Button
          variant="quiet"
          aria-expanded={all}
          icon={
            all ? <ChevronUp size={20} aria-hidden="true" /> : <ChevronDown size={20} aria-hidden="true" />
          }
          onClick={() => setAll(!all)}
        >
          {all ? t('group.fewer') : t('group.more', { count: waiting.length - shownToCome })}
        </Button>
      )}
    </Card>
  );
}
