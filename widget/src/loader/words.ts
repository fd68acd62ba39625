/** Every word the loader puts on a council's page. */
export const chatWithUs = 'Chat with us';
export const hideMessage = 'Hide this message';
export const inviteWords = 'Can we help? A person is free to chat now.';
export const windowTitle = (siteName: string) => `Chat with ${siteName}`;
export const unreadWords = (count: number) => `${count} new message${count === 1 ? '' : 's'}`;
export const unknownSite = (site: string) => `Frontdesk: data-site="${site}" on the script tag names no chat.`;
