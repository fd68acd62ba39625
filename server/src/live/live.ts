import type { AdvisorEvents } from '@frontdesk/shared/advisor-protocol.ts';
import type { ResidentEvents } from '@frontdesk/shared/resident-protocol.ts';
import type { EventMap } from '@frontdesk/shared/commands.ts';
import type { InferOutput } from 'valibot';

type Told<E extends EventMap> = { [K in keyof E & string]: { event: K; payload: InferOutput<E[K]> } }[keyof E & string];

/**
 * Something for sockets, on whichever process they are. May be lost: `sync` repairs what it would have told.
 * `except`: the id of a socket that knows it already, by its acknowledgement.
 */
export type Envelope =
  | ({ to: 'resident'; siteId: string; residentHash: string; except?: string | undefined } & Told<ResidentEvents>)
  | ({ to: 'site'; siteId: string } & Told<ResidentEvents>)
  | ({ to: 'staff'; staffId: string; except?: string | undefined } & Told<AdvisorEvents>)
  | ({ to: 'session'; tokenHash: string } & Told<AdvisorEvents>)
  | ({ to: 'allStaff' } & Told<AdvisorEvents>);

/** What is counted apart when limiting; the numbers are in limits-by-bucket.ts. */
export type Bucket =
  | 'signIn'
  | 'connect'
  | 'start'
  | 'residentMessage'
  | 'residentCommand'
  | 'advisorCommand'
  | 'report'
  | 'signed'
  | 'callBack'
  | 'import'
  | 'linkCheck'
  | 'draft';

/** The engine cannot be started; the message names the setting and the remedy. Once started, an engine never fails. */
export class LiveFailure extends Error {
  override name = 'LiveFailure';
}

/**
 * What may be lost: fan-out to sockets, who is connected, rate limits. Every engine passes live-contract.ts.
 * Nothing here throws for want of a network: an engine that cannot reach its peers tells those it can.
 */
export interface Live {
  publish(envelope: Envelope): void;
  /** Every envelope from any process, this one included. Answers how to stop listening. */
  subscribe(listener: (envelope: Envelope) => void): () => void;
  /** A socket of an advisor came or went. `left` answers true when it was their last. */
  arrived(staffId: string, socketId: string): Promise<void>;
  left(staffId: string, socketId: string): Promise<boolean>;
  /** Staff with a socket somewhere. */
  present(): Promise<ReadonlySet<string>>;
  /** The same for residents, by a key that stands for one of them on one site. */
  residentArrived(key: string, socketId: string): Promise<void>;
  residentLeft(key: string, socketId: string): Promise<boolean>;
  residentThere(key: string): Promise<boolean>;
  /** Counts one act of `key` in a bucket; false when that was one too many. */
  take(bucket: Bucket, key: string): Promise<boolean>;
  /** False while other processes cannot be reached: envelopes then reach this one's sockets alone. */
  healthy(): boolean;
  /** Why not, for the log: which peer and what was met last, without a password. Empty while healthy. */
  trouble(): string;
  /** Told each time `healthy` is true again after it was false, here or on another process: pages may have missed something. Answers how to stop listening. */
  onReturn(listener: () => void): () => void;
  /** Leaves everything at once. Envelopes published afterwards are told to nobody. */
  close(): Promise<void>;
}
