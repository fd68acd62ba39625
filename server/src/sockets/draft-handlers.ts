import type { DraftCommands } from '@frontdesk/shared/draft-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { draftReply } from '../app/writing/draft-reply.ts';
import { draftSummary } from '../app/writing/draft-summary.ts';
import type { Handlers } from './commands.ts';

export const draftHandlers = (deps: Deps): Handlers<DraftCommands, string> => ({
  'draft.reply': (staffId, { conversationId }) => draftReply(deps, staffId, conversationId),
  'draft.summary': (staffId, { conversationId }) => draftSummary(deps, staffId, conversationId),
});
