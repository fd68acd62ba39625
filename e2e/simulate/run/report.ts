import type { Verdict } from '../check/check-all.ts';
import type { Figures, Percentiles } from '../check/figures.ts';
import { invariants, type Invariant } from '../check/records.ts';
import type { Arguments } from './arguments.ts';
import type { Outcome } from './crews.ts';

export type Report = ReturnType<typeof reportOf>;

export function reportOf(args: Arguments, figures: Figures, verdict: Verdict, { unsettled, lag }: Omit<Outcome, 'logs'>, seconds: number) {
  const { residents, advisors, minutes, seed, pace, processes, workers } = args;
  const { lost, doubled, reordered, invariants, findings, kept } = verdict;
  return {
    lost,
    doubled,
    reordered,
    ...figures,
    /** Pages that could not fetch everything at the end: nothing is known of what they lack. */
    unsettled,
    invariants,
    kept: kept && lost === 0 && doubled === 0 && reordered === 0,
    findings: findings.slice(0, 20).map(({ invariant, what }) => `${invariant}: ${what}`),
    simulatorLagMs: { p95: Number(lag.p95.toFixed(1)), most: Number(lag.most.toFixed(1)) },
    scale: { residents, advisors, minutes, pace, processes: args.urls.length || processes, workers, ranSeconds: Math.round(seconds) },
    seed,
    node: process.version,
  };
}

const milliseconds = ({ p50, p95, p99, count }: Percentiles): string => (count === 0 ? 'none' : `p50 ${p50}   p95 ${p95}   p99 ${p99} ms   (${count})`);

/** The figures for people. */
export function tableOf(report: Report): string {
  const share = report.serviceLevel === null ? 'nothing to count' : `${(report.serviceLevel * 100).toFixed(1)} %`;
  const codes = Object.entries(report.errorCodes).map(([code, count]) => `${code} ${count}`);
  const rows: [string, string][] = [
    ['conversations, messages', `${report.conversations}, ${report.messages}`],
    ['acknowledgement', milliseconds(report.ackMs)],
    ['delivery to the other side', `${milliseconds(report.deliveryMs)}${report.caughtUp > 0 ? `, ${report.caughtUp} fetched by a later sync` : ''}`],
    ['asked to offered, someone free', milliseconds(report.offerMs)],
    ['answered within 20 s', share],
    ['errors', codes.length === 0 ? '0' : `${report.errors} (${codes.join(', ')})`],
    ['pages not settled at the end', String(report.unsettled)],
    ['lost, doubled, reordered', `${report.lost}, ${report.doubled}, ${report.reordered}`],
    ...(Object.entries(report.invariants) as [Invariant, number][]).map(([name, count]): [string, string] => [
      `${name} ${invariants[name]}`,
      count === 0 ? 'kept' : `BROKEN ${count} times`,
    ]),
    ["the simulator's own event loop", `late by p95 ${report.simulatorLagMs.p95}, at most ${report.simulatorLagMs.most} ms: part of every time above`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [...rows.map(([name, value]) => `${name.padEnd(width)}   ${value}`), ...report.findings].join('\n');
}
