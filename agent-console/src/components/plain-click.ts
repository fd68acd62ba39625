/** A plain click changes the page in place; with a key held down, the browser opens the address as for any link. */
export const isPlain = (event: MouseEvent): boolean => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
