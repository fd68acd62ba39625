import type { AdvisorServerToClient } from '@frontdesk/shared/advisor-protocol';

/** What the app hears. That the process at the other end stops is the socket's own business. */
export type EventName = Exclude<keyof AdvisorServerToClient & string, 'server.stopping'>;

/** An event of the server as the app passes it on: its name is the `type`, `heardAt` is this machine's clock. */
export type DeskEvent = {
  [E in EventName]: { type: E; heardAt: number } & Parameters<AdvisorServerToClient[E]>[0];
}[EventName];

/** Every event there is: one that the protocol gains and this table lacks does not compile. */
const names: Record<EventName, true> = {
  'offer.made': true,
  'offer.ended': true,
  'conversation.changed': true,
  'conversation.removed': true,
  'message.created': true,
  'presence.changed': true,
  'queue.changed': true,
  'typing.changed': true,
  'desk.beat': true,
  'callBack.late': true,
  'session.ended': true,
  'setting.changed': true,
  'surge.changed': true,
  'people.changed': true,
  'article.changed': true,
};
export const eventNames = Object.keys(names) as EventName[];
