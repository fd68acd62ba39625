/** Numbers of the product's rules, in milliseconds. Configuration by team builds on these defaults. */
export const rules = {
  /** An unanswered offer goes to the next person. */
  offerLasts: 7_000,
  /** Someone who missed or declined is asked again, after everyone else, once this has passed. */
  askAgainAfter: { missed: 10_000, declined: 30_000 },
  /** How long wrap-up holds a seat. */
  wrapUpHolds: 60_000,
  /** An advisor whose last connection dropped keeps their chats this long. */
  absenceGrace: 45_000,
  /** For so long after a drop an advisor still counts as there: a page that reloads is back sooner. */
  reloadGrace: 10_000,
  /** A waiting resident whose last page is gone keeps their place this long. */
  residentGrace: 5 * 60_000,
  defaultCapacity: 3,
} as const;
