import * as v from 'valibot';
import { urgentKinds } from '@frontdesk/shared/urgent.ts';

/** A line that is not as it should be: the message names the file and the line, and says what is wrong. */
export class LineError extends Error {}

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(10_000));
/** `faq`: how an article is asked for. `query`: a question with the article that answers it. `oos`: a question that none answers. */
export const EvalLine = v.variant('split', [
  v.object({ split: v.picklist(['faq', 'query']), id: text, text }),
  v.object({ split: v.literal('oos'), id: v.optional(v.nullable(v.string())), text }),
]);
/** A resident's question and the topic that answers it. */
export const QueryLine = v.object({ topic: text, text });
/** A question that no article answers, and why. */
export const OutsideLine = v.object({ kind: text, text });

/** A message and the kind of danger it tells of; `none` where it tells of none. */
export const UrgentLine = v.object({ kind: v.picklist([...urgentKinds, 'none']), text });

/** One JSON object on each line, empty lines aside. Throws LineError. */
export function readLines<S extends v.GenericSchema>(file: string, content: string, form: S): v.InferOutput<S>[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = v.safeParse(form, objectOf(file, index, line));
    if (parsed.success) return [parsed.output];
    throw new LineError(`${file}, line ${index + 1}: ${parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; ')}`);
  });
}

function objectOf(file: string, index: number, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LineError(`${file}, line ${index + 1}: this is not JSON.`);
  }
}
