import { words } from '../conversation/words.ts';
import type { Actions } from './actions.ts';

type Props = { open: boolean; canDownload: boolean; actions: Actions };

/** A disclosure in the flow of the page: it covers nothing, and its buttons are plain buttons. */
export function Menu({ open, canDownload, actions }: Props) {
  return (
    <div id="menu" class="menu" hidden={!open}>
      {canDownload && (
        <button type="button" onClick={actions.download}>
          {words.download}
        </button>
      )}
      <button type="button" onClick={actions.textLarger}>
        {words.largerText}
      </button>
      <button type="button" onClick={actions.textSmaller}>
        {words.smallerText}
      </button>
    </div>
  );
}
