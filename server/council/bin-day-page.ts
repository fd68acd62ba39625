import { Temporal } from 'temporal-polyfill';
import { collections, postcodeProblems, readPostcode, type PostcodeProblem } from './bin-day.ts';
import { html, type Html } from './html.ts';

const timeZone = 'Europe/London';

/** The form that asks for a postcode; the home page and the waste page have it too. */
export function binDayForm(typed = '', problem: PostcodeProblem | null = null): Html {
  const error = problem ? html`<p class="error" id="postcode-error"><span class="visually-hidden">Error:</span> ${postcodeProblems[problem]}</p>` : html``;
  const marks = problem ? html`aria-describedby="postcode-hint postcode-error" aria-invalid="true"` : html`aria-describedby="postcode-hint"`;
  return html`<form action="/waste/collection-day" method="get">
<div class="field${problem ? ' field-wrong' : ''}">
<label for="postcode">Postcode</label>
<p class="hint" id="postcode-hint">A Fernshire postcode, like FN1 1AA</p>
${error}
<input class="input-short" id="postcode" name="postcode" type="text" autocomplete="postal-code" spellcheck="false" value="${typed}" ${marks}>
</div>
<button class="button" type="submit">Find your collection day</button>
</form>`;
}

/** @param typed what is in the address, or null when nobody has asked yet. @param now epoch milliseconds. */
export function binDayMain(typed: string | null, now: number): { title: string; wrong: boolean; main: Html } {
  const title = 'Find your bin collection day';
  if (typed === null) return { title, wrong: false, main: question(title, '', null) };
  const read = readPostcode(typed);
  // The longest postcode with room for spaces: a longer text is not worth showing again.
  if ('problem' in read) return { title, wrong: true, main: question(title, typed.slice(0, 20), read.problem) };
  return { title: 'Your bin collection day', wrong: false, main: answer(read.postcode, now) };
}

function question(heading: string, typed: string, problem: PostcodeProblem | null): Html {
  return html`<div class="width narrow">
${problem ? errorSummary(problem) : html``}
<h1>${heading}</h1>
<p class="lead">Enter your postcode to see which day we come and which bin to put out.</p>
${binDayForm(typed, problem)}
</div>`;
}

/** Takes the focus as the page opens, so that a screen reader says the mistake first. */
function errorSummary(problem: PostcodeProblem): Html {
  return html`<div class="error-summary" role="alert" aria-labelledby="error-heading" tabindex="-1" autofocus>
<h2 id="error-heading">There is a problem</h2>
<ul>
<li><a href="#postcode">${postcodeProblems[problem]}</a></li>
</ul>
</div>`;
}

const spokenDate = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const say = (date: Temporal.PlainDate) => spokenDate.format(date.toZonedDateTime('UTC').epochMilliseconds);

function answer(postcode: string, now: number): Html {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const { weekday, rubbish, recycling, food } = collections(postcode, today);
  const row = (bin: string, date: Temporal.PlainDate, often: string) => html`<tr><th scope="row">${bin}</th><td>${say(date)}</td><td>${often}</td></tr>`;
  return html`<div class="width narrow">
<h1>Your bin collection day</h1>
<p class="lead">We collect from ${postcode} on <strong>${weekday}</strong>.</p>
<p class="demonstration"><strong class="tag">Demonstration data</strong> Fernshire is an invented council. The day is made from the letters of the postcode.</p>
<table>
<caption>Next collections at ${postcode}</caption>
<thead><tr><th scope="col">Bin</th><th scope="col">Next collection</th><th scope="col">How often</th></tr></thead>
<tbody>
${row('Black bin: rubbish', rubbish, 'Every two weeks')}
${row('Blue bin and paper bag: recycling', recycling, 'Every two weeks')}
${row('Food caddy', food, 'Every week')}
</tbody>
</table>
<p>Put your bin out by 6am. After a bank holiday we come one day later for the rest of that week. Christmas dates change more than this.</p>
<ul>
<li><a href="/waste#missed-bin">What to do if we missed your bin</a></li>
<li><a href="/waste#what-goes-in-recycling">What goes in your recycling bin</a></li>
<li><a href="/waste#new-bin">Order a new bin</a></li>
</ul>
<h2>Check another postcode</h2>
${binDayForm()}
</div>`;
}
