import type { Place, Room } from './geometry.js';
import styles from './SprintMap.module.css';

interface Wall {
  left: number;
  right: number;
}

/** Somebody or something in a lit window; zero is the window's lower edge, and it is 20 wide and 30 high. */
const atHome = [
  <path key="lamp" d="M9 0h2v-8h-2ZM5-8h10l-2-8H7Z" fill="var(--inside)" />,
  <path
    key="plant"
    d="M7 0h6l1-6H6ZM10-6c-6-3-7-9-6-13 4 2 6 6 6 9 0-5 2-9 6-11 1 6-1 12-6 15Z"
    fill="var(--inside)"
  />,
  <path
    key="guest"
    d="M4 0c0-8 2-11 6-11s6 3 6 11ZM10-12.500a4.200 4.200 0 1 1 .1 0Z"
    fill="var(--inside)"
  />,
  <path key="case" d="M4 0h12v-9H4ZM8-9v-3h4v3" fill="var(--inside)" />,
  <path
    key="two"
    d="M1 0c0-7 1-9 4.500-9S10-7 10 0ZM5.500-10a3.400 3.400 0 1 1 .1 0ZM10 0c0-8 1.500-11 5-11s5 3 5 11ZM15-12a3.600 3.600 0 1 1 .1 0Z"
    fill="var(--inside)"
  />,
  <path
    key="guitar"
    d="M12-25h2v13h-2ZM13-13c4 0 4 4 3 6 3 3 1 7-3 7s-6-4-3-7c-1-2-1-6 3-6Z"
    fill="var(--inside)"
  />,
];

interface WindowProps {
  x: number;
  y: number;
  width: number;
  height: number;
  lit: boolean;
  /** Decides who is at home. */
  number: number;
}

/** A tall window in two leaves. The room behind it is dark until its level is played. */
function FacadeWindow({ x, y, width, height, lit, number }: WindowProps) {
  const half = width / 2;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x={-4} y={-5} width={width + 8} height={height + 8} fill="var(--trim-dark)" rx={2} />
      <rect width={width} height={height} fill="var(--pane)" />
      <path
        d={`M0 ${height * 0.7}L${width} ${height * 0.2}V0H${width * 0.5}L0 ${height * 0.4}Z`}
        fill="var(--pane-light)"
      />
      <g className={styles.light} style={{ opacity: lit ? 1 : 0 }}>
        <rect width={width} height={height} fill="var(--lit)" />
        <rect y={height * 0.55} width={width} height={height * 0.45} fill="var(--lit-warm)" opacity={0.65} />
        <g transform={`translate(${half - 10 * (width / 26)} ${height}) scale(${width / 26})`}>
          {atHome[number % atHome.length]}
        </g>
        <path
          d={`M0 0H${width * 0.3}C${width * 0.26} ${height * 0.4} ${width * 0.16} ${height * 0.6} 0 ${height * 0.75}ZM${width} 0H${width * 0.7}C${width * 0.74} ${height * 0.4} ${width * 0.84} ${height * 0.6} ${width} ${height * 0.75}Z`}
          fill="var(--wine)"
          opacity={0.75}
        />
      </g>
      <path
        d={`M${half} 0V${height}M0 ${height * 0.36}H${width}`}
        stroke="var(--trim)"
        strokeWidth={width < 24 ? 1.6 : 2.4}
      />
      <rect x={-6} y={height} width={width + 12} height={4} fill="var(--trim)" rx={1} />
    </g>
  );
}

