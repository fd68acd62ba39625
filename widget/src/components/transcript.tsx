import type { SiteView } from '@frontdesk/shared/resident-protocol.ts';
import type { SiteSurge } from '@frontdesk/shared/resident-surge-protocol.ts';
import { useRef } from 'preact/hooks';
import type { Item } from '../conversation/items.ts';
import { words } from '../conversation/words.ts';
import { Greeting } from './greeting.tsx';
import { PinnedAnswer } from './pinned-answer.tsx';
import { TranscriptRow, type RowSetting } from './transcript-row.tsx';
import { useFollowEnd } from './use-follow-end.ts';

type Props = { site: SiteView | null; surge: SiteSurge | null; begun: boolean; items: Item[]; typing: string | null; setting: RowSetting };

export function Transcript({ site, surge, begun, items, typing, setting }: Props) {
  const log = useRef<HTMLDivElement>(null);
  const { missed, toEnd } = useFollowEnd(log, items);
  return (
    <div class="talk">
      {/* It scrolls, so the keyboard must reach it. */}
      <div ref={log} class="log" role="log" aria-label={words.chatRegion} tabIndex={0}>
        <ol>
          <Greeting site={site} begun={begun} linkBase={setting.linkBase} />
          {site !== null && surge !== null && !begun && <PinnedAnswer name={site.assistantName} surge={surge} setting={setting} />}
          {items.map((item) => (
            <TranscriptRow key={item.key} item={item} setting={setting} />
          ))}
        </ol>
      </div>
      {/* Outside the log: it would be read aloud each time it comes and goes. */}
      {typing !== null && <p class="typing">{words.isTyping(typing)}</p>}
      {missed && (
        <button type="button" class="button missed" onClick={toEnd}>
          {words.newMessages}
        </button>
      )}
    </div>
  );
}
