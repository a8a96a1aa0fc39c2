import { pathThrough, type Place } from './geometry.js';
import styles from './SprintMap.module.css';

interface At {
  x: number;
  y: number;
}

export function Tree({ x, y, size }: At & { size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <path d="M-5 0C-4-20-4-40-6-56h12C4-40 4-20 6 0Z" fill="var(--trunk)" />
      <path d="M-2-52-18-70M2-50 18-72" stroke="var(--trunk)" strokeWidth="4" strokeLinecap="round" />
      <path
        d="M-8-50c-26 2-42-14-36-32-8-20 8-36 22-36 6-18 34-22 44-6 18-2 30 12 24 30 10 18-4 40-26 42-8 6-20 8-28 2Z"
        fill="var(--leaf)"
      />
      <path
        d="M-34-78c4 16 22 22 40 18 12 8 30 2 36-12 4 18-10 26-24 26-8 6-20 8-28 2-16 2-30-12-24-34Z"
        fill="var(--leaf-dark)"
        opacity="0.55"
      />
    </g>
  );
}

export function Lamp({ x, y }: At) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle cy="-98" r="24" fill="var(--glow)" opacity="0.28" />
      <path d="M-2 0h4v-88h-4ZM-7 0h14l-3-8h-8Z" fill="var(--steel)" />
      <path d="M-8-88h16l-3-20h-10Z" fill="var(--glow)" />
      <path d="M-9-108h18l-4-7h-10ZM-8-88h16v3h-16Z" fill="var(--steel)" />
    </g>
  );
}

export function Bicycle({ x, y }: At) {
  return (
    <g
      transform={`translate(${x} ${y})`}
      fill="none"
      stroke="var(--steel)"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle cx="-24" cy="-17" r="16" />
      <circle cx="26" cy="-17" r="16" />
      <path d="M-24-17-10-42h26L-2-17h-22m22 0-10-30m-6 0h12M26-17 14-50h9" />
      <path d="M22-46h16v-12H22Z" fill="var(--wood)" stroke="var(--wood-dark)" />
    </g>
  );
}

const cloud = 'M0 0c-10 0-16-12-6-18 0-14 20-18 27-8 12-8 28 2 24 14 10 2 8 12-2 12Z';

export function Clouds({ width, height }: { width: number; height: number }) {
  return (
    <g fill="var(--cloud)">
      <path d={cloud} transform={`translate(${width * 0.03} ${height * 0.14}) scale(1.3)`} />
      <path d={cloud} transform={`translate(${width * 0.85} ${height * 0.3}) scale(1.1)`} />
      <path d={cloud} transform={`translate(${width * 0.06} ${height * 0.42}) scale(0.9)`} />
    </g>
  );
}

/** Oneself, beside the next stop. A coat, a bag over the shoulder, and a face that looks up. */
export function Walker({ x, y, side }: At & { side: 1 | -1 }) {
  return (
    <g className={styles.walker} style={{ translate: `${x + side * 46}px ${y + 28}px` }}>
      <ellipse cx="0" cy="1" rx="15" ry="3.5" fill="#000" opacity="0.18" />
      <g transform={`scale(${side < 0 ? 1 : -1} 1)`}>
        <path d="M-7-24-8-1h6l2-18 3 18h6L7-24Z" fill="#2c3e50" />
        <path d="M-9-1h8v-3.500h-6Zm11 0h8l-2-3.500h-6Z" fill="#5b3a24" />
        <path d="M-10-44c0-6 5-9 10-9s10 3 10 9l1 22H-11Z" fill="#d9752f" />
        <path d="M-1-53h3v31h-3Z" fill="#b85d20" />
        <path d="M-10-44c-4 5-5 11-4 18l4 1 1-13Zm20 0c4 5 5 11 3 17l-4 1-1-12Z" fill="#c4682a" />
        <circle cx="-12.5" cy="-24" r="2.8" fill="#c98f68" />
        <circle cx="11.5" cy="-25" r="2.8" fill="#c98f68" />
        <path d="M-8-50 9-30" stroke="#6d4aa8" strokeWidth="2.5" />
        <path d="M4-32h10v11H4Z" fill="#6d4aa8" />
        <path d="M4-32h10v4H4Z" fill="#57398c" />
        <path d="M-3-56h6v5c-2 2-4 2-6 0Z" fill="#b87e58" />
        <path d="M-7.5-64c0-6 3-9 7.5-9s8 3 8 9c0 6-4 10-8 10s-7.5-4-7.5-10Z" fill="#c98f68" />
        <path d="M-8.5-62c-2-8 2-14 9-14 6 0 9 4 9 8-4-2-8-2-11-2-2 4-5 5-7 8Z" fill="#33231a" />
        <path d="M2.5-64.500h.1M6-64.500h.1" stroke="#24160e" strokeWidth="2" strokeLinecap="round" />
        <path d="M3-59c1.5 1 3 1 4 0" stroke="#7c4a30" strokeWidth="1.2" fill="none" strokeLinecap="round" />
      </g>
    </g>
  );
}

/** The way from stop to stop: a pale path with dots. */
export function Way({ places, narrow }: { places: Place[]; narrow: boolean }) {
  return (
    <>
      <path
        d={pathThrough(places)}
        fill="none"
        stroke="var(--path)"
        strokeWidth={narrow ? 11 : 15}
        strokeLinecap="round"
        opacity={0.85}
      />
      <path
        d={pathThrough(places)}
        fill="none"
        stroke="var(--path-dot)"
        strokeWidth={narrow ? 4 : 5}
        strokeLinecap="round"
        strokeDasharray={narrow ? '0.1 11' : '0.1 15'}
      />
    </>
  );
}

/** A stop that is only painted, where no real ones are laid over the picture. */
export function StopSign({ place: { x, y }, next }: { place: Place; next: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle cy={5} r={27} fill={next ? 'var(--action-edge)' : 'var(--brand-edge)'} />
      <circle r={27} fill={next ? 'var(--action)' : 'var(--brand)'} stroke="var(--path)" strokeWidth={4} />
      {next ? (
        <path d="M-7-11 12 0-7 11Z" fill="var(--on-action)" />
      ) : (
        <path
          d="M-10 1-3 8 11-8"
          fill="none"
          stroke="#fff"
          strokeWidth={5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </g>
  );
}
