import type { Message } from '@frontdesk/shared/message.ts';

/** The resident's last words that were no answer to a step: "fn1 1aa" says little of what somebody wants. Their last words where there are no others. */
export function wordsBesidesSteps(newestFirst: readonly Message[]): string {
  let answers = 0;
  let last: string | null = null;
  for (const message of newestFirst) {
    if (message.kind === 'assistant') {
      const { body } = message;
      // It says what was understood of a message before it, or that this had not the form.
      if ((body.type === 'step' && body.again) || ((body.type === 'step' || body.type === 'answer') && body.noted)) answers++;
    }
    if (message.kind !== 'resident') continue;
    last ??= message.text;
    if (answers === 0) return message.text;
    answers--;
  }
  return last ?? '';
}