/** A balcony for the one who walks, and for the stop. */
export function Balcony({ x, y, side, narrow }: Place & { side: 1 | -1; narrow: boolean }) {
  const near = narrow ? 34 : 46;
  const far = narrow ? 68 : 88;
  const left = side < 0 ? x - far : x - near;
  const width = near + far;
  const bars = Math.round(width / 8);
  return (
    <g transform={`translate(${left} ${y + 28})`}>
      <path
        d={`M0-21H${width}${Array.from({ length: bars + 1 }, (_, bar) => `M${(bar * width) / bars}-21V0`).join('')}`}
        stroke="var(--steel)"
        strokeWidth={1.8}
        fill="none"
      />
      <rect x={-4} y={-1} width={width + 8} height={6} rx={2} fill="var(--trim)" />
      <path d={`M8 5l8 10V5ZM${width - 8} 5l-8 10V5Z`} fill="var(--trim-dark)" />
    </g>
  );
}

interface StoreyProps extends Wall {
  room: Room;
  index: number;
  lit: boolean;
  narrow: boolean;
}

/** Steps in front of the door, for the one who walks in and for the stop. */
export function DoorStep({
  x,
  y,
  side,
  ground,
  narrow,
}: Place & { side: 1 | -1; ground: number; narrow: boolean }) {
  const near = narrow ? 34 : 46;
  const far = narrow ? 68 : 88;
  const left = side < 0 ? x - far : x - near;
  const top = y + 28;
  const half = Math.max(4, (ground + 8 - top) / 2);
  return (
    <g>
      <rect x={left - 12} y={top + half} width={near + far + 24} height={half} fill="var(--trim-dark)" />
      <rect x={left - 12} y={top + half} width={near + far + 24} height={4} fill="var(--trim)" />
      <rect x={left} y={top} width={near + far} height={half} fill="var(--trim-dark)" />
      <rect x={left} y={top} width={near + far} height={4} fill="var(--trim)" />
    </g>
  );
}

/** A row of windows between two cornices. */
export function Storey({ room, index, lit, left, right, narrow }: StoreyProps) {
  const columns = narrow ? 5 : 7;
  const tall = room.bottom - room.top;
  const pitch = (right - left) / columns;
  const width = Math.min(30, pitch * 0.4);
  const height = Math.min(tall * 0.62, width * 1.75);
  return (
    <g>
      <rect
        x={left}
        y={room.top}
        width={right - left}
        height={tall}
        fill={index % 2 ? 'var(--plaster)' : 'var(--plaster-light)'}
      />
      <rect x={right - 26} y={room.top} width={26} height={tall} fill="var(--plaster-dark)" opacity={0.5} />
      {Array.from({ length: columns }, (_, column) => (
        <FacadeWindow
          key={column}
          x={left + pitch * (column + 0.5) - width / 2}
          y={room.top + (tall - height) * 0.42}
          width={width}
          height={height}
          // Now and then a guest is out.
          lit={lit && (index * 5 + column * 3) % 7 !== 4}
          number={index * 5 + column * 7}
        />
      ))}
      <rect x={left - 8} y={room.top - 4} width={right - left + 16} height={7} fill="var(--trim)" rx={1.5} />
      <rect x={left - 8} y={room.top + 3} width={right - left + 16} height={3} fill="var(--plaster-dark)" />
    </g>
  );
}

