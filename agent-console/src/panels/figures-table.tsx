import type { FigureGroup, FigureInterval, FigureReport, FigureRow } from '@frontdesk/shared/figures-protocol';
import { useState } from 'preact/hooks';
import { columnsOf } from '../inbox/figure-lines.ts';
import { figuresWords as words, groupHeadings } from '../inbox/figures-words.ts';
import { spanOf } from '../inbox/figure-times.ts';

const page = 100;

type Props = { report: FigureReport; by: FigureGroup; interval: FigureInterval; withAssistant: boolean };

/** The rows in pages: a year by the hour would make a browser slow. The roles are written out because a narrow screen draws rows as blocks. */
export const FiguresTable = ({ report, by, interval, withAssistant }: Props) => {
  const [pages, setPages] = useState(1);
  const columns = columnsOf(report, withAssistant);
  const shown = report.rows.slice(0, pages * page);
  const left = report.rows.length - shown.length;
  const lead = [...(interval === 'none' ? [] : [words.when]), ...(by === 'all' ? [] : [groupHeadings[by]])];
  const leadOf = (row: FigureRow): string[] => [
    ...(interval === 'none' ? [] : [spanOf(row.from, interval, report.timeZone)]),
    ...(by === 'all' ? [] : [row.group?.name ?? '']),
  ];
  return (
    <section aria-labelledby="figures-table-heading">
      <h2 id="figures-table-heading">{words.table}</h2>
      <table role="table" class="numbers figures-table" aria-labelledby="figures-table-heading">
        <thead role="rowgroup">
          <tr role="row">
            {[...lead, ...columns.map(([name]) => name)].map((heading, index) => (
              <th key={heading} role="columnheader" scope="col" class={index < lead.length ? 'lead' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <tr key={`${row.from} ${row.group?.id ?? ''}`} role="row">
              {leadOf(row).map((text, index) =>
                index === 0 ? (
                  <th key="0" role="rowheader" scope="row">
                    {text}
                  </th>
                ) : (
                  <td key="1" role="cell" class="lead" data-label={lead[1]}>
                    {text}
                  </td>
                ),
              )}
              {columns.map(([name, of]) => {
                const shown = of(row);
                return (
                  <td key={name} role="cell" data-label={name}>
                    {shown.value} {'of' in shown && <span class="hint">{shown.of}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p class="figures-more">
          <span class="hint">{words.shown(shown.length, report.rows.length)}</span>{' '}
          <button type="button" onClick={() => setPages(pages + 1)}>
            {words.more(Math.min(page, left))}
          </button>
        </p>
      )}
    </section>
  );
};
