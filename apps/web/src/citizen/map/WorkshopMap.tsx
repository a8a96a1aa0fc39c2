import { useId } from 'react';
import type { MapNode } from '@mikrosprint/contracts';
import type { Place } from './geometry.js';
import { Clouds, Lamp, StopSign, Tree, Walker, Way } from './street.js';
import { House, type HouseFrame } from './workshop-house.js';
import { SawtoothRoof, WheelSign } from './workshop-roof.js';
import {
  BikeHoops,
  BoardSign,
  CargoBike,
  CatBench,
  Cobbles,
  FinishedBike,
  Neighbours,
  Planter,
  TyreStack,
} from './workshop-yard.js';
import styles from './WorkshopMap.module.css';

interface WorkshopMapProps {
  nodes: MapNode[];
  /** Draws the stops too, where no real ones are laid over the picture. */
  signs?: boolean;
  width: number;
  height: number;
}

function frameOf(width: number, height: number): HouseFrame {
  const narrow = width < 600;
  return {
    width,
    left: narrow ? 14 : width * 0.16,
    right: narrow ? width - 14 : width * 0.82,
    ground: height * 0.56,
    floor: height * 0.405,
    eaves: height * 0.215,
    sign: { x: width * 0.54, y: height * 0.09, radius: Math.min(height * 0.078, width * 0.15) },
    unit: narrow ? 0.72 : 1,
    narrow,
  };
}

/** The day over the shop: pink in the morning, blue at noon; the sun climbs from the left as levels are finished. */
function Sky({ id, width, height, done }: { id: string; width: number; height: number; done: number }) {
  return (
    <>
      <defs>
        <linearGradient id={`${id}day`} x2="0" y2="1">
          <stop stopColor="var(--sky-top)" />
          <stop offset="0.6" stopColor="var(--sky-low)" />
        </linearGradient>
        <linearGradient id={`${id}dawn`} x2="0" y2="1">
          <stop stopColor="var(--dawn-top)" />
          <stop offset="0.6" stopColor="var(--dawn-low)" />
        </linearGradient>
        <radialGradient id={`${id}gold`} cx="0.9" cy="0.1" r="1.1">
          <stop stopColor="var(--golden)" stopOpacity="0.75" />
          <stop offset="0.55" stopColor="var(--golden)" stopOpacity="0.32" />
          <stop offset="1" stopColor="var(--golden)" stopOpacity="0.1" />
        </radialGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}day)`} />
      <rect
        className={styles.light}
        width={width}
        height={height}
        fill={`url(#${id}dawn)`}
        opacity={1 - done}
      />
      <g
        className={styles.sun}
        style={{
          translate: `${width * (0.07 + done * 0.84)}px ${height * (0.2 - Math.sin(done * Math.PI * 0.8) * 0.13)}px`,
        }}
      >
        <circle r={width < 600 ? 46 : 78} fill="var(--sun)" opacity={0.28} />
        <circle r={width < 600 ? 22 : 38} fill="var(--sun)" />
      </g>
      <Clouds width={width} height={height * 0.62} />
    </>
  );
}

/** The yard with its cobbles, and the street with the cycle lane at the bottom. */
function Ground({ width, height, ground }: { width: number; height: number; ground: number }) {
  const street = height * 0.955;
  return (
    <>
      <rect y={ground} width={width} height={height - ground} fill="var(--yard)" />
      <path
        d={`M0 ${height * 0.8}Q${width * 0.5} ${height * 0.74} ${width} ${height * 0.82}V${height}H0Z`}
        fill="var(--yard-near)"
      />
      <Cobbles width={width} from={ground + 4} to={street} />
      <rect y={ground} width={width} height={10} fill="var(--shade)" opacity={0.12} />
      <rect y={street - 7} width={width} height={8} fill="var(--kerb)" />
      <rect y={street} width={width} height={height - street} fill="var(--lane)" />
      <path
        d={`M0 ${street + 5}H${width}`}
        stroke="var(--lane-line)"
        strokeWidth={2.5}
        strokeDasharray="22 14"
      />
      <rect y={height - 6} width={width} height={6} fill="var(--street)" />
      <path
        d={`M0 ${ground}H${width * 0.96}L${width * 0.9} ${ground + height * 0.05}H${width * 0.04}Z`}
        fill="var(--shade)"
        opacity={0.1}
      />
    </>
  );
}

const colours = Array.from({ length: 8 }, (_, index) => `var(--bike-${index + 1})`);

