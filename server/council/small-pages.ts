import { html, type Html } from './html.ts';

interface SmallPage {
  title: string;
  main: Html;
}

/** Where every demonstration form leads. Their fields have no names, so that a browser sends nothing of what was typed. */
export const demoForm: SmallPage = {
  title: 'Nothing was sent',
  main: html`<div class="width narrow">
<h1>Nothing was sent</h1>
<p class="lead">This is a demonstration form: nothing was sent.</p>
<p>Fernshire is an invented council. What you typed stayed in your browser, and nobody will act on it.</p>
<p>If you have something to report, tell your own council. You can <a href="https://www.gov.uk/find-local-council">find your local council on GOV.UK</a>.</p>
<p><a href="/">Go to the home page</a></p>
</div>`,
};

export const onlineService: SmallPage = {
  title: 'The demonstration stops here',
  main: html`<div class="width narrow">
<h1>The demonstration stops here</h1>
<p class="lead">On a real council’s website, this link would open an online service.</p>
<p>Fernshire is an invented council, so there is nothing behind it. Go back to the page you came from to read on, or ask a question in the chat at the bottom of this page.</p>
<p>If you need this service for yourself, you can <a href="https://www.gov.uk/find-local-council">find your local council on GOV.UK</a>.</p>
<p><a href="/">Go to the home page</a></p>
</div>`,
};

export const notFound: SmallPage = {
  title: 'Page not found',
  main: html`<div class="width narrow">
<h1>Page not found</h1>
<p class="lead">There is no page at this address.</p>
<p>If you typed the address, check that it is right. If you pasted it, check that you copied all of it.</p>
<p>You can start at the <a href="/">home page</a>, ask a question in the chat at the bottom of this page, or call us on <a class="phone" href="tel:01632960100">01632 960100</a>, Monday to Friday, 8:30am to 5pm.</p>
</div>`,
};
