import { words } from '../inbox/words.ts';

export const OutOfDate = () => (
  <main class="sign-in">
    <p class="brand-mark">{words.product}</p>
    <h1>{words.outOfDateTitle}</h1>
    <p>{words.outOfDateHint}</p>
    <button type="button" class="main" onClick={() => location.reload()}>
      {words.reload}
    </button>
  </main>
);

export const NoServer = ({ onRetry }: { onRetry: () => void }) => (
  <main class="sign-in">
    <p class="brand-mark">{words.product}</p>
    <p role="alert">{words.noServer}</p>
    <button type="button" class="main" onClick={onRetry}>
      {words.tryAgain}
    </button>
  </main>
);
