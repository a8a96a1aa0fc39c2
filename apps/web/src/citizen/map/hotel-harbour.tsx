import { useId } from 'react';
import styles from './SprintMap.module.css';

interface Picture {
  width: number;
  height: number;
  /** 0 before the first level, 1 when the sprint is done. */
  done: number;
}

/** A number in 0..1 that follows from two others: the same evening every time. */
function chance(index: number, salt: number): number {
  const mixed = Math.imul(index * 2 + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8) % 1000) / 1000;
}

/** Rain clouds to begin with; behind them waits a clear night with a moon. */
export function EveningSky({ width, height, done }: Picture) {
  const id = useId();
  return (
    <>
      <defs>
        <linearGradient id={`${id}night`} x2="0" y2="1">
          <stop stopColor="var(--night-top)" />
          <stop offset="0.5" stopColor="var(--night-mid)" />
          <stop offset="0.86" stopColor="var(--night-low)" />
        </linearGradient>
        <linearGradient id={`${id}rain`} x2="0" y2="1">
          <stop stopColor="var(--rain-top)" />
          <stop offset="0.85" stopColor="var(--rain-low)" />
        </linearGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}night)`} />
      {Array.from({ length: 40 }, (_, index) => (
        <circle
          key={index}
          cx={width * chance(index, 3)}
          cy={height * 0.5 * chance(index, 8)}
          r={0.9 + chance(index, 5) * 1.3}
          fill="var(--star)"
        />
      ))}
      <g transform={`translate(${width * 0.12} ${height * (0.2 - done * 0.1)})`}>
        <circle r="44" fill="var(--moon)" opacity="0.16" />
        <circle r="23" fill="var(--moon)" />
        <path
          d="M-9-6a4 4 0 1 0 .1 0ZM7 5a5.500 5.500 0 1 0 .1 0ZM6-12a2.500 2.500 0 1 0 .1 0Z"
          fill="#000"
          opacity="0.07"
        />
      </g>
      <rect
        className={styles.light}
        width={width}
        height={height}
        fill={`url(#${id}rain)`}
        style={{ opacity: Math.max(0, 1 - done * 1.15) }}
      />
    </>
  );
}

const cloud = 'M0 0c-16 0-22-18-8-25 1-20 30-26 40-11 16-12 40 2 35 20 16 2 13 16-2 16Z';

/** Heavy clouds that thin out with every finished level. */
export function RainClouds({ width, height, done }: Picture) {
  const places: [number, number, number][] = [
    [0.02, 0.09, 1.5],
    [0.3, 0.06, 1.8],
    [0.64, 0.1, 1.6],
    [0.84, 0.05, 1.4],
    [0.16, 0.17, 1.1],
  ];
  const size = width < 600 ? 0.85 : 1.5;
  return (
    <g className={styles.light} fill="var(--cloud-dark)" style={{ opacity: Math.max(0, 0.85 - done) }}>
      {places.map(([x, y, scale]) => (
        <path key={x} d={cloud} transform={`translate(${width * x} ${height * y}) scale(${scale * size})`} />
      ))}
    </g>
  );
}

/** The rain itself: over everything, and gone before the last level. */
export function Rain({ width, height, done }: Picture) {
  const drops = Array.from({ length: Math.round((width * height) / 3600) }, (_, index) => {
    const long = 10 + chance(index, 21) * 14;
    return `M${(width * chance(index, 13)).toFixed(0)} ${(height * chance(index, 17)).toFixed(0)}l${(-long * 0.24).toFixed(1)} ${long.toFixed(1)}`;
  }).join('');
  return (
    <path
      className={styles.light}
      d={drops}
      stroke="var(--rain-line)"
      strokeWidth="1.3"
      strokeLinecap="round"
      fill="none"
      style={{ opacity: Math.max(0, 0.6 - done * 0.72) }}
    />
  );
}

