import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { contactErrors, type ContactErrors, type ContactField, type ContactForm } from '../conversation/contact-form.ts';
import { callWords } from '../conversation/call-back-words.ts';
import { words } from '../conversation/words.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import { showProblem } from './show-problem.ts';

type Props = {
  /** The resident has said something here that we can see. */
  begun: boolean;
  draft: string;
  busy: boolean;
  trouble: string | null;
  onDraft: (text: string) => void;
  onSend: (form: ContactForm) => void;
  onBack: () => void;
  /** Null where no call can be asked for. */
  onCall?: (() => void) | null;
};

const order: ContactField[] = ['name', 'email', 'phone', 'text'];
export const fieldId = (field: ContactField): string => `leave-${field}`;

/** "Leave a message", for when nobody is there. What was being typed comes along. */
export function MessageForm({ begun, draft, busy, trouble, onDraft, onSend, onBack, onCall = null }: Props) {
  const [form, setForm] = useState<ContactForm>({ name: '', email: '', phone: '', text: draft });
  const [errors, setErrors] = useState<ContactErrors>({});
  const element = useRef<HTMLFormElement>(null);

  const change = (field: ContactField) => (value: string) => {
    setForm({ ...form, [field]: value });
    if (field === 'text') onDraft(value);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const found = contactErrors(form);
    setErrors(found);
    if (Object.keys(found).length === 0) onSend(form);
  };
  useLayoutEffect(() => {
    const first = order.find((field) => errors[field] !== undefined);
    if (first !== undefined) showProblem(element.current, fieldId(first));
  }, [errors]);
  const field = (name: ContactField, label: string) => ({ id: fieldId(name), label, value: form[name], error: errors[name], onChange: change(name) });

  return (
    <form ref={element} class="message-form" noValidate aria-labelledby="leave-title" onSubmit={submit}>
      <h2 id="leave-title">{words.leaveMessage}</h2>
      {begun && <p>{words.formIntro}</p>}
      {onCall !== null && (
        <button type="button" class="button wide" onClick={onCall}>
          {callWords.instead}
        </button>
      )}
      <ErrorSummary errors={order.flatMap((name) => (errors[name] === undefined ? [] : [{ id: fieldId(name), sentence: errors[name] }]))} />
      <Field {...field('name', words.name)} autoComplete="name" />
      <p class="hint">{words.contactHint}</p>
      <Field {...field('email', words.email)} type="email" autoComplete="email" />
      <Field {...field('phone', words.phone)} type="tel" autoComplete="tel" />
      <Field {...field('text', words.message)} rows={4} />
      {trouble !== null && (
        <p role="alert" class="wrong">
          {trouble}
        </p>
      )}
      <div class="button-row">
        <button type="submit" class="button main" aria-disabled={busy}>
          {words.sendMessage}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {words.goBack}
        </button>
      </div>
    </form>
  );
}
