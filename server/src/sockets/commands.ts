import type { Command, CommandMap, PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { errorCodes, failure, type ErrorCode } from '@frontdesk/shared/errors.ts';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import * as v from 'valibot';
import { newId } from '../app/deps.ts';
import { RefusedError } from '../app/refused.ts';
import { StoreFailure } from '../store/store.ts';

/** A handler for every command of a protocol, or it does not compile. */
export type Handlers<M extends CommandMap, W> = { [K in keyof M & string]: (who: W, payload: PayloadOf<M[K]>) => Promise<ResultOf<M[K]>> };

type Edge<M extends CommandMap, W> = {
  commands: M;
  handlers: Handlers<M, W>;
  who: W;
  log: Logger;
  /** Whether this caller may do one more of these now. */
  allow: (command: keyof M & string) => Promise<boolean>;
};

/** The first issue's message is an error code where a form gave one. */
export function codeOf(issues: readonly { message: string }[]): ErrorCode {
  const code = issues.find((issue) => (errorCodes as string[]).includes(issue.message))?.message;
  return (code as ErrorCode | undefined) ?? 'invalid';
}

/** The reply to an error. Anything that is not a refusal is a bug or a failing store: logged with an id, answered without detail. */
export function failureOf(error: unknown, log: Logger, command: string) {
  if (error instanceof RefusedError) return failure(error.code);
  const id = newId();
  log.error({ err: error, id, command }, 'a command failed');
  return failure(error instanceof StoreFailure ? 'notSent' : 'unknown');
}

async function answer<M extends CommandMap, W>({ commands, handlers, who, log, allow }: Edge<M, W>, name: string, payload: unknown): Promise<object> {
  // `hasOwn`, so that "constructor" and its like are unknown too.
  if (!Object.hasOwn(commands, name)) return failure('unknownCommand');
  const command: Command | undefined = commands[name];
  if (!command) return failure('unknownCommand');
  try {
    if (!(await allow(name))) return failure('rateLimited');
    const parsed = v.safeParse(command.payload, payload, { abortEarly: false });
    if (!parsed.success) return failure(codeOf(parsed.issues));
    const result = (await handlers[name]?.(who, parsed.output as never)) as object;
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
