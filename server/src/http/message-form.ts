import { randomBytes } from 'node:crypto';
import { dialled } from '@frontdesk/shared/dialled.ts';
import { errors, type ErrorCode } from '@frontdesk/shared/errors.ts';
import type { EmergencyNumber } from '@frontdesk/shared/hours.ts';
import type { SiteView } from '@frontdesk/shared/resident-protocol.ts';
import { residentCommands } from '@frontdesk/shared/resident-protocol.ts';
import express, { Router } from 'express';
import * as v from 'valibot';
import { leaveMessage } from '../app/resident/leave-message.ts';
import { readSite } from '../app/resident/read-site.ts';
import { hashToken } from '../app/staff/sign-in.ts';
import { codeOf } from '../callers/failures.ts';
import type { Edge } from '../callers/edge.ts';
import { escapeHtml } from '../../council/html.ts';
import { setPolicy } from './security.ts';
import { textPage } from './text-page.ts';

type Fields = { name?: unknown; email?: unknown; phone?: unknown; text?: unknown };
const typed = (value: unknown): string => (typeof value === 'string' ? value : '');

const field = (id: string, label: string, value: string, type: string, autocomplete: string): string =>
  `<p><label for="${id}">${label}</label><br><input id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}" value="${escapeHtml(value)}"></p>`;

const reportLink = (label: string, url = ''): string =>
  url === '' ? '' : `, or <a href="${escapeHtml(url)}" target="_blank" rel="noopener" aria-label="Report it online: ${escapeHtml(label)}">report it online</a>`;

const emergencyList = (numbers: readonly EmergencyNumber[]): string =>
  numbers.length === 0
    ? ''
    : `<h2>In an emergency</h2><ul>${numbers
        .map(
          ({ label, phone, detail, url }) =>
            `<li>${escapeHtml(label)}: <a href="tel:${dialled(phone)}">${escapeHtml(phone)}</a>${detail === '' ? '' : ` (${escapeHtml(detail)})`}${reportLink(label, url)}</li>`,
        )
        .join('')}</ul>`;

/** What the chat's page shows where there is no JavaScript: a message instead of a chat. */
export const noScriptForm = (
  site: Pick<SiteView, 'id' | 'name' | 'emergency'>,
  values: Fields = {},
): string => `<main><h1>Leave a message for ${escapeHtml(site.name)}</h1>
<p>The chat needs JavaScript, which is off in your browser. You can leave a message here and we will reply. Give an email address or a phone number.</p>${emergencyList(site.emergency)}
<form method="post" action="/chat/${encodeURIComponent(site.id)}/message">
${field('name', 'Your name', typed(values.name), 'text', 'name')}
${field('email', 'Email', typed(values.email), 'email', 'email')}
${field('phone', 'Phone', typed(values.phone), 'tel', 'tel')}
<p><label for="text">Your message</label><br><textarea id="text" name="text" rows="6" cols="40">${escapeHtml(typed(values.text))}</textarea></p>
<p><button>Send message</button></p>
</form></main>`;

/** Keeps a message sent without JavaScript, and confirms it with its reference. */
export function messageForm({ deps, addressOf }: Edge): Router {
  const router = Router();
  router.post('/chat/:site/message', express.urlencoded({ extended: false, limit: '32kb' }), async (request, response) => {
    const site = await readSite(deps, request.params.site);
    setPolicy(response, { frameAncestors: ["'none'"], forms: true });
    const values = (request.body ?? {}) as Fields;
    const refuse = (status: number, code: ErrorCode) =>
      response
        .status(status)
        .send(textPage('That was not sent', `<p role="alert"><strong>${escapeHtml(errors[code])}</strong></p>${noScriptForm(site, values)}`));

    if (!(await deps.live.take('start', addressOf(request)))) return refuse(429, 'rateLimited');
    const [email, phone] = [typed(values.email).trim(), typed(values.phone).trim()];
    const parsed = v.safeParse(residentCommands['contact.leave'].payload, {
      conversationId: null,
      name: values.name,
      email: email === '' ? null : email,
      phone: phone === '' ? null : phone,
      text: values.text,
    });
    if (!parsed.success) return refuse(400, codeOf(parsed.issues));
    const who = { siteId: site.id, residentHash: hashToken(randomBytes(32).toString('base64url')) };
    const { conversation } = await leaveMessage(deps, who, parsed.output);
    response.send(
      textPage(
        'We have your message',
        `<main><h1>We have your message</h1><p>Your reference is <strong>${conversation.reference}</strong>.</p><p>We will reply by the contact details you gave.</p></main>`,
      ),
    );
  });
  return router;
}
