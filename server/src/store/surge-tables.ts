import type { SurgeAct, SurgeReason } from '@frontdesk/shared/surge.ts';

/** On from `starts_at` until `ends_at`, or until `ended_at` where it was ended before. */
export interface SurgeTable {
  id: string;
  site_id: string;
  reason: SurgeReason;
  other_reason: string | null;
  banner: string;
  pinned_article_id: string | null;
  extra_capacity: number;
  team_ids_json: string;
  extends_hours: number;
  starts_at: number;
  ends_at: number;
  ended_at: number | null;
  /** Staff ids. */
  ended_by: string | null;
  created_by: string;
  created_at: number;
  version: number;
}

/** Every act on a surge; `actor` is a staff id or "system", `body_json` the surge as it was from then on. */
export interface SurgeChangeTable {
  id: string;
  surge_id: string;
  at: number;
  actor: string;
  act: SurgeAct;
  body_json: string;
}
