import type { MapNode } from '@mikrosprint/contracts';
import { Bus, Flats, Home, Library, RowHouses, Shelter } from './everyday-houses.js';
import { Cafe, Garden, Paving } from './everyday-square.js';
import { AutumnSky, Rainbow, RainFall, Street } from './everyday-weather.js';
import styles from './EverydayMap.module.css';
import type { Place } from './geometry.js';
import mapStyles from './SprintMap.module.css';
import { Bicycle, Lamp, StopSign, Tree, Walker, Way } from './street.js';

interface EverydayMapProps {
  nodes: MapNode[];
  /** Draws the stops too, where no real ones are laid over the picture. */
  signs?: boolean;
  width: number;
  height: number;
}

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Where things stand follows from the stops: home at the first, the library at the last, the street between them. */
function planOf(places: Place[], width: number, height: number) {
  const narrow = width < 600;
  const first = places[0] ?? { x: width * 0.22, y: height * 0.7 };
  const last = places.at(-1) ?? { x: width * 0.78, y: height * 0.25 };
  const second = places[1] ?? last;
  const unit = (narrow ? 0.62 : 1) * between(height / 740, 0.74, 1.1);
  const reach = 150 * unit;
  return {
    narrow,
    unit,
    street: places.length > 2 ? (first.y + second.y) / 2 + 8 : first.y - (first.y - last.y) * 0.36,
    crossing: (first.x + second.x) / 2,
    home: { x: between(first.x - 60 * unit, reach * 0.82, width - reach), y: first.y + 26 * unit },
    library: {
      x: between(last.x + 20 * unit, reach * 1.2, width - reach * 1.1),
      y: last.y + 34 * unit,
    },
    shelter:
      places.length > 2
        ? { x: between(second.x + 128 * unit, reach, width - 80 * unit), y: second.y + 38 * unit }
        : { x: width * 0.62, y: (first.y + last.y) / 2 + 30 * unit },
  };
}

/**
 * The neighbourhood on a Thursday in October: from one's own kitchen over the street and past the bus stop to the
 * library on the square. It rains to begin with; with every level it clears, and at the end there is a rainbow. Drawn
 * for two or three stops (x, y): 22,70 · 50,45 · 78,25, and for the four of a sprint's card.
 */
export function EverydayMap({ nodes, width, height, signs = false }: EverydayMapProps) {
  const places: Place[] = nodes.map(({ x, y }) => ({ x: (x / 100) * width, y: (y / 100) * height }));
  const { narrow, unit, street, crossing, home, library, shelter } = planOf(places, width, height);
  const done = nodes.filter((node) => node.finished).length / Math.max(1, nodes.length);
  const isLit = (index: number): boolean => nodes[index]?.finished === true || nodes[index]?.isNext === true;
  const here = places[nodes.findIndex((node) => node.isNext)];
  const size = { width, height, done };
  return (
    <svg
      className={`${mapStyles.picture} ${styles.neighbourhood}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <AutumnSky {...size} />
      <Rainbow {...size} />
      <RowHouses width={width} base={library.y - 4 * unit} unit={unit} seed={3} />
      <path
        d={`M0 ${library.y - 8 * unit}C${width * 0.3} ${library.y + 10 * unit} ${width * 0.6} ${library.y - 22 * unit} ${width} ${library.y - 4 * unit}V${height}H0Z`}
        fill="var(--square)"
      />
      <Paving width={width} from={library.y} to={street - 50 * unit} unit={unit} />
      <Library {...library} unit={unit} lit={isLit(nodes.length - 1) || done === 1} />
      <Tree x={library.x - 196 * unit} y={library.y + 6 * unit} size={unit * 1.15} />
      <Cafe x={width * (narrow ? 0.2 : 0.17)} y={library.y + (narrow ? 40 : 62) * unit} unit={unit * 0.9} />
      {!narrow && <Bicycle x={library.x - 345 * unit} y={library.y + 30 * unit} />}
      {!narrow && <Tree x={library.x + 168 * unit} y={library.y + 14 * unit} size={unit * 1.3} />}
      <path
        d={`M0 ${street - 64 * unit}C${width * 0.34} ${street - 104 * unit} ${width * 0.62} ${street - 40 * unit} ${width} ${street - 84 * unit}V${height}H0Z`}
        fill="var(--park)"
      />
      <Shelter {...shelter} unit={unit} lit={places.length > 2 ? isLit(1) : done > 0} />
      <Street width={width} y={street} unit={unit} crossing={crossing} />
      <Bus x={width * (narrow ? 0.8 : 0.72) + done * width * 0.08} y={street + 6 * unit} unit={unit} />
      <path
        d={`M0 ${home.y - 40 * unit}C${width * 0.3} ${home.y - 66 * unit} ${width * 0.66} ${home.y + 6 * unit} ${width} ${home.y - 30 * unit}V${height}H0Z`}
        fill="var(--lawn)"
      />
      <Home {...home} unit={unit} lit={isLit(0)} />
      <Flats x={width * 0.78} y={home.y + 112 * unit} unit={unit * 0.92} lit={done > 0.5} />
      <Tree x={width * (narrow ? 0.44 : 0.56)} y={home.y + 104 * unit} size={unit * 1.15} />
      {!narrow && <Tree x={width * 0.96} y={home.y + 134 * unit} size={unit * 1.4} />}
      {!narrow && <Lamp x={width * 0.46} y={street - 22 * unit} />}
      <Garden width={width} y={height - 46 * unit} unit={unit} />
      <Way places={places} narrow={narrow} />
      {signs &&
        places.map((place, index) => (
          <StopSign key={place.y} place={place} next={nodes[index]?.isNext === true} />
        ))}
      {here && <Walker x={here.x} y={here.y} side={here.x < width / 2 ? -1 : 1} />}
      <RainFall {...size} />
    </svg>
  );
}
