import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Live } from '../live/live.ts';
import type { Store } from '../store/store.ts';
import type { Count } from './count.ts';
import type { BankHolidays } from './hours/bank-holidays.ts';
import type { ArticlesNow } from './knowledge/articles-now.ts';
import type { SettingsNow } from './settings/settings-now.ts';
import type { SurgesNow } from './surge/surges-now.ts';
import type { Writing } from './writing/writing.ts';

/** What every use case may reach. */
export type Deps = {
  store: Store;
  live: Live;
  knowledge: Knowledge;
  /** Keeps `knowledge` at what is live. */
  articles: ArticlesNow;
  /** A language model; null where the council has none, and then nothing anywhere asks for one. */
  writing: Writing | null;
  /** What admins have set, as it is now, with what a surge adds. */
  settings: SettingsNow;
  bankHolidays: BankHolidays;
  /** Surges that are on or to come. */
  surges: SurgesNow;
  /** Epoch milliseconds. */
  clock: () => number;
  log: Logger;
  count: Count;
  /** Runs work after the caller has been answered, in the order it was given; what it throws is logged. */
  inBackground: (work: () => Promise<void>) => void;
  /** Says that timers were written that may be due now. */
  wakeTimers: () => void;
  /** Says that links are due to be followed. */
  wakeLinks: () => void;
  /** The address people know this server by, when it is configured. */
  publicUrl: string | null;
  /** Says that a team's queue changed, so that it is offered out and told about. */
  queueChanged: (teamId: string) => void;
};

/** 128 random bits: names a row, and cannot be guessed, but never gives access by itself. */
export const newId = (): string => randomBytes(16).toString('base64url');
