import type { LinkState } from '../conversation/state.ts';
import { words } from '../conversation/words.ts';
import { EndChat } from './end-chat.tsx';

type Props = { link: LinkState; hours: string | null; reference: string | null; canEnd: boolean; trouble: string | null; onEnd: () => void };

/** The line under the header: the connection when there is news of it, else the hours, else the reference. */
export function StateStrip({ link, hours, reference, canEnd, trouble, onEnd }: Props) {
  const news = linkWords(link);
  return (
    <div class="strip">
      <div class="strip-words">
        <div role="status" class={link === 'lost' || link === 'unreachable' ? 'strip-warning' : undefined}>
          {news ?? hours}
        </div>
        {news === null && hours === null && reference !== null && <p>{words.referenceShort(reference)}</p>}
      </div>
      {canEnd && <EndChat trouble={trouble} onEnd={onEnd} />}
    </div>
  );
}

function linkWords(link: LinkState): string | null {
  if (link === 'lost') return words.lost;
  if (link === 'back') return words.back;
  return link === 'unreachable' ? words.unreachable : null;
}
