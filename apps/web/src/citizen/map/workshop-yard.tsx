import styles from './WorkshopMap.module.css';

interface At {
  x: number;
  y: number;
  scale: number;
}

/** A finished bicycle, ready to be fetched. Its colour is its own. */
export function FinishedBike({ x, y, scale, colour, shown }: At & { colour: string; shown: boolean }) {
  return (
    <g
      className={styles.bike}
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ opacity: shown ? 1 : 0 }}
    >
      <ellipse cx={0} cy={1} rx={62} ry={4} fill="var(--shade)" opacity={0.22} />
      <circle cx={-38} cy={-25} r={23} stroke="var(--tyre)" strokeWidth={5} />
      <circle cx={40} cy={-25} r={23} stroke="var(--tyre)" strokeWidth={5} />
      <path
        d="M-38-25m-20 0h40m-20-20v40m-14-34 28 28m0-28-28 28M40-25m-20 0h40m-20-20v40m-14-34 28 28m0-28-28 28"
        stroke="var(--steel-light)"
        strokeWidth={1}
      />
      <path d="M-38-25-6-21 28-46-15-52-6-21M-38-25-15-52-18-60" stroke={colour} strokeWidth={5} />
      <path d="M24-60 30-44 40-25" stroke={colour} strokeWidth={5} />
      <path d="M24-60 22-66M22-66l-11 2m11-2q6-2 7 2" stroke="var(--steel)" strokeWidth={4} />
      <path d="M-29-62q12-4 22 1-8 4-12 4-8 0-10-5Z" fill="var(--tyre)" stroke="none" />
      <circle cx={-6} cy={-21} r={6} fill="var(--tyre)" stroke="none" />
      <circle cx={-6} cy={-21} r={2.4} fill="var(--steel-light)" stroke="none" />
    </g>
  );
}

/** Hoops in the yard, one for every bicycle that will lean there. */
export function BikeHoops({ places, y, scale }: { places: number[]; y: number; scale: number }) {
  return (
    <g transform={`translate(0 ${y})`} fill="none" strokeLinecap="round">
      {places.map((x) => (
        <g key={x} transform={`translate(${x} 0) scale(${scale})`}>
          <ellipse cx={0} cy={1} rx={18} ry={3} fill="var(--shade)" opacity={0.18} />
          <path d="M-12 0v-28q0-12 12-12t12 12V0" stroke="var(--steel)" strokeWidth={5} />
          <path d="M-13 0v-28q0-11 11-12" stroke="var(--steel-light)" strokeWidth={1.6} />
        </g>
      ))}
    </g>
  );
}

/** A row of flowers in a box along the wall. */
export function Planter({ x, y, width, scale }: At & { width: number }) {
  const count = Math.max(3, Math.round(width / (13 * scale)));
  const step = width / count;
  return (
    <g>
      {Array.from({ length: count }, (_, index) => (
        <g key={index} transform={`translate(${x + step * (index + 0.5)} ${y - 15 * scale}) scale(${scale})`}>
          <circle cy={2} r={8} fill={index % 2 === 0 ? 'var(--leaf)' : 'var(--leaf-dark)'} />
          <circle
            cx={index % 2 === 0 ? -2 : 2}
            cy={-5}
            r={4}
            fill={index % 3 === 0 ? 'var(--orange)' : index % 3 === 1 ? 'var(--sun)' : 'var(--cream)'}
          />
        </g>
      ))}
      <rect x={x} y={y - 14 * scale} width={width} height={14 * scale} rx={2} fill="var(--wood)" />
      <rect x={x} y={y - 14 * scale} width={width} height={4 * scale} rx={1} fill="var(--wood-light)" />
    </g>
  );
}

/** A board on the pavement that shows a bicycle, and the mark on the cycle lane. */
export function BoardSign({ x, y, scale }: At) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <ellipse cx={4} cy={1} rx={30} ry={4} fill="var(--shade)" opacity={0.2} />
      <path d="M-20-52-26 0M20-52 26 0" stroke="var(--wood-dark)" strokeWidth={4} strokeLinecap="round" />
      <path d="M-22-56H22L26-8H-26Z" fill="var(--green-dark)" />
      <g fill="none" stroke="var(--cream)" strokeWidth={2.6} strokeLinejoin="round" strokeLinecap="round">
        <circle cx={-10} cy={-24} r={7} />
        <circle cx={11} cy={-24} r={7} />
        <path d="M-10-24-2-24 6-34-5-35-2-24M6-34l5 10M4-38h5" />
      </g>
      <path d="M-16-48h32" stroke="var(--orange)" strokeWidth={4} strokeLinecap="round" />
    </g>
  );
}

/** A cargo bicycle with a box of parts. */
export function CargoBike({ x, y, scale }: At) {
  return (
    <g
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <ellipse cx={6} cy={1} rx={96} ry={6} fill="var(--shade)" opacity={0.22} />
      <circle cx={68} cy={-26} r={24} stroke="var(--tyre)" strokeWidth={6} />
      <circle cx={-50} cy={-20} r={18} stroke="var(--tyre)" strokeWidth={6} />
      <path d="M68-26 34-28-50-20M34-28 24-66M68-26 30-62M24-66h-6" stroke="var(--green)" strokeWidth={6} />
      <path d="M-2-38-14-84M-14-84h-14" stroke="var(--steel)" strokeWidth={5} />
      <path d="M14-68h22" stroke="var(--tyre)" strokeWidth={7} />
      <path d="M-92-66H-16L-22-30H-84Z" fill="var(--wood-light)" />
      <path d="M-92-66H-16v7H-91Z" fill="var(--wood)" />
      <path d="M-86-48h64M-85-38h62" stroke="var(--wood)" strokeWidth={1.6} />
      <path d="M-82-66v-16h24v16ZM-52-66v-22h26v22Z" fill="var(--wood)" />
      <path d="M-78-74h10M-48-78h12" stroke="var(--cream)" strokeWidth={5} />
    </g>
  );
}

