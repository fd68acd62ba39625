import { apiKeyNameMost, apiScopes, type ApiScope } from '@frontdesk/shared/api-keys-protocol';
import { useRef, useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import type { Ask, Result } from '../connection/ask.ts';
import { scopeWords, telephoneWords as words } from '../inbox/telephone-words.ts';
import { sentenceFor } from '../inbox/words.ts';

type Props = { ask: Ask; onMade: (made: Result<'apiKey.add'>) => void };
type Wrong = { name?: string; scopes?: string };

function wrongWith(name: string, scopes: readonly ApiScope[]): Wrong {
  const nameProblem = name === '' ? words.nameMissing : name.length > apiKeyNameMost ? words.nameTooLong : null;
  return { ...(nameProblem ? { name: nameProblem } : {}), ...(scopes.length === 0 ? { scopes: words.scopeMissing } : {}) };
}

/** Names a new key, and says what it may be used for. */
export const AddKeyForm = ({ ask, onMade }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiScope[]>(['telephone']);
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const count = Object.keys(wrong).length;

  const make = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const found = wrongWith(name.trim(), scopes);
    setWrong(found);
    setProblem(null);
    const first = found.name ? '#key-name' : found.scopes ? 'input[type=checkbox]' : null;
    if (first !== null) return form.current?.querySelector<HTMLElement>(first)?.focus();
    setBusy(true);
    const reply = await ask('apiKey.add', { name: name.trim(), scopes: [...scopes] });
    setBusy(false);
    if (!reply.ok) return setProblem(sentenceFor(reply));
    setName('');
    onMade(reply);
  };

  return (
    <form ref={form} class="settings-form" noValidate aria-labelledby="new-key-heading" onSubmit={(event) => void make(event)}>
      <h2 id="new-key-heading">{words.newKey}</h2>
      {count > 0 && <Problem text={words.problems(count)} />}
      <div class="field">
        <label for="key-name">{words.keyName}</label>
        <input
          id="key-name"
          autocomplete="off"
          value={name}
          aria-invalid={wrong.name !== undefined}
          aria-describedby={wrong.name ? 'key-name-hint key-name-problem' : 'key-name-hint'}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <p class="hint" id="key-name-hint">
          {words.keyNameHint}
        </p>
        {wrong.name && <Problem id="key-name-problem" text={wrong.name} />}
      </div>
      <fieldset class="key-scopes" aria-describedby={wrong.scopes ? 'key-scopes-problem' : undefined}>
        <legend>{words.keyScopes}</legend>
        {apiScopes.map((scope) => (
          <label key={scope} class="choice">
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={(event) => setScopes(event.currentTarget.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))}
            />
            {scopeWords[scope]}
          </label>
        ))}
        {wrong.scopes && <Problem id="key-scopes-problem" text={wrong.scopes} />}
      </fieldset>
      {problem !== null && <Problem text={problem} />}
      <div>
        <button type="submit" class="main" aria-disabled={busy}>
          {words.makeKey}
        </button>
      </div>
    </form>
  );
};
