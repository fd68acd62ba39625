import * as v from 'valibot';
import { breaker } from './breaker.ts';
import type { Completion, LanguageModel, ModelFailure, ModelUse, Prompt } from './language-model.ts';
import { readAtMost } from './read-at-most.ts';

const bytesMost = 64 * 1024;
/** Asked beside each other; one more is told at once that it is busy. */
const atOnceMost = 8;
/** With less time than this left nothing is tried a second time. */
const againFrom = 500;
/** A token has three characters or more in English. */
const charactersOfToken = 3;

const Answer = v.object({ choices: v.pipe(v.array(v.object({ message: v.object({ content: v.string() }) })), v.minLength(1)) });

export type ChatCompletions = {
  /** The API's base, such as https://host/v1. */
  url: string;
  name: string;
  key: string | undefined;
  /** Milliseconds that never go back. */
  clock?: () => number;
  /** It does not answer and is left alone for a while; `why` holds nothing that was sent or came. */
  rests?: (use: ModelUse, why: ModelFailure) => void;
  worksAgain?: (use: ModelUse) => void;
};

/** A language model behind an API like OpenAI's, which most servers for models have. */
export function chatCompletions({ url, name, key, clock = () => performance.now(), rests, worksAgain }: ChatCompletions): LanguageModel {
  const address = `${url}/chat/completions`;
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
  // One that is too slow for a resident may be quick enough for an advisor.
  const breakers = { rephrase: breaker(clock), draft: breaker(clock), summary: breaker(clock) };
  const under = new Set<AbortController>();
  let [asking, isClosed] = [0, false];

  async function ask({ system, user, most }: Prompt, signal: AbortSignal): Promise<Completion> {
    const messages = [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ];
    const body = JSON.stringify({ model: name, messages, temperature: 0, max_tokens: Math.ceil(most / charactersOfToken), stream: false });
    // What was sent is not carried on to wherever else an endpoint may point.
    const response = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'error' });
    if (!response.ok) {
      void response.body?.cancel().catch(() => undefined);
      return { ok: false, why: response.status >= 500 ? 'down' : 'refused' };
    }
    return read(await readAtMost(response, bytesMost), most);
  }

  async function tried(prompt: Prompt, until: number): Promise<Completion> {
    const breaking = new AbortController();
    const timer = setTimeout(() => breaking.abort(), Math.max(1, Math.round(until - clock())));
    under.add(breaking);
    try {
      return await ask(prompt, breaking.signal);
    } catch {
      return { ok: false, why: breaking.signal.aborted ? 'late' : 'down' };
    } finally {
      clearTimeout(timer);
      under.delete(breaking);
    }
  }

  return {
    async complete(prompt) {
      const { use, within } = prompt;
      if (isClosed || !breakers[use].mayAsk()) return { ok: false, why: 'resting' };
      if (asking >= atOnceMost) return { ok: false, why: 'busy' };
      asking += 1;
      const until = clock() + within;
      let done = await tried(prompt, until);
      if (!done.ok && done.why === 'down' && !isClosed && until - clock() >= againFrom) done = await tried(prompt, until);
      asking -= 1;
      if (done.ok) {
        if (breakers[use].worked()) worksAgain?.(use);
      } else if (breakers[use].failed()) rests?.(use, done.why);
      return done;
    },
    close() {
      isClosed = true;
      for (const breaking of under) breaking.abort();
    },
  };
}

function read(text: string | null, most: number): Completion {
  const parsed = v.safeParse(Answer, json(text ?? ''));
  const [choice] = parsed.success ? parsed.output.choices : [];
  // Some models think aloud first.
  const said = choice?.message.content.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim() ?? '';
  return said === '' || said.length > most ? { ok: false, why: 'garbled' } : { ok: true, text: said };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
