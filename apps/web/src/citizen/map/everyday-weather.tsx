import { useId } from 'react';
import styles from './EverydayMap.module.css';

interface Picture {
  width: number;
  height: number;
  /** 0 before the first level, 1 when the sprint is done. */
  done: number;
}

const share = (value: number): number => value - Math.floor(value);
const cloud = 'M0 0c-16 0-22-18-8-25 1-20 30-26 40-11 16-12 40 2 35 20 16 2 13 16-2 16Z';

/** Grey with rain to begin with; behind it waits a washed blue with a low October sun. */
export function AutumnSky({ width, height, done }: Picture) {
  const id = useId();
  return (
    <>
      <defs>
        <linearGradient id={`${id}clear`} x2="0" y2="1">
          <stop stopColor="var(--clear-top)" />
          <stop offset="0.5" stopColor="var(--clear-low)" />
        </linearGradient>
        <linearGradient id={`${id}rain`} x2="0" y2="1">
          <stop stopColor="var(--rain-top)" />
          <stop offset="0.5" stopColor="var(--rain-low)" />
        </linearGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}clear)`} />
      <g transform={`translate(${width * 0.2} ${height * (0.24 - done * 0.1)})`}>
        <circle r={width < 600 ? 42 : 70} fill="var(--sun)" opacity={0.28} />
        <circle r={width < 600 ? 22 : 36} fill="var(--sun)" />
      </g>
      <rect
        className={styles.light}
        width={width}
        height={height}
        fill={`url(#${id}rain)`}
        style={{ opacity: Math.max(0, 1 - done * 1.25) }}
      />
      <g className={styles.light} fill="var(--cloud)" style={{ opacity: 0.95 - done * 0.5 }}>
        {[
          [0.04, 0.12, 1.5],
          [0.34, 0.07, 1.9],
          [0.6, 0.15, 1.3],
          [0.84, 0.06, 1.5],
        ].map(([x = 0, y = 0, scale = 1]) => (
          <path
            key={x}
            d={cloud}
            transform={`translate(${width * x} ${height * y}) scale(${scale * (width < 600 ? 0.7 : 1.2)})`}
          />
        ))}
      </g>
    </>
  );
}

/** Comes out with the last stops, behind the roofs. */
export function Rainbow({ width, height, done }: Picture) {
  const radius = width * (width < 600 ? 0.62 : 0.4);
  return (
    <g
      className={styles.light}
      fill="none"
      strokeWidth={width < 600 ? 5 : 9}
      style={{ opacity: Math.max(0, done - 0.45) }}
    >
      {['var(--bow-1)', 'var(--bow-2)', 'var(--bow-3)', 'var(--bow-4)'].map((colour, index) => (
        <circle
          key={colour}
          cx={width * 0.42}
          cy={height * 0.5}
          r={radius - index * (width < 600 ? 5 : 9)}
          stroke={colour}
        />
      ))}
    </g>
  );
}

/** The rain itself: over everything, and gone before the last level. */
export function RainFall({ width, height, done }: Picture) {
  const drops = Array.from({ length: Math.round((width * height) / 4200) }, (_, index) => {
    const x = share(index * 0.618034) * width;
    const y = share(index * 0.381966 + share(index * 0.0917) * 3) * height;
    const long = 10 + share(index * 0.27) * 12;
    return `M${x.toFixed(0)} ${y.toFixed(0)}l${(-long * 0.2).toFixed(1)} ${long.toFixed(1)}`;
  }).join('');
  return (
    <path
      className={styles.light}
      d={drops}
      stroke="var(--rain-line)"
      strokeWidth="1.3"
      strokeLinecap="round"
      fill="none"
      style={{ opacity: Math.max(0, 0.55 - done * 0.8) }}
    />
  );
}

/** Wet asphalt with a crossing where the way goes over, a cycle lane, and leaves along the kerb. */
export function Street({
  width,
  y,
  unit,
  crossing,
}: {
  width: number;
  y: number;
  unit: number;
  crossing: number;
}) {
  const half = 27 * unit;
  return (
    <g>
      <rect y={y - half - 6 * unit} width={width} height={half * 2 + 14 * unit} fill="var(--kerb)" />
      <rect y={y - half} width={width} height={half * 2} fill="var(--road)" />
      <rect y={y + half * 0.55} width={width} height={half * 0.45} fill="var(--lane)" />
      <path
        d={`M0 ${y - 3 * unit}H${width}`}
        stroke="var(--line-paint)"
        strokeWidth={2.6 * unit}
        strokeDasharray={`${24 * unit} ${18 * unit}`}
      />
      {Array.from({ length: 9 }, (_, index) => (
        <ellipse
          key={index}
          cx={width * share(index * 0.618 + 0.1)}
          cy={y + half * (0.1 - (index % 3) * 0.3)}
          rx={(34 + (index % 4) * 12) * unit}
          ry={3 * unit}
          fill="var(--gleam)"
          opacity={0.5}
        />
      ))}
      {[-2, -1, 0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={crossing + bar * 17 * unit - 5 * unit}
          y={y - half + 3}
          width={10 * unit}
          height={half * 2 - 6}
          fill="var(--line-paint)"
          opacity={0.92}
        />
      ))}
      {Array.from({ length: 26 }, (_, index) => (
        <ellipse
          key={index}
          cx={width * share(index * 0.618)}
          cy={y + half + (3 + (index % 3) * 2) * unit}
          rx={4.5 * unit}
          ry={2.2 * unit}
          fill={index % 2 ? 'var(--leaf-fallen)' : 'var(--leaf)'}
        />
      ))}
    </g>
  );
}
