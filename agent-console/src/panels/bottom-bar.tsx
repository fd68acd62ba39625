import type { Me } from '@frontdesk/shared/desk';
import { useState } from 'preact/hooks';
import { words } from '../inbox/words.ts';

const keys: [string, string][] = [
  ['Alt+A', words.acceptFirst],
  ['Alt+D', words.declineFirst],
  ['Alt+1 to Alt+9', words.pickByNumber],
  ['Enter', words.sendKey],
  ['Shift+Enter', words.newLineKey],
];

export const BottomBar = ({ me }: { me: Me | null }) => {
  const [open, setOpen] = useState(false);
  return (
    <footer
      class="bottom-bar"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <span>{me && words.full(me.load, me.capacity)}</span>
      <button type="button" class="quiet" aria-expanded={open} aria-controls="shortcuts" onClick={() => setOpen(!open)}>
        <span aria-hidden="true" class="key">
          ?
        </span>{' '}
        {words.shortcuts}
      </button>
      <dl id="shortcuts" class="shortcuts" hidden={!open}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
};
