import * as v from 'valibot';
import { advisorCallBackCommands, advisorCallBackEvents } from './call-back-protocol.ts';
import { apiKeyCommands } from './api-keys-protocol.ts';
import { askedCommands } from './asked-protocol.ts';
import { commands, events, type ClientToServer, type ServerToClient } from './commands.ts';
import { draftCommands, Drafts } from './draft-protocol.ts';
import { DeskConversation, Figures, Me, Offer, QueueSummary } from './desk.ts';
import { figuresCommands } from './figures-protocol.ts';
import { knowledgeCommands, knowledgeEvents } from './knowledge-protocol.ts';
import { limits } from './limits.ts';
import { peopleCommands, peopleEvents } from './people-protocol.ts';
import { teamCommands } from './team-protocol.ts';
import { Message } from './message.ts';
import { weekCommands } from './week-protocol.ts';
import { whyCommands } from './why-protocol.ts';
import { hoursCommands } from './hours-protocol.ts';
import { settingsCommands, settingsEvents } from './settings-protocol.ts';
import { staffingCommands } from './staffing-protocol.ts';
import { advisorSilenceCommands } from './silence-protocol.ts';
import { telephoneCommands } from './telephone-protocol.ts';
import { Surge, surgeCommands, surgeEvents } from './surge-protocol.ts';
import { MessageText, NoteText } from './text-fields.ts';
import { advisorOutcomes, ClientMessageId, Id, Milliseconds, ownStatuses, Seq, Time } from './vocabulary.ts';

/** Handshake of the `/advisor` namespace: the session's cookie, and the key that `GET /api/me` gave to this page. */
export const AdvisorHandshake = v.object({ protocol: v.number(), key: v.string() });

/** Messages after the asked-for seq, oldest first; `more` when `headSeq` is not reached. */
export const DeskTranscript = v.object({ conversation: DeskConversation, messages: v.array(Message), more: v.boolean() });
export type DeskTranscript = v.InferOutput<typeof DeskTranscript>;

/** A chat that was this advisor's and goes on without them. `with`: the first name of whoever has it now; null while it waits. */
export const LeftDesk = v.object({ conversationId: Id, residentName: v.string(), with: v.nullable(v.string()) });
export type LeftDesk = v.InferOutput<typeof LeftDesk>;

const ofConversation = { conversationId: Id };
const nothing = v.object({});
const changed = v.object({ conversation: DeskConversation });

export const advisorCommands = commands({
  /** Everything on this advisor's desk; `known` gives the last seq the page has of each conversation. `fresh`: the page has just been loaded and remembers nothing. */
  'desk.sync': {
    payload: v.strictObject({ known: v.pipe(v.record(Id, Seq), v.maxEntries(limits.deskPage * 4)), fresh: v.optional(v.boolean(), false) }),
    result: v.object({
      now: Time,
      me: Me,
      /** Every team a chat can be passed to, and its queue. */
      queues: v.array(QueueSummary),
      desk: v.array(DeskTranscript),
      /** Of those in `known`, and for a fresh page of those that were taken from them in the last hours because they were gone. */
      left: v.optional(v.array(LeftDesk)),
      offers: v.array(Offer),
      /** As in `surge.changed`. */
      surges: v.array(Surge),
      /** Absent where nothing can be drafted. */
      drafts: v.optional(Drafts),
    }),
  },
  'status.set': {
    payload: v.strictObject({
      status: v.optional(v.picklist(ownStatuses)),
      capacity: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.capacityMost))),
    }),
    result: v.object({ me: Me }),
  },
  'offer.accept': { payload: v.strictObject({ offerId: Id }), result: DeskTranscript },
  'offer.decline': { payload: v.strictObject({ offerId: Id }), result: nothing },
  /** Takes a waiting chat by hand: of one's own teams or those they help; supervisors and admins any. Refused as noSeat without a free seat. */
  'queue.take': { payload: v.strictObject(ofConversation), result: DeskTranscript },
  'message.send': {
    payload: v.strictObject({ ...ofConversation, clientMessageId: ClientMessageId, text: MessageText }),
    result: v.object({ seq: Seq, at: Time, conversation: DeskConversation }),
  },
  /** May be lost; never stored. */
  'typing.set': { payload: v.strictObject({ ...ofConversation, typing: v.boolean() }), result: nothing },
  'conversation.transfer': { payload: v.strictObject({ ...ofConversation, teamId: Id, note: NoteText }), result: nothing },
  'conversation.end': { payload: v.strictObject(ofConversation), result: changed },
  /** Ends wrap-up, or settles a message that was left. */
  'conversation.finish': { payload: v.strictObject({ ...ofConversation, outcome: v.picklist(advisorOutcomes) }), result: nothing },
  /** For its advisor, for its team while it waits or is a message left, and for supervisors and admins. */
  'conversation.read': { payload: v.strictObject({ ...ofConversation, sinceSeq: Seq }), result: DeskTranscript },
  /** Waiting chats and left messages of the caller's teams, oldest first, `limits.queuePage` of each at most. */
  'queue.list': {
    payload: v.strictObject({}),
    result: v.object({ now: Time, waiting: v.array(DeskConversation), leftMessages: v.array(DeskConversation) }),
  },
  /** Supervisors and admins. */
  'figures.read': { payload: v.strictObject({}), result: Figures },
  ...draftCommands,
  ...advisorCallBackCommands,
  ...figuresCommands,
  ...settingsCommands,
  ...whyCommands,
  ...staffingCommands,
  ...hoursCommands,
  ...advisorSilenceCommands,
  ...apiKeyCommands,
  ...telephoneCommands,
  ...surgeCommands,
  ...teamCommands,
  ...peopleCommands,
  ...knowledgeCommands,
  ...askedCommands,
  ...weekCommands,
});

export const advisorEvents = events({
  'offer.made': v.object({ now: Time, offer: Offer }),
  'offer.ended': v.object({ offerId: Id, reason: v.picklist(['accepted', 'declined', 'expired', 'withdrawn', 'takenByOther']) }),
  'conversation.changed': changed,
  /** The conversation left this advisor's desk. */
  'conversation.removed': v.object({ ...ofConversation, reason: v.picklist(['transferred', 'finished', 'returned', 'callBack']) }),
  'message.created': v.object({ ...ofConversation, message: Message }),
  'presence.changed': v.object({ me: Me }),
  'queue.changed': v.object({ queues: v.array(QueueSummary) }),
  'typing.changed': v.object({ ...ofConversation, typing: v.boolean() }),
  /** Every 15 s: the last seq of each conversation on the desk; a page behind one syncs. */
  'desk.beat': v.object({ heads: v.record(Id, Seq) }),
  /** Signed out elsewhere, or the session ran out: the page goes back to "Sign in". */
  'session.ended': nothing,
  ...advisorCallBackEvents,
  ...settingsEvents,
  ...surgeEvents,
  ...peopleEvents,
  ...knowledgeEvents,
  /**
   * This process stops: the page leaves it after so many milliseconds and connects again, to another or to the one that
   * follows. Spread by the server so that nobody stampedes.
   */
  'server.stopping': v.object({ reconnectAfter: Milliseconds }),
});

export type AdvisorCommands = typeof advisorCommands;
export type AdvisorEvents = typeof advisorEvents;
export type AdvisorClientToServer = ClientToServer<AdvisorCommands>;
export type AdvisorServerToClient = ServerToClient<AdvisorEvents>;
