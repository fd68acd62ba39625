import { limits } from '@frontdesk/shared/limits.ts';
import { words } from './words.ts';

export type ContactField = 'name' | 'email' | 'phone' | 'text';
export type ContactForm = Record<ContactField, string>;
export type ContactErrors = Partial<Record<ContactField, string>>;

/** The same forms as the server's Email and Phone (a test holds them together), so that a mistake is said before anything is sent. */
const email = /^[\w+-]+(?:\.[\w+-]+)*@[\da-z]+(?:[.-][\da-z]+)*\.[a-z]{2,}$/i;
const phone = /^\+?[0-9 ()-]{7,}$/;

export const trimmed = (form: ContactForm): ContactForm => ({
  name: form.name.trim(),
  email: form.email.trim(),
  phone: form.phone.trim(),
  text: form.text.trim(),
});

/** What has to be put right, in the order of the fields. */
export function contactErrors(typed: ContactForm): ContactErrors {
  const form = trimmed(typed);
  const errors: ContactErrors = {};
  if (form.name === '') errors.name = words.nameMissing;
  else if (form.name.length > limits.nameLength) errors.name = words.nameTooLong(limits.nameLength);
  if (form.email !== '' && (form.email.length > limits.emailLength || !email.test(form.email))) errors.email = words.emailWrong;
  if (form.phone !== '' && (form.phone.length > limits.phoneLength || !phone.test(form.phone))) errors.phone = words.phoneWrong;
  if (form.email === '' && form.phone === '') errors.email = words.contactMissing;
  const over = form.text.length - limits.messageLength;
  if (form.text === '') errors.text = words.messageMissing;
  else if (over > 0) errors.text = words.tooLong(over);
  return errors;
}

/** Where the reply will go, as the resident wrote it. */
export const replyAddress = (form: ContactForm): string => form.email.trim() || form.phone.trim();
