import { EventEmitter } from 'node:events';

/** Those who want to be told of one kind of thing, in the order in which they came. */
export function listeners<Told extends unknown[]>() {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    tell: (...told: Told): void => void emitter.emit('told', ...told),
    /** Answers how to stop listening. */
    add(listener: (...told: Told) => void): () => void {
      // A wrapper of its own: someone who listens twice and stops once still listens.
      const own = (...told: Told) => listener(...told);
      emitter.on('told', own);
      return () => void emitter.off('told', own);
    },
    clear: (): void => void emitter.removeAllListeners(),
  };
}
