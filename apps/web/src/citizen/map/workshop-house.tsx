/** The bicycle shop from outside: an old factory with a wide green door and an order line upstairs. */

export interface HouseFrame {
  width: number;
  left: number;
  right: number;
  /** Heights from the ground up: the yard, the floor of the first storey, the eaves. */
  ground: number;
  floor: number;
  eaves: number;
  /** The middle of the big wheel on the roof and its radius. */
  sign: { x: number; y: number; radius: number };
  /** Size of small things. */
  unit: number;
  narrow: boolean;
}

interface PaneProps {
  x: number;
  y: number;
  width: number;
  height: number;
  lit: boolean;
  bars?: number;
}

function Pane({ x, y, width, height, lit, bars = 2 }: PaneProps) {
  const step = width / bars;
  return (
    <g>
      <rect x={x - 5} y={y - 5} width={width + 10} height={height + 10} fill="var(--green-dark)" />
      <rect {...{ x, y, width, height }} fill={lit ? 'var(--pane-lit)' : 'var(--pane)'} />
      <path
        d={`M${x + width * 0.08} ${y + height}L${x + width * 0.4} ${y}h${width * 0.18}L${x + width * 0.26} ${y + height}Z`}
        fill="#fff"
        opacity={0.35}
      />
      <path
        d={`${Array.from({ length: bars - 1 }, (_, index) => `M${x + step * (index + 1)} ${y}v${height}`).join('')}M${x} ${y + height * 0.34}h${width}`}
        stroke="var(--green)"
        strokeWidth={3.5}
      />
      <rect x={x - 8} y={y + height + 4} width={width + 16} height={5} fill="var(--cream)" />
    </g>
  );
}

function Awning({ x, y, width, depth }: { x: number; y: number; width: number; depth: number }) {
  const count = Math.max(6, Math.round(width / 30));
  const step = width / count;
  return (
    <g>
      <path
        d={`M${x + 6} ${y + depth}h${width - 4}v${depth * 0.7}h${-(width - 12)}Z`}
        fill="var(--shade)"
        opacity={0.2}
      />
      {Array.from({ length: count }, (_, index) => {
        const top = x + 10 + (index * (width - 20)) / count;
        const at = x + index * step;
        return (
          <path
            key={index}
            d={`M${top} ${y}h${(width - 20) / count}L${at + step} ${y + depth}q${-step / 2} ${step * 0.42} ${-step} 0Z`}
            fill={index % 2 === 0 ? 'var(--orange)' : 'var(--cream)'}
          />
        );
      })}
    </g>
  );
}

/** The workshop behind the open door: tools on a board, a bench and a lamp over it. */
function Doorway({
  x,
  y,
  width,
  height,
  lit,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  lit: boolean;
}) {
  const bench = y + height * 0.66;
  return (
    <g>
      <rect x={x - 7} y={y - 6} width={width + 14} height={height + 6} fill="var(--green-dark)" />
      <rect {...{ x, y, width, height }} fill={lit ? 'var(--inside-lit)' : 'var(--inside)'} />
      <g opacity={0.85}>
        <rect
          x={x + width * 0.1}
          y={y + height * 0.22}
          width={width * 0.44}
          height={height * 0.3}
          fill="var(--green)"
        />
        <path
          d={[0, 1, 2, 3]
            .map(
              (tool) =>
                `M${x + width * (0.16 + tool * 0.1)} ${y + height * 0.27}v${height * (0.2 - tool * 0.025)}`,
            )
            .join('')}
          stroke="var(--steel-light)"
          strokeWidth={3}
          strokeLinecap="round"
        />
        <rect x={x + width * 0.04} y={bench} width={width * 0.62} height={5} fill="var(--wood-light)" />
        <path
          d={`M${x + width * 0.09} ${bench}v${height * 0.3}M${x + width * 0.6} ${bench}v${height * 0.3}`}
          stroke="var(--wood-dark)"
          strokeWidth={4}
        />
      </g>
      <path d={`M${x + width * 0.78} ${y}v${height * 0.16}`} stroke="var(--steel)" strokeWidth={2} />
      <path
        d={`M${x + width * 0.68} ${y + height * 0.25}q${width * 0.1} ${-height * 0.16} ${width * 0.2} 0Z`}
        fill="var(--orange)"
      />
      <rect x={x - 7 - width * 0.2} y={y - 2} width={width * 0.2} height={height + 2} fill="var(--green)" />
      <rect x={x + width + 7} y={y - 2} width={width * 0.2} height={height + 2} fill="var(--green)" />
      {[x - 7 - width * 0.16, x + width + 7 + width * 0.04].map((leaf) => (
        <rect
          key={leaf}
          x={leaf}
          y={y + height * 0.08}
          width={width * 0.12}
          height={height * 0.4}
          fill={lit ? 'var(--pane-lit)' : 'var(--pane)'}
        />
      ))}
    </g>
  );
}

/** Slips on a wire across the front, one for every order that is waiting. */
function OrderLine({ from, to, y, unit }: { from: number; to: number; y: number; unit: number }) {
  const colours = ['var(--orange)', 'var(--bike-2)', 'var(--bike-5)', 'var(--green)'];
  const count = Math.floor((to - from) / (34 * unit));
  return (
    <g>
      <path
        d={`M${from} ${y}Q${(from + to) / 2} ${y + 9 * unit} ${to} ${y}`}
        stroke="var(--steel)"
        strokeWidth={1.8}
        fill="none"
      />
      {Array.from({ length: count }, (_, index) => {
        const share = (index + 0.5) / count;
        const at = y + 36 * unit * share * (1 - share) * 0.5;
        return (
          <g
            key={index}
            transform={`translate(${from + (to - from) * share} ${at}) rotate(${(index % 3) * 4 - 4}) scale(${unit})`}
          >
            <rect x={-8} y={0} width={16} height={21} rx={1.5} fill="var(--cream)" />
            <rect x={-8} y={3} width={16} height={4} fill={colours[index % 4]} />
            <path d="M-5 11h10M-5 15h7" stroke="var(--steel-light)" strokeWidth={1.6} />
          </g>
        );
      })}
    </g>
  );
}

