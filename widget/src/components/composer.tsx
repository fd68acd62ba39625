import { limits } from '@frontdesk/shared/limits.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../conversation/words.ts';
import { SendIcon } from './icons.tsx';

type Props = { draft: string; enterSends: boolean; onDraft: (text: string) => void; onSend: (text: string) => void };

const countLast = 200;

export function Composer({ draft, enterSends, onDraft, onSend }: Props) {
  const [text, setText] = useState(draft);
  const [refused, setRefused] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useGrowing(box, text);

  const left = limits.messageLength - text.trim().length;
  const change = (next: string) => {
    setText(next);
    setRefused(false);
    onDraft(next);
  };
  const send = () => {
    box.current?.focus();
    if (text.trim() === '' || left < 0) return setRefused(true);
    onSend(text.trim());
    change('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!enterSends || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      class="composer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="unseen" for="message">
        {words.type}
      </label>
      <textarea
        ref={box}
        id="message"
        rows={1}
        value={text}
        placeholder={words.type}
        aria-describedby="message-note"
        aria-invalid={left < 0 ? true : undefined}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="send" aria-label={words.send}>
        <SendIcon />
      </button>
      <div id="message-note" class={left < 0 ? 'note wrong' : 'note'}>
        <span role="status">{refused && left >= 0 ? words.typeFirst : ''}</span>
        {left < 0 && <span role={refused ? 'alert' : undefined}>{words.tooLong(-left)}</span>}
        {left >= 0 && left <= countLast && <span>{words.left(left)}</span>}
      </div>
    </form>
  );
}

/** As tall as its text, where the style sheet cannot do it; there it stops at five lines. */
function useGrowing(box: { current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    if (box.current === null || CSS.supports('field-sizing', 'content')) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${box.current.scrollHeight + 2}px`;
  }, [text]);
}
