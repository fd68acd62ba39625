import { useEffect, useRef, useState } from 'preact/hooks';

type Props = { label: string; hint?: string; question: string; yes: string; no: string; busy: boolean; onYes: () => void };

/** An act that is asked about before it is done; the question stands where the button was. */
export const SureButton = ({ label, hint, question, yes, no, busy, onYes }: Props) => {
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asked) keep.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (!asked)
    return (
      <div class="sure">
        <button ref={first} type="button" onClick={() => setAsked(true)}>
          {label}
        </button>
        {hint !== undefined && <p class="hint">{hint}</p>}
      </div>
    );
  return (
    <div class="sure" role="group" aria-label={question}>
      <p>{question}</p>
      <div class="button-line">
        <button
          type="button"
          class="main"
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            setAsked(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button ref={keep} type="button" onClick={() => setAsked(false)}>
          {no}
        </button>
      </div>
    </div>
  );
};
