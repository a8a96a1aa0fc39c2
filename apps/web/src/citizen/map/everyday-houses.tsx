import styles from './EverydayMap.module.css';

interface Standing {
  /** The middle of its foot. */
  x: number;
  y: number;
  unit: number;
  lit?: boolean;
}

const share = (value: number): number => value - Math.floor(value);

/** Courses of brick as thin lines; enough at this size. */
function Courses({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const rows = Math.floor(height / 9);
  return (
    <path
      d={Array.from({ length: rows }, (_, row) => {
        const at = y + (row + 1) * 9;
        const joints = Array.from(
          { length: Math.floor(width / 36) },
          (_joint, joint) => `M${x + 10 + joint * 36 + (row % 2) * 18} ${at}v-9`,
        ).join('');
        return `M${x} ${at}h${width}${joints}`;
      }).join('')}
      stroke="var(--mortar)"
      strokeWidth="1"
      opacity="0.55"
      fill="none"
    />
  );
}

/** Panes that are dark until one has been here. */
function Panes({ lit, d, bars }: { lit: boolean; d: string; bars: string }) {
  return (
    <>
      <path d={d} fill="var(--pane)" />
      <path className={styles.light} d={d} fill="var(--pane-lit)" style={{ opacity: lit ? 1 : 0 }} />
      <path d={bars} stroke="var(--frame)" strokeWidth="3" fill="none" />
    </>
  );
}

/** The branch library: brick with three tall arched windows, books inside, a sign over the door, a clock in the gable. */
export function Library({ x, y, unit, lit = false }: Standing) {
  const arch = (at: number): string => `M${at} -34V-92Q${at + 20} -114 ${at + 40} -92V-34Z`;
  const books = [
    'var(--book-1)',
    'var(--book-2)',
    'var(--book-3)',
    'var(--book-4)',
    'var(--book-1)',
    'var(--book-3)',
  ];
  return (
    <g transform={`translate(${x} ${y}) scale(${unit})`}>
      <ellipse cy="2" rx="178" ry="9" fill="#000" opacity="0.14" />
      <path d="M-170 -128-140-176H96L140-128Z" fill="var(--roof)" />
      <path d="M-14-176 40-222 94-176Z" fill="var(--brick-dark)" />
      <path d="M-22-172 40-228 102-172 94-172 40-220-14-172Z" fill="var(--frame)" />
      <circle cx="40" cy="-190" r="13" fill="var(--frame)" />
      <path d="M40-198v8l6 4" stroke="var(--ink-line)" strokeWidth="2.6" fill="none" />
      <path d="M-160-132H132V0H-160Z" fill="var(--brick)" />
      <Courses x={-160} y={-132} width={292} height={132} />
      <path d="M-168-138H140v9H-168ZM-164-8H136V0H-164Z" fill="var(--brick-dark)" />
      {[-148, -94, -40].map((at) => (
        <g key={at}>
          <path d={`M${at - 5} -32V-94Q${at + 20} -122 ${at + 45} -94V-32Z`} fill="var(--brick-dark)" />
          <Panes lit={lit} d={arch(at)} bars={`M${at + 20} -102V-34M${at} -74h40`} />
          {books.map((colour, index) => (
            <rect
              key={index}
              x={at + 3 + index * 6}
              y={-52 - (index % 3) * 3}
              width="5"
              height={18 + (index % 3) * 3}
              fill={colour}
              opacity={lit ? 1 : 0.55}
            />
          ))}
          <path d={`M${at - 7} -34h54v5h-54Z`} fill="var(--frame)" />
        </g>
      ))}
      <path d="M22-116H118V-92H22Z" fill="var(--sign)" />
      <path
        d="M56-99C58-110 66-110 70-104C74-110 82-110 84-99V-96C78-100 74-99 70-95C66-99 62-100 56-96Z"
        fill="var(--frame)"
      />
      <path d="M34-84H106V0H34Z" fill="var(--door-frame)" />
      <Panes lit={lit} d="M42-76H67V-2H42ZM73-76H98V-2H73Z" bars="M42-40h25M73-40h25" />
      <path d="M18-86H122L114-94H26Z" fill="var(--sign-dark)" />
      <path d="M26 0H114L122 8H18Z" fill="var(--stone)" />
    </g>
  );
}

/** One's own house with the kitchen to the street: a laptop glows on the table, a cat sits in the window upstairs. */
export function Home({ x, y, unit, lit = false }: Standing) {
  return (
    <g transform={`translate(${x} ${y}) scale(${unit})`}>
      <ellipse cy="2" rx="120" ry="8" fill="#000" opacity="0.14" />
      <path d="M-96-118-8-196 80-118V0H-96Z" fill="var(--plaster)" />
      <path d="M50-145 80-118V0H50Z" fill="#000" opacity="0.07" />
      <path d="M-112-108-8-208 96-108 84-102-8-188-100-102Z" fill="var(--tiles)" />
      <path d="M34-196V-160L56-140V-196Z" fill="var(--brick)" />
      <path d="M30-200h30v8H30Z" fill="var(--brick-dark)" />
      <path d="M-80-90H10V-30H-80Z" fill="var(--frame)" />
      <Panes lit={lit} d="M-74-84H4V-36H-74Z" bars="M-35-84v48M-74-64H4" />
      <path d="M-62-46H-8V-36H-62Z" fill="var(--wood)" />
      <path d="M-46-60h22v14h-22Z" fill="var(--book-2)" />
      <path d="M-50-46h30v3h-30Z" fill="var(--ink-line)" />
      <path d="M-84-30H14v7H-84Z" fill="var(--stone)" />
      <path
        d="M-78-30c0-8 10-8 12-2 2-8 12-8 14 0 2-6 12-6 12 2ZM-16-30c0-8 10-8 12-2 2-6 10-6 12 2Z"
        fill="var(--book-2)"
      />
      <path d="M-24-156H12V-122H-24Z" fill="var(--frame)" />
      <Panes lit={lit} d="M-19-151H7V-127H-19Z" bars="M-6-151v24" />
      <path d="M-18-127c0-8 2-12 5-12l2-4 3 3 3-3 1 5c3 2 4 6 4 11Z" fill="var(--ink-line)" />
      <path d="M28-72H66V0H28Z" fill="var(--sign)" />
      <path d="M34-66H60V-40H34Z" fill="var(--pane-lit)" />
      <circle cx="58" cy="-30" r="2.6" fill="var(--stone)" />
      <path d="M22 0H72L76 7H18Z" fill="var(--stone)" />
      <path d="M-118 0v-20M-106 0v-24M-124-14h26" stroke="var(--frame)" strokeWidth="4" />
      <path d="M86-44h22v16H86ZM95-28h4V0h-4Z" fill="var(--book-1)" />
      <path d="M86-40h22" stroke="var(--frame)" strokeWidth="2.4" />
    </g>
  );
}

/** The bus shelter with its bench, and the sign on its pole. */
export function Shelter({ x, y, unit, lit = false }: Standing) {
  return (
    <g transform={`translate(${x} ${y}) scale(${unit})`}>
      <ellipse cy="2" rx="92" ry="6" fill="#000" opacity="0.14" />
      <path d="M-74-80H64V0H-74Z" fill="var(--glass)" opacity="0.75" />
      <path
        className={styles.light}
        d="M-74-80H64V0H-74Z"
        fill="var(--pane-lit)"
        style={{ opacity: lit ? 0.4 : 0 }}
      />
      <path d="M-50 0-22-80H-8L-36 0ZM14 0 42-80h8L22 0Z" fill="#fff" opacity="0.3" />
      <path d="M-78-80h7V0h-7ZM-8-80h6V0h-6ZM60-80h7V0h-7Z" fill="var(--steel)" />
      <path d="M-86-92H76l4 12H-90Z" fill="var(--steel)" />
      <path d="M-62-26H42v7H-62ZM-54-19h6V0h-6ZM26-19h6V0h-6Z" fill="var(--wood)" />
      <path d="M12-66h34v30H12Z" fill="var(--frame)" />
      <path d="M17-60h24M17-53h18M17-46h22" stroke="var(--book-1)" strokeWidth="3" />
      <path d="M92-104h5V0h-5Z" fill="var(--steel)" />
      <path d="M78-122h34v34H78Z" fill="var(--book-2)" />
      <path d="M86-114h18v14H86ZM89-99h4v4h-4ZM97-99h4v4h-4Z" fill="var(--frame)" />
    </g>
  );
}

/** The bus to town, on its way to the stop. */
export function Bus({ x, y, unit }: Standing) {
  return (
    <g className={styles.bus} style={{ translate: `${x}px ${y}px` }}>
      <g transform={`scale(${unit})`}>
        <ellipse cy="3" rx="84" ry="5" fill="#000" opacity="0.2" />
        <path d="M-78-52Q-78-60-70-60H74Q80-60 81-52L83-8Q83 0 76 0H-78Z" fill="var(--bus)" />
        <path d="M-78-20H83V-12H-78Z" fill="var(--frame)" />
        <path
          d="M-70-52h26v22h-26ZM-40-52h26v22h-26ZM-10-52h26v22h-26ZM44-52h26l6 22H44Z"
          fill="var(--pane-lit)"
        />
        <path d="M20-52h18V-2H20Z" fill="var(--glass)" />
        <path d="M29-52V-2" stroke="var(--bus-dark)" strokeWidth="2.4" />
        <circle cx="-48" r="11" fill="var(--ink-line)" />
        <circle cx="54" r="11" fill="var(--ink-line)" />
        <circle cx="-48" r="4.5" fill="var(--stone)" />
        <circle cx="54" r="4.5" fill="var(--stone)" />
        <circle cx="80" cy="-8" r="4" fill="var(--sun)" />
      </g>
    </g>
  );
}

/** The flats across the lawn: three floors with balconies, and somebody's washing. */
export function Flats({ x, y, unit, lit = false }: Standing) {
  return (
    <g transform={`translate(${x} ${y}) scale(${unit})`}>
      <ellipse cy="2" rx="128" ry="8" fill="#000" opacity="0.14" />
      <path d="M-116-196H112V0H-116Z" fill="var(--brick)" />
      <Courses x={-116} y={-196} width={228} height={196} />
      <path d="M-124-206H120v12H-124Z" fill="var(--brick-dark)" />
      <path d="M-20-46H20V0H-20Z" fill="var(--sign)" />
      <path d="M-13-40H13V-18H-13Z" fill="var(--pane-lit)" />
      {[0, 1, 2].map((floor) => {
        const top = -178 + floor * 60;
        return [-98, 28].map((at, side) => (
          <g key={`${floor} ${side}`}>
            <path d={`M${at} ${top}h66v40h-66Z`} fill="var(--frame)" />
            <Panes
              lit={lit ? (floor + side) % 2 === 0 : (floor * 2 + side) % 4 === 1}
              d={`M${at + 4} ${top + 4}h27v32h-27ZM${at + 35} ${top + 4}h27v32h-27Z`}
              bars=""
            />
            <path
              d={`M${at - 6} ${top + 22}h78v24h-78Z`}
              fill={side ? 'var(--book-1)' : 'var(--book-3)'}
              opacity="0.92"
            />
            <path d={`M${at - 8} ${top + 20}h82v4h-82Z`} fill="var(--frame)" />
          </g>
        ));
      })}
      <path
        d="M28-132h66M36-131v16h10v-16ZM52-131l3 20h8l3-20ZM74-131v13h12v-13Z"
        fill="var(--frame)"
        stroke="var(--steel)"
        strokeWidth="1.2"
      />
    </g>
  );
}

/** Roofs in a row behind the square. */
export function RowHouses({
  width,
  base,
  unit,
  seed,
}: {
  width: number;
  base: number;
  unit: number;
  seed: number;
}) {
  const wide = 84 * unit;
  return (
    <g>
      {Array.from({ length: Math.ceil(width / wide) + 1 }, (_, index) => {
        const x = index * wide - wide * 0.4;
        const tall = (62 + share(index * 0.618 + seed * 0.13) * 46) * unit;
        const eaves = base - tall;
        return (
          <g key={index}>
            <path
              d={`M${x} ${base + 20}V${eaves}L${x + wide / 2} ${eaves - 30 * unit}L${x + wide} ${eaves}V${base + 20}Z`}
              fill={`var(--far-${(index % 3) + 1})`}
            />
            <path
              d={`M${x - 3} ${eaves + 3}L${x + wide / 2} ${eaves - 34 * unit}L${x + wide + 3} ${eaves + 3}L${x + wide} ${eaves + 8}L${x + wide / 2} ${eaves - 24 * unit}L${x} ${eaves + 8}Z`}
              fill="var(--far-roof)"
            />
            {[0.22, 0.6].map((at) => (
              <rect
                key={at}
                x={x + wide * at}
                y={eaves + 16 * unit}
                width={wide * 0.17}
                height={20 * unit}
                fill={share(index * 0.37 + at) < 0.5 ? 'var(--pane-lit)' : 'var(--pane)'}
                opacity="0.8"
              />
            ))}
          </g>
        );
      })}
    </g>
  );
}
