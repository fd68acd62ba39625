import type { StaffingForecast } from '@frontdesk/shared/staffing-protocol';
import { HourBars } from '../components/hour-bars.tsx';
import { useNow } from '../components/use-now.ts';
import { byDay, clockTime, leftOutOf, weekdaysOf, type DaySlots, type Slot } from '../inbox/staffing-hours.ts';
import { about } from '../inbox/staffing-numbers.ts';
import { staffingWords } from '../inbox/staffing-words.ts';
import type { Planned } from './staffing-of.tsx';

const expectedOf = ({ mean }: Slot): string => (mean === null ? staffingWords.tooFewWeeks : about(mean));
const rangeOf = ({ least, most }: Slot): string => (least === null || most === null ? staffingWords.none : staffingWords.range(least, most));

const againstNow = (needed: number | null, available: number): string => {
  if (needed === null) return staffingWords.none;
  if (needed === available) return staffingWords.same;
  return needed > available ? staffingWords.fewer(needed - available) : staffingWords.spare(available - needed);
};

type Column = [name: string, value: (slot: Slot) => string];

/** The roles are written out because a narrow screen draws the rows as blocks. */
const SlotTable = ({
  labelledBy,
  slots,
  columns,
  isNow,
}: {
  labelledBy: string;
  slots: readonly Slot[];
  columns: Column[];
  isNow: (slot: Slot) => boolean;
}) => (
  <table role="table" class="numbers" aria-labelledby={labelledBy}>
    <thead role="rowgroup">
      <tr role="row">
        {[staffingWords.colHour, ...columns.map(([name]) => name)].map((name) => (
          <th key={name} role="columnheader" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {slots.map((slot) => (
        <tr key={slot.at} role="row">
          <th role="rowheader" scope="row">
            {slot.label} {isNow(slot) && <span class="tag">{staffingWords.nowTag}</span>}
          </th>
          {columns.map(([name, value]) => (
            <td key={name} role="cell" data-label={name}>
              {value(slot)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const figures: Column[] = [
  [staffingWords.colExpected, expectedOf],
  [staffingWords.colRange, rangeOf],
  [staffingWords.colWeeks, ({ weeks }) => staffingWords.weeks(weeks)],
];

type DayProps = { hours: DaySlots; quarters: DaySlots | undefined; needed: ReadonlyMap<number, number>; available: number; now: number; index: number };

const Day = ({ hours, quarters, needed, available, now, index }: DayProps) => {
  const id = `staffing-day-${index}`;
  const neededAt = ({ at, perHour }: Slot): number | null => (perHour === null ? null : (needed.get(at) ?? null));
  const isIn = (length: number) => (slot: Slot) => slot.at <= now && now < slot.at + length;
  const planned: Column[] = [
    [staffingWords.colNeeded, (slot) => String(neededAt(slot) ?? staffingWords.none)],
    [staffingWords.colAgainst, (slot) => againstNow(neededAt(slot), available)],
  ];
  return (
    <section class="staffing-day" aria-labelledby={id}>
      <h3 id={id}>{hours.heading}</h3>
      {hours.slots.some(({ mean }) => mean !== null) && <HourBars bars={hours.slots} day={hours.day} />}
      <SlotTable labelledBy={id} slots={hours.slots} columns={[...figures, ...(needed.size > 0 ? planned : [])]} isNow={isIn(3_600_000)} />
      {quarters !== undefined && (
        <details>
          <summary id={`${id}-quarters`}>{staffingWords.quarters}</summary>
          <SlotTable labelledBy={`${id}-quarters`} slots={quarters.slots} columns={figures} isNow={isIn(900_000)} />
        </details>
      )}
    </section>
  );
};

const nowMs = 60_000;

/** What the next hours may bring, to the end of tomorrow, and how many advisors each takes by the what-if's numbers. */
export const StaffingHours = ({ forecast, planned, offset }: { forecast: StaffingForecast; planned: Planned | null; offset: number }) => {
  const now = useNow(offset, nowMs);
  const { timeZone, available, signedIn } = forecast;
  const [hours, quarters] = [byDay(forecast.hours, forecast.now, timeZone), byDay(forecast.quarters, forecast.now, timeZone)];
  // Those of the plan follow the what-if's own, in the order of the hours.
  const needed = new Map(
    planned === null ? [] : forecast.hours.flatMap(({ at }, i) => [planned.result.plans[i + 1]].flatMap((plan) => (plan ? [[at, plan.erlangC.advisors]] : []))),
  ) as ReadonlyMap<number, number>;
  const leftOut = leftOutOf(forecast);
  const readAt = clockTime(forecast.now, timeZone);
  return (
    <section class="staffing-hours" aria-labelledby="staffing-hours">
      <h2 id="staffing-hours">{staffingWords.forecast}</h2>
      {hours.length === 0 ? (
        <p class="empty">{staffingWords.closedAhead}</p>
      ) : (
        <>
          <p>
            {staffingWords.forecastFrom(weekdaysOf(forecast))} {signedIn > 0 ? staffingWords.now(available, signedIn, readAt) : staffingWords.nobodyNow(readAt)}
          </p>
          {leftOut !== null && <p class="hint">{leftOut}</p>}
          <p class="hint">
            {staffingWords.chartKey} {needed.size === 0 ? staffingWords.neededUnknown : staffingWords.neededKey}
          </p>
          <div class="staffing-days">
            {hours.map((day, index) => (
              <Day
                key={day.day}
                hours={day}
                quarters={quarters.find((one) => one.day === day.day)}
                needed={needed}
                available={available}
                now={now}
                index={index}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
};
