import { vi } from 'vitest';
import type { Actions, View } from './actions.ts';

/** For tests: actions that only note that they were called. */
export const noActions = () =>
  ({
    send: vi.fn(),
    tryAgain: vi.fn(),
    discard: vi.fn(),
    rate: vi.fn(),
    ratePinned: vi.fn(),
    hideBanner: vi.fn(),
    askForPerson: vi.fn(),
    openForm: vi.fn(),
    closeForm: vi.fn(),
    leaveMessage: vi.fn(),
    openCallForm: vi.fn(),
    askForCall: vi.fn(),
    cancelCall: vi.fn(),
    endChat: vi.fn(),
    stillHere: vi.fn(),
    startAnew: vi.fn(),
    download: vi.fn(),
    draft: vi.fn(),
    close: vi.fn(),
    reload: vi.fn(),
    textLarger: vi.fn(),
    textSmaller: vi.fn(),
  }) satisfies Actions;

export const view: View = { siteName: 'Fernshire Council', embedded: true, enterSends: true, linkBase: 'https://www.fernshire.example', draft: () => '' };
