import type { ChatEvent } from '../conversation/events.ts';
import { reduce } from '../conversation/reducer.ts';
import type { ChatState } from '../conversation/state.ts';

export type Store = {
  state(): ChatState;
  dispatch(event: ChatEvent): void;
  /** Calls back after every change; the answer stops it. */
  subscribe(listener: () => void): () => void;
};

export function openStore(initial: ChatState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
