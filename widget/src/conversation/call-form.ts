import { callBackLimits, type WindowChoice, type WindowOffer } from '@frontdesk/shared/call-back.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import { callWords } from './call-back-words.ts';
import { words } from './words.ts';

export type CallField = 'name' | 'phone' | 'window' | 'reason' | 'email';
export type CallForm = { name: string; phone: string; window: WindowChoice | null; reason: string; email: string };
export type CallErrors = Partial<Record<CallField, string>>;

/** In the order of the fields on screen. */
export const callFields: readonly CallField[] = ['name', 'phone', 'window', 'reason', 'email'];

/** What the server offers and what the form begins with. */
export type CallChoices = { windows: readonly WindowOffer[]; reason: string; name: string };

const email = /^[\w+-]+(?:\.[\w+-]+)*@[\da-z]+(?:[.-][\da-z]+)*\.[a-z]{2,}$/i;
/** Too little to be a number: the rest is for the server, which knows the numbering plans. */
const enoughDigits = 7;

/** What has to be put right before it is sent. */
export function callErrors(form: CallForm): CallErrors {
  const errors: CallErrors = {};
  const [name, phone, reason, mail] = [form.name.trim(), form.phone.trim(), form.reason.trim(), form.email.trim()];
  if (name === '') errors.name = words.nameMissing;
  else if (name.length > limits.nameLength) errors.name = words.nameTooLong(limits.nameLength);
  if (phone === '') errors.phone = callWords.phoneMissing;
  else if (phone.replace(/\D/g, '').length < enoughDigits || phone.length > limits.phoneLength) errors.phone = callWords.phoneWrong;
  if (form.window === null) errors.window = callWords.windowMissing;
  const over = reason.length - callBackLimits.reasonLength;
  if (reason === '') errors.reason = callWords.reasonMissing;
  else if (over > 0) errors.reason = callWords.reasonTooLong(over);
  if (mail !== '' && (mail.length > limits.emailLength || !email.test(mail))) errors.email = words.emailWrong;
  return errors;
}

/** The field that a refusal of the server is about; null where it is about the whole. */
export function fieldOf(code: string): CallField | null {
  if (code === 'phoneMissing' || code === 'phoneNotReal' || code === 'phoneNotRung' || code === 'callBackTooMany') return 'phone';
  if (code === 'callBackTime' || code === 'callBackFull') return 'window';
  return code === 'invalidEmail' ? 'email' : null;
}

/** As an option's value: a time that is chosen stays the same when the list is read again. */
export const windowKey = ({ soon, from, to }: WindowOffer): string => (soon ? 'soon' : `${from}-${to}`);
export const choiceOf = ({ soon, from, to }: WindowOffer): WindowChoice => (soon ? 'soon' : { from, to });
export const choiceKey = (choice: WindowChoice | null): string => (choice === null ? '' : choice === 'soon' ? 'soon' : `${choice.from}-${choice.to}`);
