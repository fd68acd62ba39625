import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { MissLine } from '../hybrid/model.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));

const Topic = v.strictObject({ id, title: text, service: text, covers: v.array(text) });
const Miss = v.strictObject({
  kind: v.picklist(['off-list', 'other-body', 'personal-case', 'chitchat', 'abuse', 'attack', 'nonsense', 'language']),
  text,
  contact: v.optional(v.nullable(id), null),
});
const Vague = v.strictObject({ say: v.pipe(v.array(text), v.minLength(1)), ask: text, topics: v.pipe(v.array(id), v.minLength(2), v.maxLength(3)) });
const Contact = v.strictObject({ name: text, url: v.pipe(text, v.regex(/^https:\/\/\S+$/)), phone: v.nullable(text), for: text });

export type Topic = v.InferOutput<typeof Topic>;
export type Vague = v.InferOutput<typeof Vague>;

/** What every UK council is asked, and how people ask it. */
export type StarterPack = {
  topics: Topic[];
  /** By a topic's id. */
  phrasings: Map<string, string[]>;
  misses: MissLine[];
  /** Openings that leave open what is meant, and what to ask back. */
  vague: Vague[];
  /** Other bodies, by their key. */
  contacts: Map<string, v.InferOutput<typeof Contact>>;
  /** Lines of words and phrases that mean the same, with commas between. */
  synonyms: string;
};

export const emptyPack: StarterPack = { topics: [], phrasings: new Map(), misses: [], vague: [], contacts: new Map(), synonyms: '' };

/** Reads the pack's files. Throws an Error that names the file, the line and what is wrong with it. */
export function readPack(folder: string): StarterPack {
  const content = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const rows = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S>[] =>
    linesOf(content(file)).map(({ line, number }) => parsed(`${file}, line ${number}`, schema, json(line)));
  const phrasings = readdirSync(join(folder, 'phrasings'))
    .filter((file) => file.endsWith('.txt'))
    .map((file): [string, string[]] => {
      const lines = linesOf(content(`phrasings/${file}`));
      return [file.slice(0, -4), lines.map(({ line, number }) => parsed(`phrasings/${file}, line ${number}`, text, line))];
    });
  return {
    topics: rows('topics.jsonl', Topic),
    phrasings: new Map(phrasings),
    misses: rows('near-misses.jsonl', Miss),
    vague: rows('vague.jsonl', Vague),
    contacts: new Map(Object.entries(parsed('contacts.json', v.record(id, Contact), json(content('contacts.json'))))),
    synonyms: content('synonyms.txt'),
  };
}

/** Numbered as an editor numbers them; without those that are empty. */
const linesOf = (content: string): { line: string; number: number }[] =>
  content.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ line, number: at + 1 }]));

function parsed<S extends v.GenericSchema>(where: string, schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new Error(`${where}: ${path === null ? '' : `${path}: `}${issue.message}`);
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