/** One more bicycle stands ready for every level that is finished. */
function FinishedBikes({ nodes, frame: { width, ground, narrow } }: { nodes: MapNode[]; frame: HouseFrame }) {
  const from = width * (narrow ? 0.1 : 0.12);
  const to = width * (narrow ? 0.9 : 0.86);
  const finished = nodes.filter((node) => node.finished).length;
  const count = Math.min(nodes.length, colours.length);
  const scale = narrow ? 0.46 : 0.78;
  const y = ground + (narrow ? 16 : 24);
  const places = Array.from(
    { length: count },
    (_, index) => from + ((to - from) * index) / Math.max(1, count - 1),
  );
  return (
    <>
      <BikeHoops places={places} y={y - 2} scale={scale} />
      {colours.slice(0, count).map((colour, index) => (
        <FinishedBike
          key={colour}
          x={places[index] ?? from}
          y={y + (index % 2) * 2}
          scale={scale}
          colour={colour}
          shown={index < finished}
        />
      ))}
    </>
  );
}

/** What stands in the yard where the path leaves room. */
function YardThings({ frame: { width, ground, narrow }, height }: { frame: HouseFrame; height: number }) {
  if (narrow) {
    return (
      <>
        <Tree x={width * 0.955} y={height * 0.72} size={0.62} />
        <TyreStack x={width * 0.07} y={height * 0.655} scale={0.5} />
        <CatBench x={width * 0.86} y={height * 0.94} scale={0.56} />
        <BoardSign x={width * 0.07} y={height * 0.9} scale={0.6} />
      </>
    );
  }
  return (
    <>
      <Tree x={72} y={ground + 30} size={1.7} />
      <Tree x={width - 22} y={ground + 52} size={1.2} />
      <BoardSign x={width * 0.13} y={height * 0.93} scale={1.1} />
      <TyreStack x={92} y={height * 0.76} scale={1.05} />
      <CatBench x={width - 128} y={height * 0.735} scale={1.15} />
      <CargoBike x={width - 136} y={height * 0.915} scale={1.05} />
      <Lamp x={36} y={height * 0.945} />
    </>
  );
}

/**
 * The bicycle shop from the street. The path goes from the cycle lane through the yard to the open door, up the steel
 * steps to the stock room and the office, and to the wheel on the roof. Drawn for stops at (24, 92), (70, 81), (28, 70),
 * (70, 60), (40, 48), (67, 37), (34, 26) and (54, 9).
 */
export function WorkshopMap({ nodes, width, height, signs = false }: WorkshopMapProps) {
  const id = useId();
  const frame = frameOf(width, height);
  const { ground, narrow } = frame;
  const places: Place[] = nodes.map(({ x, y }) => ({ x: (x / 100) * width, y: (y / 100) * height }));
  const done = nodes.filter((node) => node.finished).length / Math.max(1, nodes.length);
  const next = nodes.findIndex((node) => node.isNext);
  const here = places[next];
  /** Light is on from the stop one is at and back. */
  const reached = (y: number): boolean => nodes.some((node) => node.y <= y && (node.finished || node.isNext));
  const lit = { shop: reached(52), stock: reached(40), office: reached(29) };
  return (
    <svg
      className={`${styles.picture} ${styles.shop}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <Sky {...{ id, width, height, done }} />
      <Neighbours width={width} top={height * 0.2} ground={ground} />
      <WheelSign frame={frame} />
      <SawtoothRoof frame={frame} lit={lit.office} />
      <House frame={frame} lit={lit} />
      <Ground {...{ width, height, ground }} />
      {!narrow && (
        <>
          <Planter x={width * 0.175} y={ground + 2} width={width * 0.1} scale={1} />
          <Planter x={width * 0.56} y={ground + 2} width={width * 0.2} scale={1} />
        </>
      )}
      <FinishedBikes nodes={nodes} frame={frame} />
      <YardThings frame={frame} height={height} />
      <rect
        className={styles.light}
        width={width}
        height={height}
        fill="var(--dawn-top)"
        opacity={(1 - done) * 0.2}
      />
      <rect
        className={styles.light}
        width={width}
        height={height}
        fill={`url(#${id}gold)`}
        opacity={Math.max(0, done - 0.35) * 0.75}
      />
      <Way places={places} narrow={narrow} />
      {signs &&
        places.map((place, index) => (
          <StopSign key={place.y} place={place} next={nodes[index]?.isNext === true} />
        ))}
      {here && <Walker x={here.x} y={here.y} side={here.x < width / 2 ? -1 : 1} />}
    </svg>
  );
}
