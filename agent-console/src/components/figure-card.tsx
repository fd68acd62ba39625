import type { TeamFigures } from '@frontdesk/shared/desk';
import { hoursOf, shareOf, timeOf } from '../inbox/figure-lines.ts';
import { figuresWords } from '../inbox/figures-words.ts';
import { percent, serviceLevelOf } from '../inbox/service-level.ts';
import { words } from '../inbox/words.ts';
import { LevelCurve } from './level-curve.tsx';
import { LongestWait } from './longest-wait.tsx';
import { usePromise, usePromiseSince } from './use-promise.ts';

/** `since` and `now`: the day so far. */
type Props = { figures: TeamFigures; since: number; now: number; offset: number };

const People = ({ figures }: Pick<Props, 'figures'>) => (
  <dl class="figure-people">
    <div>
      <dt>{words.available}</dt>
      <dd>{figures.available}</dd>
    </div>
    <div>
      <dt>{words.atCapacity}</dt>
      <dd>{figures.atCapacity}</dd>
    </div>
    <div>
      <dt>{words.away}</dt>
      <dd>{figures.away}</dd>
    </div>
  </dl>
);

const quarter = 15 * 60_000;

/** The day so far by the quarter of an hour; a line of one point is none. */
const Curve = ({ curve, since, now }: Pick<TeamFigures, 'curve'> & Pick<Props, 'since' | 'now'>) => {
  const last = curve.at(-1);
  if (!last || curve.length < 2) return null;
  const label = figuresWords.curveToday(percent(last.withinTarget / last.counted), curve.length);
  // From the first request on, so that the night does not press the day into a corner.
  return <LevelCurve curve={curve} from={Math.max(since, curve[0]?.from ?? since)} to={now} gap={quarter} label={label} />;
};

/** What else there is to say of the day: for all teams together the whole of it, for one team what fits. */
const Day = ({ figures: { day, team } }: Pick<Props, 'figures'>) => {
  if (day.offered === 0 && day.handled === 0) return null;
  const counted = day.offered - day.shortAbandons;
  const lines: [string, string][] = [[figuresWords.averageShort, timeOf(day.averageAnswerSeconds)]];
  if (counted > 0) lines.push([figuresWords.abandoned, `${shareOf(day.abandonment)} (${figuresWords.ofCount(day.abandoned, counted)})`]);
  if (day.callsInstead > 0) lines.push([figuresWords.calls, String(day.callsInstead)]);
  if (team === null) {
    lines.push([figuresWords.longest, timeOf(day.longestWaitSeconds)], [figuresWords.handling, timeOf(day.averageHandleSeconds)]);
    if (day.occupancy !== null) lines.push([figuresWords.occupancy, `${percent(day.occupancy)} of ${hoursOf(day.availableSeconds)}`]);
  }
  return (
    <dl class="figure-day">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

export const FigureCard = ({ figures, since, now, offset }: Props) => {
  const name = figures.team?.name ?? words.allTeams;
  const level = serviceLevelOf(figures);
  const [own, anyone] = [usePromise(figures.team?.id), usePromiseSince(figures.longestSince)];
  return (
    <section class={figures.team ? 'figure-card' : 'figure-card figure-card-all'} aria-label={name}>
      <h2>{name}</h2>
      <dl class="figure-now">
        <div>
          <dt>{words.waiting}</dt>
          <dd class="figure-big">{figures.waiting}</dd>
        </div>
        <div>
          <dt>{words.longestWait}</dt>
          <dd class="figure-big">
            <LongestWait since={figures.longestSince} promised={figures.team ? own : anyone} offset={offset} />
          </dd>
        </div>
      </dl>
      <dl class="figure-level">
        <dt>{words.answeredWithin(figures.targetSeconds)}</dt>
        <dd>
          {level.percent !== null && <span class="figure-percent">{level.percent}</span>} {level.count}
        </dd>
      </dl>
      <Curve curve={figures.curve} since={since} now={now} />
      <div class="hint figure-rules">
        {level.byAcceptance !== null && <p>{level.byAcceptance}</p>}
        {level.rule !== null && <p>{level.rule}</p>}
      </div>
      <Day figures={figures} />
      <People figures={figures} />
    </section>
  );
};
