import type { AssistantBody } from '@frontdesk/shared/message.ts';
import { againWords, placeWords } from './step-words.ts';
import { words } from './words.ts';

/** What the assistant says that is no article, in lines. */
export function saidWords(body: Exclude<AssistantBody, { type: 'answer' }>): string[] {
  switch (body.type) {
    case 'noAnswer':
      return [words.noAnswer];
    case 'choices':
      return [body.ask ?? words.whichOne];
    case 'step':
      return [...(body.again ? [againWords(body)] : []), placeWords(body), body.ask].filter((line) => line !== null);
    case 'elsewhere':
      return [words.elsewhere(body.name), body.about];
    case 'ownCase':
      return [body.reference === null ? words.ownCase : words.ownCaseOf(body.reference)];
    case 'urgent':
      return [words.urgent];
    case 'greeting':
      return [words.greetBack];
    case 'thanks':
      return [words.youAreWelcome];
  }
}
