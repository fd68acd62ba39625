/** Answers that may take their time: those of one conversation one after another, and one that something newer waits for is told to hurry. */
export function answersInTurn() {
  const last = new Map<string, { hurry: AbortController; done: Promise<void> }>();
  return {
    /** Begins when what is under way of that conversation is done. */
    run(conversationId: string, work: (hurry: AbortSignal) => Promise<void>): Promise<void> {
      const before = last.get(conversationId);
      before?.hurry.abort();
      const hurry = new AbortController();
      const done = (before?.done ?? Promise.resolve()).catch(() => undefined).then(() => work(hurry.signal));
      const mine = { hurry, done };
      last.set(conversationId, mine);
      const forget = (): void => void (last.get(conversationId) === mine && last.delete(conversationId));
      done.then(forget, forget);
      return done;
    },
    /** Tells all to hurry, and resolves once none is under way. */
    async idle(): Promise<void> {
      while (last.size > 0) {
        for (const { hurry } of last.values()) hurry.abort();
        await Promise.allSettled([...last.values()].map(({ done }) => done));
      }
    },
  };
}
