import type { Entry } from '../clients/log.ts';

/** Refusals that follow from what another person did a moment before; everything else is an error. */
export const ordinaryRefusals: ReadonlySet<string> = new Set(['offerGone', 'conversationClosed', 'notNow', 'notYours', 'alreadyRated', 'sameTeam', 'noSeat']);

export const isError = (entry: Entry): boolean =>
  entry.what === 'unanswered' || entry.what === 'turnedAway' || (entry.what === 'refused' && !ordinaryRefusals.has(entry.code));

/** Counts log entries as they are written, for the line of progress. */
export class Tally {
  connected = 0;
  sent = 0;
  acknowledged = 0;
  errors = 0;
  private ackMs: number[] = [];

  readonly see = (entry: Entry): void => {
    if (entry.what === 'connected') this.connected += 1;
    else if (entry.what === 'disconnected') this.connected -= 1;
    else if (entry.what === 'sent') this.sent += 1;
    else if (entry.what === 'acknowledged') {
      this.acknowledged += 1;
      this.ackMs.push(entry.took);
    }
    if (isError(entry)) this.errors += 1;
  };

  /** Those since the last call. */
  takeAckMs(): number[] {
    const taken = this.ackMs;
    this.ackMs = [];
    return taken;
  }
}
