import { dayInWords, isAllDay, spansInWords, wallClock } from '../inbox/day-times.ts';
import { hoursWords as words, openingWords } from '../inbox/hours-words.ts';
import type { HoursPreview as Preview } from './use-hours-preview.ts';

type Props = { preview: Preview | null; wrong: boolean; dirty: boolean; timeZone: string };

/** Open or closed now, and the hours of the next fortnight with the reason where a day is not like any other. */
export const HoursPreview = ({ preview, wrong, dirty, timeZone }: Props) => (
  <section class="hours-preview" aria-labelledby="preview-heading">
    <h2 id="preview-heading">{words.preview}</h2>
    <p class="hint">{wrong ? words.previewWrong : dirty ? words.previewDraft : words.previewNow}</p>
    {preview !== null && !wrong && (
      <>
        <p class="preview-now" data-open={preview.open}>
          {openingWords(preview, timeZone)}
        </p>
        <table aria-labelledby="preview-heading">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.hours}</th>
            </tr>
          </thead>
          <tbody>
            {preview.days.map(({ date, spans, name }) => (
              <tr key={date} data-special={name !== null}>
                <th scope="row">{date === wallClock(preview.now, timeZone).date ? words.today(dayInWords(date)) : dayInWords(date)}</th>
                <td>
                  {spans.length === 0 ? words.closed : isAllDay(spans) ? words.allDay : spansInWords(spans)}
                  {name !== null && <span class="preview-name">{name}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )}
  </section>
);
