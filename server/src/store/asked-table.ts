import type { AskedHow } from '../domain/assistant/asked.ts';

/** How a question left the list of what people ask: taken as a phrasing, as the question of a draft, as not needed, or because an article answers it now. */
export const settledAs = ['phrasing', 'draft', 'dismissed', 'answeredNow'] as const;
export type SettledAs = (typeof settledAs)[number];

/** A question to the assistant, and what became of it. Its words are in the message at `seq`, and nowhere else. */
export interface AskedTable {
  /** The conversation's id and `seq`. */
  id: string;
  conversation_id: string;
  seq: number;
  site_id: string;
  at: number;
  page_url: string;
  language: string;
  how: AskedHow;
  /** 0: too vague to be learnt from, or words that only follow an answer. */
  is_whole: number;
  /** It was answered with this article, by the message at `answer_seq`, the answer to what was picked included. */
  article_id: string | null;
  answer_seq: number | null;
  /** Of choices, the article that was taken. */
  picked: string | null;
  /** 1 or 0 as the resident said, of choices 0 where they took none; null where they said nothing. */
  helped: number | null;
  /** The first reply of a person in the conversation. */
  advisor_seq: number | null;
  /** 1 while somebody should look at it. */
  is_open: number;
  settled_at: number | null;
  /** A staff id; null where it settled by itself. */
  settled_by: string | null;
  settled_as: SettledAs | null;
}
