import type { ResultOf } from '@frontdesk/shared/commands.ts';
import type { EmergencyNumber } from '@frontdesk/shared/hours.ts';
import type { AnswerBody, Message } from '@frontdesk/shared/message.ts';
import type { Availability, ResidentCommands, ResidentConversation, SiteView } from '@frontdesk/shared/resident-protocol.ts';
import type { Page } from '@frontdesk/shared/text-fields.ts';
import type { Refusal } from '../connection/link.ts';
import type { CallChoices } from './call-form.ts';
import type { Asked, LinkState } from './state.ts';

export type SyncResult = ResultOf<ResidentCommands['conversation.sync']>;

/** Everything that can happen to the app. Times named `now` are this device's. */
export type ChatEvent =
  | { type: 'synced'; asked: string | null; result: SyncResult; now: number }
  | { type: 'messageCreated'; conversationId: string; message: Message }
  | { type: 'conversationChanged'; conversation: ResidentConversation }
  | { type: 'availabilityChanged'; availability: Availability; emergency: EmergencyNumber[] }
  /** A moment came at which the hours were to change. */
  | { type: 'hoursTurned'; now: number }
  | ({ type: 'surgeChanged' } & Pick<SiteView, 'surge' | 'invitations'>)
  /** Null: shown again. */
  | { type: 'bannerHidden'; name: string | null }
  | { type: 'beat'; conversationId: string; headSeq: number }
  | { type: 'typingChanged'; conversationId: string; firstName: string | null }
  | { type: 'suggested'; answers: AnswerBody[] }
  | { type: 'written'; clientMessageId: string; text: string; now: number }
  | { type: 'sent'; clientMessageId: string; seq: number; at: number; conversation: ResidentConversation }
  | { type: 'refusedToSend'; clientMessageId: string; sentence: string }
  /** Whatever has been on its way since `before` counts as not sent. */
  | { type: 'gaveUp'; before: number }
  | { type: 'triedAgain'; clientMessageId: string; now: number }
  | { type: 'discarded'; clientMessageId: string }
  | { type: 'linkChanged'; link: LinkState }
  | { type: 'turnedAway'; refusal: Refusal }
  | { type: 'asked'; asked: Asked }
  | { type: 'granted'; asked: Asked; conversation: ResidentConversation; contact?: string }
  | { type: 'declined'; asked: Asked; sentence: string; code?: string }
  | { type: 'callFormOpened' }
  | { type: 'callTimesTold'; choices: CallChoices }
  | { type: 'formOpened' }
  | { type: 'formClosed' }
  | { type: 'startedAnew' }
  | { type: 'windowShown' }
  | { type: 'windowHidden' }
  | { type: 'pageTold'; page: Page };
