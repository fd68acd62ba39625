import { countUp, roughSpan } from '../inbox/times.ts';
import { useNow } from './use-now.ts';

type Props = { since: number; offset: number };

/** "0:42", counting. */
export const Counting = ({ since, offset }: Props) => <span class="counting">{countUp(useNow(offset) - since)}</span>;

/** "5 minutes", growing: for what nobody watches by the second. */
export const RoughSpan = ({ since, offset }: Props) => <>{roughSpan(useNow(offset) - since)}</>;
