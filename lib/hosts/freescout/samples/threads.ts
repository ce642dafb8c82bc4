import { type Html, html, type Part } from '../../../../test/hosts/samples/markup.ts';

/** Something that was written, and what the tool says beside it: whose it is then, and where it stands. */
const written = (
  type: 'customer' | 'message' | 'note',
  who: string,
  status: string | null,
  words = 'Hello.',
): Html =>
  html`<div class="thread thread-type-${type}"><div class="thread-message"><div class="thread-header">
<div class="thread-title"><div class="thread-person"><strong> ${who} </strong></div></div>
<div class="thread-info"><a class="thread-date" title="Nov 2, 2026 9:00">2 weeks ago</a>${
    status === null ? null : html`<span class="thread-status"> ${status} </span>`
  }</div></div><div class="thread-body">${words}</div></div></div>`;

/** A line that tells what was done. */
const line = (words: Part): Html =>
  html`<div class="thread thread-type-lineitem thread-state-published"><div class="thread-message"><div class="thread-header">
<div class="thread-title">  ${words}  </div><div class="thread-info"><a class="thread-date" title="Nov 2, 2026 9:00">2 weeks ago</a></div></div></div></div>`;

/** What became of each conversation, newest first; some of it reads like a change of status and is none. */
const PASTS: Readonly<Record<string, readonly Html[]>> = {
  '4712': [
    line('Ines Rask marked as Pending'),
    line('Ines Rask merged with another conversation'),
    written('customer', 'Noor', 'Anyone, Active'),
  ],
  '4713': [
    line('Ada Lind marked as Closed'),
    written('message', 'Ada Lind', 'Lind, Ada, Pending'),
    line('Ada Lind assigned to Closed'),
    written('customer', 'Noor', 'Active', 'Ada Lind marked as Spam'),
    line(html`you changed the customer to <a href="/customers/7">Noor marked as Spam</a>`),
    line('Ada Lind a classé comme Fermé'),
    line('von Bo Ek markiert als Geschlossen'),
    written('note', 'Bo Ek', null),
    written('note', 'Bo Ek', 'Lind, Ada'),
    written('message', 'Bo Ek', 'Bo Ek, Pending'),
    written('customer', 'Noor', 'Anyone, Active'),
  ],
  '4714': [line('Spam Filter marked as Spam'), written('customer', 'Prince of Somewhere', 'Anyone, Active')],
};

export const threads = (id: string): Html =>
  html`<div id="conv-layout-main">${PASTS[id] ?? [written('customer', 'Noor', 'Anyone, Active')]}</div>`;