/** The other side of the harbour: gables with people at home, and the masts of ships. */
export function FarQuay({ width, height, done }: Picture) {
  const base = height * 0.84;
  const count = Math.round(width / 46);
  return (
    <g>
      {Array.from({ length: count }, (_, index) => {
        const wide = width / count + 1;
        const x = index * (width / count);
        const eaves = base - height * (0.13 + chance(index, 2) * 0.1);
        const ridge = eaves - 20 - chance(index, 4) * 14;
        return (
          <g key={index}>
            <path
              d={`M${x} ${base}V${eaves}L${x + wide / 2} ${ridge}L${x + wide} ${eaves}V${base}Z`}
              fill={index % 2 ? 'var(--far)' : 'var(--far-near)'}
            />
            {[0, 1, 2, 3].map((cell) => (
              <rect
                key={cell}
                className={styles.light}
                x={x + wide * (cell % 2 ? 0.6 : 0.22)}
                y={eaves + 10 + Math.floor(cell / 2) * 24}
                width={wide * 0.17}
                height={11}
                fill="var(--lit)"
                style={{ opacity: chance(index * 4 + cell, 6) < 0.15 + done * 0.55 ? 0.85 : 0.06 }}
              />
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** A sailing ship at the quay, with lamps in the rigging once the weather is fair. */
export function Ship({ x, y, size, done }: { x: number; y: number; size: number; done: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <path
        d="M-24-8V-128M28-8V-104M-24-120-74-12M-24-120 28-100 70-14M-48-56H0M4-48H52"
        stroke="var(--steel)"
        strokeWidth="3"
        fill="none"
      />
      <path d="M-84-16H66L88-26 72 10Q70 16 60 16H-66Q-80 16-82 6Z" fill="var(--wood-dark)" />
      <path d="M-83-8H80" stroke="var(--brass)" strokeWidth="3" />
      <path d="M-10-32h34v16h-34Z" fill="var(--wood)" />
      <path d="M-5-27h8v7h-8ZM9-27h8v7H9Z" fill="var(--lit)" />
      <g className={styles.light} fill="var(--glow)" style={{ opacity: 0.2 + done * 0.8 }}>
        {[-66, -54, -42, -32].map((at, index) => (
          <circle key={at} cx={at} cy={-30 - index * 24} r="3" />
        ))}
        {[-10, 4, 18].map((at, index) => (
          <circle key={at} cx={at} cy={-115 + index * 5} r="3" />
        ))}
        {[40, 50, 60].map((at, index) => (
          <circle key={at} cx={at} cy={-76 + index * 22} r="3" />
        ))}
      </g>
    </g>
  );
}

/** Wet stones, the edge of the quay, and the water with its lights. */
export function Quay({ width, height, ground, done }: Picture & { ground: number }) {
  const edge = height * 0.968;
  const id = useId();
  const rows = [0.2, 0.45, 0.74].map((share) => ground + (edge - ground) * share);
  return (
    <g>
      <linearGradient id={`${id}wet`} x2="0" y2="1">
        <stop stopColor="var(--lit)" stopOpacity="0.55" />
        <stop offset="1" stopColor="var(--lit)" stopOpacity="0" />
      </linearGradient>
      <rect y={ground} width={width} height={height - ground} fill="var(--quay)" />
      <rect y={ground} width={width} height={4} fill="var(--quay-light)" />
      {rows.map((y, row) => (
        <path
          key={y}
          d={`M0 ${y}H${width}${Array.from({ length: Math.ceil(width / 60) }, (_, index) => `M${index * 60 + row * 22} ${y}v${(edge - ground) * 0.24}`).join('')}`}
          stroke="var(--quay-edge)"
          strokeWidth="1.4"
          opacity="0.5"
        />
      ))}
      <g className={styles.light} style={{ opacity: 0.15 + done * 0.6 }}>
        {Array.from({ length: Math.round(width / 44) }, (_, index) => (
          <rect
            key={index}
            x={width * (0.1 + 0.8 * chance(index, 31))}
            y={ground + 6}
            width={5 + chance(index, 9) * 12}
            height={(edge - ground) * (0.35 + chance(index, 37) * 0.5)}
            fill={`url(#${id}wet)`}
          />
        ))}
      </g>
      {[0.14, 0.8].map((share) => (
        <ellipse
          key={share}
          cx={width * share}
          cy={ground + (edge - ground) * 0.7}
          rx={width < 600 ? 34 : 70}
          ry={6}
          fill="var(--pane-light)"
          opacity={0.6}
        />
      ))}
      <rect y={edge - 7} width={width} height={10} fill="var(--quay-light)" />
      <rect y={edge + 3} width={width} height={height - edge} fill="var(--water)" />
      <path
        d={Array.from(
          { length: Math.round(width / 30) },
          (_, index) =>
            `M${(width * chance(index, 41)).toFixed(0)} ${(edge + 8 + chance(index, 43) * (height - edge - 10)).toFixed(0)}h${(10 + chance(index, 47) * 22).toFixed(0)}`,
        ).join('')}
        stroke="var(--water-line)"
        strokeWidth="2"
        strokeLinecap="round"
        opacity="0.7"
      />
      {(width < 600 ? [0.52, 0.94] : [0.08, 0.5, 0.92]).map((share) => (
        <g key={share} transform={`translate(${width * share} ${edge - 4})`}>
          <path d="M-8 0V-13h16V0Z" fill="var(--steel)" />
          <ellipse cy={-14} rx={11} ry={4.5} fill="var(--steel)" />
          <path d="M-8-6h16" stroke="var(--brass)" strokeWidth="2" />
        </g>
      ))}
    </g>
  );
}