/** Steel steps from the yard up to a landing before the stock room. */
function Stairs({ frame }: { frame: HouseFrame }) {
  const { width, ground, floor, narrow } = frame;
  const [top, foot] = [width * 0.8, width * (narrow ? 0.965 : 0.93)];
  const landing = { from: width * 0.58, to: top };
  const steps = Array.from({ length: 10 }, (_, index) => {
    const share = (index + 1) / 11;
    return `M${top + (foot - top) * share - 6} ${floor + (ground - floor) * share}h14`;
  }).join('');
  return (
    <g>
      <path
        d={`M${landing.from} ${floor + 4}L${landing.from + 16} ${floor + 26}M${landing.to - 10} ${floor + 8}V${ground}`}
        stroke="var(--steel)"
        strokeWidth={5}
      />
      <path
        d={`M${top} ${floor + 3}L${foot} ${ground}`}
        stroke="var(--steel)"
        strokeWidth={6}
        strokeLinecap="round"
      />
      <path d={steps} stroke="var(--steel-light)" strokeWidth={3.5} strokeLinecap="round" />
      <path
        d={`M${landing.from} ${floor - 26}H${top}L${foot + 2} ${ground - 30}M${foot + 2} ${ground - 30}V${ground}`}
        stroke="var(--steel)"
        strokeWidth={3.5}
        fill="none"
        strokeLinejoin="round"
      />
      <path
        d={Array.from(
          { length: 7 },
          (_, index) => `M${landing.from + ((top - landing.from) * index) / 6} ${floor - 26}v28`,
        ).join('')}
        stroke="var(--steel)"
        strokeWidth={2}
      />
      <rect
        x={landing.from - 4}
        y={floor}
        width={landing.to - landing.from + 8}
        height={8}
        rx={2}
        fill="var(--steel)"
      />
      <rect
        x={landing.from - 4}
        y={floor}
        width={landing.to - landing.from + 8}
        height={3}
        fill="var(--steel-light)"
      />
    </g>
  );
}

/** @param lit which parts have light: the workshop, the stock room upstairs and the office. */
export function House({
  frame,
  lit,
}: {
  frame: HouseFrame;
  lit: { shop: boolean; stock: boolean; office: boolean };
}) {
  const { width, left, right, ground, floor, eaves, unit, narrow } = frame;
  const storey = ground - floor;
  const upper = floor - eaves;
  const bricks = Array.from({ length: 22 }, (_, index) => ({
    x: left + 8 + ((index * 137) % Math.max(1, right - left - 40)),
    y: eaves + 14 + ((index * 61) % Math.max(1, upper - 26)),
  }));
  return (
    <g>
      <rect x={left} y={eaves} width={right - left} height={ground - eaves} fill="var(--wall)" />
      {bricks.map(({ x, y }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={22 * unit} height={8 * unit} rx={1} fill="var(--brick)" />
      ))}
      <rect x={right - 12} y={eaves} width={12} height={ground - eaves} fill="var(--wall-dark)" />
      <Pane
        x={width * 0.25}
        y={eaves + upper * 0.24}
        width={width * 0.22}
        height={upper * 0.54}
        lit={lit.office}
        bars={4}
      />
      <rect
        x={width * 0.62 - 5}
        y={eaves + upper * 0.26}
        width={width * 0.11 + 10}
        height={upper * 0.74}
        fill="var(--green-dark)"
      />
      <rect
        x={width * 0.62}
        y={eaves + upper * 0.3}
        width={width * 0.11}
        height={upper * 0.7}
        fill="var(--green)"
      />
      <rect
        x={width * 0.635}
        y={eaves + upper * 0.37}
        width={width * 0.08}
        height={upper * 0.26}
        fill={lit.stock ? 'var(--pane-lit)' : 'var(--pane)'}
      />
      {!narrow && (
        <Pane
          x={width * 0.755}
          y={eaves + upper * 0.28}
          width={width * 0.04}
          height={upper * 0.34}
          lit={lit.stock}
        />
      )}
      <rect x={left} y={floor + 6} width={right - left} height={storey * 0.2} fill="var(--green-dark)" />
      <rect x={left} y={floor + 6} width={right - left} height={4} fill="var(--green-light)" />
      <rect
        x={left}
        y={ground - storey * 0.2}
        width={right - left}
        height={storey * 0.2}
        fill="var(--green)"
      />
      <Pane
        x={width * 0.56}
        y={floor + storey * 0.36}
        width={width * 0.2}
        height={storey * 0.38}
        lit={lit.shop}
        bars={3}
      />
      {!narrow && (
        <Pane
          x={left + 22}
          y={floor + storey * 0.36}
          width={width * 0.055}
          height={storey * 0.36}
          lit={lit.shop}
        />
      )}
      <Doorway
        x={width * 0.325}
        y={floor + storey * 0.3}
        width={width * 0.15}
        height={storey * 0.7}
        lit={lit.shop}
      />
      <Awning x={width * 0.28} y={floor + storey * 0.17} width={width * 0.5} depth={storey * 0.17} />
      <OrderLine from={left + 10} to={width * 0.58} y={floor - 6 * unit - upper * 0.12} unit={unit} />
      <Stairs frame={frame} />
    </g>
  );
}
