import '@frontdesk/shared/tokens.css';
import './panels/base.css';
import './panels/frame.css';
import './panels/chats.css';
import './panels/conversation.css';
import './panels/details.css';
import './panels/figures.css';
import './panels/figures-page.css';
import './panels/staffing.css';
import './panels/settings.css';
import './panels/hours.css';
import './panels/people.css';
import './panels/why.css';
import { render } from 'preact';
import { App } from './app/app.tsx';

const place = document.getElementById('app');
if (place) render(<App />, place);
