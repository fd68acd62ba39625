import * as v from 'valibot';
import { Problem } from './problems.ts';
import { Time } from './vocabulary.ts';

/** Every refusal a caller can get: its code, and the sentence a person reads where the screen has no better one. */
export const errors = {
  invalid: 'Something in that was not in the form we expect. Check it, then try again.',
  emptyText: 'Type something first.',
  tooLong: 'That is too long. Shorten it, then try again.',
  invalidEmail: 'Enter an email address in the right form, like name@example.com.',
  invalidPhone: 'Enter a phone number, like 01632 960100.',
  contactMissing: 'Enter an email address or a phone number, so that we can reply.',
  unknownCommand: 'This page asked for something we do not know. Reload the page, then try again.',
  outOfDate: 'This page is out of date. Reload it to go on.',
  forbiddenOrigin: 'This website is not set up to use this chat.',
  unknownSite: 'There is no chat at this address.',
  rateLimited: 'That was a lot in a short time. Wait a few seconds, then try again.',
  notSignedIn: 'You are not signed in. Sign in, then try again.',
  wrongPassword: 'The email address or password is not right.',
  forbidden: 'Your role does not let you do that.',
  notFound: 'We could not find that.',
  notYours: 'This chat is with someone else now, so that was not sent.',
  offerGone: 'Someone else has this chat, or it was withdrawn.',
  noSeat: 'You already have as many chats as you can take.',
  conversationClosed: 'This chat has ended. Start a new chat to go on.',
  notNow: 'That cannot be done at this point of the chat.',
  sameTeam: 'This chat is already with that team.',
  alreadyRated: 'You have already told us about that answer.',
  phoneMissing: 'Enter the phone number that we should ring.',
  phoneNotReal: 'That is not a number we can ring. Check it and enter it whole, like 0161 496 0123.',
  phoneNotRung: 'We cannot ring that kind of number. Enter a home, work or mobile number.',
  callBackTime: 'That time cannot be had any more. Choose another.',
  callBackFull: 'That time is full. Choose another.',
  callBackAlready: 'A call is arranged already. Cancel it first to change it.',
  callBackTooMany: 'We already have several calls to make to that number, so we cannot take another.',
  callBackUnderWay: 'We are ringing you just now, so it is too late to cancel.',
  callBackOver: 'This call is over or was cancelled.',
  callBackNotFound: 'We have no call arranged with that reference and number. Check both, then try again.',
  changedMeanwhile: 'Somebody else changed this while you were looking at it, so nothing was saved. Load it again, then make your change.',
  ownAccount: 'You cannot disable yourself. Ask another admin.',
  rangeBackward: 'The end has to be after the beginning. Change one of them, then try again.',
  rangeTooLong: 'That is more than 366 days. Choose a shorter range, then try again.',
  figuresTooMany: 'That is more than we can show at once. Choose a shorter range, longer intervals or one team, or download it as a file.',
  keysMany: 'There are as many API keys as there can be. Revoke one that nobody uses, then try again.',
  unsigned: 'This request is not signed. It needs the headers Frontdesk-Key, Frontdesk-Timestamp, Frontdesk-Nonce and Frontdesk-Signature.',
  badSignature: 'This API key is not known, or the signature does not fit the request. Check both, then sign it again.',
  clockSkew: 'The time of this request is more than five minutes from ours. Set the clock of your system, then sign it again.',
  replayed: 'This request was made before, so nothing was done. Sign it again with a new Frontdesk-Nonce.',
  outOfScope: 'This API key may not be used for that. Use one that may.',
  unknownAdvisor: 'There is no advisor with that id or email address, or they can no longer sign in.',
  unknownTeam: 'There is no team with that id.',
  callEnded: 'This call has ended already, so nothing was changed. Give each call an id of its own.',
  surgeOver: 'This surge is over, so it cannot be changed. Start or plan a new one.',
  pinnedGone: 'That notice has changed. Ask your question here instead.',
  importKind: 'Choose a CSV file, a Markdown file, whose name ends in .md, or a zip file of Markdown files.',
  importLarge: 'This file is larger than 10 MB. Bring it in as several files.',
  draftsOff: 'Drafts by a computer are not switched on here. Write your own words.',
  draftNothing: 'We found no article to draft a reply from. Write your own words.',
  draftUnsupported: 'The draft said something that it was not drawn from, so we threw it away. Write your own words.',
  draftFailed: 'No draft came in time. Write your own words, or try again in a minute.',
  notSent: 'That did not send. Check your connection, then try again.',
  unknown: 'Something went wrong on our side. Try again in a moment.',
} as const;

export type ErrorCode = keyof typeof errors;
export const errorCodes = Object.keys(errors) as [ErrorCode, ...ErrorCode[]];

export const Failure = v.object({
  ok: v.literal(false),
  error: v.object({
    code: v.picklist(errorCodes),
    message: v.string(),
    /** Of a form: what is wrong, field by field. */
    problems: v.optional(v.array(Problem)),
    /** Of `changedMeanwhile`: who did, by whole name, and when. */
    changed: v.optional(v.object({ by: v.string(), at: Time })),
  }),
});
/** What every refused command is acknowledged with. `unknown` carries no detail: the detail is in the server's log. */
export type Failure = v.InferOutput<typeof Failure>;

/** What a refusal can say besides its code. */
export type FailureDetail = Pick<Failure['error'], 'problems' | 'changed'>;

export const failure = (code: ErrorCode, detail: FailureDetail = {}): Failure => ({ ok: false, error: { code, message: errors[code], ...detail } });
