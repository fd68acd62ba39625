/** What the console says of what a computer wrote. */
export const draftWords = {
  byComputer: 'A computer wrote this from the article below, and the resident saw it:',
  draftReply: 'Draft a reply',
  drafting: 'A computer is writing a draft.',
  draftReady: 'The draft is ready, above the reply box.',
  draftTitle: 'Draft, not sent',
  draftFrom: (article: string) => `A computer wrote this from the article “${article}”. Check it before you send it.`,
  takeDraft: 'Put in the reply box',
  dropDraft: 'Throw away',
  draftSummary: 'Draft a summary',
  summaryReady: 'A computer wrote this from the chat. Check it before you pass it on.',
} as const;
