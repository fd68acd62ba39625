import type { Outgoing } from '../inbox/state.ts';
import { words } from '../inbox/words.ts';

/** Messages whose chat went elsewhere before they were sent: their writer has to know, and may want the words. */
export const Stranded = ({ items, onDrop }: { items: readonly Outgoing[]; onDrop: (clientMessageId: string) => void }) => (
  <>
    {items.map((item) => (
      <div key={item.clientMessageId} class="stranded" role="alert">
        <p>{words.stranded}</p>
        <blockquote>{item.text}</blockquote>
        <button type="button" class="small" onClick={() => onDrop(item.clientMessageId)}>
          {words.dismiss}
        </button>
      </div>
    ))}
  </>
);
