import type { Row } from '../inbox/rows.ts';
import { words } from '../inbox/words.ts';
import { Clock } from './clock.tsx';

type Props = { row: Row; place: number; open: boolean; offset: number; onOpen: () => void };

/** The blanks between the parts keep them apart in the button's name. */
export const ChatRow = ({ row, place, open, offset, onOpen }: Props) => (
  <li>
    <button type="button" class="chat-row" aria-current={open ? 'true' : undefined} title={place <= 9 ? `Alt+${place}` : undefined} onClick={onOpen}>
      <span class="chat-row-text">
        <span class="chat-row-name">{row.name}</span> <span class="chat-row-last">{row.lastLine}</span>{' '}
        <span class="chat-row-team">{[row.teamName, row.reference].filter(Boolean).join(' · ')}</span>{' '}
      </span>
      <span class="chat-row-side">
        {row.clock && <Clock reading={row.clock} teamId={row.teamId} offset={offset} />}
        {row.wrapUp && <span class="tag">{words.wrapUpTag}</span>} {row.unread > 0 && <span class="badge">{words.unread(row.unread)}</span>}
      </span>
    </button>
  </li>
);
