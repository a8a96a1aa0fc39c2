import type { ReactNode } from 'react';

export type RoomKind = 'desk' | 'post' | 'counter' | 'archive' | 'office' | 'glass';

/**
 * What stands in a room 100 units high. The left group is drawn from the left wall to the right, the right group from
 * the right wall to the left (negative x), and the middle stays free for the stop and its name. Zero is the floor.
 */
interface Furniture {
  left: () => ReactNode;
  right: () => ReactNode;
}

const Pane = ({
  x,
  y = -78,
  width = 30,
  height = 40,
}: {
  x: number;
  y?: number;
  width?: number;
  height?: number;
}) => (
  <g transform={`translate(${x} ${y})`}>
    <rect x={-3} y={-3} width={width + 6} height={height + 6} rx={2} fill="var(--paper)" />
    <rect width={width} height={height} fill="var(--sky-top)" />
    <path
      d={`M0 ${height}V${height * 0.7}L${width * 0.5} ${height * 0.55}L${width} ${height * 0.75}V${height}Z`}
      fill="var(--hill-far)"
    />
    <path d={`M${width / 2} 0V${height}M0 ${height / 2}H${width}`} stroke="var(--paper)" strokeWidth="2.5" />
    <rect x={-5} y={height + 2} width={width + 10} height={4} rx={1} fill="var(--stone)" />
  </g>
);

const Plant = ({ x, tall = false }: { x: number; tall?: boolean }) => (
  <g transform={`translate(${x} 0)`}>
    <path
      d={
        tall
          ? 'M0-16C-4-40-16-44-18-54c10 0 14 6 16 14C-4-56-2-66 4-72c4 10 4 22 0 32 4-8 10-12 16-12-2 12-12 16-16 36Z'
          : 'M0-14c-2-12-10-14-12-22 8 0 10 4 11 10-1-10 1-16 5-20 3 6 2 14 0 20 3-5 6-7 10-7-1 8-8 10-10 19Z'
      }
      fill="var(--leaf)"
    />
    <path d="M-9-17H9L6 0H-6Z" fill="var(--wall-light)" />
    <path d="M-10-19h20v5h-20Z" fill="var(--wall)" />
  </g>
);

const Chair = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 0)`} fill="var(--violet)">
    <path d="M-10-48c-2 0-3 1-3 3l2 20h5l-2-20c0-2-1-3-2-3Z" />
    <path d="M-11-27H8c2 0 3 6 0 6h-19Z" />
    <path d="M-2-21h3v12h-3ZM-11-4C-9-10 8-10 10-4l1 4h-4l-2-5h-4v5h-3v-5h-4l-2 5h-4Z" fill="var(--steel)" />
  </g>
);

const Binders = ({ x, y, colours }: { x: number; y: number; colours: string[] }) => (
  <g transform={`translate(${x} ${y})`}>
    {colours.map((colour, index) => (
      <g key={index} transform={`translate(${index * 6.5} 0)`}>
        <rect y={-17} width={5.5} height={17} rx={0.8} fill={colour} />
        <rect x={1.2} y={-13} width={3.1} height={5} fill="var(--paper)" />
      </g>
    ))}
  </g>
);

const mixed = ['var(--sage)', 'var(--violet)', 'var(--sage)', 'var(--wall-light)', 'var(--steel)'];

const Shelf = ({ x, rows = 3, width = 40 }: { x: number; rows?: number; width?: number }) => (
  <g transform={`translate(${x} 0)`}>
    <rect y={-rows * 23 - 4} width={width} height={rows * 23 + 4} fill="var(--wood)" />
    {Array.from({ length: rows }, (_, row) => (
      <g key={row}>
        <rect x={3} y={-23 * (row + 1)} width={width - 6} height={20} fill="var(--wood-dark)" />
        <Binders x={5} y={-23 * row - 3} colours={row % 2 ? [...mixed].reverse() : mixed} />
      </g>
    ))}
  </g>
);

const Desk = ({ x, width = 66 }: { x: number; width?: number }) => (
  <g transform={`translate(${x} 0)`}>
    <path d={`M4-36h5V0H4ZM${width - 9}-36h5V0h-5Z`} fill="var(--wood-dark)" />
    <rect x={width - 30} y={-36} width={24} height={26} fill="var(--wood)" />
    <path d={`M${width - 22}-24h8M${width - 22}-15h8`} stroke="var(--wood-dark)" strokeWidth="2" />
    <rect y={-40} width={width} height={6} rx={2} fill="var(--wood)" />
  </g>
);

const Screen = ({ x }: { x: number }) => (
  <g transform={`translate(${x} -40)`}>
    <path d="M-3-8h6v8h-6ZM-9-2H9V0H-9Z" fill="var(--steel)" />
    <rect x={-17} y={-32} width={34} height={25} rx={2.5} fill="#22343c" />
    <rect x={-14.5} y={-29.5} width={29} height={20} fill="#dff0ef" />
    <path d="M-11-25h13M-11-21h20M-11-17h16" stroke="#5a8d92" strokeWidth="1.8" />
  </g>
);

const DeskLamp = ({ x }: { x: number }) => (
  <g transform={`translate(${x} -40)`}>
    <path d="M-14-22-26 0H-2Z" fill="var(--glow)" opacity="0.5" />
    <path d="M-6 0H8v-3H-6ZM1-3-4-22M-4-22l-8-3" stroke="var(--steel)" strokeWidth="2.2" fill="none" />
    <path d="M-21-20c0-8 5-10 10-9l1 9Z" fill="var(--wall)" />
  </g>
);

const Papers = ({ x, y = -40 }: { x: number; y?: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <path d="M0 0h18l-1-3H1ZM1-3h16l-2-3H2Z" fill="var(--paper)" stroke="var(--line)" strokeWidth="0.6" />
  </g>
);

const Clock = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <circle r={11} fill="var(--steel)" />
    <circle r={9} fill="var(--paper)" />
    <path d="M0-6V0l4 3" stroke="#22343c" strokeWidth="1.8" fill="none" strokeLinecap="round" />
  </g>
);

const Pigeonholes = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 0)`}>
    <rect y={-84} width={56} height={60} rx={2} fill="var(--wood)" />
    {[0, 1, 2, 3, 4, 5, 6, 7, 8].map((cell) => (
      <g key={cell} transform={`translate(${4 + (cell % 3) * 17} ${-80 + Math.floor(cell / 3) * 18.5})`}>
        <rect width={14} height={15} fill="var(--wood-dark)" />
        {cell % 4 !== 1 && <rect x={2} y={7} width={10} height={8} fill="var(--paper)" />}
        {cell % 3 === 0 && <rect x={3} y={4} width={9} height={11} fill="#f2dfb8" />}
      </g>
    ))}
    <path d="M4-24h4V0H4ZM48-24h4V0h-4Z" fill="var(--wood-dark)" />
  </g>
);

