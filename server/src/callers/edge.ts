import type { IncomingMessage } from 'node:http';
import type { Deps } from '../app/deps.ts';

/** What the edges share: the use cases' deps and how callers are told apart. */
export type Edge = {
  deps: Deps;
  /** The address people know this server by, when it is configured. */
  publicUrl: string | null;
  addressOf: (request: IncomingMessage) => string;
};
