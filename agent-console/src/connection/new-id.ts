/** A fresh id of 22 letters. `crypto.randomUUID` would be missing where the console is served without TLS, as on a test machine. */
export const newId = (): string => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => letters[byte & 63]).join('');
};
