/** Wrong words on the command line: the message is followed by the words that there are. */
export class UsageError extends Error {}
