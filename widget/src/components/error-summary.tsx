import { words } from '../conversation/words.ts';

/** What to put right, each with a way to its field. */
export function ErrorSummary({ errors }: { errors: { id: string; sentence: string }[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert">
      <p class="card-title">{words.problem}</p>
      <ul>
        {errors.map(({ id, sentence }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
