import type * as v from 'valibot';
import type { Failure } from './errors.ts';

type Schema = v.GenericSchema<unknown, unknown>;
export type Command = { payload: Schema; result: Schema };
export type CommandMap = Record<string, Command>;
export type EventMap = Record<string, Schema>;

/** Command names to their forms; the identity function gives the map its exact type. */
export const commands = <M extends CommandMap>(map: M): M => map;
export const events = <M extends EventMap>(map: M): M => map;

/** What a caller hands in, before parsing, and what a handler gets, after it. */
export type PayloadIn<C extends Command> = v.InferInput<C['payload']>;
export type PayloadOf<C extends Command> = v.InferOutput<C['payload']>;
export type ResultOf<C extends Command> = v.InferOutput<C['result']>;
export type Success<R> = { ok: true } & R;
export type Reply<C extends Command> = Success<ResultOf<C>> | Failure;

/** Socket.IO's generics, from the same maps as the runtime checks. */
export type ClientToServer<M extends CommandMap> = {
  [K in keyof M & string]: (payload: PayloadIn<M[K]>, reply: (answer: Reply<M[K]>) => void) => void;
};
export type ServerToClient<E extends EventMap> = { [K in keyof E & string]: (payload: v.InferOutput<E[K]>) => void };
