/** The words of Settings > Invitations. */
export const invitationWords = {
  title: 'Invitations',
  intro:
    'The launcher can offer a chat by itself to somebody who has been on a page for a while. It does so once in a browser tab, only while a person is free to chat, and never during a surge.',
  isOn: 'Invite people to chat',
  after: 'After',
  afterHint: 'How long somebody has been on the page.',
  seconds: 'seconds',
  pages: 'Pages',
  pagesHint: 'The part of the address after the site, one on each line, like /council-tax. Pages below it are meant too. Leave it empty for every page.',
  saved: (site: string) => `Saved. This is in force for ${site} now, for pages opened from now on.`,
  on: 'On',
  off: 'Off',
  everyPage: 'every page',
} as const;
