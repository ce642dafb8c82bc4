import { type Html, html, options, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { STATUSES, USERS } from './cases.ts';
import { threads } from './threads.ts';

type Stored = Readonly<Record<string, string>>;

function menu(status: string): Html {
  const label = STATUSES.find(([value]) => value === status)?.[1] ?? '';
  const entries = STATUSES.map(
    ([value, text]) =>
      html`<li class="${value === status ? 'active' : ''}"><a href="#" data-status="${value}">${text}</a></li>`,
  );
  return html`<li id="conv-status"><button type="button" class="conv-info-val">${label}</button>
<ul class="conv-status">${entries}</ul></li>`;
}

/** Whose the conversation is: the entry that is active. */
const assignee = (user: string): Html =>
  html`<li id="conv-assignee"><ul class="conv-user">${USERS.map(
    ([value, name]) =>
      html`<li class="${value === user ? 'active' : ''}"><a href="#" data-user_id="${value}">${name}</a></li>`,
  )}</ul></li>`;

/** The reply editor, with the status that the answer is to leave. */
const editor = (status: string): Html =>
  html`<div class="conv-reply-block"><form class="form-reply" method="post"><textarea id="body" name="body"></textarea><div class="note-editable" contenteditable></div>
<div id="editor_bottom_toolbar"><select name="status">${options(STATUSES.slice(0, 3), status)}</select>
<button type="button" class="btn-reply-submit">Send Reply</button></div></form></div>`;

/** A list of other conversations of the customer: their statuses are nobody's business here. */
const others = (): Html =>
  html`<aside class="conv-customer-block"><ul class="sidebar-block-list"><li><a href="/conversation/4713">Guest badge printed upside down</a>
<span class="label">Closed</span></li></ul></aside>`;

export const conversationPage = (id: string, { status = '', subject = '', user_id = '' }: Stored): string =>
  wholePage(
    subject,
    html`<body data-conversation_id="${id}" data-auth_user_id="3"><div id="conv-toolbar"><ul class="conv-info">${assignee(user_id)}${menu(status)}</ul></div>
<div class="conv-subj"><div class="conv-subjtext"><span>${subject}</span></div></div>
${editor(status)}${threads(id)}${others()}</body>`,
    ['conversation'],
  );

/** A folder's table: what is active is marked, and what is closed or spam where the folder is not of such alone. */
export const folderPage = (
  conversations: readonly (readonly [id: string, stored: Stored])[],
  marks: boolean,
): string =>
  wholePage(
    'Folder',
    html`<body><ul class="sidebar-menu"><li><i class="glyphicon glyphicon-lock"></i>Closed</li></ul><table class="table-conversations table"><tbody>
${conversations.map(
  ([id, { status = '', subject }]) =>
    html`<tr class="conv-row ${status === '1' ? 'conv-active' : ''}" data-conversation_id="${id}"><td class="conv-current"></td>
<td class="conv-attachment"><i class="glyphicon conv-star glyphicon-star-empty"></i></td>
<td class="conv-subject"><a href="/conversation/${id}"><p>${marks && status === '3' ? html`<i class="glyphicon glyphicon-lock text-help" title="Closed"></i>` : null}${
      marks && status === '4'
        ? html`<i class="glyphicon glyphicon-ban-circle text-help" title="Spam"></i>`
        : null
    }${subject}</p></a></td><td class="conv-number"><a href="/conversation/${id}"><i>#</i>${id}</a></td></tr>`,
)}</tbody></table></body>`,
  );
