import type { Problem } from '@frontdesk/shared/problems';
import { useEffect, useRef } from 'preact/hooks';
import { hoursWords as words } from '../inbox/hours-words.ts';

/** Everything that stands in the way of saving, each a way to its field, whose id is the path of the problem. Takes the focus when it appears anew. */
export const ErrorSummary = ({ problems, nameOf }: { problems: readonly Problem[]; nameOf: (path: string) => string }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  const goTo = (path: string) => {
    const field = document.getElementById(path);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  return (
    <div ref={box} class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{words.problemTitle}</h2>
      <p>{words.problemIntro}</p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path}>
            <a
              href={`#${path}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(path);
              }}
            >
              {nameOf(path)}: {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
