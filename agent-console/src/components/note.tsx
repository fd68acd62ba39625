import { words } from '../inbox/words.ts';
import { Icon } from './icon.tsx';

/** Words between staff: drawn so that nobody takes them for something the resident can read. */
export const Note = ({ text }: { text: string }) => (
  <div class="note">
    <p class="note-mark">
      <Icon name="lock" /> {words.onlyStaff}
    </p>
    <p class="note-text">{text}</p>
  </div>
);
