import type { AssistantBody } from '@frontdesk/shared/message';
import { urgentWords } from './urgent-words.ts';
import { words } from './words.ts';

/** What the assistant told the resident that was no article, as staff read it. */
export function saidWords(body: Exclude<AssistantBody, { type: 'answer' }>): string {
  switch (body.type) {
    case 'noAnswer':
      return words.unansweredMark;
    case 'choices':
      return words.askedWhich(body.ask);
    case 'step':
      return body.again ? words.askedAgain(body.ask) : words.askedWhich(body.ask);
    case 'elsewhere':
      return words.ledElsewhere(body.name);
    case 'ownCase':
      return body.reference === null ? words.ownCase : words.ownCaseOf(body.reference);
    case 'urgent':
      return words.urgentTold(urgentWords[body.kind]);
    case 'greeting':
      return words.greeted;
    case 'thanks':
      return words.wasThanked;
  }
}
