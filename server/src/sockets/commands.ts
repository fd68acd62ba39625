import type { Command, CommandMap, PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { failure, type ErrorCode, type Failure } from '@frontdesk/shared/errors.ts';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import * as v from 'valibot';
import type { CommandOutcome, Count } from '../app/count.ts';
import { codeOf, failureOf } from '../callers/failures.ts';

/** A handler for every command of a protocol, or it does not compile. */
export type Handlers<M extends CommandMap, W> = { [K in keyof M & string]: (who: W, payload: PayloadOf<M[K]>) => Promise<ResultOf<M[K]>> };

type Edge<M extends CommandMap, W> = {
  commands: M;
  handlers: Handlers<M, W>;
  who: W;
  log: Logger;
  count: Count;
  /** Whether this caller may do one more of these now. */
  allow: (command: keyof M & string, payload: unknown) => Promise<boolean>;
};

async function answer<M extends CommandMap, W>(
  { commands, handlers, who, log, allow }: Edge<M, W>,
  name: string,
  payload: unknown,
): Promise<{ ok: true } | Failure> {
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

/** The two codes that `failureOf` gives to what went wrong on our side. */
const ownFaults: readonly ErrorCode[] = ['notSent', 'unknown'];

function outcomeOf(result: { ok: true } | Failure): CommandOutcome {
  if (result.ok) return 'ok';
  return ownFaults.includes(result.error.code) ? 'failed' : 'refused';
}

/** Answers every command of a socket: known or not, well-formed or not, each gets its one acknowledgement and none gets through as an event. */
export function answerCommands<M extends CommandMap, W>(socket: Socket, edge: Edge<M, W>): void {
  socket.use(([name, ...rest]) => {
    const reply: unknown = rest.at(-1);
    const payload: unknown = typeof reply === 'function' ? rest[0] : undefined;
    const arrived = performance.now();
    void answer(edge, String(name), payload).then((result) => {
      if (typeof reply === 'function') (reply as (result: object) => void)(result);
      if (Object.hasOwn(edge.commands, String(name))) edge.count.commandAnswered(String(name), outcomeOf(result), performance.now() - arrived);
    });
  });
}
