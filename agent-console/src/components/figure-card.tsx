import type { TeamFigures } from '@frontdesk/shared/desk';
import { serviceLevelOf } from '../inbox/service-level.ts';
import { words } from '../inbox/words.ts';
import { LongestWait } from './longest-wait.tsx';

type Props = { figures: TeamFigures; targetSeconds: number; offset: number };

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

export const FigureCard = ({ figures, targetSeconds, offset }: Props) => {
  const name = figures.team?.name ?? words.allTeams;
  const level = serviceLevelOf(figures);
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
            <LongestWait since={figures.longestSince} offset={offset} />
          </dd>
        </div>
      </dl>
      <dl class="figure-level">
        <dt>{words.answeredWithin(targetSeconds)}</dt>
        <dd>
          {level.percent !== null && <span class="figure-percent">{level.percent}</span>} {level.count}
        </dd>
      </dl>
      <div class="hint figure-rules">
        {level.byAcceptance !== null && <p>{level.byAcceptance}</p>}
        {level.rule !== null && <p>{level.rule}</p>}
      </div>
      <People figures={figures} />
    </section>
  );
};
