import { callBackLimits } from '@frontdesk/shared/call-back';
import { limits } from '@frontdesk/shared/limits';
import type { WindowChoice } from '@frontdesk/shared/call-back';
import type { Contact } from '@frontdesk/shared/message';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { TimeChoice } from '../components/time-choice.tsx';
import { callWords } from '../inbox/call-back-words.ts';
import { words } from '../inbox/words.ts';
import type { CallBackActions, CallDetails } from './call-back-actions.ts';
import { useCallTimes } from './use-call-times.ts';

type Field = keyof CallDetails;
type Problems = Partial<Record<Field, string>>;
type Props = { contact: Contact | null; offset: number; actions: CallBackActions; onClose: () => void };
type Typed = { name: string; phone: string; email: string; reason: string; window: WindowChoice | null };

const idOf = (field: Field): string => `call-${field}`;
const order: readonly Field[] = ['name', 'phone', 'window', 'reason', 'email'];

const problemsWith = (typed: Typed): Problems => ({
  ...(typed.name.trim() === '' ? { name: callWords.noName } : {}),
  ...(typed.phone.trim() === '' ? { phone: callWords.noPhone } : {}),
  ...(typed.window === null ? { window: callWords.noTime } : {}),
  ...(typed.reason.trim() === '' ? { reason: callWords.noReason } : {}),
});

/** Promises the resident of this chat a call. Filled in with what is known of them. */
export const CallBackDialog = ({ contact, offset, actions, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const { known, problem: timesProblem, again } = useCallTimes(actions.times, true);
  const [typed, setTyped] = useState<Typed>({ name: contact?.name ?? '', phone: contact?.phone ?? '', email: contact?.email ?? '', reason: '', window: null });
  const [problems, setProblems] = useState<Problems>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (known) setTyped((before) => ({ ...before, name: before.name || known.name, reason: before.reason || known.reason }));
  }, [known === null]);
  useEffect(() => {
    const first = order.find((field) => problems[field] !== undefined);
    if (first) document.getElementById(idOf(first))?.focus();
  }, [problems]);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const found = problemsWith(typed);
    setProblems(found);
    setProblem(null);
    const { window } = typed;
    if (Object.keys(found).length > 0 || window === null) return;
    setBusy(true);
    const refused = await actions.promise({
      name: typed.name.trim(),
      phone: typed.phone.trim(),
      email: typed.email.trim() || null,
      reason: typed.reason.trim(),
      window,
    });
    setBusy(false);
    if (refused === null) return;
    if (refused.field === null) setProblem(refused.sentence);
    else setProblems({ [refused.field]: refused.sentence });
    if (refused.field === 'window') again();
  };
  const text = (field: 'name' | 'phone' | 'email', label: string, type: 'text' | 'tel' | 'email', autocomplete: string, most: number, hint?: string) => (
    <div class={field === 'email' ? 'field' : 'field half'}>
      <label for={idOf(field)}>{label}</label>
      <input
        id={idOf(field)}
        type={type}
        list={undefined}
        autocomplete={autocomplete}
        maxLength={most}
        value={typed[field]}
        aria-invalid={problems[field] !== undefined}
        aria-describedby={[hint ? `${idOf(field)}-hint` : '', problems[field] ? `${idOf(field)}-problem` : ''].filter(Boolean).join(' ') || undefined}
        onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
      />
      {hint && (
        <p class="hint" id={`${idOf(field)}-hint`}>
          {hint}
        </p>
      )}
      {problems[field] && (
        <p class="field-problem" id={`${idOf(field)}-problem`}>
          {problems[field]}
        </p>
      )}
    </div>
  );

  return (
    <dialog ref={dialog} class="transfer call-dialog" aria-labelledby="call-dialog-title" onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="call-dialog-title">{callWords.title}</h2>
        <p class="hint">{callWords.hint}</p>
        {text('name', callWords.name, 'text', 'off', limits.nameLength)}
        {text('phone', callWords.phone, 'tel', 'off', limits.phoneLength, callWords.phoneHint)}
        <TimeChoice
          id={idOf('window')}
          windows={known?.windows ?? null}
          value={typed.window}
          now={Date.now() + offset}
          problem={problems.window}
          onChange={(window) => setTyped((before) => ({ ...before, window }))}
        />
        <div class="field">
          <label for={idOf('reason')}>{callWords.reason}</label>
          <textarea
            id={idOf('reason')}
            rows={3}
            maxLength={callBackLimits.reasonLength}
            value={typed.reason}
            aria-invalid={problems.reason !== undefined}
            aria-describedby={problems.reason ? `${idOf('reason')}-problem` : undefined}
            onInput={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
          />
          {problems.reason && (
            <p class="field-problem" id={`${idOf('reason')}-problem`}>
              {problems.reason}
            </p>
          )}
        </div>
        {text('email', callWords.email, 'email', 'off', limits.emailLength)}
        {(problem ?? timesProblem) !== null && <Problem text={problem ?? timesProblem ?? ''} />}
        <div class="dialog-actions">
          <button type="submit" class="main" aria-disabled={busy}>
            {callWords.arrange}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
};
