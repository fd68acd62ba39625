/** Letters that English and Welsh are written with, figures, and the marks of plain sentences. Everything else is refused: markup, other scripts, what cannot be seen. */
const allowed = /^[A-Za-zÀ-ÖØ-öø-ÿŴŵŶŷ0-9 \n.,;:'’‘"“”()\-–—%£/&]*$/;
/** Marks of lists, of addresses, and runs that are drawn as something else than a sentence. */
const marked = /^\s*(?:[-–—]|\d+[.)])\s|:\/\/|\bwww\.|\/\/|--|\.\.|(?:^|\n)\s*(?:note|system|assistant|user|answer)\s*:/im;

/** Whether a text is plain sentences and nothing else. */
export const isPlain = (text: string): boolean => allowed.test(text) && !marked.test(text);
