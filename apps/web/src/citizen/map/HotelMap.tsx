import type { MapNode } from '@mikrosprint/contracts';
import { storeysOf, type Place } from './geometry.js';
import { Balcony, BladeSign, DoorStep, Roof, Storey, StreetFloor } from './hotel-facade.js';
import { EveningSky, FarQuay, Quay, Rain, RainClouds, Ship } from './hotel-harbour.js';
import styles from './HotelMap.module.css';
import mapStyles from './SprintMap.module.css';
import { Lamp, StopSign, Walker, Way } from './street.js';

interface HotelMapProps {
  nodes: MapNode[];
  /** Draws the stops too, where no real ones are laid over the picture. */
  signs?: boolean;
  width: number;
  height: number;
}

const sideOf = (place: Place, width: number): 1 | -1 => (place.x < width / 2 ? -1 : 1);

/**
 * The hotel on the quay on a rainy evening. The way goes from the quay up the balconies to the lantern on the roof;
 * with every level a storey lights up, the clouds thin out, and at the end it is a clear night. Drawn for eight stops
 * (x, y): 24,91 · 74,79.5 · 27,68 · 72,56.5 · 28,45 · 72,33.5 · 29,22.5 · 56,10.5.
 */
export function HotelMap({ nodes, width, height, signs = false }: HotelMapProps) {
  const narrow = width < 600;
  const ground = height * 0.855;
  const wall = narrow ? { left: 36, right: width - 40 } : { left: 230, right: width - 230 };
  const places: Place[] = nodes.map(({ x, y }) => ({ x: (x / 100) * width, y: (y / 100) * height }));
  const upstairs = places.slice(1, -1);
  const last = places.at(-1) ?? { x: width / 2, y: height * 0.1 };
  const terrace = last.y + 33;
  const rooms = storeysOf([...upstairs, { ...last, y: last.y + height * 0.02 }], height, ground).slice(0, -1);
  const base = rooms.at(-1)?.top ?? terrace + 30;
  const done = nodes.filter((node) => node.finished).length / Math.max(1, nodes.length);
  const isLit = (index: number): boolean => nodes[index]?.finished === true || nodes[index]?.isNext === true;
  const here = places[nodes.findIndex((node) => node.isNext)];
  const size = { width, height, done };
  return (
    <svg
      className={`${mapStyles.picture} ${styles.evening}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <EveningSky {...size} />
      <RainClouds {...size} />
      <FarQuay {...size} />
      {!narrow && (
        <>
          <Ship x={118} y={ground - 6} size={1.15} done={done} />
          <Ship x={width - 96} y={ground - 4} size={0.85} done={done} />
        </>
      )}
      <Roof {...wall} base={base} terrace={terrace} lantern={last} lit={isLit(nodes.length - 1)} />
      {rooms.map((room, index) =>
        index === 0 ? (
          <StreetFloor key={room.top} {...wall} room={room} lit={isLit(1) || done > 0} narrow={narrow} />
        ) : (
          <Storey key={room.top} {...wall} room={room} index={index} lit={isLit(index + 1)} narrow={narrow} />
        ),
      )}
      <BladeSign x={wall.right + 5} y={height * 0.385} done={done} />
      <Quay {...size} ground={ground} />
      {!narrow && [width * 0.17, width * 0.83].map((x) => <Lamp key={x} x={x} y={ground + 26} />)}
      {upstairs.map((place, index) => {
        const standing = { ...place, side: sideOf(place, width), narrow };
        // Steps when the stop is at the door; a balcony when it is higher up.
        return index === 0 && ground - place.y < 62 ? (
          <DoorStep key={place.y} {...standing} ground={ground} />
        ) : (
          <Balcony key={place.y} {...standing} />
        );
      })}
      <Way places={places} narrow={narrow} />
      {signs &&
        places.map((place, index) => (
          <StopSign key={place.y} place={place} next={nodes[index]?.isNext === true} />
        ))}
      {here && <Walker x={here.x} y={here.y} side={sideOf(here, width)} />}
      <Rain {...size} />
    </svg>
  );
}