const Tray = ({ x, colour }: { x: number; colour: string }) => (
  <g transform={`translate(${x} -40)`}>
    <path d="M1-8h16v5H1Z" fill="var(--paper)" />
    <path d="M0 0h20l-2-7h-3v3H5v-3H2Z" fill={colour} />
  </g>
);

export const furniture: Record<RoomKind, Furniture> = {
  desk: {
    left: () => (
      <>
        <Pane x={12} />
        <Plant x={24} />
      </>
    ),
    right: () => (
      <>
        <Pane x={-52} />
        <Chair x={-88} />
        <Desk x={-78} />
        <Screen x={-42} />
        <DeskLamp x={-14} />
      </>
    ),
  },
  post: {
    left: () => (
      <>
        <Pigeonholes x={6} />
        <path d="M14 0h30v-16H14Z" fill="#d8b483" />
        <path d="M26-16h6V0h-6Z" fill="#b98f5a" />
      </>
    ),
    right: () => (
      <>
        <Clock x={-24} y={-72} />
        <Plant x={-16} tall />
      </>
    ),
  },
  counter: {
    left: () => (
      <>
        <Clock x={30} y={-74} />
        <Plant x={18} tall />
      </>
    ),
    right: () => (
      <>
        <rect x={-70} y={-86} width={58} height={28} rx={2} fill="var(--paper)" />
        <path d="M-64-79h30M-64-72h44M-64-65h38" stroke="var(--sage)" strokeWidth="3" />
        <path d="M-84-40h78V0h-78Z" fill="var(--wood)" />
        <path d="M-88-45H-2v7h-86Z" fill="var(--wood-dark)" />
        <path
          d="M-76-32h18v24h-18ZM-52-32h18v24h-18ZM-28-32h18v24h-18Z"
          fill="var(--wood-dark)"
          opacity="0.45"
        />
        <path d="M-66-45c0-8 12-8 12 0ZM-61-52h2v3h-2Z" fill="#e2b33c" />
        <g transform="translate(0 -5)">
          <Screen x={-28} />
        </g>
      </>
    ),
  },
  archive: {
    left: () => (
      <>
        <Shelf x={4} />
        <Shelf x={46} rows={2} />
      </>
    ),
    right: () => (
      <>
        <Pane x={-44} />
        <path d="M-50-30h34V0h-34Z" fill="var(--steel)" />
        <path d="M-47-27h28v11h-28ZM-47-13h28v11h-28Z" fill="var(--paper)" opacity="0.35" />
        <path d="M-37-22h8M-37-8h8" stroke="var(--paper)" strokeWidth="2" />
        <Papers x={-42} y={-30} />
      </>
    ),
  },
  office: {
    left: () => (
      <>
        <Pane x={12} />
        <Plant x={20} tall />
      </>
    ),
    right: () => (
      <>
        <rect
          x={-62}
          y={-88}
          width={44}
          height={30}
          rx={2}
          fill="var(--paper)"
          stroke="var(--steel)"
          strokeWidth="2"
        />
        <path d="M-56-80h20M-56-73h30M-56-66h14" stroke="var(--violet)" strokeWidth="2.5" />
        <Chair x={-92} />
        <Desk x={-82} width={74} />
        <Screen x={-52} />
        <Tray x={-30} colour="var(--wall)" />
      </>
    ),
  },
  glass: {
    left: () => (
      <>
        <Pane x={6} y={-88} width={34} height={52} />
        <Plant x={16} />
      </>
    ),
    right: () => (
      <>
        <Pane x={-40} y={-88} width={34} height={52} />
        <path d="M-42-30h40v4h-40ZM-24-26h4V0h-4ZM-32-3h20v3h-20Z" fill="var(--steel)" />
        <Papers x={-34} y={-30} />
      </>
    ),
  },
};
