import type { AdvisorPage } from '../../simulate/clients/advisor-page.ts';
import type { ResidentPage } from '../../simulate/clients/resident-page.ts';
import { answer, marked, reply } from '../../simulate/people/words.ts';
import type { Road } from './road.ts';
import type { ServerProcess } from './server-process.ts';
import { synced, type Page, type Stage } from './stage.ts';
import { until } from './watch.ts';

/** A chat between a resident and whoever of the desk has it. */
export type Talk = { resident: ResidentPage; conversationId: string };

/** Seats of one advisor of the background: the most there can be. */
const seats = 10;
const chatWithin = 30_000;

/** The general team: advisors spread over the processes, who take every chat at once, and the talks that go on in the background. */
export class Desk {
  readonly advisors: AdvisorPage[] = [];
  readonly talks: Talk[] = [];
  /** Each page has a road of its own. */
  private readonly roads = new Map<Page, Road>();
  private writing: NodeJS.Timeout | undefined;
  private turn = 0;

  private constructor(private readonly stage: Stage) {}

  static async open(stage: Stage, logins: readonly string[]): Promise<Desk> {
    const desk = new Desk(stage);
    for (const [n, login] of logins.entries()) {
      const road = await stage.road(n);
      const page = await stage.advisor(login, road, { capacity: seats, offered: (offer) => void page.accept(offer) });
      await page.setAvailable(true);
      desk.advisors.push(page);
      desk.roads.set(page, road);
    }
    return desk;
  }

  get pages(): Page[] {
    return [...this.talks.map((talk) => talk.resident), ...this.advisors];
  }
  /** Pages that are connected to that process now. */
  pagesAt(process: ServerProcess): Page[] {
    return this.pages.filter((page) => this.roads.get(page)?.leadsTo === process.port);
  }
  /** The process that most pages are connected to. */
  get busiest(): ServerProcess {
    return this.stage.processes.reduce((most, one) => (this.pagesAt(one).length > this.pagesAt(most).length ? one : most));
  }

  /** Whoever has the chat now. */
  advisorOf(conversationId: string): AdvisorPage | undefined {
    return this.advisors.find((page) => page.chat(conversationId)?.state === 'assigned');
  }

  /** A new chat with an advisor. Rejects when nobody comes. */
  async chat(name: string, road: Road): Promise<Talk> {
    const resident = this.stage.resident(name, road);
    this.roads.set(resident, road);
    await synced(resident);
    await resident.ask('person.request', { conversationId: null });
    for (let tries = 0; tries < 3 && resident.conversation?.state !== 'assigned'; tries++) {
      // Where the machine stalls, offers are missed and those who missed them are Away: as people do, they come back.
      if (tries > 0) await Promise.all(this.advisors.map((page) => page.setAvailable(true)));
      await resident.waiting.until(() => resident.conversation?.state === 'assigned', chatWithin);
    }
    const conversationId = resident.openId;
    await until(() => this.advisorOf(conversationId ?? '') !== undefined, chatWithin);
    if (conversationId === null || resident.conversation?.state !== 'assigned') throw new Error(`Nobody took the chat of ${name}.`);
    return { resident, conversationId };
  }

  /** So many chats in which both sides write in turn, so many messages a second in all. */
  async begin(count: number, perSecond: number): Promise<void> {
    const chats = Array.from({ length: count }, (_, n) => this.stage.road(n).then((road) => this.chat(`background-${n}`, road)));
    this.talks.push(...(await Promise.all(chats)));
    this.writing = setInterval(() => this.writeNext(), 1000 / perSecond);
  }
  end(): void {
    clearInterval(this.writing);
    this.pages.forEach((page) => page.close());
  }

  /** Both sides of a talk write a message. Resolves when both are acknowledged. */
  async write({ resident, conversationId }: Talk): Promise<void> {
    await Promise.all([
      resident.send((mark) => marked(reply(Math.random), mark)),
      this.advisorOf(conversationId)?.send(conversationId, (mark) => marked(answer(Math.random), mark)),
    ]);
  }
  private writeNext(): void {
    const round = Math.floor(this.turn / this.talks.length);
    const talk = this.talks[this.turn++ % this.talks.length];
    if (!talk) return;
    // People take turns: the two of a talk do not write in the same moment.
    if (round % 2 === 0) void talk.resident.send((mark) => marked(reply(Math.random), mark));
    else void this.advisorOf(talk.conversationId)?.send(talk.conversationId, (mark) => marked(answer(Math.random), mark));
  }
}
