import type { Command, CommandMap, PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { failure } from '@frontdesk/shared/errors.ts';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import * as v from 'valibot';
import { codeOf, failureOf } from '../callers/failures.ts';

/** A handler for every command of a protocol, or it does not compile. */
export type Handlers<M extends CommandMap, W> = { [K in keyof M & string]: (who: W, payload: PayloadOf<M[K]>) => Promise<ResultOf<M[K]>> };

type Edge<M extends CommandMap, W> = {
  commands: M;
  handlers: Handlers<M, W>;
  who: W;
  log: Logger;
  /** Whether this caller may do one more of these now. */
  allow: (command: keyof M & string, payload: unknown) => Promise<boolean>;
};

async function answer<M extends CommandMap, W>({ commands, handlers, who, log, allow }: Edge<M, W>, name: string, payload: unknown): Promise<object> {
  // `hasOwn`, so that "constructor" and its like are unknown too.
  if (!Object.hasOwn(commands, name)) return failure('unknownCommand');
  const command: Command | undefined = commands[name];
  if (!command) return failure('unknownCommand');
  try {
    if (!(await allow(name, payload))) return failure('rateLimited');
    const parsed = v.safeParse(command.payload, payload, { abortEarly: false });
    if (!parsed.success) return failure(codeOf(parsed.issues));
    const result = (await handlers[name]?.(who, parsed.output)) as object;
    return { ok: true, ...result };
  } catch (error) {
    return failureOf(error, log, name);
  }
}

/** Answers every command of a socket: known or not, well-formed or not, each gets its one acknowledgement and none gets through as an event. */
export function answerCommands<M extends CommandMap, W>(socket: Socket, edge: Edge<M, W>): void {
  socket.use(([name, ...rest]) => {
    const reply: unknown = rest.at(-1);
    const payload: unknown = typeof reply === 'function' ? rest[0] : undefined;
    void answer(edge, String(name), payload).then((result) => {
      if (typeof reply === 'function') (reply as (result: object) => void)(result);
    });
  });
}
