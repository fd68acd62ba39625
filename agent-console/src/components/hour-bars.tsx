import { staffingWords } from '../inbox/staffing-words.ts';

export type Bar = { at: number; label: string; mean: number | null; least: number | null; most: number | null };

const height = 100;

/** A bar for each hour, its height the mean, with a line from least to most. Drawn without words, which would shrink with it; the table beside it says the same. */
export const HourBars = ({ bars, day }: { bars: readonly Bar[]; day: string }) => {
  const top = Math.max(1, ...bars.map(({ most }) => most ?? 0));
  const y = (value: number): number => height - (value / top) * (height - 2);
  const middle = bars[Math.floor((bars.length - 1) / 2)];
  return (
    <figure class="hour-bars">
      <p class="hint" aria-hidden="true">
        {staffingWords.chartMost(top)}
      </p>
      <svg role="img" aria-label={staffingWords.chart(day)} viewBox={`0 0 ${bars.length * 10} ${height}`} preserveAspectRatio="none">
        {bars.map(({ at, mean, least, most }, i) =>
          mean === null || least === null || most === null ? null : (
            <g key={at}>
              <rect class="hour-bar" x={i * 10 + 1.5} y={y(mean)} width={7} height={height - y(mean)} />
              <line class="hour-range" x1={i * 10 + 5} x2={i * 10 + 5} y1={y(most)} y2={y(least)} />
            </g>
          ),
        )}
      </svg>
      <p class="hour-marks hint" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        {bars.length > 2 && <span>{middle?.label}</span>}
        {bars.length > 1 && <span>{bars.at(-1)?.label}</span>}
      </p>
    </figure>
  );
};
