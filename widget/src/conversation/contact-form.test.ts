import { Email, Phone } from '@frontdesk/shared/text-fields.ts';
import { describe, expect, it } from 'vitest';
import { contactErrors, replyAddress } from './contact-form.ts';

const form = { name: 'Ada', email: '', phone: '', text: 'Please call me.' };

describe('what is put right before a message is left', () => {
  it('is nothing when the form is whole', () => {
    expect(contactErrors({ ...form, phone: '01632 960100' })).toEqual({});
    expect(replyAddress({ ...form, phone: ' 01632 960100 ' })).toBe('01632 960100');
  });

  it('is everything that is missing', () => {
    expect(contactErrors({ name: ' ', email: '', phone: '', text: '' })).toEqual({
      name: 'Enter your name.',
      email: 'Enter an email address or a phone number, so that we can reply.',
      text: 'Enter your message.',
    });
  });

  it('says by how much a message is too long', () => {
    expect(contactErrors({ ...form, phone: '01632 960100', text: 'x'.repeat(4_001) }).text).toBe('Your message is 1 character too long.');
  });
});

/** The server has the last word: what it would refuse must be refused here, and nothing more. */
const refusedByServer = (schema: typeof Email | typeof Phone, value: string) =>
  'issues' in (schema['~standard'].validate(value) as object) && Boolean((schema['~standard'].validate(value) as { issues?: unknown }).issues);

it.each([
  'ada@example.com',
  'a.b+c@x-y.example.org',
  'ada',
  'ada@',
  '@example.com',
  'ada@example',
  'a b@example.com',
  'ADA@EXAMPLE.COM',
  `${'a'.repeat(250)}@x.uk`,
])('agrees with the server about %s', (email) => {
  expect(contactErrors({ ...form, email }).email !== undefined).toBe(refusedByServer(Email, email));
});

it.each(['01632 960100', '+44 (0)1632-960100', '12345', 'call me', '999 999', '1'.repeat(41)])('agrees with the server about %s', (phone) => {
  expect(contactErrors({ ...form, phone }).phone !== undefined).toBe(refusedByServer(Phone, phone));
});
