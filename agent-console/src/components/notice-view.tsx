import type { Notice } from '@frontdesk/shared/message';
import { timeOfDay } from '../inbox/times.ts';
import { noticeWords } from '../inbox/words.ts';
import { Note } from './note.tsx';

/** Something that happened in the chat, in one plain line, and what belongs to it. */
export const NoticeView = ({ notice, at, about }: { notice: Notice; at: number; about: string | undefined }) => (
  <div class="notice">
    <p class="notice-line">
      {noticeWords(notice, about)} <time>{timeOfDay(at)}</time>
    </p>
    {notice.type === 'transferred' && notice.note !== undefined && <Note text={notice.note} />}
    {notice.type === 'messageLeft' && <blockquote class="left-text">{notice.text}</blockquote>}
  </div>
);
