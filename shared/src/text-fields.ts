import * as v from 'valibot';
import { limits } from './limits.ts';

/** Text a person typed: trimmed, not empty, within `most`. The messages are error codes of errors.ts. */
export const typedText = (most: number) => v.pipe(v.string('invalid'), v.trim(), v.minLength(1, 'emptyText'), v.maxLength(most, 'tooLong'));

export const MessageText = typedText(limits.messageLength);
export const NoteText = typedText(limits.noteLength);
export const PersonName = typedText(limits.nameLength);
export const Email = v.pipe(v.string('invalid'), v.trim(), v.maxLength(limits.emailLength, 'invalidEmail'), v.email('invalidEmail'));
/** Loose on purpose: digits with the marks people write between them. */
export const Phone = v.pipe(v.string('invalid'), v.trim(), v.maxLength(limits.phoneLength, 'invalidPhone'), v.regex(/^\+?[0-9 ()-]{7,}$/, 'invalidPhone'));
/** The page a resident is on. Anything but http and https is dropped to an empty address, never shown as a link. */
export const Page = v.strictObject({
  url: v.pipe(
    v.string('invalid'),
    v.maxLength(limits.urlLength, 'tooLong'),
    v.transform((url) => (/^https?:\/\//i.test(url) ? url : '')),
  ),
  title: v.pipe(
    v.string('invalid'),
    v.transform((title) => title.slice(0, limits.titleLength)),
  ),
});
export type Page = v.InferOutput<typeof Page>;
