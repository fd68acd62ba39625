import type { Kept } from '../connection/kept.ts';
import type { Link } from '../connection/link.ts';
import type { Store } from './store.ts';

/** What the parts of the app work with. Times are this device's, in milliseconds. */
export type Deps = { store: Store; link: Link; kept: Kept; now: () => number };
