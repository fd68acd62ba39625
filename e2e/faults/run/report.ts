import { invariants, type Invariant } from '../../simulate/check/records.ts';
import type { Figure } from '../faults/fault.ts';
import type { Checked } from '../world/check.ts';

/** What came of one fault. `trouble`: why it could not be run to its end; `skipped`: why it cannot be run on this machine at all. */
export type Result = {
  id: string;
  what: string;
  scale: string;
  figures: Figure[];
  seconds: number;
  trouble: string | null;
  skipped?: string;
  findings: string[];
};
export type Mark = 'PASS' | 'FAIL' | 'SKIP';
export const markOf = ({ trouble, figures, skipped }: Result): Mark => {
  if (skipped !== undefined) return 'SKIP';
  return trouble === null && figures.every((figure) => figure.kept) ? 'PASS' : 'FAIL';
};

/** The checker's verdict as figures. */
export function verdictFigures({ lost, doubled, reordered, unsettled, invariants: broken }: Checked): Figure[] {
  const none = (what: string, value: number): Figure => ({ what, value, unit: '', limit: 'exactly 0', kept: value === 0 });
  return [
    none('lost', lost),
    none('doubled', doubled),
    none('reordered', reordered),
    none('pages that could not fetch everything', unsettled),
    ...(Object.entries(broken) as [Invariant, number][]).filter(([, count]) => count > 0).map(([name, count]) => none(`${name} (${invariants[name]})`, count)),
  ];
}

const valueOf = ({ value, unit }: Figure): string => `${Number(value.toFixed(2))}${unit ? ` ${unit}` : ''}`;

/** One fault for people, as soon as it is over. */
export function paragraph(result: Result): string {
  const head = `${markOf(result)}  ${result.id}  ${result.what}  (${result.scale}; ${result.seconds} s)`;
  const figures = result.figures.map(
    (figure) => `        ${figure.kept ? ' ' : '!'} ${figure.what}: ${valueOf(figure)}${figure.limit ? `  [${figure.limit}]` : ''}`,
  );
  const trouble = [result.trouble, result.skipped].filter((why) => why != null).map((why) => `        ! ${why}`);
  return [head, ...figures, ...trouble, ...result.findings.map((finding) => `        ${finding}`)].join('\n');
}

/** All of them in a line each. */
export function table(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ id }) => id.length));
  return results
    .map((result) => {
      const broken = result.figures.filter((figure) => !figure.kept).map((figure) => `${figure.what} ${valueOf(figure)}`);
      return `${markOf(result)}  ${result.id.padEnd(width)}  ${[result.what, ...broken, ...[result.trouble, result.skipped].filter((why) => why != null)].join('; ')}`;
    })
    .join('\n');
}
