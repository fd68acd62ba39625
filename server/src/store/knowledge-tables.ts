import type { Generated } from 'kysely';
import type { ArticleAct } from '@frontdesk/shared/knowledge-protocol.ts';

/** What is live: one row for each site. The assistant's engine is built from these. */
export interface ArticleTable {
  id: string;
  site_id: string;
  question: string;
  phrasings_json: string;
  service: string;
  answer: string;
  links_json: string;
  review_date: string;
  topic: string | null;
  steps_json: string | null;
  /** ISO dates. */
  valid_from: string | null;
  valid_to: string | null;
  translations_json: Generated<string>;
  updated_at: number;
}

/** An article as staff work on it. The first columns are of the draft, or of what is live where there is none: for lists. */
export interface ArticleRecordTable {
  id: string;
  question: string;
  service: string;
  site_ids_json: string;
  owner_id: string | null;
  review_date: string;
  is_live: number;
  work: 'none' | 'draft' | 'review';
  draft_json: string | null;
  live_json: string | null;
  version: number;
  /** A staff id; null for the command line and for what came with the program. */
  changed_by: string | null;
  changed_at: number | null;
}

/** Every act on an article, with the article as it was after it. */
export interface ArticleVersionTable {
  article_id: string;
  version: number;
  at: number;
  by: string | null;
  act: ArticleAct;
  note: string | null;
  body_json: string;
}

/** `mark` goes up whenever what is live on a site changes. */
export interface SiteKnowledgeTable {
  site_id: string;
  mark: number;
}
