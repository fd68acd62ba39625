import { useId } from 'preact/hooks';

type Props = {
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  type?: 'text' | 'email' | 'tel';
  autoComplete?: string;
  hint?: string;
  rows?: number;
  onChange: (value: string) => void;
};

/** A labelled field with its hint and its error beside it. */
export function Field({ id, label, value, error, type = 'text', autoComplete, hint, rows, onChange }: Props) {
  const noteId = useId();
  const shared = {
    id,
    name: id,
    value,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': error === undefined && hint === undefined ? undefined : noteId,
  };
  return (
    <div class={error === undefined ? 'field' : 'field in-error'}>
      <label for={id}>{label}</label>
      <div id={noteId} class="field-note">
        {hint !== undefined && <p>{hint}</p>}
        {error !== undefined && <p class="wrong">{error}</p>}
      </div>
      {rows === undefined ? (
        <input {...shared} type={type} list={undefined} autocomplete={autoComplete} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </div>
  );
}
