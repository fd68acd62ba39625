import type { ModelUse } from '../model/language-model.ts';

/** What was made good after an event was lost: an offer nobody made, an absence nobody wrote down, messages a connected page had to ask for. */
export type Repair = 'offer' | 'absence' | 'message';

/** `refused`: the caller was told no. `failed`: the fault was ours. */
export type CommandOutcome = 'ok' | 'refused' | 'failed';

/**
 * What became of asking the language model. `shown`: every sentence was supported. `unsupported`: one was not, and all were thrown away. `late`: nothing whole came in
 * time. `failed`: it could not be asked, or what came was no answer.
 */
export type ModelOutcome = 'shown' | 'unsupported' | 'late' | 'failed';

/** What is counted for those who watch the service. Nothing here throws or waits, and times are milliseconds. */
export type Count = {
  /** A command was acknowledged. `command` is one of the protocol's own names, so that callers cannot make up labels. */
  commandAnswered: (command: string, outcome: CommandOutcome, took: number) => void;
  /** A person accepted a conversation for the first time, so long after it was first asked for. */
  queueWaited: (waited: number) => void;
  /** A timer was claimed, so long after it was due. */
  timerClaimed: (late: number) => void;
  repaired: (kind: Repair, howMany: number) => void;
  /** The store did not do a piece of work. */
  storeFailed: () => void;
  /** The language model was asked, or would have been. */
  modelAsked: (use: ModelUse, outcome: ModelOutcome, took: number) => void;
};
