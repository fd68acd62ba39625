import { phaseOf, stepWaits } from '../conversation/selectors.ts';
import type { Deps } from './deps.ts';

/** How long somebody pauses before what they typed is looked up. In milliseconds. */
const pause = 600;
/** Shorter beginnings fit too much; a longer text says enough by then. In characters. */
const [shortest, longest] = [8, 300];

/** Looks up what is being typed to the assistant, after a pause. The server keeps nothing of it, and what is typed to a person is not looked up. */
export function startSuggesting({ store, link }: Pick<Deps, 'store' | 'link'>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = '';

  const show = (text: string, answers: Parameters<typeof store.dispatch>[0] & { type: 'suggested' }) => latest === text && store.dispatch(answers);
  const stop = () => {
    clearTimeout(timer);
    latest = '';
    if (store.state().suggestions.length > 0) store.dispatch({ type: 'suggested', answers: [] });
  };
  return {
    stop,
    typed(typed: string): void {
      const text = typed.trim().slice(0, longest);
      if (text === latest) return;
      // What is typed to a step is its answer.
      if (text.length < shortest || phaseOf(store.state()) !== 'assistant' || stepWaits(store.state())) return stop();
      clearTimeout(timer);
      latest = text;
      timer = setTimeout(() => {
        void link.send('answer.suggest', { text }).then((reply) => show(text, { type: 'suggested', answers: reply?.ok ? reply.answers : [] }));
      }, pause);
    },
  };
}
