import type { Message } from '@frontdesk/shared/message.ts';
import { withoutPersonal } from '../../domain/assistant/without-personal.ts';
import { saidBlocks, saidBy, type Speaker } from '../../domain/assistant/reported-speech.ts';
import type { Support } from '../../knowledge/support/supported.ts';
import { sentencesOf } from '../../knowledge/support/sentences.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { askForDraft, draftOf, draftWithin, knownOf } from './ask-for-draft.ts';
import { enclosed, summaryPrompt } from './prompts.ts';
import { written, type Writing } from './writing.ts';

const chatMost = 8_000;
const summaryMost = 900;

type Said = { speaker: Speaker; text: string };

/** What was said, for the note of a transfer: each sentence names who said it, and is supported by what they wrote. */
export async function draftSummary(deps: Deps, staffId: string, conversationId: string): Promise<{ text: string }> {
  const drafting = await askForDraft(deps, staffId, conversationId, 'summary');
  const known = knownOf(drafting);
  // A bracket would be no plain sentence.
  const bare = (text: string): string => withoutPersonal(text, known).replace(/\[([^\]]*)\]/g, '($1)');
  const said = drafting.messages.flatMap((message) => saidOf(message)).map(({ speaker, text }): Said => ({ speaker, text: bare(text) }));
  if (said.length === 0) throw new RefusedError('draftNothing');
  const chat = said.map(({ speaker, text }) => `${speaker.toUpperCase()}: ${text}`).join('\n');
  const prompt = { use: 'summary', system: summaryPrompt, user: enclosed('CHAT', chat.slice(-chatMost)), most: summaryMost, within: draftWithin } as const;
  const done = await written(deps, drafting.writing, prompt, (text) => summaryHolds(drafting.writing, text, said));
  return { text: draftOf(done) };
}

const saidOf = (message: Message): Said[] => (message.kind === 'resident' || message.kind === 'advisor' ? [{ speaker: message.kind, text: message.text }] : []);

/** Each sentence by what its speaker wrote, and by nobody else's words. */
function summaryHolds({ supports }: Writing, text: string, said: readonly Said[]): Support {
  const sentences = sentencesOf(text);
  for (const sentence of sentences) {
    const reported = saidBy(sentence);
    if (!reported) return { ok: false, why: 'form', sentence };
    const blocks = saidBlocks(
      reported.speaker,
      said.flatMap((one) => (one.speaker === reported.speaker ? [one.text] : [])),
    );
    const support = supports(reported.text, blocks, '', true);
    if (!support.ok) return { ...support, sentence };
  }
  return sentences.length === 0 ? { ok: false, why: 'length', sentence: '' } : { ok: true, sentences };
}
