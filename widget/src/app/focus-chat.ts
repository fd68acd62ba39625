/** Where to begin: the composer, or whatever takes its place. */
export function focusChat(): void {
  (document.getElementById('message') ?? document.querySelector<HTMLElement>('.foot') ?? document.querySelector('main'))?.focus();
}
