import { type Html, html, options, wholePage } from '../../../../test/hosts/samples/markup.ts';
import { type Transition, WORKFLOW } from './cases.ts';

type Stored = Readonly<Record<string, string>>;
/** An issue and its key. */
export type Issue = readonly [key: string, issue: Stored];

const lozenge = (status: string): Html =>
  html`<span class="jira-issue-status-lozenge aui-lozenge">${status}</span>`;

const stepsOf = ({ status = '' }: Stored): readonly Transition[] => WORKFLOW[status] ?? [];

const href = (issue: Stored, { id }: Transition): string =>
  `/secure/WorkflowUIDispatcher.jspa?id=${issue.id}&action=${id}&atl_token=T`;

/** Buttons, and a menu of the rest; the menu's button says "Workflow". */
const classicBar = (issue: Stored): Html =>
  html`<div id="opsbar-opsbar-transitions">${stepsOf(issue).map(
    (step) =>
      html`<a id="action_id_${step.id}" class="aui-button toolbar-trigger issueaction-workflow-transition" href="${href(issue, step)}"><span class="trigger-label">${step.name}</span></a> `,
  )}<a id="opsbar-transitions_more" href="#"><span class="dropdown-text">Workflow</span></a></div>
<aui-dropdown-menu id="opsbar-transitions_more_drop" hidden><aui-item-link id="view-workflow"><a href="#">View workflow</a></aui-item-link></aui-dropdown-menu>`;

/** One menu, whose button says the status; its items say the status that they lead to. */
const newerBar = (issue: Stored): Html =>
  html`<div id="opsbar-opsbar-transitions"><a id="opsbar-transitions_more" href="#"><span>${issue.status ?? ''}</span></a></div>
<aui-dropdown-menu id="opsbar-transitions_more_drop" hidden>${stepsOf(issue).map(
    (step) =>
      html`<aui-item-link id="action_id_${step.id}" class="issueaction-workflow-transition"><a class="issueaction-workflow-transition" href="${href(issue, step)}"><div><div><span>${step.name}</span></div><div>→</div><div>${lozenge(step.to.name)}</div></div></a></aui-item-link>`,
  )}</aui-dropdown-menu>`;

/** A line of the list of sub-tasks, with a menu of its own. */
const subtask = ([key, issue]: Issue): Html =>
  html`<tr id="issuerow${issue.id ?? ''}"><td><a href="/browse/${key}">${key}</a></td><td class="status">${lozenge(issue.status ?? '')}</td><td>${stepsOf(
    issue,
  ).map(
    (step) =>
      html`<a class="issueaction-workflow-transition" data-step="${step.id}" href="${href(issue, step)}">${step.name}</a> `,
  )}</td></tr>`;

/** An issue's page, with the details of older versions or the bar of newer ones. */
export const issuePage = ([key, issue]: Issue, child: Issue, newer: boolean): string =>
  wholePage(
    key,
    html`<body id="jira"><meta name="ajs-remote-user" content="irask"><div id="issue-content"><header id="stalker"><a id="key-val" data-issue-key="${key}" href="/browse/${key}">${key}</a>
<h1 id="summary-val">${issue.subject ?? ''}</h1>${newer ? newerBar(issue) : classicBar(issue)}</header>
<ul><li>${newer ? null : html`Status: <span id="status-val" class="value">${lozenge(issue.status ?? '')}</span>`}</li><li>Type: <span id="type-val">Service Request</span></li>
<li>Priority: <span id="priority-val">${issue.priority ?? ''}</span></li><li>Resolution: <span id="resolution-val" class="value ${issue.resolution ? 'resolved' : 'unresolved'}">${issue.resolution || 'Unresolved'}</span></li>
<li>Assignee: <span id="assignee-val">${issue.assignee || 'Unassigned'}</span>${issue.assignee === 'irask' ? null : html` <a id="assign-to-me" href="#">Assign to me</a>`}</li></ul>
<section><h2>Sub-Tasks</h2><table id="issuetable">${subtask(child)}</table></section><section><h2>Issue Links</h2><a href="/browse/SUP-15">SUP-15</a>${lozenge('Closed')}</section></div></body>`,
    ['issue'],
  );

/** The form of a screen, as it stands in a dialog or on a page of its own. */
export const screenForm = (issue: Stored, { id, name }: Transition): Html =>
  html`<form id="issue-workflow-transition" class="aui" action="/secure/CommentAssignIssue.jspa?atl_token=T" method="post"><h2>${name}</h2>
<input type="hidden" name="action" value="${id}"><input type="hidden" name="id" value="${issue.id ?? ''}"><input type="hidden" name="viewIssueKey" value="">
<label>Resolution <select id="resolution" name="resolution">${options(
    [
      ['-1', 'Please select…'],
      ['10000', 'Done'],
      ['10001', 'Won’t Do'],
    ],
    '-1',
  )}</select></label>
<label>Comment <textarea id="comment" name="comment"></textarea></label><input type="submit" name="Transition" id="issue-workflow-transition-submit" value="${name}"></form>`;

/** A screen on a page of its own: nothing on it says the issue's status. */
export const screenPage = ([key, issue]: Issue, step: Transition): string =>
  wholePage(
    step.name,
    html`<body><meta name="ajs-remote-user" content="irask"><link rel="index" href="/browse/${key}"><header><a id="key-val" href="/browse/${key}">${key}</a> <h1>${issue.subject ?? ''}</h1></header>${screenForm(issue, step)}</body>`,
  );

/** The list of a search; statuses are chosen from above it. */
export const listPage = (issues: readonly Issue[]): string =>
  wholePage(
    'Issue Navigator',
    html`<body><label>Status <select><option>Open</option><option>Done</option></select></label><table id="issuetable">${issues.map(
      ([key, { id = '', status = '', subject = '' }]) =>
        html`<tr id="issuerow${id}" class="issuerow" data-issuekey="${key}"><td class="issuekey"><a href="/browse/${key}">${key}</a></td><td class="summary">${subject}</td><td class="status">${lozenge(status)}</td></tr>`,
    )}</table></body>`,
  );
