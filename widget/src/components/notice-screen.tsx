import { words } from '../conversation/words.ts';

type Props = { title: string; sentence: string; onReload?: () => void };

/** In place of the chat, where there can be none. */
export function NoticeScreen({ title, sentence, onReload }: Props) {
  return (
    <main class="notice-screen">
      <h1>{title}</h1>
      <p role="alert">{sentence}</p>
      {onReload !== undefined && (
        <button type="button" class="button main" onClick={onReload}>
          {words.reload}
        </button>
      )}
    </main>
  );
}
