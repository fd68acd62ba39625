/** Who has which sockets open on this process. */
export function attendance() {
  const sockets = new Map<string, Set<string>>();
  return {
    /** Answers whether it was their first. */
    arrived(key: string, socketId: string): boolean {
      const theirs = sockets.get(key);
      if (theirs) theirs.add(socketId);
      else sockets.set(key, new Set([socketId]));
      return !theirs;
    },
    /** Answers whether it was their last. */
    left(key: string, socketId: string): boolean {
      const theirs = sockets.get(key);
      if (!theirs?.delete(socketId) || theirs.size > 0) return false;
      return sockets.delete(key);
    },
    has: (key: string): boolean => sockets.has(key),
    keys: (): string[] => [...sockets.keys()],
    size: (): number => sockets.size,
    clear: (): void => sockets.clear(),
  };
}

export type Attendance = ReturnType<typeof attendance>;
