/** Where tests keep what was learnt of the demo council's articles, below the project: once for all of them, before the first. */
export const modelsOfTests = 'node_modules/.cache/frontdesk-models';
