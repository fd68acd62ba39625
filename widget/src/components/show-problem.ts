/** Goes to the first field that is wrong, with the summary in view as well where there is room for both. */
export function showProblem(form: HTMLFormElement | null, id: string): void {
  const field = form?.querySelector<HTMLElement>(`#${id}`);
  const summary = form?.querySelector<HTMLElement>('.error-summary');
  const around = form?.parentElement;
  field?.focus();
  if (!field || !summary || !around) return;
  const top = summary.offsetTop - 8;
  if (field.offsetTop + field.offsetHeight - top < around.clientHeight) around.scrollTop = top;
}
