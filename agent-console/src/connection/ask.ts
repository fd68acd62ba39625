import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol';
import type { PayloadIn, Reply, ResultOf } from '@frontdesk/shared/commands';
import type { Failure } from '@frontdesk/shared/errors';

export type CommandName = keyof AdvisorCommands & string;
export type Result<K extends CommandName> = ResultOf<AdvisorCommands[K]>;

/** Sends one command and waits for its answer. Never rejects: no answer in time is a failure with the code `notSent`. */
export type Ask = <K extends CommandName>(name: K, payload: PayloadIn<AdvisorCommands[K]>) => Promise<Reply<AdvisorCommands[K]>>;

/** The sentence is left to the screen, which knows what the person was doing. */
export const notSent: Failure = { ok: false, error: { code: 'notSent', message: '' } };

/** No answer came, so nothing is known. A server that refuses says why. */
export const isUnanswered = ({ error }: Failure): boolean => error.code === 'notSent' && error.message === '';
