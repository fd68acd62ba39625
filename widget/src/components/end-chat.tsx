import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../conversation/words.ts';

/** Asks once, in place. */
export function EndChat({ trouble, onEnd }: { trouble: string | null; onEnd: () => void }) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // To the question when it is asked, and back to the button when it is answered with "Keep chatting".
    if (asking !== wasAsking.current) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <button key="ask" ref={button} type="button" class="plain-button" onClick={() => setAsking(true)}>
        {words.endChat}
      </button>
    );
  }
  return (
    <div key="sure" class="sure" role="group" aria-label={words.endThisChat}>
      <p>{words.endThisChat}</p>
      <div class="button-row">
        <button ref={button} type="button" class="button main" onClick={onEnd}>
          {words.endChat}
        </button>
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {words.keepChatting}
        </button>
      </div>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  );
}
