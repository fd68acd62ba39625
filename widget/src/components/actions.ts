import type { CallForm } from '../conversation/call-form.ts';
import type { ContactForm } from '../conversation/contact-form.ts';

/** What the screens can ask the app to do. */
export type Actions = {
  send(text: string): void;
  tryAgain(clientMessageId: string): void;
  discard(clientMessageId: string): void;
  rate(answerSeq: number, helped: boolean): void;
  /** Of the answer that a surge pins, before anything is said. */
  ratePinned(surgeId: string, helped: boolean): void;
  /** By its name; null shows it again. */
  hideBanner(name: string | null): void;
  askForPerson(): void;
  openForm(): void;
  closeForm(): void;
  leaveMessage(form: ContactForm): void;
  openCallForm(): void;
  askForCall(form: CallForm): void;
  cancelCall(): void;
  endChat(): void;
  stillHere(): void;
  startAnew(): void;
  download(): void;
  /** Every change of what is being typed, so that a reload keeps it. */
  draft(text: string): void;
  close(): void;
  reload(): void;
  textLarger(): void;
  textSmaller(): void;
};

/** What does not change while the app runs, or changes only with the window around it. */
export type View = {
  siteName: string;
  embedded: boolean;
  /** True where Enter sends: with a keyboard and a mouse, not on a touch screen. */
  enterSends: boolean;
  /** The origin that links which are paths belong to. */
  linkBase: string;
  draft(): string;
};
