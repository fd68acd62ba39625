import { limits } from '@frontdesk/shared/limits';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../inbox/words.ts';
import { DraftReply, type AskForReply } from './draft-reply.tsx';

type Props = {
  draft: string;
  /** There is no connection: messages wait on this page. */
  waits: boolean;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
  onTyping: () => void;
  /** Null where replies cannot be drafted. */
  askForDraft: AskForReply | null;
};

/** A counter appears in the last stretch only. */
const counterFrom = 200;
const linesAtMost = 8;

const hintFor = (length: number, waits: boolean): string => {
  const left = limits.messageLength - length;
  if (left < 0) return words.tooLong(-left);
  if (left <= counterFrom) return words.left(left);
  return waits ? words.waitsForLink : words.replyHint;
};

/** One for each chat (its `key` is the chat), so that every chat has its own draft. */
export const Composer = ({ draft, waits, onDraft, onSend, onTyping, askForDraft }: Props) => {
  const [text, setText] = useState(draft);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const length = text.trim().length;
  const tooLong = length > limits.messageLength;

  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    const line = parseFloat(getComputedStyle(element).lineHeight) || 22;
    element.style.height = `${Math.min(element.scrollHeight + 2, line * linesAtMost)}px`;
  }, [text]);

  const write = (next: string) => {
    setText(next);
    setProblem(null);
    onDraft(next);
    if (next.trim() !== '') onTyping();
  };
  /** Under what is there already. Sending stays with the person. */
  const take = (drafted: string) => {
    write(text.trim() === '' ? drafted : `${text.trimEnd()}\n\n${drafted}`);
    box.current?.focus();
  };
  const send = () => {
    box.current?.focus();
    if (length === 0) return setProblem(words.emptyReply);
    if (tooLong) return setProblem(words.tooLong(length - limits.messageLength));
    onSend(text.trim());
    setText('');
    onDraft('');
  };
  const onKey = (event: KeyboardEvent) => {
    // While an input method composes, Enter picks a candidate.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {askForDraft && <DraftReply ask={askForDraft} onTake={take} onDrop={() => box.current?.focus()} />}
      <label class="only-read" for="reply">
        {words.reply}
      </label>
      <textarea
        id="reply"
        ref={box}
        rows={2}
        value={text}
        placeholder={words.replyPlaceholder}
        aria-describedby="reply-hint"
        aria-invalid={tooLong || problem !== null}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <button type="submit" class="main" aria-describedby={waits ? 'reply-hint' : undefined}>
        {words.send}
      </button>
      <p id="reply-hint" class={tooLong || problem !== null ? 'hint hint-problem' : 'hint'} aria-live="polite">
        {problem ?? hintFor(length, waits)}
      </p>
    </form>
  );
};
