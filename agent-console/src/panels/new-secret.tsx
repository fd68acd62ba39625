import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../connection/ask.ts';
import { telephoneWords as words } from '../inbox/telephone-words.ts';

const CopyField = ({ id, label, value, onSaid }: { id: string; label: string; value: string; onSaid: (line: string) => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const copy = async () => {
    input.current?.select();
    // Browsers have no clipboard for pages without TLS.
    const copied = await (navigator.clipboard as Clipboard | undefined)?.writeText(value).then(
      () => true,
      () => false,
    );
    onSaid(copied ? words.copied(label) : words.notCopied(label));
  };
  return (
    <div class="field copy-field">
      <label for={id}>{label}</label>
      <span class="copy-line">
        <input id={id} readOnly value={value} ref={input} spellcheck={false} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" aria-label={words.copy(label)} onClick={() => void copy()}>
          {words.copyButton}
        </button>
      </span>
    </div>
  );
};

/** A new key's secret, this once. It takes the focus, so that nobody leaves without having seen it. */
export const NewSecret = ({ made, onKept }: { made: Result<'apiKey.add'>; onKept: () => void }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const [line, setLine] = useState('');
  useEffect(() => heading.current?.focus(), [made.key.id]);
  return (
    <section class="new-secret" aria-labelledby="secret-heading">
      <h2 id="secret-heading" tabIndex={-1} ref={heading}>
        {words.secretTitle(made.key.name)}
      </h2>
      <p>{words.secretHint}</p>
      <CopyField id="made-key" label={words.keyId} value={made.key.id} onSaid={setLine} />
      <CopyField id="made-secret" label={words.secret} value={made.secret} onSaid={setLine} />
      <p role="status">{line}</p>
      <button type="button" class="main" onClick={onKept}>
        {words.kept}
      </button>
    </section>
  );
};
