import type { FigureReport, FigureRow } from '@frontdesk/shared/figures-protocol.ts';
import { Temporal } from 'temporal-polyfill';
import { cell } from '../domain/csv-cell.ts';

const number = (value: number | null, digits = 0): string => (value === null ? '' : String(Number(value.toFixed(digits))));
const seconds = (value: number | null): string => number(value, 1);
const percent = (value: number | null): string => number(value === null ? null : value * 100, 2);

/** What the columns are called, each with its unit, and what stands in them. An empty cell says that there is nothing to be a part or an average of. */
const columns: [string, (row: FigureRow) => string][] = [
  ['Group id', (row) => row.group?.id ?? ''],
  ['Group', (row) => row.group?.name ?? 'All'],
  ['Target (s)', (row) => number(row.targetSeconds)],
  ['Short abandon under (s)', (row) => number(row.shortAbandonSeconds)],
  ['Offered (requests)', (row) => number(row.offered)],
  ['Short abandons (requests)', (row) => number(row.shortAbandons)],
  ['Answered (requests)', (row) => number(row.answered)],
  ['Answered within target (requests)', (row) => number(row.withinTarget)],
  ['Service level (% of offered less short abandons)', (row) => percent(row.serviceLevel)],
  ['Accepted (requests)', (row) => number(row.accepted)],
  ['Accepted within target (requests)', (row) => number(row.acceptedWithinTarget)],
  ['Service level by acceptance (%)', (row) => percent(row.acceptedLevel)],
  ['Abandoned (requests)', (row) => number(row.abandoned)],
  ['Wrote a message instead (requests)', (row) => number(row.messagesInstead)],
  ['Asked for a call instead (requests, not abandoned)', (row) => number(row.callsInstead)],
  ['Abandonment (% of offered less short abandons)', (row) => percent(row.abandonment)],
  ['Average speed of answer, by first message (s)', (row) => seconds(row.averageAnswerSeconds)],
  ['Average speed of answer, by acceptance (s)', (row) => seconds(row.averageAcceptSeconds)],
  ['Longest wait (s)', (row) => seconds(row.longestWaitSeconds)],
  ['Handled (chats)', (row) => number(row.handled)],
  ['Average handling time (s)', (row) => seconds(row.averageHandleSeconds)],
  ['of it chat (s)', (row) => seconds(row.averageChatSeconds)],
  ['of it wrap-up (s)', (row) => seconds(row.averageWrapUpSeconds)],
  ['Chats at once (mean)', (row) => number(row.concurrency, 3)],
  ['Effective handling time (s)', (row) => seconds(row.effectiveHandleSeconds)],
  ['Available (s)', (row) => seconds(row.availableSeconds)],
  ['Available with a chat (s)', (row) => seconds(row.occupiedSeconds)],
  ['Occupancy (% of available time)', (row) => percent(row.occupancy)],
  ['Seats (s)', (row) => seconds(row.seatSeconds)],
  ['Seats in use (s)', (row) => seconds(row.usedSeatSeconds)],
  ['Seat use (% of seats)', (row) => percent(row.seatUse)],
  ['Transferred (chats)', (row) => number(row.transferred)],
  ['Transfers (% of handled)', (row) => percent(row.transferShare)],
  ['Returned to the queue (chats)', (row) => number(row.returned)],
  ['Conversations begun', (row) => number(row.conversations)],
  ['Contained by the assistant (conversations)', (row) => number(row.contained)],
  ['Left without saying (conversations)', (row) => number(row.leftWithoutSaying)],
  ['Containment (% of conversations)', (row) => percent(row.containment)],
  ['Ended at least 7 days ago (chats)', (row) => number(row.judged)],
  ['of them with no further contact in 7 days (chats)', (row) => number(row.resolvedFirst)],
  ['First-contact resolution (%)', (row) => percent(row.firstContactResolution)],
];

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The lines of a file, the first one with the mark that tells Excel of UTF-8. Times are local, with their offset. */
export function* csvOf({ rows, timeZone }: Pick<FigureReport, 'rows' | 'timeZone'>): Generator<string> {
  const known = new Map<number, string>();
  const local = (at: number): string => {
    const text =
      known.get(at) ?? Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
    known.set(at, text);
    return text;
  };
  yield `\uFEFF${line([`From (${timeZone})`, `To (${timeZone})`, ...columns.map(([name]) => name)])}`;
  for (const row of rows) yield line([local(row.from), local(row.to), ...columns.map(([, of]) => of(row))]);
}
