/** One request for a person, in epoch milliseconds. `leftAt`: gave up without an answer. */
export type Request = { requestedAt: number; acceptedAt: number | null; answeredAt: number | null; leftAt: number | null };

export type ServiceLevel = { offered: number; shortAbandons: number; withinTarget: number; acceptedWithinTarget: number; share: number | null };

/**
 * Service level = answered within the target / (offered - short abandons), as contact centres define it. "Answered" is a person's first message;
 * the same by acceptance is reported beside it. A request still inside the target with no answer is not counted yet: it can still be kept or missed.
 */
export function serviceLevel(requests: Request[], now: number, target: number, shortAbandon: number): ServiceLevel {
  const level = { offered: 0, shortAbandons: 0, withinTarget: 0, acceptedWithinTarget: 0 };
  for (const request of requests) {
    const pending = request.answeredAt === null && request.leftAt === null && now - request.requestedAt < target;
    if (pending) continue;
    level.offered += 1;
    if (request.answeredAt === null && request.leftAt !== null && request.leftAt - request.requestedAt < shortAbandon) level.shortAbandons += 1;
    if (request.answeredAt !== null && request.answeredAt - request.requestedAt <= target) level.withinTarget += 1;
    if (request.acceptedAt !== null && request.acceptedAt - request.requestedAt <= target) level.acceptedWithinTarget += 1;
  }
  const counted = level.offered - level.shortAbandons;
  return { ...level, share: counted > 0 ? level.withinTarget / counted : null };
}
