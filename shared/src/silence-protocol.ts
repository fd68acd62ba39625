import * as v from 'valibot';
import { commands } from './commands.ts';
import { DeskConversation } from './desk.ts';
import { Id } from './vocabulary.ts';

const payload = v.strictObject({ conversationId: Id });

/** "I am still here": the chat goes on for as long as the team's rules add. Only once they were asked. */
export const residentSilenceCommands = <R extends v.GenericSchema>(result: R) => commands({ 'silence.break': { payload, result } });

/** "Give more time": while it is the resident's turn. */
export const advisorSilenceCommands = commands({ 'silence.extend': { payload, result: v.object({ conversation: DeskConversation }) } });
