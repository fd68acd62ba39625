/**
 * Whether an address may be led to: a web page, an e-mail address, a telephone number, or a path on the council's own site. Browsers drop tabs and line
 * breaks inside an address and read a backslash as a slash, so neither may pass.
 */
export const isSafeAddress = (address: string): boolean => /^(https?:\/\/|mailto:|tel:)[^\s\\]+$/i.test(address) || /^\/(?![/\\])[^\s\\]*$/.test(address);
