/** How long things may take with Redis, in milliseconds. Tests shorten them. */
export const redisTimes = {
  /** A start waits so long for Redis, then says what is wrong. A machine that has just booted is busy. */
  start: 10_000,
  /** A caller waits so long for an answer, then goes on without. */
  answer: 400,
  /** Between two proofs that Redis still answers and still has what this process wrote. */
  beat: 1_000,
  /** A connection without a proof for so long is dropped and dialled anew. */
  silence: 3_000,
  /** Between two attempts to connect, at most. */
  redial: 1_000,
  /** A process that gave no beat for so long is forgotten, and everyone on it. */
  forget: 10_000,
  /** While Redis is away, those on other processes count as there for so long. */
  remember: 120_000,
  /** Redis keeps an envelope for so long, for those who were cut off. Envelopes hold what people wrote. */
  keep: 120_000,
};

export type RedisTimes = typeof redisTimes;
