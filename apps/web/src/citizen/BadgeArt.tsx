import { badgeAltText, badgeBox, badgeShapes, designOf, waitingShapes } from '@mikrosprint/badge-art';
import type { BadgeLook, BadgePaint, BadgeShape } from '@mikrosprint/badge-art';
import { useId } from 'react';
import { useText } from '../i18n/useText.js';
import styles from './BadgeArt.module.css';

interface BadgeArtProps {
  /** `awardedAt` null for one still to earn. */
  badge: BadgeLook & { awardedAt: string | null };
  size?: number;
  /** Where the picture itself is looked at, it is described; beside its name it is left out. */
  spoken?: boolean;
}

/** A badge as it hangs on the wall; one still to earn is its outline and its symbol. */
export function BadgeArt({ badge, size = 96, spoken = false }: BadgeArtProps) {
  const id = useId();
  const { locale } = useText();
  const design = designOf(badge);
  const earned = badge.awardedAt !== null;
  const shapes = earned ? badgeShapes(design) : waitingShapes(design);
  return (
    <svg
      className={earned ? undefined : styles.waiting}
      data-kind={design.kind}
      width={size}
      height={size}
      viewBox={`0 0 ${badgeBox} ${badgeBox}`}
      {...(spoken ? { role: 'img', 'aria-label': badgeAltText(design, locale) } : { 'aria-hidden': true })}
    >
      {shapes.map((shape, index) => (
        // The drawing of a design never changes its order.
        <Shape key={index} shape={shape} id={`${id}${index}`} />
      ))}
    </svg>
  );
}

function Shape({ shape, id }: { shape: BadgeShape; id: string }) {
  const { part, path, place, fill, line, opacity, within } = shape;
  const painted = typeof fill === 'object';
  const drawn = (
    <path
      d={path}
      data-part={part}
      fill={painted ? `url(#${id})` : (fill ?? 'none')}
      stroke={line?.colour}
      strokeWidth={line?.width}
      strokeDasharray={line?.dash}
      strokeLinecap="round"
      strokeLinejoin="round"
      opacity={opacity}
      transform={place && `translate(${place.x} ${place.y}) scale(${place.scale})`}
    />
  );
  return (
    <>
      {painted && <Gradient id={id} paint={fill} />}
      {within === undefined ? (
        drawn
      ) : (
        <>
          <clipPath id={`${id}clip`}>
            <path d={within} />
          </clipPath>
          <g clipPath={`url(#${id}clip)`}>{drawn}</g>
        </>
      )}
    </>
  );
}

function Gradient({ id, paint }: { id: string; paint: Exclude<BadgePaint, string> }) {
  const [[x1, y1], [x2, y2]] = [paint.from, paint.to];
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={x1} y1={y1} x2={x2} y2={y2}>
      {paint.stops.map(({ at, colour }) => (
        <stop key={at} offset={at} stopColor={colour} />
      ))}
    </linearGradient>
  );
}
