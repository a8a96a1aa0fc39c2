import { useId } from 'react';
import type { MapNode } from '@mikrosprint/contracts';
import { furniture, type RoomKind } from './furniture.js';
import { storeysOf, type Place, type Room } from './geometry.js';
import styles from './SprintMap.module.css';
import { Bicycle, Clouds, Lamp, StopSign, Tree, Walker, Way } from './street.js';

interface TownHallProps {
  nodes: MapNode[];
  /** Draws the stops too, where no real ones are laid over the picture. */
  signs?: boolean;
  width: number;
  height: number;
}

const roomOf: Record<string, RoomKind> = {
  desk: 'desk',
  'personal-data': 'post',
  counter: 'counter',
  access: 'archive',
  inbox: 'office',
  exam: 'glass',
};
const inTurn: RoomKind[] = ['desk', 'post', 'counter', 'archive', 'office'];
const wallpaper = ['var(--room-a)', 'var(--room-b)', 'var(--room-c)'];

interface StoreyProps {
  node: MapNode;
  room: Room;
  index: number;
  left: number;
  right: number;
}

/** One room of the house. Its lamps are lit when its level is finished or is the next to be played. */
function Storey({ node, room, index, left, right }: StoreyProps) {
  const kind =
    roomOf[node.levelId] ?? (node.kind === 'exam' ? 'glass' : (inTurn[index % inTurn.length] ?? 'desk'));
  const lit = node.finished || node.isNext;
  const width = right - left;
  const floor = room.bottom - 7;
  const scale = (room.bottom - room.top) / 100;
  const Left = furniture[kind].left;
  const Right = furniture[kind].right;
  return (
    <g>
      <rect x={left} y={room.top} width={width} height={room.bottom - room.top} fill={wallpaper[index % 3]} />
      <rect x={left} y={floor} width={width} height={7} fill="var(--floor)" />
      <rect
        x={left}
        y={floor - 5 * scale}
        width={width}
        height={5 * scale}
        fill="var(--floor-edge)"
        opacity={0.35}
      />
      <g transform={`translate(${left} ${floor}) scale(${scale})`}>
        <Left />
      </g>
      <g transform={`translate(${right} ${floor}) scale(${scale})`}>
        <Right />
      </g>
      <rect
        className={styles.light}
        x={left}
        y={room.top}
        width={width}
        height={room.bottom - room.top}
        fill="var(--dim)"
        opacity={lit ? 0 : 'var(--dim-strength)'}
        style={{ opacity: lit ? 0 : 'var(--dim-strength)' }}
      />
    </g>
  );
}

/** The facade that is cut open: brick at the sides, a stepped gable, and copper on top of the glass room. */
function Facade({
  left,
  right,
  rooms,
  ground,
}: {
  left: number;
  right: number;
  rooms: Room[];
  ground: number;
}) {
  const roof = rooms.at(-1);
  const top = rooms.at(-2)?.top ?? roof?.bottom ?? 0;
  if (!roof) return null;
  const step = (right - left) * 0.075;
  const rise = (top - roof.top) / 3.4;
  const gable = [0, 1, 2]
    .map((index) => `V${top - rise * (index + 1)}H${left - 14 + step * (index + 1)}`)
    .join('');
  const gableBack = [2, 1, 0].map((index) => `V${top - rise * index}H${right + 14 - step * index}`).join('');
  return (
    <g>
      <path
        d={`M${left - 14} ${ground}V${top}${gable}H${right + 14 - step * 3}${gableBack}V${ground}Z`}
        fill="var(--wall)"
      />
      <path
        d={`M${left - 14} ${ground}V${top}h7V${ground}ZM${right + 7} ${ground}V${top}h7V${ground}Z`}
        fill="var(--wall-dark)"
      />
      {rooms.slice(0, -1).map(({ top: line }) => (
        <rect
          key={line}
          x={left - 18}
          y={line - 4}
          width={right - left + 36}
          height={8}
          rx={2}
          fill="var(--stone)"
        />
      ))}
    </g>
  );
}

/** The town hall, cut open from the square to the glass room under the roof, with a stop on every floor. */
export function TownHall({ nodes, width, height, signs = false }: TownHallProps) {
  const id = useId();
  const narrow = width < 600;
  const ground = height * 0.965;
  const left = narrow ? 26 : 190;
  const right = narrow ? width - 26 : width - 190;
  const places: Place[] = nodes.map(({ x, y }) => ({ x: (x / 100) * width, y: (y / 100) * height }));
  const rooms = storeysOf(places, height, ground);
  const done = nodes.filter((node) => node.finished).length / Math.max(1, nodes.length);
  const here =
    places[
      Math.max(
        0,
        nodes.findIndex((node) => node.isNext),
      )
    ];
  const attic = (right - left) * 0.19;
  return (
    <svg
      className={`${styles.picture} ${styles.sky}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={`${id}day`} x2="0" y2="1">
          <stop stopColor="var(--sky-top)" />
          <stop offset="0.8" stopColor="var(--sky-low)" />
        </linearGradient>
        <linearGradient id={`${id}dawn`} x2="0" y2="1">
          <stop stopColor="var(--dawn-top)" />
          <stop offset="0.8" stopColor="var(--dawn-low)" />
        </linearGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}day)`} />
      <rect
        className={styles.light}
        width={width}
        height={height}
        fill={`url(#${id}dawn)`}
        opacity={1 - done}
      />
      <circle cx={width * 0.9} cy={height * (0.62 - done * 0.5)} r={narrow ? 24 : 38} fill="var(--sun)" />
      <Clouds width={width} height={height} />
      <path
        d={`M0 ${height * 0.8}C${width * 0.2} ${height * 0.7} ${width * 0.3} ${height * 0.78} ${width * 0.5} ${height * 0.76}S${width * 0.85} ${height * 0.7} ${width} ${height * 0.79}V${height}H0Z`}
        fill="var(--hill-far)"
      />
      <path
        d={`M0 ${height * 0.9}C${width * 0.25} ${height * 0.83} ${width * 0.6} ${height * 0.92} ${width} ${height * 0.86}V${height}H0Z`}
        fill="var(--hill-near)"
      />
      <Facade left={left} right={right} rooms={rooms} ground={ground} />
      {nodes.map((node, index) => {
        const room = rooms[index];
        if (!room) return null;
        const inset = index === nodes.length - 1 ? attic : 0;
        return (
          <Storey key={node.levelId} {...{ node, room, index }} left={left + inset} right={right - inset} />
        );
      })}
      <rect y={ground} width={width} height={height - ground} fill="var(--square)" />
      <rect y={ground} width={width} height={3} fill="var(--square-line)" />
      {!narrow && (
        <>
          <Tree x={70} y={ground + 4} size={1.25} />
          <Tree x={150} y={ground + 10} size={0.85} />
          <Tree x={width - 120} y={ground + 6} size={1.1} />
          <Bicycle x={width - 150} y={ground + 14} />
          <Lamp x={110} y={ground + 10} />
          <Lamp x={width - 60} y={ground + 10} />
        </>
      )}
      <Way places={places} narrow={narrow} />
      {signs &&
        places.map((place, index) => (
          <StopSign key={place.y} place={place} next={nodes[index]?.isNext === true} />
        ))}
      {here && nodes.some((node) => node.isNext) && (
        <Walker x={here.x} y={here.y} side={here.x < width / 2 ? -1 : 1} />
      )}
    </svg>
  );
}
