import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { words } from '../inbox/words.ts';

type Props = {
  /** Why the person is here again, such as a session that ran out. */
  sentence: string | null;
  /** Null when signed in, else what went wrong. */
  onSignIn: (email: string, password: string) => Promise<string | null>;
};

export const SignIn = ({ sentence, onSignIn }: Props) => {
  const [problem, setProblem] = useState(sentence);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  useEffect(() => {
    document.title = `${words.signIn} – ${words.product}`;
    email.current?.focus();
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy || !email.current || !password.current) return;
    const missing = email.current.value.trim() === '' ? email : password.current.value === '' ? password : null;
    if (missing) {
      setProblem(missing === email ? words.noEmail : words.noPassword);
      missing.current?.focus();
      return;
    }
    setBusy(true);
    const wrong = await onSignIn(email.current.value.trim(), password.current.value);
    setBusy(false);
    setProblem(wrong);
  };

  // Preact types an input by its one kind; this one has two.
  const kind = (shown ? 'text' : 'password') as 'password';
  return (
    <main class="sign-in">
      <p class="brand-mark">{words.product}</p>
      <h1>{words.signIn}</h1>
      {problem !== null && <Problem text={problem} />}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <label for="sign-in-email">{words.email}</label>
        <input id="sign-in-email" ref={email} type="email" name="email" autocomplete="username" spellcheck={false} />
        <label for="sign-in-password">{words.password}</label>
        <div class="password">
          <input id="sign-in-password" ref={password} type={kind} name="password" autocomplete="current-password" spellcheck={false} />
          <button type="button" onClick={() => setShown(!shown)}>
            {shown ? words.hidePassword : words.showPassword}
          </button>
        </div>
        <button type="submit" class="main wide" aria-disabled={busy}>
          {words.signIn}
        </button>
      </form>
    </main>
  );
};
