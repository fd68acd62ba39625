/** Lets everything else that waits have its turn: between the pieces of work that would keep the whole process for long. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Of work that somebody waits for on a screen, at most so many milliseconds at once. */
export const sliceMs = 5;

/** Answers how to pause when so many milliseconds have passed since the last pause. */
export function pauseEvery(milliseconds: number): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < milliseconds) return;
    await pause();
    since = performance.now();
  };
}
