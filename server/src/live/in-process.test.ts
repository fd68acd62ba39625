import { liveInProcess } from './in-process.ts';
import { liveContract } from './live-contract.ts';

liveContract('one process', { open: (limits) => Promise.resolve(liveInProcess(limits)) });
