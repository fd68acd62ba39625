import type { QueueSummary } from '@frontdesk/shared/desk';
import { words } from './words.ts';

export type TeamChoice = { id: string; name: string; label: string; empty: boolean };

const labelOf = ({ team, available, signedIn }: QueueSummary): string => {
  if (signedIn === 0) return words.teamEmpty(team.name);
  return available > 0 ? words.teamAvailable(team.name, available) : words.teamBusy(team.name);
};

/** Where a chat can be passed to: every team but its own, and who is there. */
export const teamChoices = (queues: readonly QueueSummary[], ownTeamId: string | undefined): TeamChoice[] =>
  queues
    .filter(({ team }) => team.id !== ownTeamId)
    .map((queue) => ({ id: queue.team.id, name: queue.team.name, label: labelOf(queue), empty: queue.signedIn === 0 }));
