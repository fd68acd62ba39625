import type { Deps } from './deps.ts';

const sayAgainAfter = 3_000;
const stopsAfter = 4_000;

/** Tells the person answering that the resident is typing. Nobody reads what is typed before it is sent. */
export function startTyping({ store, link, now }: Deps) {
  let saidAt: number | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const say = (typing: boolean) => void link.send('typing.set', { typing });

  const stop = () => {
    clearTimeout(idle);
    if (saidAt === null) return;
    saidAt = null;
    say(false);
  };
  return {
    stop,
    typed(): void {
      if (store.state().conversation?.state !== 'assigned') return stop();
      clearTimeout(idle);
      idle = setTimeout(stop, stopsAfter);
      if (saidAt !== null && now() - saidAt < sayAgainAfter) return;
      saidAt = now();
      say(true);
    },
  };
}
