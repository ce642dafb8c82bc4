import { type Html, html, type Part } from '../../../../test/hosts/samples/markup.ts';

/** A time as the tool shows it: the instant, and how the agent likes to read it. */
const time = (at: string): Html =>
  html`<time datetime="${at}" title="${at.slice(0, 10)}">${at.slice(11, 16)}</time>`;

const event = (icon: string, words: Part): Html =>
  html`<div class="thread-event action"><span class="type-icon"><i class="faded icon-${icon}"></i></span>
<span class="faded description">${words}</span></div>`;

const entry = (words: string): Html =>
  html`<div class="thread-entry note"><div class="thread-body">${words}</div></div>`;

const closed = (by: string, status: string, at: string): Html =>
  event('thumbs-up-alt', html`Closed by <b>${by}</b> with status of ${status} ${time(at)}`);

const changed = (by: string, status: string, at: string): Html =>
  event('pencil', html`<b>${by}</b> changed the status to <strong>${status}</strong> ${time(at)}`);

const created = (by: string, at: string): Html => event('magic', html`Created by <b>${by}</b> ${time(at)}`);

/** What became of each ticket, oldest first; some of it reads like a change of status and is none. */
const PASTS: Readonly<Record<string, readonly Html[]>> = {
  '83': [
    created('Ines Rask', '2026-11-02T08:00:00+00:00'),
    entry('Closed by Ada with status of Resolved, she said on the phone'),
    event(
      'hand-right',
      html`<b>Ada Lind</b> assigned this to <strong>Closed</strong> ${time('2026-11-02T08:05:00+00:00')}`,
    ),
    changed('Ada Lind', 'Waiting for the customer', '2026-11-02T09:00:00+00:00'),
    event(
      'pencil',
      html`Updated by <b>Ada Lind</b> ${time('2026-11-02T09:30:00+00:00')} — <strong>Status</strong> changed from <strong>Open</strong> to <strong>Closed</strong>`,
    ),
    event('pencil', html`<b>Ada Lind</b> changed ownership to Closed ${time('2026-11-02T09:40:00+00:00')}`),
    closed('Bo with status of Open', 'Resolved', '2026-11-03T08:00:00+00:00'),
    closed('Bo Ek', 'Closed', '2026-11-03T10:00:00+00:00'),
    event('rotate-right', html`Reopened by <b>SYSTEM</b> ${time('2026-11-04T10:00:00+00:00')}`),
    changed('Ada Lind', 'Waiting for the customer', '2026-11-04T11:00:00+00:00'),
    closed('Bo Ek', 'Resolved', '2026-11-05T08:00:00+00:00'),
    event(
      'link',
      html`<b>Bo Ek</b> linked this ticket with <a href="tickets.php?id=81"><b>6412481</b></a> ${time('2026-11-05T08:01:00+00:00')}`,
    ),
    event(
      'thumbs-up-alt',
      html`Geschlossen von <b>Bo Ek</b> mit dem Status Closed ${time('2026-11-05T09:00:00+00:00')}`,
    ),
    changed('Ada Lind', 'Open', '2026-11-06T09:00:00+00:00'),
    closed('Bo Ek', 'Closed', '2026-11-06T10:00:00+00:00'),
  ],
  '84': [
    created('Ines Rask', '2026-11-02T08:00:00+00:00'),
    event(
      'code-fork',
      html`<b>Bo Ek</b> merged this ticket with <a href="tickets.php?id=82"><b>6412482</b></a> ${time('2026-11-03T08:00:00+00:00')}`,
    ),
    changed('Ada Lind', 'Resolved', '2026-11-02T09:00:00+00:00'),
  ],
};

const items = (all: readonly Html[]): Html => html`<div id="thread-items" data-thread-id="1">${all}</div>`;

/** The ticket's own thread. */
export const thread = (id: string): Html =>
  html`<div id="ticketThread">${items(PASTS[id] ?? [created('Ines Rask', '2026-11-02T08:00:00+00:00')])}</div>`;

/** The thread of a task that is looked at beside it: another one's past, in the same markup. */
export const taskThread: Html = html`<div id="taskThread">${items([
  created('Bo Ek', '2026-11-02T08:00:00+00:00'),
  closed('Bo Ek', 'Closed', '2026-11-02T08:10:00+00:00'),
])}</div>`;
