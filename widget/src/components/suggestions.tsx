import type { AnswerBody } from '@frontdesk/shared/message.ts';
import { words } from '../conversation/words.ts';
import { Answer } from './answer.tsx';

/** Articles that may answer what is being typed, to be opened where they stand: no message need be sent. They never take the focus. */
export function Suggestions({ answers, base }: { answers: readonly AnswerBody[]; base: string }) {
  return (
    <div class="suggestions">
      <p class="unseen" role="status">
        {answers.length > 0 ? words.suggested(answers.length) : ''}
      </p>
      {answers.length > 0 && (
        <ul aria-label={words.mayHelp}>
          {answers.map((answer) => (
            <li key={answer.articleId}>
              <details>
                <summary>{answer.heading}</summary>
                <Answer body={answer} base={base} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