/** The street floor: arched windows, and the door under its canopy. */
export function StreetFloor({ room, lit, left, right, narrow }: Omit<StoreyProps, 'index'>) {
  const tall = room.bottom - room.top;
  const middle = (left + right) / 2;
  const arches = narrow ? [-0.38, 0.38] : [-0.42, -0.29, 0.29, 0.42];
  const wide = narrow ? 44 : 58;
  const door = { width: narrow ? 62 : 92, height: tall * 0.62 };
  const high = tall * 0.5;
  const arch = (x: number, width: number, height: number): string =>
    `M${x - width / 2} ${room.bottom - 8}V${room.bottom - height + width / 2}A${width / 2} ${width / 2} 0 0 1 ${x + width / 2} ${room.bottom - height + width / 2}V${room.bottom - 8}Z`;
  return (
    <g>
      <rect x={left} y={room.top} width={right - left} height={tall} fill="var(--plaster-dark)" />
      {[0.25, 0.5, 0.75].map((share) => (
        <rect
          key={share}
          x={left}
          y={room.top + tall * share}
          width={right - left}
          height={1.6}
          fill="var(--plaster)"
        />
      ))}
      {arches.map((share) => {
        const x = middle + (right - left) * share;
        return (
          <g key={share}>
            <path d={arch(x, wide + 10, high + 22)} fill="var(--trim-dark)" />
            <path d={arch(x, wide, high + 16)} fill="var(--pane)" />
            <path
              className={styles.light}
              d={arch(x, wide, high + 16)}
              fill="var(--lit)"
              style={{ opacity: lit ? 1 : 0.12 }}
            />
            <path
              d={`M${x} ${room.bottom - 8}V${room.bottom - high - 16}M${x - wide / 2} ${room.bottom - high * 0.55}H${x + wide / 2}`}
              stroke="var(--trim)"
              strokeWidth={2.4}
            />
          </g>
        );
      })}
      <g transform={`translate(${middle} ${room.bottom})`}>
        <rect
          x={-door.width / 2 - 8}
          y={-door.height - 10}
          width={door.width + 16}
          height={door.height + 10}
          fill="var(--wood-dark)"
        />
        <rect
          className={styles.light}
          x={-door.width / 2}
          y={-door.height}
          width={door.width}
          height={door.height}
          fill="var(--lit)"
          style={{ opacity: lit ? 1 : 0.35 }}
        />
        <path
          d={`M${-door.width / 2} 0V${-door.height}h6V0ZM${door.width / 2 - 6} 0V${-door.height}h6V0ZM-4 0V${-door.height}h8V0Z`}
          fill="var(--wood)"
        />
        <path
          d={`M${-door.width / 2} ${-door.height * 0.3}h${door.width}`}
          stroke="var(--wood)"
          strokeWidth={4}
        />
        <path
          d={`M-9 ${-door.height * 0.45}v14M9 ${-door.height * 0.45}v14`}
          stroke="var(--brass)"
          strokeWidth={3}
          strokeLinecap="round"
        />
        <path
          d={`M${-door.width / 2 - 18} ${-door.height - 4}L${-door.width / 2 - 2} ${-door.height - 24}H${door.width / 2 + 2}L${door.width / 2 + 18} ${-door.height - 4}Z`}
          fill="var(--wine)"
        />
        <path
          d={`M${-door.width / 2 - 18} ${-door.height - 4}${Array.from({ length: 7 }, () => `q${(door.width + 36) / 14} 9 ${(door.width + 36) / 7} 0`).join('')}Z`}
          fill="var(--wine-dark)"
        />
        <path d={`M${-door.width / 2 - 8} 0v-3h${door.width + 16}v3Z`} fill="var(--trim)" />
      </g>
      <rect x={left - 6} y={room.bottom - 8} width={right - left + 12} height={8} fill="var(--trim-dark)" />
    </g>
  );
}

const letters: Record<string, string> = {
  H: 'M0 0V14M10 0V14M0 7H10',
  O: 'M5 0C-1.500 0-1.500 14 5 14S11.500 0 5 0Z',
  T: 'M0 0H10M5 0V14',
  E: 'M9 0H1V14H9M1 7H7',
  L: 'M1 0V14H9',
};

/** The sign on the corner; its letters come on one after the other. */
export function BladeSign({ x, y, done }: Place & { done: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-12 12h14M-12 104h14" stroke="var(--steel)" strokeWidth="3" />
      <rect width={28} height={118} rx={6} fill="var(--wine-dark)" />
      <rect
        x={2.5}
        y={2.5}
        width={23}
        height={113}
        rx={4.5}
        fill="none"
        stroke="var(--brass)"
        strokeWidth={2}
      />
      {[...'HOTEL'].map((letter, index) => (
        <g key={letter} transform={`translate(9 ${11 + index * 21})`}>
          <path
            d={letters[letter]}
            fill="none"
            stroke="var(--brass-dark)"
            strokeWidth={3}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
          <path
            className={styles.light}
            d={letters[letter]}
            fill="none"
            stroke="var(--glow)"
            strokeWidth={3}
            strokeLinecap="round"
            strokeLinejoin="round"
            style={{ opacity: done * 5.5 >= index + 0.5 ? 1 : 0 }}
          />
        </g>
      ))}
    </g>
  );
}