/** A bench with Kæde asleep on it. */
export function CatBench({ x, y, scale }: At) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <ellipse cx={0} cy={1} rx={64} ry={4} fill="var(--shade)" opacity={0.2} />
      <path d="M-46 0v-48M46 0v-48" stroke="var(--steel)" strokeWidth={5} />
      <path d="M-58-50H58v6H-58ZM-58-38H58v6H-58Z" fill="var(--wood)" />
      <path d="M-60-22H60v8H-60Z" fill="var(--wood-light)" />
      <path d="M-60-16H60v3H-60Z" fill="var(--wood-dark)" />
      <g transform="translate(-6 -22)">
        <path d="M-30 0c-6-14 4-26 20-27 20-2 38 6 40 20 1 5-2 7-6 7Z" fill="var(--fur)" />
        <path
          d="M30-7C32 0 28 0 24 0H8c12-4 14-16 8-25 8 4 13 10 14 18Z"
          fill="var(--fur-dark)"
          opacity={0.55}
        />
        <path d="M-4-26l1 7M6-25l0 7M16-22l-1 7" stroke="var(--fur-dark)" strokeWidth={2} />
        <path d="M-33-18l1-9 6 4 6-1 5-5 2 9c2 6-3 12-10 12s-12-4-10-10Z" fill="var(--fur)" />
        <path
          d="M-29-14q2 2 4 0m4 0q2 2 4 0"
          stroke="#4a2810"
          strokeWidth={1.4}
          fill="none"
          strokeLinecap="round"
        />
        <path d="M-25-11q2 4 5 0-2 3-5 0Z" fill="var(--bib)" />
        <path d="M28-3C18 3 2 2-10-1" stroke="var(--fur)" strokeWidth={6} fill="none" strokeLinecap="round" />
      </g>
    </g>
  );
}

/** Tyres in a pile and a plant in an oil can. */
export function TyreStack({ x, y, scale }: At) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <ellipse cx={6} cy={1} rx={52} ry={5} fill="var(--shade)" opacity={0.2} />
      {[0, 1, 2].map((tyre) => (
        <g key={tyre}>
          <ellipse cx={tyre * 2} cy={-8 - tyre * 11} rx={36 - tyre} ry={11} fill="var(--tyre)" />
          <ellipse cx={tyre * 2} cy={-10 - tyre * 11} rx={22} ry={5.5} fill="var(--steel)" opacity={0.8} />
        </g>
      ))}
      <path
        d="M42-30C30-52 34-66 40-78c8 12 12 26 4 48ZM44-30c6-20 16-26 26-28-2 12-10 24-24 30ZM40-30C30-44 22-48 14-48c4 10 12 18 24 20Z"
        fill="var(--leaf)"
      />
      <path d="M30-32h26L53 0H33Z" fill="var(--orange)" />
      <path d="M45-32h11L53 0h-8Z" fill="var(--orange-dark)" />
    </g>
  );
}

/** Rows of cobbles that grow towards the street. */
export function Cobbles({ width, from, to }: { width: number; from: number; to: number }) {
  const rows = 9;
  const d = Array.from({ length: rows }, (_, row) => {
    const y = from + (to - from) * ((row + 0.5) / rows) ** 1.3;
    const size = 14 + row * 4;
    const count = Math.ceil(width / size / 2.4);
    return Array.from({ length: count }, (_stone, index) => {
      const x = ((index * 2.4 + ((row * 7 + index * 5) % 3) * 0.6) * size) % width;
      return `M${x.toFixed(0)} ${y.toFixed(0)}q${size / 2} ${(-size * 0.26).toFixed(1)} ${size} 0`;
    }).join('');
  }).join('');
  return (
    <path d={d} stroke="var(--cobble)" strokeWidth={1.6} fill="none" opacity={0.5} strokeLinecap="round" />
  );
}

/** Neighbours across the yard, in the haze. */
export function Neighbours({ width, top, ground }: { width: number; top: number; ground: number }) {
  const house = (x: number, wide: number, high: number, colour: string) => {
    const y = ground - high;
    const columns = Math.max(1, Math.round(wide / 44));
    return (
      <g key={x}>
        <path
          d={`M${x - 4} ${y}L${x + wide * 0.14} ${y - high * 0.18}H${x + wide * 0.86}L${x + wide + 4} ${y}Z`}
          fill="var(--far-roof)"
        />
        <rect x={x} y={y} width={wide} height={high} fill={colour} />
        {Array.from({ length: columns * 3 }, (_, index) => (
          <rect
            key={index}
            x={x + ((index % columns) + 0.5) * (wide / columns) - 8}
            y={y + high * (0.12 + Math.floor(index / columns) * 0.28)}
            width={16}
            height={high * 0.14}
            fill="var(--far-pane)"
          />
        ))}
      </g>
    );
  };
  const high = ground - top;
  return (
    <g>
      {house(-20, width * 0.17, high * 0.86, 'var(--far-a)')}
      {house(width * 0.86, width * 0.18, high * 0.72, 'var(--far-b)')}
    </g>
  );
}
