/** An article that was found for a question, and how sure it is that it answers it, from 0 to 1. */
type Candidate = { articleId: string; confidence: number };

export type Decision = { type: 'answer'; articleId: string } | { type: 'choices'; articleIds: string[] } | { type: 'none' };

/** Below this the assistant says that it does not know. Chosen by measuring: docs/assistant.md. */
const sureEnough = 0.6;

/** What the assistant does with what was found, best first. */
export function decideAnswer(found: readonly Candidate[]): Decision {
  const [best] = found;
  return best && best.confidence >= sureEnough ? { type: 'answer', articleId: best.articleId } : { type: 'none' };
}
