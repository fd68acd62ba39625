/**
 * How many times as fast one advisor works through chats who has so many of them at once: three chats at once are not three times as quick, because
 * each is held up by the others. Figures measured in contact centres, as published by callcentrehelper.com with its Erlang calculator for web chat.
 */
const factors = [1, 1.7, 2.5, 2.9, 3.5] as const;

export const chatsAtOnceMost = factors.length;

/** Throws RangeError outside 1 to `chatsAtOnceMost`: nothing is published for more. */
export function concurrencyFactor(chatsAtOnce: number): number {
  const factor = factors[chatsAtOnce - 1];
  if (factor === undefined) throw new RangeError(`Chats at once must be a whole number from 1 to ${chatsAtOnceMost}, not ${chatsAtOnce}.`);
  return factor;
}

/** What one chat takes of an advisor's time: its length from acceptance to the end of wrap-up, shared among the chats that go on beside it. */
export const effectiveAht = (ahtSeconds: number, chatsAtOnce: number): number => ahtSeconds / concurrencyFactor(chatsAtOnce);
