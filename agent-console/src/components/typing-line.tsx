import { words } from '../inbox/words.ts';
import { useNow } from './use-now.ts';

/** A sign that is not renewed is taken back: its end may have been lost on the way. */
const keptFor = 6_000;

/** Always as high as its words, so that the transcript does not jump. Not announced: it comes and goes too often. */
export const TypingLine = ({ typingAt }: { typingAt: number | null }) => {
  const now = useNow(0);
  return <p class="typing-line">{typingAt !== null && now - typingAt < keptFor ? words.typing : ''}</p>;
};
