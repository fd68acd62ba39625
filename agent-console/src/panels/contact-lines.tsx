import type { Contact } from '@frontdesk/shared/message';
import { telHref } from '../inbox/links.ts';

/** How to reach a resident: each way is a link that starts the call or the email. */
export const ContactLines = ({ contact: { name, email, phone } }: { contact: Contact }) => (
  <span class="contact">
    <span>{name}</span>
    {email !== null && <a href={`mailto:${email}`}>{email}</a>}
    {phone !== null && <a href={telHref(phone)}>{phone}</a>}
  </span>
);
