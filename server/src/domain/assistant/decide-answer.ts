/** An article that was found for a question, and how sure it is that it answers it, from 0 to 1. */
export type Found = { articleId: string; confidence: number };

/** What is known of a question that no article answers: what kind it is, and whose business, where that is known. */
export type Miss = { kind: string; contact: string | null };

/** What was found for a question, and how sure to be of it on this site, as was worked out when its articles were published. */
export type Findings = {
  /** Best first, three at most; only the first has a confidence. */
  found: Found[];
  /** How likely it is that the right article is among them, from 0 to 1. */
  among: number;
  /** The least confidence to answer with, and the least likelihood to offer a choice with. */
  answerAt: number;
  chooseAt: number;
  /** Set where the question is likest to one that no article answers. */
  miss: Miss | null;
};

export const nothingFound: Findings = { found: [], among: 0, answerAt: 1, chooseAt: 1, miss: null };

export type Decision = { type: 'answer'; articleId: string } | { type: 'choices'; articleIds: string[] } | { type: 'none' };

/** What the assistant does with what was found: answers, asks which of up to three is meant, or knows that it does not know. */
export function decideAnswer({ found, among, answerAt, chooseAt }: Findings): Decision {
  const [best] = found;
  if (!best) return { type: 'none' };
  if (best.confidence >= answerAt) return { type: 'answer', articleId: best.articleId };
  return among >= chooseAt ? { type: 'choices', articleIds: found.map(({ articleId }) => articleId) } : { type: 'none' };
}
