/** Paving on the square: arcs that grow towards the eye. */
export function Paving({ width, from, to, unit }: { width: number; from: number; to: number; unit: number }) {
  const rows = Array.from({ length: 6 }, (_, row) => {
    const y = from + (to - from) * ((row + 1) / 7) ** 1.3;
    const step = (34 + row * 14) * unit;
    const count = Math.ceil(width / step) + 1;
    return Array.from(
      { length: count },
      (_arc, index) =>
        `M${((index - (row % 2) / 2) * step).toFixed(0)} ${y.toFixed(0)}q${(step / 2).toFixed(0)} ${(-9 * unit - row).toFixed(0)} ${step.toFixed(0)} 0`,
    ).join('');
  }).join('');
  return <path d={rows} fill="none" stroke="var(--paving)" strokeWidth={1.6} opacity={0.7} />;
}

interface Standing {
  x: number;
  y: number;
  unit: number;
}

/** The café on the square: two parasols, a table, somebody's cup. */
export function Cafe({ x, y, unit }: Standing) {
  return (
    <g transform={`translate(${x} ${y}) scale(${unit})`}>
      {[-52, 46].map((at, index) => (
        <g key={at} transform={`translate(${at} ${index * 8})`}>
          <ellipse cy="2" rx="46" ry="5" fill="#000" opacity="0.14" />
          <path d="M-2-92H2V0H-2Z" fill="var(--wood-dark)" />
          <path d="M-54-70Q0-126 54-70Z" fill={index ? 'var(--book-1)' : 'var(--book-2)'} />
          <path d="M-20-70Q-16-104 0-98Q16-104 20-70Z" fill="var(--frame)" />
          <path
            d="M-54-70h108l-4 7q-8-6-16 0-8-6-16 0-8-6-16 0-8-6-16 0-8-6-16 0-8-6-16 0Z"
            fill="var(--frame)"
          />
          <path d="M-24-32H24V-26H-24ZM-3-26H3V0H-3Z" fill="var(--wood)" />
          <path d="M8-40h9v8H8Z" fill="var(--frame)" />
          <path
            d="M-38-44v44M-38-22h16v22M38-44v44M38-22H22v22"
            stroke="var(--steel)"
            strokeWidth="3.4"
            fill="none"
          />
        </g>
      ))}
    </g>
  );
}

/** A low hedge with a gate of white boards and asters before it, at the edge of the picture. */
export function Garden({ width, y, unit }: { width: number; y: number; unit: number }) {
  const boards = Math.ceil(width / (26 * unit));
  return (
    <g>
      <path
        d={`M0 ${y - 22 * unit}${Array.from({ length: Math.ceil(width / (40 * unit)) }, () => `q${20 * unit} ${-18 * unit} ${40 * unit} 0`).join('')}V${y + 8 * unit}H0Z`}
        fill="var(--hedge)"
      />
      {Array.from({ length: boards }, (_, index) => (
        <path
          key={index}
          transform={`translate(${index * 26 * unit} ${y}) scale(${unit})`}
          d="M4 26V-10l6-8 6 8V26Z"
          fill="var(--frame)"
        />
      ))}
      <rect y={y + 2 * unit} width={width} height={5 * unit} fill="var(--stone)" />
      {Array.from({ length: Math.ceil(width / (30 * unit)) }, (_, index) => (
        <circle
          key={index}
          cx={(index * 30 + 12 + (index % 3) * 5) * unit}
          cy={y + (26 + (index % 2) * 9) * unit}
          r={(6 + (index % 3)) * unit}
          fill={['var(--book-2)', 'var(--leaf)', 'var(--bow-3)'][index % 3]}
        />
      ))}
    </g>
  );
}
