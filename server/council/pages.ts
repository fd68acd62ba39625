import type { Block } from '@frontdesk/shared/message.ts';
import { areas, type Area } from './areas.ts';
import { drawBlocks } from './blocks.ts';
import { html, type Html } from './html.ts';
import { onlineService } from './online-services.ts';

/** What the website shows of an article of the knowledge. */
export interface CouncilArticle {
  id: string;
  question: string;
  service: string;
  blocks: readonly Block[];
}

/** A form of this website that stands above the articles of an area. */
export interface AreaForm {
  id: string;
  heading: string;
  body: Html;
}

/** The articles of an area, service by service. Those of a service that no area has are shown with the council's own. */
export function articlesOf(area: Area, articles: readonly CouncilArticle[]): CouncilArticle[] {
  const known = new Set(areas.flatMap((each) => each.services));
  const ofServices = area.services.flatMap((service) => articles.filter((article) => article.service === service));
  const others = area.path === '/council' ? articles.filter((article) => !known.has(article.service)) : [];
  return [...ofServices, ...others];
}

/** The page of one area: a list of what is on it, its form when it has one, and its articles as sections that links can name. */
export function areaPage(area: Area, articles: readonly CouncilArticle[], form: AreaForm | null): Html {
  const contents = [...(form ? [{ id: form.id, text: form.heading }] : []), ...articles.map(({ id, question }) => ({ id, text: question }))];
  return html`<div class="width columns">
<div class="column-main">
<h1>${area.title}</h1>
<p class="lead">${area.intro}</p>
<nav class="contents" aria-labelledby="contents-heading">
<h2 id="contents-heading">On this page</h2>
<ul>
${contents.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
</ul>
</nav>
${form ? formSection(form) : html``}
${articles.map((article) => articleSection(area, article))}
<p class="back-to-top"><a href="#main">Back to the top of this page</a></p>
</div>
<div class="column-side">
${contactSection(area)}
</div>
</div>`;
}

function formSection(form: AreaForm): Html {
  return html`<section class="topic" id="${form.id}" aria-labelledby="${form.id}-heading">
<h2 id="${form.id}-heading">${form.heading}</h2>
${form.body}
</section>`;
}

function articleSection(area: Area, article: CouncilArticle): Html {
  return html`<section class="topic" id="${article.id}">
<h2>${article.question}</h2>
${drawBlocks(article.blocks, onlineService(area, article.id))}
</section>`;
}

function contactSection(area: Area): Html {
  const lines = area.contacts.map(({ label, phone }) => html`<li>${label} <a class="phone" href="tel:${phone.replaceAll(' ', '')}">${phone}</a></li>`);
  return html`<section class="contact" aria-labelledby="contact-heading">
<h2 id="contact-heading">Who to call</h2>
<ul>
${lines}
</ul>
<p>Lines are open Monday to Friday, 8:30am to 5pm, unless we say otherwise.</p>
<p>You can also use the chat at the bottom of this page, at any hour.</p>
</section>`;
}

/** The cards of the home page. */
export function areaCards(): Html {
  return html`<ul class="cards">
${areas.map((area) => html`<li class="card"><h3><a href="${area.path}">${area.title}</a></h3><p>${area.intro}</p></li>`)}
</ul>`;
}
