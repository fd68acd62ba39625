const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 22 characters of 64: as many bits as a UUID, and it works on pages without https, where `crypto.randomUUID` does not. */
export const newMessageId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => letters[byte & 63]).join('');
