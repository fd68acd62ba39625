import type { QueueSummary } from '@frontdesk/shared/desk';
import type { FigureCurve, FigureReport } from '@frontdesk/shared/figures-protocol';
import { useMemo, useState } from 'preact/hooks';
import { LevelCurve } from '../components/level-curve.tsx';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useNow } from '../components/use-now.ts';
import type { Ask } from '../connection/ask.ts';
import { headlines } from '../inbox/figure-lines.ts';
import { dateAt, datesOf, daysLater, rangeOf } from '../inbox/figure-range.ts';
import { dayAt, rangeText, timeAt } from '../inbox/figure-times.ts';
import { figuresWords as words } from '../inbox/figures-words.ts';
import { percent } from '../inbox/service-level.ts';
import { FiguresForm, type Choice } from './figures-form.tsx';
import { FiguresTable } from './figures-table.tsx';
import { useReport, type Question } from './use-report.ts';

/** Where days begin until a report says otherwise. */
const firstZone = 'Europe/London';

type Props = { ask: Ask; queues: readonly QueueSummary[]; live: boolean; offset: number };

/** The figures of any time: in short, over time, in detail, and as a file. */
export const FiguresPage = ({ ask, queues, live, offset }: Props) => {
  const [zone, setZone] = useState(firstZone);
  // Drawn again every minute: so that Today becomes another day at midnight.
  const now = useNow(offset, 60_000);
  const today = dateAt(now, zone);
  const [choice, setChoice] = useState<Choice>(() => ({
    preset: 'today',
    dates: { first: daysLater(today, -7), last: daysLater(today, -1) },
    by: 'team',
    interval: 'none',
    teamId: null,
  }));
  const dates = datesOf(choice.preset, choice.dates, now, zone);
  const question = useMemo<Question>(
    () => ({ ...rangeOf(dates, zone), interval: choice.interval, by: choice.by, ...(choice.teamId === null ? {} : { teamId: choice.teamId }) }),
    [dates.first, dates.last, zone, choice],
  );
  const { report, problem, again } = useReport(ask, question, live, dates.last >= today);
  if (report && report.timeZone !== zone) setZone(report.timeZone);
  const withAssistant = choice.teamId === null && (choice.by === 'all' || choice.by === 'site');
  return (
    <main class="panel figures" tabIndex={0} aria-label={words.figures}>
      <div class="figures-top">
        <h1>{words.figures}</h1>
        <a class="button-link" href={fileOf(question)} download aria-describedby="figures-file-hint">
          {words.download}
        </a>
        <span class="only-read" id="figures-file-hint">
          {words.downloadHint}
        </span>
      </div>
      <FiguresForm choice={choice} teams={queues.map((queue) => queue.team)} onChoose={setChoice} />
      <p class="figures-of" role="status">
        {rangeText(question.from, question.to, zone)}
      </p>
      {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
      {report === null && problem === null && <Skeleton count={6} shape="card" />}
      {report !== null && <Report report={report} choice={choice} withAssistant={withAssistant} isWhole={choice.teamId === null} />}
    </main>
  );
};

const Report = ({ report, choice, withAssistant, isWhole }: { report: FigureReport; choice: Choice; withAssistant: boolean; isWhole: boolean }) => {
  if (report.rows.length === 0)
    return (
      <p class="empty">
        {words.nothing} {words.nothingHint}
      </p>
    );
  return (
    <>
      <section aria-labelledby="figures-headline">
        <h2 id="figures-headline">{words.headline}</h2>
        <dl class="headlines">
          {headlines(report.total, report, isWhole).map(({ name, value, rule }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span class="headline-value">{value}</span>
                <span class="hint">{rule}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {choice.interval !== 'none' && report.curve.length > 1 && <OverTime report={report} interval={choice.interval} />}
      <FiguresTable
        key={`${report.from} ${report.to} ${choice.by} ${choice.interval}`}
        report={report}
        by={choice.by}
        interval={choice.interval}
        withAssistant={withAssistant}
      />
    </>
  );
};

const OverTime = ({ report, interval }: { report: FigureReport; interval: Exclude<Choice['interval'], 'none'> }) => {
  const shares = report.curve.map((point) => point.withinTarget / point.counted);
  const title = words.curveTitle(words.within(report.targetSeconds));
  const isDay = report.to - report.from <= 90_000_000;
  const end = Math.min(report.to, report.now);
  const ends = isDay
    ? { first: timeAt(report.from, report.timeZone), last: timeAt(end, report.timeZone) }
    : { first: dayAt(report.from, report.timeZone), last: dayAt(end - 1, report.timeZone) };
  return (
    <section aria-labelledby="figures-curve">
      <h2 id="figures-curve">{title}</h2>
      <LevelCurve
        curve={report.curve}
        from={report.from}
        to={end}
        gap={interval === 'day' ? 86_400_000 : interval * 60_000}
        label={`${title}. ${summaryOf(shares, report.curve)}`}
        ends={ends}
      />
    </section>
  );
};

const summaryOf = (shares: readonly number[], curve: FigureCurve): string =>
  words.curveSummary(percent(Math.min(...shares)), percent(Math.max(...shares)), curve.length);

const fileOf = ({ from, to, interval, by, teamId }: Question): string =>
  `/api/figures.csv?${new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    interval: String(interval),
    by,
    ...(teamId === undefined ? {} : { team: teamId }),
  }).toString()}`;
