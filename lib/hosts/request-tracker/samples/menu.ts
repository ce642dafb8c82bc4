import { type Html, html } from '../../../../test/hosts/samples/markup.ts';

const entry = (name: string, label: string, href: string): Html =>
  html`<li id="li-page-actions-${name}"><a id="page-actions-${name}" class="menu-item" href="${href}">${label}</a></li>`;

/** The page's menu: entries that open a form, and those that write as they are pressed. */
export function menu(id: string, owner: string): Html {
  const update = (query: string) => `/Ticket/Update.html?${query}&id=${id}`;
  const take = owner === 'alice' ? 'Untake' : owner === '' ? 'Take' : 'Steal';
  return html`<nav id="main-navigation"><ul><li id="li-preferences"><a id="preferences" class="menu-item" href="/User/Summary.html?id=28">Logged in as <span class="current-user">alice</span></a></li></ul></nav>
<nav id="page-navigation"><ul id="page-menu" class="page-menu">
<li><a id="page-display" class="menu-item" href="/Ticket/Display.html?id=${id}">Display</a></li>
<li id="li-page-actions"><ul>
${entry('reply', 'Reply', update('Action=Respond'))}
${entry('resolve', 'Resolve', update('Action=Comment&DefaultStatus=Resolved'))}
${entry('close-case', 'Close', update('DefaultStatus=Closed&Status=Closed&SubmitTicket=1'))}
${entry(take.toLowerCase(), take, `/Ticket/Display.html?Action=${take}&id=${id}`)}
</ul></li></ul></nav>`;
}
