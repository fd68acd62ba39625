import type { DaySpan } from '@frontdesk/shared/hours';
import { limits } from '@frontdesk/shared/limits';
import { hoursWords as words } from '../inbox/hours-words.ts';
import { FieldProblem } from './field-problem.tsx';
import { TimeField } from './time-field.tsx';

type Props = {
  /** The path of the spans in the form, which is the id of the group; a field's is longer. */
  path: string;
  /** Whose hours: "Monday". */
  of: string;
  spans: readonly DaySpan[];
  problemAt: (path: string) => string | undefined;
  onChange: (spans: DaySpan[]) => void;
};

/** Nine to five, then the hour after the last closing: what is likely meant, and never in the way of what is there. */
function nextSpan(spans: readonly DaySpan[]): DaySpan {
  const end = Math.max(0, ...spans.map(({ to }) => (Number.isNaN(to) ? 0 : to)));
  if (spans.length === 0) return { from: 540, to: 1020 };
  return end < 1440 ? { from: Math.min(end + 60, 1439), to: Math.min(end + 120, 1440) } : { from: Number.NaN, to: Number.NaN };
}

/** The hours of one day: none is closed. */
export const SpansField = ({ path, of, spans, problemAt, onChange }: Props) => {
  const change = (index: number, part: Partial<DaySpan>) => onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <div class="spans" id={path} tabIndex={-1} role="group" aria-label={of}>
      {spans.length === 0 && <span class="spans-closed">{words.closed}</span>}
      {spans.map((span, index) => {
        const field = (name: keyof DaySpan) => {
          const at = `${path}.${index}.${name}`;
          const problem = problemAt(at);
          return { id: at, value: span[name], invalid: problem !== undefined, describedBy: problem === undefined ? undefined : `${at}-problem` };
        };
        return (
          <div class="span-row" key={index}>
            <TimeField {...field('from')} label={words.opens(of, index)} onChange={(from) => change(index, { from })} />
            <span>{words.to}</span>
            <TimeField {...field('to')} ends label={words.closes(of, index)} onChange={(to) => change(index, { to })} />
            <button
              type="button"
              class="small"
              aria-label={words.removeSpan(of, index)}
              onClick={(event) => {
                const group = event.currentTarget.closest<HTMLElement>('.spans');
                onChange(spans.filter((_, at) => at !== index));
                group?.focus();
              }}
            >
              {words.remove}
            </button>
            <FieldProblem id={`${path}.${index}.from-problem`} text={problemAt(`${path}.${index}.from`)} />
            <FieldProblem id={`${path}.${index}.to-problem`} text={problemAt(`${path}.${index}.to`)} />
          </div>
        );
      })}
      <FieldProblem id={`${path}-problem`} text={problemAt(path)} />
      {spans.length < limits.spansOfDay && (
        <button type="button" class="small" aria-label={words.addHoursTo(of)} onClick={() => onChange([...spans, nextSpan(spans)])}>
          {words.addHours}
        </button>
      )}
    </div>
  );
};
