import { randomBytes } from 'node:crypto';
import type { Page } from '@frontdesk/shared/text-fields.ts';
import { newContext } from '../../domain/conversation.ts';
import { reference } from '../../domain/reference.ts';
import { addConversation, lockConversation, lockOpenConversation, type Conversation } from '../../store/conversations.ts';
import { addBegun } from '../../store/events.ts';
import { StoreFailure, type Tx } from '../../store/store.ts';
import { newId } from '../deps.ts';
import { RefusedError } from '../refused.ts';

/** A resident on a site: what their token stands for, and the language of the page they are on, where it says so. */
export type Who = { siteId: string; residentHash: string; language?: string | undefined };

const languageOfNoPage = 'en';

const noPage: Page = { url: '', title: '' };

/** The conversation that is open, or a new one: never two for one resident and site, whoever asks at the same time. */
export async function openOrStart(tx: Tx, now: number, who: Who, page: Page = noPage): Promise<Conversation> {
  // The tries are for a reference that is taken already, one in a thousand million.
  for (let attempt = 0; attempt < 5; attempt++) {
    const open = await lockOpenConversation(tx, who.siteId, who.residentHash);
    if (open) return open;
    const one: Conversation = {
      id: newId(),
      siteId: who.siteId,
      residentHash: who.residentHash,
      reference: reference(randomBytes(6)),
      state: 'assistant',
      context: newContext(),
      version: 0,
      headSeq: 0,
      residentName: null,
      contact: null,
      page,
      language: who.language ?? languageOfNoPage,
      createdAt: now,
      closedAt: null,
      leftAt: null,
    };
    if (await addConversation(tx, one)) {
      await addBegun(tx, one);
      return one;
    }
  }
  throw new StoreFailure('No free reference was found for a new conversation.');
}

/** The resident's own conversation by its id, or the open one, or a new one. Another's is not found: nobody learns that it is there. */
export async function ownConversation(tx: Tx, now: number, who: Who, id: string | null, page?: Page): Promise<Conversation> {
  if (id === null) return openOrStart(tx, now, who, page);
  return theirs(who, await lockConversation(tx, id));
}

/** Refused as notFound unless it is this resident's. */
export function theirs(who: Who, one: Conversation | undefined): Conversation {
  if (!one || one.siteId !== who.siteId || one.residentHash !== who.residentHash) throw new RefusedError('notFound');
  return one;
}
