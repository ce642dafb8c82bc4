import { type Html, html, type Part, wholePage } from '../../../../test/hosts/samples/markup.ts';

type Stored = Readonly<Record<string, string>>;
/** An issue and its key. */
export type Issue = readonly [key: string, issue: Stored];

const statusButton = (status: string): Html =>
  html`<button type="button" data-testid="issue-field-status.ui.status-view.status-button.status-button" aria-label="${status} - Change status" aria-expanded="false"><span data-testid="issue-field-status.ui.status-view.status-button.status-button--text">${status}</span></button>`;

const lozenge = (status: string): Html =>
  html`<div data-testid="issue.fields.status.common.ui.status-lozenge.4"><span>${status}</span></div>`;

/** A line of the list of child issues: a status field of its own, which is not the page's issue's. */
const childLine = ([key, { status = '' }]: Issue): Html =>
  html`<li data-child="${key}"><a href="/browse/${key}">${key}</a> ${statusButton(status)}</li>`;

/** An issue as it stands on its own page, or in a dialog over a board. `late`: its status is not there yet. */
const issueView = ([key, issue]: Issue, child: Issue, late: boolean): Html =>
  html`<div data-testid="issue.views.issue-details.issue-layout.visibility-container" data-issue="${key}"><nav><ol><li><a href="/browse/SUP-1">SUP-1</a></li>
<li><a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item" href="/browse/${key}"><span>${key}</span></a></li></ol></nav>
<h1 data-testid="issue.views.issue-base.foundation.summary.heading">${issue.subject ?? ''}</h1>
<div data-testid="issue.views.issue-base.foundation.status.status-field-wrapper">${late ? '' : statusButton(issue.status ?? '')}</div>
<section><h2>Child work items</h2><ul>${childLine(child)}</ul></section>
<section><h2>Linked work items</h2><a href="/browse/SUP-15">SUP-15</a>${lozenge('Closed')}</section></div>`;

/** The page's own word on who is signed in. */
const SIGNED_IN = html`<meta name="ajs-atlassian-account-id" content="712020:4c1e">`;

/** One issue on a page of its own. */
export const issuePage = (issue: Issue, child: Issue, late: boolean): string =>
  wholePage(issue[0], html`<body>${SIGNED_IN}<main>${issueView(issue, child, late)}</main></body>`, [
    'issue',
  ]);

const board = (issues: readonly Issue[]): Part =>
  html`<ul>${issues.map(([key, { status = '' }]) => html`<li data-card="${key}">${key} ${lozenge(status)}</li>`)}</ul>`;

/** A board with an issue in a dialog over it; `behind`: another issue's page in the place of the board. */
export const boardPage = (
  issue: Issue,
  child: Issue,
  issues: readonly Issue[],
  behind: Issue | null,
): string =>
  wholePage(
    'Board',
    html`<body>${SIGNED_IN}<main>${behind ? issueView(behind, child, false) : board(issues)}</main><div role="dialog">${issueView(issue, child, false)}</div></body>`,
    ['issue'],
  );

/** A queue: a table of cells that say in their ids whose they are. */
export const queuePage = (issues: readonly Issue[]): string =>
  wholePage(
    'Queue',
    html`<body><div data-testid="servicedesk-queues-agent-view.layout.table.container">${issues.map(
      ([key, { status = '', subject = '' }]) => {
        const cell = `common.components.virtual-table.table.content.rows.common.cell-wrapper-row${key}`;
        return html`<div role="row"><div data-testid="${cell}-issuekey"><a href="/browse/${key}">${key}</a></div><div data-testid="${cell}-summary">${subject}</div><div data-testid="${cell}-status"><button type="button">${status}</button></div></div>`;
      },
    )}</div></body>`,
  );

/** The list of a search. */
export const listPage = (issues: readonly Issue[]): string =>
  wholePage(
    'Search',
    html`<body><table>${issues.map(
      ([key, { status = '', subject = '' }], at) =>
        html`<tr data-testid="native-issue-table.ui.issue-row"><td><a data-testid="native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell" href="/browse/${key}">${key}</a></td><td><a data-testid="native-issue-table.common.ui.issue-cells.issue-summary.issue-summary-cell">${subject}</a></td><td>${at % 2 ? lozenge(status) : html`<div data-vc="native-issue-table-ui-issue-status-box">${status}</div>`}</td></tr>`,
    )}</table></body>`,
  );
