/** Numbers that no team changes, in milliseconds where they are spans. What a team sets is shared/src/team-rules.ts. */
export const rules = {
  /** For so long after a drop an advisor still counts as there: a page that reloads is back sooner. */
  reloadGrace: 10_000,
  defaultCapacity: 3,
} as const;
