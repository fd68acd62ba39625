/** What a telephone dials for a number as it is written. */
export const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '');