interface RoofProps extends Wall {
  /** Where the walls end and where the terrace lies. */
  base: number;
  terrace: number;
  lantern: Place;
  lit: boolean;
}

/** The roof with its dormers, and the lantern house on top where the last stop is. */
export function Roof({ left, right, base, terrace, lantern, lit }: RoofProps) {
  const inset = Math.min(40, (base - terrace) * 0.9);
  const wide = (right - left) / 3;
  return (
    <g>
      <path d={`M${lantern.x} ${lantern.y - 52}V${lantern.y - 72}`} stroke="var(--steel)" strokeWidth={3} />
      <path d={`M${lantern.x + 1} ${lantern.y - 72}q9-5 16 0t14 0v10q-8 5-15 0t-15 0Z`} fill="var(--wine)" />
      <path
        d={`M${lantern.x - 46} ${lantern.y - 28}Q${lantern.x - 30} ${lantern.y - 56} ${lantern.x} ${lantern.y - 58}Q${lantern.x + 30} ${lantern.y - 56} ${lantern.x + 46} ${lantern.y - 28}Z`}
        fill="var(--copper)"
      />
      <rect
        x={lantern.x - 40}
        y={lantern.y - 30}
        width={80}
        height={terrace - lantern.y + 30}
        fill="var(--plaster)"
      />
      <rect
        className={styles.light}
        x={lantern.x - 34}
        y={lantern.y - 24}
        width={68}
        height={terrace - lantern.y + 22}
        fill="var(--lit)"
        style={{ opacity: lit ? 1 : 0.1 }}
      />
      <path d={`M${lantern.x - 48} ${lantern.y - 30}h96v5h-96Z`} fill="var(--trim)" />
      <path
        d={`M${left - 12} ${base}L${left + inset} ${terrace}H${right - inset}L${right + 12} ${base}Z`}
        fill="var(--roof)"
      />
      <path
        d={`M${right - inset - wide * 0.2} ${terrace}H${right - inset}L${right + 12} ${base}H${right - wide * 0.3}Z`}
        fill="var(--roof-dark)"
      />
      {base - terrace > 30 &&
        [0.24, 0.5, 0.76].map((share) => {
          const x = left + (right - left) * share;
          return (
            <g key={share}>
              <path
                d={`M${x - 17} ${base - 6}V${terrace + 18}L${x} ${terrace + 6}L${x + 17} ${terrace + 18}V${base - 6}Z`}
                fill="var(--trim-dark)"
              />
              <rect x={x - 11} y={terrace + 18} width={22} height={base - terrace - 26} fill="var(--pane)" />
              <rect
                className={styles.light}
                x={x - 11}
                y={terrace + 18}
                width={22}
                height={base - terrace - 26}
                fill="var(--lit)"
                style={{ opacity: lit ? 1 : 0 }}
              />
              <path d={`M${x} ${terrace + 18}V${base - 8}`} stroke="var(--trim)" strokeWidth={2} />
            </g>
          );
        })}
      <rect
        x={left + inset - 4}
        y={terrace - 4}
        width={right - left - inset * 2 + 8}
        height={6}
        rx={2}
        fill="var(--trim)"
      />
      <path
        d={`M${left + inset} ${terrace - 20}H${right - inset}${Array.from({ length: Math.floor((right - left - inset * 2) / 12) + 1 }, (_, bar) => `M${left + inset + bar * 12} ${terrace - 20}V${terrace - 4}`).join('')}`}
        stroke="var(--steel)"
        strokeWidth={1.8}
        fill="none"
      />
    </g>
  );
}
