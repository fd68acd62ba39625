/** First come, first served, by the first request for a person; equal times by id, so that the order is total. */
export const byFirstRequest = (a: { requestedAt: number; id: string }, b: { requestedAt: number; id: string }): number =>
  a.requestedAt - b.requestedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
