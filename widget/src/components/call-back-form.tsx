import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { callWords, windowWords } from '../conversation/call-back-words.ts';
import {
  callErrors,
  callFields,
  choiceKey,
  choiceOf,
  fieldOf,
  windowKey,
  type CallChoices,
  type CallErrors,
  type CallField,
  type CallForm,
} from '../conversation/call-form.ts';
import { words } from '../conversation/words.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import { showProblem } from './show-problem.ts';

type Props = {
  /** Null until the server has answered, or when it could not. */
  choices: CallChoices | null;
  now: number;
  timeZone: string;
  draft: string;
  busy: boolean;
  trouble: { code: string; sentence: string } | null;
  onSend: (form: CallForm) => void;
  onBack: () => void;
};

export const callFieldId = (field: CallField): string => `call-${field}`;

/** "Get a call from us": who, where to ring, when, and about what. */
export function CallBackForm({ choices, now, timeZone, draft, busy, trouble, onSend, onBack }: Props) {
  const [form, setForm] = useState<CallForm>({ name: '', phone: '', window: null, reason: draft, email: '' });
  const [errors, setErrors] = useState<CallErrors>({});
  const element = useRef<HTMLFormElement>(null);
  const refused = trouble === null ? null : fieldOf(trouble.code);

  // What the server knows fills what nobody has filled in yet.
  useEffect(() => {
    if (choices) setForm((typed) => ({ ...typed, name: typed.name || choices.name, reason: typed.reason || choices.reason }));
  }, [choices === null]);
  useEffect(() => {
    if (trouble !== null && refused !== null) setErrors({ [refused]: trouble.sentence });
  }, [trouble]);
  useLayoutEffect(() => {
    const first = callFields.find((field) => errors[field] !== undefined);
    if (first !== undefined) showProblem(element.current, callFieldId(first));
  }, [errors]);

  const submit = (event: Event) => {
    event.preventDefault();
    if (busy || choices === null) return;
    const found = callErrors(form);
    setErrors(found);
    if (Object.keys(found).length === 0) onSend(form);
  };
  const field = (name: 'name' | 'phone' | 'reason' | 'email', label: string) => ({
    id: callFieldId(name),
    label,
    value: form[name],
    error: errors[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  });
  const back = (
    <button type="button" class="button" onClick={onBack}>
      {words.goBack}
    </button>
  );
  if (choices?.windows.length === 0) {
    return (
      <div class="message-form">
        <h2>{callWords.title}</h2>
        <p role="status">{callWords.noTimes}</p>
        <div class="button-row">{back}</div>
      </div>
    );
  }
  return (
    <form ref={element} class="message-form" noValidate aria-labelledby="call-title" onSubmit={submit}>
      <h2 id="call-title">{callWords.title}</h2>
      <p>{callWords.intro}</p>
      <ErrorSummary errors={callFields.flatMap((name) => (errors[name] === undefined ? [] : [{ id: callFieldId(name), sentence: errors[name] }]))} />
      <Field {...field('name', words.name)} autoComplete="name" />
      <Field {...field('phone', callWords.phone)} type="tel" autoComplete="tel" hint={callWords.phoneHint} />
      <fieldset
        class={errors.window === undefined ? 'field choices' : 'field choices in-error'}
        aria-describedby={errors.window === undefined ? undefined : 'call-window-error'}
      >
        <legend>{callWords.when}</legend>
        {errors.window !== undefined && (
          <p class="wrong field-note" id="call-window-error">
            {errors.window}
          </p>
        )}
        {choices === null && <p class="hint">{callWords.loading}</p>}
        {choices?.windows.map((window, index) => (
          <label key={windowKey(window)} class="choice">
            <input
              type="radio"
              name="call-window"
              id={index === 0 ? callFieldId('window') : undefined}
              checked={choiceKey(form.window) === windowKey(window)}
              onChange={() => setForm({ ...form, window: choiceOf(window) })}
            />
            <span>{windowWords(window, now, timeZone)}</span>
          </label>
        ))}
      </fieldset>
      <Field {...field('reason', callWords.reason)} rows={3} />
      <Field {...field('email', callWords.email)} type="email" autoComplete="email" />
      {trouble !== null && refused === null && (
        <p role="alert" class="wrong">
          {trouble.sentence}
        </p>
      )}
      <div class="button-row">
        <button type="submit" class="button main" aria-disabled={busy || choices === null}>
          {callWords.ask}
        </button>
        {back}
      </div>
    </form>
  );
}
