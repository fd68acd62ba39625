import { words } from '../inbox/words.ts';
import { Icon } from './icon.tsx';

/** What went wrong, where it went wrong. */
export const Problem = ({ text, id }: { text: string; id?: string }) => (
  <p class="problem" role="alert" id={id}>
    <Icon name="warning" /> {text}
  </p>
);

export const FailedToLoad = ({ text, onRetry }: { text: string; onRetry: () => void }) => (
  <div class="failed">
    <Problem text={text} />
    <button type="button" onClick={onRetry}>
      {words.tryAgain}
    </button>
  </div>
);
