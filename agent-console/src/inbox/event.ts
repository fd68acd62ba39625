import type { AdvisorCommands, DeskTranscript } from '@frontdesk/shared/advisor-protocol';
import type { Reply, ResultOf } from '@frontdesk/shared/commands';
import type { Me } from '@frontdesk/shared/desk';
import type { DeskEvent } from '../connection/desk-event.ts';

type Answered<K extends keyof AdvisorCommands> = { answer: ResultOf<AdvisorCommands[K]>; heardAt: number };

/** Everything that can happen to the inbox: what the server says, what it answers, and what the person does. */
export type InboxEvent =
  | DeskEvent
  | ({ type: 'desk.synced' } & Answered<'desk.sync'>)
  | { type: 'link.down' }
  | { type: 'link.lost' }
  /** That it is back has been said for long enough. */
  | { type: 'link.settled' }
  | { type: 'transcript.read'; transcript: DeskTranscript }
  | { type: 'me.changed'; me: Me }
  | { type: 'offer.over'; offerId: string }
  | { type: 'chat.opened'; conversationId: string | null }
  | { type: 'chat.passed'; conversationId: string; teamName: string }
  | { type: 'chat.finished'; conversationId: string }
  | { type: 'watching.changed'; watching: boolean }
  | { type: 'message.written'; conversationId: string; clientMessageId: string; text: string; at: number }
  | { type: 'message.answered'; clientMessageId: string; reply: Reply<AdvisorCommands['message.send']>; at: number }
  | { type: 'message.retried'; clientMessageId: string; at: number }
  | { type: 'message.dropped'; clientMessageId: string }
  | { type: 'line.said'; line: string };
