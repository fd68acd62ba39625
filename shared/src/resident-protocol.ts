import * as v from 'valibot';
import { ResidentCallBack } from './call-back.ts';
import { residentCallBackCommands } from './call-back-protocol.ts';
import { commands, events, type ClientToServer, type ServerToClient } from './commands.ts';
import { EmergencyNumber } from './hours.ts';
import { AnswerBody, Message } from './message.ts';
import { Silence } from './silence.ts';
import { residentSilenceCommands } from './silence-protocol.ts';
import { surgeOfSite } from './resident-surge-protocol.ts';
import { Email, MessageText, Page, PersonName, Phone } from './text-fields.ts';
import { waitFields } from './waiting.ts';
import { availabilities, ClientMessageId, Id, Language, Milliseconds, residentStates, Seq, Time } from './vocabulary.ts';

/**
 * `changesAt`: when hours next open or close, or null when they never do. `opensAt`: next opening, when closed. `reopensAt`: the opening after the next
 * closing, when open, so that a page can turn by itself.
 */
export const Availability = v.object({
  status: v.picklist(availabilities),
  opensAt: v.nullable(Time),
  changesAt: v.nullable(Time),
  reopensAt: v.nullable(Time),
});
export type Availability = v.InferOutput<typeof Availability>;

export const SiteView = v.object({
  id: Id,
  name: v.string(),
  assistantName: v.string(),
  greeting: v.string(),
  privacyUrl: v.string(),
  /** IANA name, such as Europe/London, in which opening times are said. */
  timeZone: v.string(),
  availability: Availability,
  /** Whom to ring when it cannot wait: shown in and out of hours. */
  emergency: v.array(EmergencyNumber),
  ...surgeOfSite,
});
export type SiteView = v.InferOutput<typeof SiteView>;

/** A conversation as its resident may see it: no staff surname, no note, no routing. */
export const ResidentConversation = v.object({
  id: Id,
  reference: v.string(),
  state: v.picklist(residentStates),
  headSeq: Seq,
  startedAt: Time,
  /** First request for a person. */
  requestedAt: v.nullable(Time),
  teamName: v.nullable(v.string()),
  advisorFirstName: v.nullable(v.string()),
  /** Place in the team's queue, from 1; null when not waiting. */
  position: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** False while everyone of the team is away: the wait has no end in sight, and a message can be left. */
  someoneThere: v.boolean(),
  /** While it waits: from when on a call instead is offered; null where the team makes none. */
  callFrom: v.nullable(Time),
  /** While it waits: within so many seconds of asking its team aims to answer. */
  targetSeconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Null unless a call is or was arranged. */
  callBack: v.nullable(ResidentCallBack),
  ...waitFields,
  /** While they were asked whether they are still there. */
  silence: v.nullable(Silence),
});
export type ResidentConversation = v.InferOutput<typeof ResidentConversation>;

/** Handshake of the `/resident` namespace. */
export const ResidentHandshake = v.object({
  protocol: v.number(),
  site: Id,
  /** What an earlier `conversation.sync` gave; null the first time. */
  token: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))),
  /** The language of the council's page; a conversation that begins on it is kept for who speaks it. */
  language: v.optional(Language),
});

const conversation = v.object({ conversation: ResidentConversation });

export const residentCommands = commands({
  /** Everything since `sinceSeq` of `conversationId`, or the whole of the newest conversation when that is another. */
  'conversation.sync': {
    payload: v.strictObject({ conversationId: v.nullable(Id), sinceSeq: Seq }),
    result: v.object({
      now: Time,
      token: v.string(),
      site: SiteView,
      conversation: v.nullable(ResidentConversation),
      messages: v.array(Message),
      /** True when a further sync is needed to reach `headSeq`. */
      more: v.boolean(),
    }),
  },
  /** `conversationId` null starts a conversation, or joins the one that is open. */
  'message.send': {
    payload: v.strictObject({ conversationId: v.nullable(Id), clientMessageId: ClientMessageId, text: MessageText, page: v.optional(Page) }),
    result: v.object({ seq: Seq, at: Time, conversation: ResidentConversation }),
  },
  /** Articles that fit what is being typed, two at most. Nothing is kept of it. */
  'answer.suggest': {
    payload: v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)) }),
    result: v.object({ answers: v.array(AnswerBody) }),
  },
  'answer.rate': { payload: v.strictObject({ conversationId: Id, answerSeq: Seq, helped: v.boolean() }), result: conversation },
  /** Under the greeting of a surge, before anything was said: the pinned answer, and whether it helped. It is in the conversation from then on. */
  'pinned.rate': { payload: v.strictObject({ surgeId: Id, helped: v.boolean(), conversationId: v.null(), page: v.optional(Page) }), result: conversation },
  /** Queues for a person. When nobody is there the conversation stays, gains a notice, and a message can be left. */
  'person.request': { payload: v.strictObject({ conversationId: v.nullable(Id), page: v.optional(Page) }), result: conversation },
  'contact.leave': {
    payload: v.pipe(
      v.strictObject({
        conversationId: v.nullable(Id),
        name: PersonName,
        email: v.nullable(Email),
        phone: v.nullable(Phone),
        text: MessageText,
        page: v.optional(Page),
      }),
      v.check((input) => input.email !== null || input.phone !== null, 'contactMissing'),
    ),
    result: conversation,
  },
  /** May be lost; never stored. */
  'typing.set': { payload: v.strictObject({ typing: v.boolean() }), result: v.object({}) },
  'conversation.end': { payload: v.strictObject({ conversationId: Id }), result: conversation },
  /** The resident went to another page of the council's site while the conversation goes on. */
  'page.visit': { payload: v.strictObject({ page: Page }), result: v.object({}) },
  ...residentCallBackCommands(conversation),
  ...residentSilenceCommands(conversation),
});

export const residentEvents = events({
  'message.created': v.object({ conversationId: Id, message: Message }),
  'conversation.changed': conversation,
  /** Hours turned, people came or went, or somebody changed the emergency numbers. */
  'availability.changed': v.object({ availability: Availability, emergency: v.array(EmergencyNumber) }),
  /** A surge of the site began, changed or ended. */
  'surge.changed': v.object(surgeOfSite),
  'typing.changed': v.object({ conversationId: Id, firstName: v.string(), typing: v.boolean() }),
  /** Every 15 s while a conversation is open: a client behind `headSeq` syncs. */
  'conversation.beat': v.object({ conversationId: Id, headSeq: Seq }),
  /**
   * This process stops: the page leaves it after so many milliseconds and connects again, to another or to the one that
   * follows. Spread by the server so that nobody stampedes.
   */
  'server.stopping': v.object({ reconnectAfter: Milliseconds }),
});

export type ResidentCommands = typeof residentCommands;
export type ResidentEvents = typeof residentEvents;
export type ResidentClientToServer = ClientToServer<ResidentCommands>;
export type ResidentServerToClient = ServerToClient<ResidentEvents>;
