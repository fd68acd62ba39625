import type { Drafts } from '@frontdesk/shared/draft-protocol.ts';
import type { Deps } from '../deps.ts';

/** What an advisor may have drafted, for their page; nothing where it is nothing. */
export function draftsHere({ writing }: Pick<Deps, 'writing'>): { drafts?: Drafts } {
  const drafts = { reply: writing?.uses.has('draft') === true, summary: writing?.uses.has('summary') === true };
  return drafts.reply || drafts.summary ? { drafts } : {};
}
