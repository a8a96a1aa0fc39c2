import type { HouseFrame } from './workshop-house.js';

/** Three teeth of roof with panes to the north, and a chimney. */
export function SawtoothRoof({ frame, lit }: { frame: HouseFrame; lit: boolean }) {
  const { left, right, eaves, sign, narrow } = frame;
  const count = narrow ? 2 : 3;
  const step = (right - left + 20) / count;
  const rise = (eaves - sign.y) * 0.62;
  return (
    <g>
      {Array.from({ length: count }, (_, index) => {
        const x = left - 10 + index * step;
        const peak = x + step * 0.28;
        return (
          <g key={index}>
            <path d={`M${x} ${eaves}L${peak} ${eaves - rise}L${x + step} ${eaves}Z`} fill="var(--roof)" />
            <path
              d={`M${x} ${eaves}L${peak} ${eaves - rise}L${peak + step * 0.1} ${eaves - rise * 0.86}L${x + step * 0.16} ${eaves}Z`}
              fill="var(--green-dark)"
            />
            <path
              d={`M${x + step * 0.045} ${eaves - 3}L${peak + 2} ${eaves - rise + 8}L${peak + step * 0.07} ${eaves - rise * 0.86}L${x + step * 0.13} ${eaves - 3}Z`}
              fill={lit ? 'var(--pane-lit)' : 'var(--pane)'}
            />
            <path
              d={[0.3, 0.5, 0.7, 0.9]
                .map(
                  (share) =>
                    `M${peak + step * 0.72 * share} ${eaves - rise * (1 - share)}L${peak + step * 0.72 * share - 10} ${eaves}`,
                )
                .join('')}
              stroke="var(--roof-dark)"
              strokeWidth={2}
            />
            <path
              d={`M${peak - 4} ${eaves - rise - 3}L${x + step + 4} ${eaves - 2}v6L${peak - 4} ${eaves - rise + 4}Z`}
              fill="var(--roof-dark)"
            />
          </g>
        );
      })}
      <rect
        x={left - 14}
        y={eaves - 3}
        width={right - left + 28}
        height={9}
        rx={2}
        fill="var(--green-dark)"
      />
    </g>
  );
}

/** A wheel as a sign, on two legs over the roof: the exam is in its hub. */
export function WheelSign({ frame: { sign, eaves, unit } }: { frame: HouseFrame }) {
  const { x, y, radius } = sign;
  const spokes = Array.from({ length: 20 }, (_, index) => {
    const angle = (index / 20) * Math.PI * 2;
    const lean = angle + (index % 2 === 0 ? 0.4 : -0.4);
    const point = (turn: number, reach: number): string =>
      `${(x + Math.cos(turn) * reach).toFixed(1)} ${(y + Math.sin(turn) * reach).toFixed(1)}`;
    return `M${point(lean, radius * 0.12)}L${point(angle, radius * 0.86)}`;
  }).join('');
  return (
    <g>
      <path
        d={`M${x} ${y}L${x - radius * 0.9} ${eaves}M${x} ${y}L${x + radius * 0.9} ${eaves}M${x - radius * 0.55} ${y + (eaves - y) * 0.62}H${x + radius * 0.55}`}
        stroke="var(--green-dark)"
        strokeWidth={7 * unit}
        strokeLinecap="round"
        fill="none"
      />
      <circle cx={x} cy={y} r={radius * 0.86} fill="var(--cream)" opacity={0.35} />
      <path d={spokes} stroke="var(--steel)" strokeWidth={1.8} opacity={0.75} />
      <circle cx={x} cy={y} r={radius} fill="none" stroke="var(--orange-dark)" strokeWidth={radius * 0.15} />
      <circle cx={x} cy={y} r={radius} fill="none" stroke="var(--orange)" strokeWidth={radius * 0.1} />
      <circle
        cx={x}
        cy={y}
        r={radius * 0.88}
        fill="none"
        stroke="var(--steel-light)"
        strokeWidth={radius * 0.05}
      />
    </g>
  );
}
