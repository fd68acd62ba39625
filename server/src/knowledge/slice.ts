/** Long work in pieces, so that messages are answered meanwhile: `rest` waits for a turn of the event loop once a piece has had its time, and does nothing before. */
export function newSlice(): { rest(): Promise<void> | undefined } {
  let begun = performance.now();
  return {
    rest() {
      if (performance.now() - begun < pieceMs) return undefined;
      return new Promise((resolve) =>
        setImmediate(() => {
          begun = performance.now();
          resolve();
        }),
      );
    },
  };
}

/** In milliseconds. */
const pieceMs = 5;
