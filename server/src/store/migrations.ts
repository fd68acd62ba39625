import { first } from './steps/0001-first.ts';
import { severalProcesses } from './steps/0002-several-processes.ts';
import { messageOnceById } from './steps/0003-message-once-by-id.ts';
import { settings } from './steps/0004-settings.ts';
import { telephone } from './steps/0007-telephone.ts';
import type { Step } from './steps/step.ts';

export type { Step } from './steps/step.ts';

/** In their order. The next one goes at the end; a released one is never edited. */
export const migrations: readonly Step[] = [first, severalProcesses, messageOnceById, settings, telephone];
