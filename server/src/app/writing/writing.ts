import type { CheckSupport, Support } from '../../knowledge/support/supported.ts';
import type { LanguageModel, ModelUse, Prompt } from '../../model/language-model.ts';
import type { ModelOutcome } from '../count.ts';
import type { Deps } from '../deps.ts';

/** A language model, what it may be used for, and the check without which nothing that it writes is shown. */
export type Writing = { model: LanguageModel; uses: ReadonlySet<ModelUse>; supports: CheckSupport };

/** Says whether a text may be shown: its sentences, or that one of them is not supported. */
export type Check = (text: string) => Support;

export type Written = { outcome: 'shown'; sentences: string[] } | { outcome: Exclude<ModelOutcome, 'shown'> };

/** Asks the model and checks what comes. `hurry`: it is not waited for any longer. Never rejects. */
export async function written(deps: Pick<Deps, 'count'>, { model }: Writing, prompt: Prompt, check: Check, hurry?: AbortSignal): Promise<Written> {
  const began = performance.now();
  const done = await ask(model, prompt, check, hurry);
  deps.count.modelAsked(prompt.use, done.outcome, performance.now() - began);
  return done;
}

async function ask(model: LanguageModel, prompt: Prompt, check: Check, hurry?: AbortSignal): Promise<Written> {
  const completion = await Promise.race([model.complete(prompt), hurried(hurry)]);
  if (!completion.ok) return { outcome: completion.why === 'late' ? 'late' : 'failed' };
  const support = check(completion.text);
  return support.ok ? { outcome: 'shown', sentences: support.sentences } : { outcome: 'unsupported' };
}

/** Resolves when it is to be quick, if it ever is. */
const hurried = (hurry: AbortSignal | undefined): Promise<{ ok: false; why: 'late' }> =>
  new Promise((resolve) => {
    const late = () => resolve({ ok: false, why: 'late' });
    if (hurry?.aborted) late();
    else hurry?.addEventListener('abort', late, { once: true });
  });
