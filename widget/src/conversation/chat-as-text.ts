import type { AssistantBody, Block, Message } from '@frontdesk/shared/message.ts';
import type { ResidentConversation, SiteView } from '@frontdesk/shared/resident-protocol.ts';
import { clockTime, dayAndYear } from './dates.ts';
import { safeLink } from './safe-link.ts';
import { noticeWords, ratingWords } from './notice-words.ts';
import { saidWords } from './said-words.ts';
import { words } from './words.ts';

/** The chat as a plain text file, for "Download this chat". `linkBase` is the origin that links which are paths belong to. */
export function chatAsText(site: SiteView, conversation: ResidentConversation, messages: readonly Message[], linkBase: string): string {
  const lines = [words.transcriptOf(site.name), words.reference(conversation.reference)];
  let day = '';
  for (const message of messages) {
    const said = lineOf(message, site, linkBase);
    if (said === '') continue;
    const thisDay = dayAndYear(message.at, site.timeZone);
    if (thisDay !== day) lines.push('', thisDay, '');
    day = thisDay;
    lines.push(`${clockTime(message.at, site.timeZone)} ${said}`);
  }
  // Windows' line ends: the oldest text viewers need them, and no newer one minds.
  return `${lines.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`;
}

export const fileNameOf = (conversation: ResidentConversation): string => `chat-${conversation.reference}.txt`;

function lineOf(message: Message, { assistantName, timeZone }: SiteView, linkBase: string): string {
  switch (message.kind) {
    case 'resident':
      return `${words.you}: ${message.text}`;
    case 'advisor':
      return `${message.firstName} (${message.teamName}): ${message.text}`;
    case 'assistant':
      return `${assistantName}: ${answerText(message.body, linkBase)}`;
    case 'notice': {
      const { notice } = message;
      if (notice.type === 'rated') return `${words.you}: ${ratingWords(notice.helped)}`;
      if (notice.type === 'messageLeft') return `${words.you}: ${notice.text}`;
      const [first = '', second] = noticeWords(notice, message.at, timeZone);
      return second === undefined ? first : `${first} (${second})`;
    }
  }
}

function answerText(body: AssistantBody, linkBase: string): string {
  if (body.type === 'choices') return [...saidWords(body), ...body.options.map(({ text }) => `- ${text}`)].join('\n');
  if (body.type === 'step') return [...saidWords(body), ...body.options.map((text) => `- ${text}`)].join('\n');
  if (body.type === 'elsewhere') return [...saidWords(body), body.url, ...(body.phone === null ? [] : [body.phone])].join('\n');
  if (body.type === 'urgent')
    return [...saidWords(body), ...body.numbers.map(({ label, phone, url }) => `- ${[`${label}: ${phone}`, url].filter(Boolean).join(', ')}`)].join('\n');
  if (body.type !== 'answer') return saidWords(body).join('\n');
  const links = body.links.map(({ text, url }) => `${text}: ${safeLink(url, linkBase)?.href ?? url}`);
  const byComputer = body.rephrased === undefined ? [] : [words.byComputer, body.rephrased.join(' ')];
  return [...byComputer, body.heading, ...body.blocks.map(blockText), ...links].join('\n');
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') return block.spans.map((span) => span.text).join('');
  return block.items.map((item) => `- ${item.map((span) => span.text).join('')}`).join('\n');
}
