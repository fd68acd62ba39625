import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import type { Ask } from '../connection/ask.ts';
import { askedWords as words } from '../inbox/asked-words.ts';
import { useFound } from './article-picker.tsx';

type Props = {
  ask: Ask;
  siteId: string;
  id: string;
  busy: boolean;
  onChoose: (article: { articleId: string; question: string }) => void;
  onCancel: () => void;
};

/** Another article of the site, searched for by its words. */
export const AskedChooser = ({ ask, siteId, id, busy, onChoose, onCancel }: Props) => {
  const [text, setText] = useState('');
  const { found, problem } = useFound(ask, siteId, text);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="asked-chooser" role="group" aria-label={words.choose}>
      <label for={`asked-search-${id}`}>{words.search}</label>
      <input
        ref={field}
        id={`asked-search-${id}`}
        type="search"
        autocomplete="off"
        maxLength={200}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      <p role="status" class="hint">
        {found === null ? '' : found.length === 0 ? words.nothingFound : words.found(found.length)}
      </p>
      {found !== null && found.length > 0 && (
        <ul>
          {found.map(({ answer: { articleId, heading } }) => (
            <li key={articleId}>
              <button type="button" class="wraps" aria-disabled={busy} onClick={() => onChoose({ articleId, question: heading })}>
                {words.addTo(heading)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && <Problem text={problem} />}
      <button type="button" class="small" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
};
