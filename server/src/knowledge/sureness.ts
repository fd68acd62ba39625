/** What is known of a best match. Weights of terms are inverse document frequencies, so that a rare word counts for more. */
export type Match = {
  score: number;
  /** The next best article's score; 0 without one. */
  nextScore: number;
  termCount: number;
  /** Weight of all the question's terms, of those found in the article, and of those found in its question and phrasings. */
  weight: number;
  foundWeight: number;
  askedWeight: number;
};

/** Fitted by logistic regression to questions with known answers and to questions that no article answers: see docs/assistant.md. */
const fitted = { base: -4.119, margin: 2.839, score: 1.656, found: -0.498, asked: 1.778, terms: 0.283, weight: -1.016 };

/** The estimated probability, from 0 to 1, that the best match is the right article. */
export function sureness(match: Match): number {
  if (match.score <= 0 || match.weight <= 0) return 0;
  const terms = Math.max(1, match.termCount);
  const z =
    fitted.base +
    fitted.margin * ((match.score - match.nextScore) / match.score) +
    // A score grows with the length of a question: about as its root.
    fitted.score * Math.log(match.score / Math.sqrt(terms)) +
    fitted.found * Math.min(1, match.foundWeight / match.weight) +
    fitted.asked * Math.min(1, match.askedWeight / match.weight) +
    fitted.terms * Math.log(terms) +
    fitted.weight * Math.log(match.weight);
  return 1 / (1 + Math.exp(-z));
}
