const everyMs = 3_000;
const idleMs = 4_000;

export type TypingSignal = { typed: () => void; stopped: () => void };

/** Says "typing" at most every 3 s while keys go down, and "not typing" after 4 s of rest or when told. */
export const typingSignal = (say: (typing: boolean) => void, now: () => number = Date.now): TypingSignal => {
  let saidAt = -Infinity;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const stopped = () => {
    clearTimeout(resting);
    if (saidAt === -Infinity) return;
    saidAt = -Infinity;
    say(false);
  };
  const typed = () => {
    clearTimeout(resting);
    resting = setTimeout(stopped, idleMs);
    if (now() - saidAt < everyMs) return;
    saidAt = now();
    say(true);
  };
  return { typed, stopped };
};
