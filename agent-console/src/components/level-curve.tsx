import type { FigureCurve } from '@frontdesk/shared/figures-protocol';

type Props = {
  curve: FigureCurve;
  /** The whole span, so that a quiet afternoon is seen as one. */
  from: number;
  to: number;
  /** The length of an interval, in milliseconds: a longer gap breaks the line. */
  gap: number;
  label: string;
  /** Words under the ends of the line, on the large one. */
  ends?: { first: string; last: string };
};

const wide = { width: 640, height: 120, left: 34, right: 8, top: 8, bottom: 18 };
const small = { width: 160, height: 28, left: 2, right: 2, top: 3, bottom: 3 };

/** The share in time by interval. What it says in words is its name; the numbers are in the table. */
export const LevelCurve = ({ curve, from, to, gap, label, ends }: Props) => {
  const box = ends ? wide : small;
  const [width, height] = [box.width - box.left - box.right, box.height - box.top - box.bottom];
  const points = curve.map((one) => ({
    at: one.from,
    x: box.left + (width * (one.from - from)) / Math.max(1, to - from),
    y: box.top + height * (1 - one.withinTarget / one.counted),
  }));
  const path = points.map(({ x, y, at }, index) => {
    const goesOn = index > 0 && at - (points[index - 1]?.at ?? 0) <= gap * 1.5;
    return `${goesOn ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return (
    <svg class={ends ? 'level-curve' : 'level-curve level-curve-small'} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label}>
      {ends &&
        [0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="curve-line" x1={box.left} x2={box.width - box.right} y1={box.top + height * (1 - share)} y2={box.top + height * (1 - share)} />
            <text x={box.left - 5} y={box.top + height * (1 - share) + 4} text-anchor="end">
              {share * 100}%
            </text>
          </g>
        ))}
      {!ends && <line class="curve-line" x1="0" x2={box.width} y1={box.height - box.bottom} y2={box.height - box.bottom} />}
      <path d={path.join(' ')} />
      {points.map(({ x, y, at }) => (
        <circle key={at} cx={x.toFixed(1)} cy={y.toFixed(1)} r={ends ? 2.5 : 1.5} />
      ))}
      {ends && (
        <>
          <text x={box.left} y={box.height - 3}>
            {ends.first}
          </text>
          <text x={box.width - box.right} y={box.height - 3} text-anchor="end">
            {ends.last}
          </text>
        </>
      )}
    </svg>
  );
};
