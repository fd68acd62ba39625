import type { StepBody } from '@frontdesk/shared/message.ts';
import { words } from './words.ts';

/** Which question it is of how many; null where it is the only one. */
export const placeWords = ({ place: { at, of } }: StepBody): string | null => (of > 1 ? words.stepPlace(at, of) : null);

/** What form a typed answer has; null where buttons say it. */
export function hintWords(body: StepBody): string | null {
  switch (body.kind) {
    case 'postcode':
      return words.stepPostcode;
    case 'date':
      return words.stepDate;
    case 'number':
      return words.stepNumber(body.min ?? 0, body.max ?? 0);
    case 'text':
      return words.stepText(body.length ?? 0);
    default:
      return null;
  }
}

/** What was said had not the form: which is expected. */
export function againWords(body: StepBody): string {
  switch (body.kind) {
    case 'choice':
      return words.stepChooseAgain;
    case 'yesNo':
      return words.stepYesNoAgain;
    case 'postcode':
      return words.stepPostcodeAgain;
    case 'date':
      return words.stepDateAgain;
    case 'number':
      return words.stepNumberAgain(body.min ?? 0, body.max ?? 0);
    case 'text':
      return words.stepTextAgain(body.length ?? 0);
  }
}

/** What can be answered with a button. */
export const stepButtons = ({ kind, options }: StepBody): readonly string[] => (kind === 'yesNo' ? [words.stepYes, words.stepNo] : options);
