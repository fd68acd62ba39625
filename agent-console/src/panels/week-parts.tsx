import type { Stretch, Week } from '@frontdesk/shared/week-protocol';
import type { ComponentChildren } from 'preact';
import { dayAt } from '../inbox/figure-times.ts';
import { percent } from '../inbox/service-level.ts';
import { helpedText, lengthText, weekWords as words } from '../inbox/week-words.ts';

export const WeekFigures = ({ week }: { week: Week }) => {
  const { conversations, contained, leftWithoutSaying, questions } = week;
  const lines: [string, string, string?][] = [
    [words.conversations, String(conversations)],
    [
      words.contained,
      conversations === 0 ? words.nothingYet : percent(contained / conversations),
      words.containedRule(contained, conversations, leftWithoutSaying),
    ],
    [words.questions, String(questions.all)],
    [words.answered, String(questions.answered), words.part(questions.answered, questions.all)],
    [words.choices, String(questions.choices), words.choicesRule(questions.picked, questions.choices)],
    [words.none, String(questions.none), words.part(questions.none, questions.all)],
  ];
  return (
    <section aria-labelledby="week-figures">
      <h2 id="week-figures">{words.figures}</h2>
      <dl class="headlines">
        {lines.map(([name, value, rule]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span class="headline-value">{value}</span>
              {rule !== undefined && <span class="hint">{rule}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

type TableProps = { id: string; columns: readonly string[]; rows: readonly { key: string; cells: readonly ComponentChildren[] }[] };

/** The roles are written out because a narrow screen draws rows as blocks. */
const Table = ({ id, columns, rows }: TableProps) => (
  <table role="table" class="stacks" aria-labelledby={id}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((name) => (
          <th key={name} role="columnheader" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map(({ key, cells: [first, ...others] }) => (
        <tr key={key} role="row">
          <th role="rowheader" scope="row">
            {first}
          </th>
          {others.map((cell, at) => (
            <td key={columns[at + 1]} role="cell" data-label={columns[at + 1]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

type Opens = { onOpen: (articleId: string) => void };

const ArticleButton = ({ articleId, question, onOpen }: { articleId: string; question: string } & Opens) => (
  <button type="button" class="small" onClick={() => onOpen(articleId)}>
    {question}
  </button>
);

export const HelpedTable = ({ articles, onOpen }: { articles: Week['articles'] } & Opens) => (
  <section aria-labelledby="week-articles">
    <h2 id="week-articles">{words.articles}</h2>
    {articles.length === 0 ? (
      <p class="empty">{words.noArticles}</p>
    ) : (
      <Table
        id="week-articles"
        columns={[words.article, words.asked, words.yes, words.no, words.helpful]}
        rows={articles.map((one) => ({
          key: one.articleId,
          cells: [<ArticleButton {...one} onOpen={onOpen} />, words.times(one.asked), one.yes, one.no, helpedText(one)],
        }))}
      />
    )}
  </section>
);

export const WeekGaps = ({ gaps }: { gaps: Week['gaps'] }) => (
  <section aria-labelledby="week-gaps">
    <h2 id="week-gaps">{words.gaps}</h2>
    {gaps.length === 0 ? (
      <p class="empty">{words.noGaps}</p>
    ) : (
      <>
        <p class="hint">{words.gapsHint}</p>
        <ol>
          {gaps.map(({ text, count, all }) => (
            <li key={text}>{words.gap(text, count, all)}</li>
          ))}
        </ol>
      </>
    )}
  </section>
);

const day = 86_400_000;
const stretchText = (stretch: Stretch): string => words.stretch(stretch.asked, helpedText(stretch), stretch.unanswered);

export const ChangesTable = ({ changes, timeZone, onOpen }: { changes: Week['changes']; timeZone: string } & Opens) => (
  <section aria-labelledby="week-changes">
    <h2 id="week-changes">{words.changes}</h2>
    {changes.length === 0 ? (
      <p class="empty">{words.noChanges}</p>
    ) : (
      <>
        <p class="hint">{words.changesHint}</p>
        <Table
          id="week-changes"
          columns={[words.article, words.change, words.beforeColumn, words.sinceColumn]}
          rows={changes.map((one) => ({
            key: one.articleId,
            cells: [
              <ArticleButton {...one} onOpen={onOpen} />,
              words.changedBy(one.act, dayAt(one.at, timeZone), one.by),
              one.length < day ? words.tooEarly : <Side title={words.before(lengthText(one.length))} stretch={one.before} />,
              one.length < day ? words.tooEarly : <Side title={words.since(lengthText(one.length))} stretch={one.after} />,
            ],
          }))}
        />
      </>
    )}
  </section>
);

const Side = ({ title, stretch }: { title: string; stretch: Stretch }) => (
  <>
    <span class="hint">{title}.</span> {stretchText(stretch)}
  </>
);
