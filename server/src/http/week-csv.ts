import { helpfulShare, type Helped, type Week } from '@frontdesk/shared/week-protocol.ts';
import { Temporal } from 'temporal-polyfill';
import { cell } from '../domain/csv-cell.ts';

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
const percent = (share: number | null): string => (share === null ? '' : String(Number((share * 100).toFixed(2))));

type Row = { part: string; id?: string; name: string; measure: string; number: string };

const helpedRows = (part: string, id: string, name: string, when: string, helped: Helped): Row[] => [
  { part, id, name, measure: `Answered with${when} (questions)`, number: String(helped.asked) },
  { part, id, name, measure: `It helped${when} (answers)`, number: String(helped.yes) },
  { part, id, name, measure: `It did not help${when} (answers)`, number: String(helped.no) },
  { part, id, name, measure: `Helpful${when} (% of answers)`, number: percent(helpfulShare(helped)) },
];

function* rowsOf(week: Week): Generator<Row> {
  const { conversations, contained, leftWithoutSaying, questions } = week;
  const all: [string, string][] = [
    ['Conversations begun', String(conversations)],
    ['Contained by the assistant (conversations)', String(contained)],
    ['Left without saying (conversations)', String(leftWithoutSaying)],
    ['Containment (% of conversations)', percent(conversations === 0 ? null : contained / conversations)],
    ['Questions to the assistant', String(questions.all)],
    ['Answered (questions)', String(questions.answered)],
    ['Offered choices (questions)', String(questions.choices)],
    ['of them taken from (questions)', String(questions.picked)],
    ['Without an answer (questions)', String(questions.none)],
  ];
  for (const [measure, number] of all) yield { part: 'All', name: '', measure, number };
  for (const one of week.articles) yield* helpedRows('Article', one.articleId, one.question, '', one);
  for (const { text, count } of week.gaps) yield { part: 'Gap', name: text, measure: 'Asked alike and not answered (questions)', number: String(count) };
  for (const { articleId, question, length, before, after } of week.changes) {
    yield { part: 'Change', id: articleId, name: question, measure: 'Before and after, each (days)', number: String(Number((length / 86_400_000).toFixed(2))) };
    for (const [when, stretch] of [[' before', before] as const, [' after', after] as const]) {
      yield* helpedRows('Change', articleId, question, when, stretch);
      yield { part: 'Change', id: articleId, name: question, measure: `Likest to it and not answered${when} (questions)`, number: String(stretch.unanswered) };
    }
  }
}

/** The week as a file: a figure a line, so that a spreadsheet can sort and pick. A share of fewer than five answers is an empty cell. */
export function* weekCsv(week: Week): Generator<string> {
  const local = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(week.timeZone).toPlainDate().toString();
  const [from, to] = [local(week.from), local(week.to - 1)];
  yield `\uFEFF${line(['From', 'To (included)', 'Part', 'Article id', 'Name', 'Measure', 'Number'])}`;
  for (const { part, id = '', name, measure, number } of rowsOf(week)) yield line([from, to, part, id, name, measure, number]);
}
