/** What a language model may be used for: other words for an article, a draft of a reply, a summary of a chat. */
export const modelUses = ['rephrase', 'draft', 'summary'] as const;
export type ModelUse = (typeof modelUses)[number];

export type Prompt = {
  use: ModelUse;
  /** What is to be done, in our words. */
  system: string;
  /** What it is to be done with. What people wrote stands in here and nowhere else. */
  user: string;
  /** Characters of the answer: more is no answer. */
  most: number;
  /** Milliseconds from asking to the last byte of the answer, with everything that is tried. */
  within: number;
};

/**
 * `late`: nothing whole came in time. `down`: no connection, or it broke. `refused`: the endpoint said no. `garbled`: what came is no answer, or longer than was
 * asked for. `busy`: as many are being asked already as may be. `resting`: it failed several times in a row, and is left alone for a while.
 */
export type ModelFailure = 'late' | 'down' | 'refused' | 'garbled' | 'busy' | 'resting';
export type Completion = { ok: true; text: string } | { ok: false; why: ModelFailure };

/** Something that writes. What it writes is of no trust: whoever shows it has checked it. */
export interface LanguageModel {
  /** Never rejects. */
  complete(prompt: Prompt): Promise<Completion>;
  /** Breaks off what is under way; nothing is asked any more. */
  close(): void;
}
