/** Markup that is safe to send. Only this file makes it, so that text cannot become markup by being forgotten. */
export class Html {
  readonly #markup: string;
  private constructor(markup: string) {
    this.#markup = markup;
  }
  /** For files of this folder, which are part of the program: never for text that somebody typed. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }
  toString(): string {
    return this.#markup;
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Right for text between tags and for attribute values in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

type Part = string | number | Html | readonly Html[];

const markupOf = (part: Part): string => {
  if (part instanceof Html) return part.toString();
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.join('\n');
};

/** Tag of a template in which every value is escaped, unless it is Html already. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  const rest = texts.slice(1).map((text, index) => markupOf(parts[index] ?? '') + text);
  return Html.trusted((texts[0] ?? '') + rest.join(''));
}

/**
 * Puts parts into the `{{name}}` places of a file. It goes over the file once, so that a part which holds
 * `{{name}}` itself, as an article may, is left as it is.
 * @throws Error when the file names a part that is not given: a mistake in the file, found at start.
 */
export function fill(template: string, parts: Readonly<Record<string, Part>>): Html {
  const filled = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The page names {{${name}}}, which nothing gives.`);
    return markupOf(part);
  });
  return Html.trusted(filled);
}
