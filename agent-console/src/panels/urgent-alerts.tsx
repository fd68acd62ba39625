import type { QueueSummary } from '@frontdesk/shared/desk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { urgentAlerts, type UrgentAlert } from '../inbox/urgent-alerts.ts';
import { mayBeInDanger } from '../inbox/urgent-words.ts';
import { words } from '../inbox/words.ts';

type Props = { queues: readonly QueueSummary[]; onQueue: () => void };

/** What is read aloud: a team once, when somebody begins to wait there who may be in danger, and again for each who joins them. */
function useSaid(alerts: readonly UrgentAlert[]): string {
  const [said, setSaid] = useState('');
  const known = useRef<ReadonlyMap<string, number>>(new Map());
  const now = alerts.map(({ teamId, count }) => `${teamId} ${count}`).join(' ');
  useEffect(() => {
    const fresh = alerts.filter(({ teamId, count }) => count > (known.current.get(teamId) ?? 0));
    known.current = new Map(alerts.map(({ teamId, count }) => [teamId, count]));
    if (fresh.length > 0) setSaid(fresh.map(mayBeInDanger).join(' '));
    else if (alerts.length === 0) setSaid('');
  }, [now]);
  return said;
}

/** Said to supervisors on every screen at once, for as long as it is so: somebody who may be in danger waits. */
export const UrgentAlerts = ({ queues, onQueue }: Props) => {
  const alerts = urgentAlerts(queues);
  const said = useSaid(alerts);
  return (
    <>
      <p class="only-read" role="alert">
        {said}
      </p>
      {alerts.length > 0 && (
        <section class="wait-alerts" aria-label={words.urgentAlerts}>
          <ul>
            {alerts.map((alert) => (
              <li key={alert.teamId}>
                <Icon name="warning" />
                <span>{mayBeInDanger(alert)}</span>
              </li>
            ))}
          </ul>
          <button type="button" class="small" onClick={onQueue}>
            {words.seeQueueUrgent}
          </button>
        </section>
      )}
    </>
  );
};
