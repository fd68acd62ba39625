import type { Inbox } from '../inbox/state.ts';
import { words } from '../inbox/words.ts';

const sentences = { none: '', lost: words.lost, back: words.connectedAgain };

/** Always in the page, so that what comes into it is spoken: once when the connection is lost, once when it is back. */
export const ConnectionLine = ({ news }: { news: Inbox['linkNews'] }) => (
  <p class={`connection ${news}`} role="status">
    {sentences[news]}
  </p>
);
