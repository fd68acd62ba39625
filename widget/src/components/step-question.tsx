import type { StepBody } from '@frontdesk/shared/message.ts';
import { againWords, hintWords, placeWords } from '../conversation/step-words.ts';
import { words } from '../conversation/words.ts';
import { inLanguage } from './in-language.ts';
import { TickIcon } from './icons.tsx';

/** A question that an article asks first. `told`: what was understood as its answer, null where there was none; absent as long as nothing was said to it. */
export function StepQuestion({ body, told }: { body: StepBody; told: string | null | undefined }) {
  const [place, hint] = [placeWords(body), hintWords(body)];
  return (
    <div class="answer">
      {body.again && <p>{againWords(body)}</p>}
      {place !== null && <p class="review">{place}</p>}
      <p class="ask" {...inLanguage(body.language)}>
        {body.ask}
      </p>
      {told === undefined && !body.again && hint !== null && <p class="review">{hint}</p>}
      {told !== undefined && (
        <p class="told">
          {told === null ? (
            words.stepNotAnswered
          ) : (
            <>
              <TickIcon />
              <span>{words.stepAnswered(told)}</span>
            </>
          )}
        </p>
      )}
    </div>
  );
}
