import type { Page } from '@frontdesk/shared/text-fields.ts';
import type { AnswerBody, Message } from '@frontdesk/shared/message.ts';
import type { ResidentConversation, SiteView } from '@frontdesk/shared/resident-protocol.ts';
import type { Refusal } from '../connection/link.ts';
import type { CallChoices } from './call-form.ts';
import type { Outgoing } from './outbox.ts';

/** `lost` and `back` are said on screen; `connecting` is the first few moments, when there is nothing to say yet. */
export type LinkState = 'connecting' | 'open' | 'unreachable' | 'lost' | 'back';

/** What a resident can ask for, apart from sending a message. One at a time. */
export type Asked = 'person' | 'rating' | 'ending' | 'leaving' | 'staying' | 'calling';

export type ChatState = {
  site: SiteView | null;
  conversation: ResidentConversation | null;
  /** In seq order, each once. There may be a gap for a moment: only what stands before it is shown. */
  messages: readonly Message[];
  /** The highest seq anybody spoke of; being behind it means a sync is due. */
  heardSeq: number;
  /** Something was heard of a conversation this page does not hold. */
  stray: boolean;
  /** The finished conversation that was put away by "Start a new chat". */
  putAway: string | null;
  outbox: readonly Outgoing[];
  /** Server's clock minus this device's, in milliseconds. */
  offset: number;
  link: LinkState;
  refusal: Refusal | null;
  typing: string | null;
  /** Articles that may answer what is being typed. */
  suggestions: readonly AnswerBody[];
  /** The message form was asked for, or closed with "Go back" when the transcript had come to this seq. */
  formOpen: boolean;
  formClosedAt: number;
  /** Where the reply to a left message goes, as this page was told. */
  leftContact: string | null;
  /** The form for a call is open; its times, once the server has told them. */
  callForm: boolean;
  callChoices: CallChoices | null;
  asking: Asked | null;
  trouble: { asked: Asked; sentence: string; code?: string } | null;
  shown: boolean;
  seen: { conversationId: string | null; seq: number };
  /** The banner that the resident has put away, by its name. */
  bannerHidden: string | null;
  page: Page | null;
};

/** What an earlier load of this tab left behind. */
export type Remembered = Pick<ChatState, 'outbox' | 'putAway' | 'seen' | 'bannerHidden'>;
export const nothingRemembered: Remembered = { outbox: [], putAway: null, seen: { conversationId: null, seq: 0 }, bannerHidden: null };

export const initialState = (shown: boolean, remembered: Remembered = nothingRemembered): ChatState => ({
  site: null,
  conversation: null,
  messages: [],
  heardSeq: 0,
  stray: false,
  offset: 0,
  link: 'connecting',
  refusal: null,
  typing: null,
  suggestions: [],
  formOpen: false,
  formClosedAt: 0,
  leftContact: null,
  callForm: false,
  callChoices: null,
  asking: null,
  trouble: null,
  shown,
  page: null,
  ...remembered,
});
