import { urgentKinds, type UrgentKind } from '@frontdesk/shared/urgent.ts';

/** A message: what it tells of, and what was found in it. */
export type UrgentOutcome = { kind: UrgentKind | 'none'; found: UrgentKind | null };

/** Shares are percentages, null where there is nothing to divide by. */
export type UrgentMeasures = {
  /** Of urgent messages: found to be urgent, whatever the kind. */
  recall: number | null;
  /** Of the others: taken for urgent. */
  falseAlarms: number | null;
  /** Of urgent messages that were found: of the right kind. */
  rightKind: number | null;
  urgent: number;
  none: number;
  byKind: Record<UrgentKind, { recall: number | null; count: number }>;
};

const share = (count: number, of: number): number | null => (of === 0 ? null : Number(((100 * count) / of).toFixed(1)));

export function measureUrgent(outcomes: readonly UrgentOutcome[]): UrgentMeasures {
  const urgent = outcomes.filter(({ kind }) => kind !== 'none');
  const none = outcomes.filter(({ kind }) => kind === 'none');
  const found = (some: readonly UrgentOutcome[]): UrgentOutcome[] => some.filter((one) => one.found !== null);
  const byKind = urgentKinds.map((kind) => {
    const some = urgent.filter((one) => one.kind === kind);
    return [kind, { recall: share(found(some).length, some.length), count: some.length }] as const;
  });
  return {
    recall: share(found(urgent).length, urgent.length),
    falseAlarms: share(found(none).length, none.length),
    rightKind: share(urgent.filter((one) => one.found === one.kind).length, found(urgent).length),
    urgent: urgent.length,
    none: none.length,
    byKind: Object.fromEntries(byKind) as UrgentMeasures['byKind'],
  };
}

export function urgentTable({ recall, falseAlarms, rightKind, urgent, none, byKind }: UrgentMeasures): string {
  const percent = (value: number | null): string => (value === null ? '-' : `${value} %`);
  const row = (label: string, value: string): string => `  ${label.padEnd(48)}${value}\n`;
  return [
    `${urgent} urgent messages, ${none} others\n`,
    row('found urgent', percent(recall)),
    row('of those, of the right kind', percent(rightKind)),
    row('false alarms among the others', percent(falseAlarms)),
    ...Object.entries(byKind).map(([kind, one]) => row(`found of ${one.count} ${kind}`, percent(one.recall))),
  ].join('');
}
