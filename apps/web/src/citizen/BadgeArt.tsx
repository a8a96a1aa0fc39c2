import {
  Award,
  Clock,
  ConciergeBell,
  Eye,
  Inbox,
  KeyRound,
  LampDesk,
  Mail,
  ShieldAlert,
  Tag,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { BadgeView } from '@mikrosprint/contracts';
import styles from './BadgeArt.module.css';

const symbols: Record<string, LucideIcon> = {
  desk: LampDesk,
  tag: Tag,
  counter: ConciergeBell,
  clock: Clock,
  inbox: Inbox,
  letter: Mail,
  breach: ShieldAlert,
  certificate: Award,
  key: KeyRound,
  eye: Eye,
};

/** Outlines in a box of 100: the shape tells the kind of badge, the colour its world. */
const outlines: Record<string, string> = {
  circle: 'M50 6a44 44 0 1 1 0 88a44 44 0 0 1 0-88Z',
  hexagon:
    'M44.5 7.500q5.5-3 11 0l27 15.500q5.5 3.2 5.5 9.500v35q0 6.3-5.5 9.500l-27 15.500q-5.5 3-11 0l-27-15.500q-5.5-3.2-5.5-9.500v-35q0-6.3 5.5-9.500Z',
  shield: 'M50 6c13 9 26 11 38 11c2 36-8 62-38 77c-30-15-40-41-38-77c12 0 25-2 38-11Z',
  star: 'M50 4l11 13 17-4 2 17 16 7-8 15 8 15-16 7-2 17-17-4-11 13-11-13-17 4-2-17-16-7 8-15-8-15 16-7 2-17 17 4Z',
};

interface BadgeArtProps {
  badge: Pick<BadgeView, 'shape' | 'symbol' | 'awardedAt'> & Partial<Pick<BadgeView, 'world'>>;
  size?: number;
}

/** A badge as it hangs on the wall; one still to earn is only its outline. */
export function BadgeArt({ badge, size = 96 }: BadgeArtProps) {
  const id = useId();
  const Icon = symbols[badge.symbol] ?? Award;
  const outline = outlines[badge.shape] ?? outlines.circle;
  const earned = badge.awardedAt !== null;
  return (
    <svg
      className={earned ? styles.earned : styles.shadow}
      data-world={badge.world}
      width={size}
      height={size}
      viewBox="-4 -4 108 112"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
          <stop className={styles.light} />
          <stop offset="1" className={styles.deep} />
        </linearGradient>
        <clipPath id={`${id}clip`}>
          <path d={outline} />
        </clipPath>
      </defs>
      {earned && <path d={outline} className={styles.edge} transform="translate(0 5)" />}
      <path d={outline} className={styles.body} style={earned ? { fill: `url(#${id})` } : undefined} />
      {earned && (
        <>
          <path d="M-10 62 62-10h24L-10 86Z" fill="#fff" opacity="0.13" clipPath={`url(#${id}clip)`} />
          <path
            d={outline}
            className={styles.rim}
            transform="translate(50 50) scale(0.84) translate(-50 -50)"
          />
        </>
      )}
      <Icon x={29} y={29} width={42} height={42} strokeWidth={1.9} className={styles.symbol} />
    </svg>
  );
}
