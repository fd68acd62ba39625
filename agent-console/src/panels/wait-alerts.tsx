import type { QueueSummary } from '@frontdesk/shared/desk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { Counting } from '../components/span.tsx';
import { useNow } from '../components/use-now.ts';
import { waitAlerts, type WaitAlert } from '../inbox/wait-alerts.ts';
import { words } from '../inbox/words.ts';

type Props = { queues: readonly QueueSummary[]; offset: number; onQueue: () => void };

/** What is read aloud: a team once, when it begins to be late, and again only after it was in time. The running seconds would say themselves for ever. */
function useSaid(alerts: readonly WaitAlert[]): string {
  const [said, setSaid] = useState('');
  const known = useRef<ReadonlySet<string>>(new Set());
  const late = alerts.map(({ teamId }) => teamId);
  useEffect(() => {
    const fresh = alerts.filter(({ teamId }) => !known.current.has(teamId));
    known.current = new Set(late);
    if (fresh.length > 0) setSaid(fresh.map(({ team, alertSeconds }) => words.waitsTooLong(team, alertSeconds)).join(' '));
    else if (late.length === 0) setSaid('');
  }, [late.join(' ')]);
  return said;
}

/** Said to supervisors on every screen, for as long as it is so: who waits too long, in which team. */
export const WaitAlerts = ({ queues, offset, onQueue }: Props) => {
  const alerts = waitAlerts(queues, useNow(offset));
  const said = useSaid(alerts);
  return (
    <>
      <p class="only-read" role="alert">
        {said}
      </p>
      {alerts.length > 0 && (
        <section class="wait-alerts" aria-label={words.waitAlerts}>
          <ul>
            {alerts.map(({ teamId, team, since, waiting }) => (
              <li key={teamId}>
                <Icon name="warning" />
                <span>
                  <strong>{team}:</strong> {words.waitsFor(waiting)} <Counting since={since} offset={offset} />
                </span>
              </li>
            ))}
          </ul>
          <button type="button" class="small" onClick={onQueue}>
            {words.seeQueue}
          </button>
        </section>
      )}
    </>
  );
};
