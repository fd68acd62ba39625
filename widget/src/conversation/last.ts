/** `list.at(-1)`, which phones from before 2022 do not have. */
export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
