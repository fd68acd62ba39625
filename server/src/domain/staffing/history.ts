/**
 * A past request for a person, in epoch milliseconds. `finishedAt`: an outcome was picked. `withAdvisor`: somebody had it when it ended. `wrapUpHolds`: so many
 * milliseconds after the end a seat is given back, if no outcome is picked sooner.
 */
export type PastRequest = {
  requestedAt: number;
  acceptedAt: number | null;
  leftAt: number | null;
  closedAt: number | null;
  finishedAt: number | null;
  withAdvisor: boolean;
  wrapUpHolds: number;
};

/** A figure from the past, with how many it was found from; null when those are too few to stand on. */
export type Found = { seconds: number | null; sample: number };

/** Handling times differ from each other by about as much as their mean, so that the mean of 20 is right to about a fifth. */
export const handledLeast = 20;
/** The error of the estimate is 1 / the root of this: about a third. */
export const abandonedLeast = 10;

const mean = (sumMs: number, count: number, least: number): number | null => (count >= least ? sumMs / count / 1000 : null);

/** From acceptance to the end of wrap-up, which ends when an outcome is picked, or when it gives its seat back by itself. */
export function handlingTime(requests: readonly PastRequest[]): Found {
  const spans = requests.flatMap(({ acceptedAt, closedAt, finishedAt, withAdvisor, wrapUpHolds }) => {
    if (acceptedAt === null || closedAt === null || !withAdvisor) return [];
    return [Math.min(finishedAt ?? Infinity, closedAt + wrapUpHolds) - acceptedAt];
  });
  return {
    seconds: mean(
      spans.reduce((all, span) => all + span, 0),
      spans.length,
      handledLeast,
    ),
    sample: spans.length,
  };
}

/**
 * Mean patience: all the time that was waited, by those who were answered too, divided by how many gave up. That is the likeliest value of an exponential
 * patience when those who were answered are known only to have had more of it (censored). `sample` counts those who gave up, `waited` all.
 */
export function patience(requests: readonly PastRequest[]): Found & { waited: number } {
  const waits = requests.flatMap(({ requestedAt, acceptedAt, leftAt }) => {
    const until = acceptedAt ?? leftAt;
    return until === null ? [] : [{ span: until - requestedAt, gaveUp: acceptedAt === null }];
  });
  const sample = waits.filter(({ gaveUp }) => gaveUp).length;
  const seconds = mean(
    waits.reduce((all, { span }) => all + span, 0),
    sample,
    abandonedLeast,
  );
  // Nobody's patience is nothing: a mean of 0 would be a fault of a clock.
  return { seconds: seconds === 0 ? null : seconds, sample, waited: waits.length };
}
