import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardsView, BadgeView } from '@mikrosprint/contracts';
import { usePerson } from '../../api/session.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { ProofDialog } from '../proofs/ProofDialog.js';
import { BadgeGroup } from './BadgeGroup.js';
import { badgeKey, nearestBadge, wallGroups } from './groups.js';
import { useNewBadges } from './new-badges.js';
import { NewBadges } from './NewBadges.js';
import { NextBadge } from './NextBadge.js';
import { WaitingDialog } from './WaitingDialog.js';
import styles from './wall.module.css';

/** The wall of badges: what is new, what is next and why, and then all of them, sprint by sprint. */
export function BadgeWall({ awards: { badges } }: { awards: AwardsView }) {
  const { t } = useTranslation('wall');
  const person = usePerson();
  const [opened, setOpened] = useState<string | null>(null);
  const groups = useMemo(() => wallGroups(badges), [badges]);
  const fresh = useNewBadges(person.id, badges);
  const freshKeys = useMemo(() => new Set(fresh.map(badgeKey)), [fresh]);
  const earned = badges.filter(({ awardedAt }) => awardedAt !== null).length;
  const next = nearestBadge(badges);
  // Looked up anew each time, so that one that is earned or signed while it is open shows it.
  const near = badges.find((badge) => badgeKey(badge) === opened);
  const open = (badge: BadgeView) => setOpened(badgeKey(badge));
  const close = () => setOpened(null);
  const [newest, ...others] = fresh;
  return (
    <section className={styles.wall} aria-labelledby="wall" data-personal="">
      <ReadableHeading>
        <h2 id="wall">{t('title', { count: earned })}</h2>
      </ReadableHeading>
      {earned === 0 && <p>{t('none')}</p>}
      <div role="status">{newest && <NewBadges badges={[newest, ...others]} onOpen={open} />}</div>
      {next && <NextBadge badge={next} />}
      {groups.map((group) => (
        <BadgeGroup key={group.sprintId ?? ''} group={group} fresh={freshKeys} onOpen={open} />
      ))}
      {near && near.awardedAt !== null && <ProofDialog award={near} onClose={close} />}
      {near && near.awardedAt === null && <WaitingDialog badge={near} onClose={close} />}
    </section>
  );
}
