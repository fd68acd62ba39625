import type { ResidentConversation } from '@frontdesk/shared/resident-protocol.ts';
import type { Envelope } from '../../live/live.ts';

/** Told again after so long though nothing changed: what is told may be lost. */
const sureFor = 60_000;

export type Told = Pick<ResidentConversation, 'position' | 'someoneThere' | 'wait' | 'waitUnknown'>;

const keyOf = ({ position, someoneThere, wait, waitUnknown }: Told): string =>
  `${position} ${someoneThere} ${wait ? `${wait.lowSeconds}-${wait.highSeconds}` : waitUnknown}`;

/**
 * What waiting residents were told last, by whichever process, so that they are told what is new and nothing else. It may be lost: then they
 * are told once more.
 */
export function toldPlaces() {
  let told = new Map<string, { key: string; at: number }>();
  /** The conversation last noted as the first of a team's queue. */
  const fronts = new Map<string, string>();
  /** When those far back in a team's queue were told. */
  const farTold = new Map<string, number>();
  return {
    /** Every telling is heard here, this process's own and others'. */
    hear(envelope: Envelope, now: number): void {
      if (envelope.event !== 'conversation.changed' || envelope.to !== 'resident') return;
      const { conversation } = envelope.payload;
      if (conversation.position === null) told.delete(conversation.id);
      else told.set(conversation.id, { key: keyOf(conversation), at: now });
    },
    isNew(id: string, standing: Told, now: number): boolean {
      const last = told.get(id);
      return !last || last.key !== keyOf(standing) || now - last.at > sureFor;
    },
    /** Whether those far back may be told now: not more often than every `gap` milliseconds. */
    mayTellFar(teamId: string, now: number, gap: number): boolean {
      if (Math.abs(now - (farTold.get(teamId) ?? -Infinity)) < gap) return false;
      farTold.set(teamId, now);
      return true;
    },
    isNewFront(teamId: string, id: string): boolean {
      if (fronts.get(teamId) === id) return false;
      fronts.set(teamId, id);
      return true;
    },
    forget: () => void (told = new Map()),
  };
}
export type ToldPlaces = ReturnType<typeof toldPlaces>;
