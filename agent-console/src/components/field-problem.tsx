import { Icon } from './icon.tsx';

/** What is wrong with one field of a long form; the summary above the form is what is announced. */
export const FieldProblem = ({ id, text }: { id: string; text: string | undefined }) =>
  text === undefined ? null : (
    <p class="problem" id={id}>
      <Icon name="warning" /> {text}
    </p>
  );
