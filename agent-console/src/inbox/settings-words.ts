/** The words of Settings. */
export const settingsWords = {
  save: 'Save',
  loadAgain: 'Load it again',
  elsewhere: (by: string, when: string) =>
    `${by} changed this at ${when}, while you were looking at it. Nothing of yours was saved. Load it again, then make your change.`,
  problemCount: (count: number) => `${count === 1 ? 'One thing needs' : `${count} things need`} another look. Nothing was saved.`,
  notSavedYet: 'Not saved yet.',
  changedLast: (by: string, when: string) => `Last changed by ${by}, ${when}.`,
  neverChanged: 'These are the settings that Frontdesk comes with.',
  routing: 'Routing',
  team: 'Team',
  savedRules: (team: string) => `Saved. These numbers are in force for ${team} now.`,
  routingIntro: 'How chats find an advisor. Each team has its own numbers, and a change is in force at once.',
} as const;
