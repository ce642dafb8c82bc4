/** What the tool's page does with a link to a transition: it asks for the screen, and without one it is done by that. */

const SCREEN = '#issue-workflow-transition';

function ask(method: string, url: string, body: string | null, then: (answer: string) => void): void {
  const request = new XMLHttpRequest();
  request.open(method, url);
  if (body !== null) request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
  request.onload = () => then(request.responseText);
  request.send(body);
}

/** The server answers with a form, or with a word that it is done. */
function shown(answer: string): void {
  if (answer === 'DONE') location.reload();
  else {
    document.querySelector('.jira-dialog')?.remove();
    const dialog = document.createElement('div');
    dialog.className = 'jira-dialog';
    dialog.innerHTML = answer;
    document.body.append(dialog);
  }
}

const submitScreen = (form: HTMLFormElement): void => {
  const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  ask('POST', '/secure/CommentAssignIssue.jspa?atl_token=T', `${fields}&inline=true&decorator=dialog`, shown);
};

document.addEventListener('click', (event) => {
  const at = event.target as Element;
  if (at.closest('#opsbar-transitions_more')) {
    (document.querySelector('#opsbar-transitions_more_drop') as HTMLElement).hidden = false;
    event.preventDefault();
  }
  const link = at.closest<HTMLAnchorElement>('a.issueaction-workflow-transition');
  if (!link) return;
  event.preventDefault();
  ask('GET', `${link.href}&inline=true&decorator=dialog`, null, shown);
});
document.addEventListener('submit', (event) => {
  if (!(event.target as Element).matches(SCREEN)) return;
  event.preventDefault();
  submitScreen(event.target as HTMLFormElement);
});

/** What an app does that submits the dialog's form by itself. */
Object.assign(window, {
  submitOpenScreen: () => submitScreen(document.querySelector(SCREEN) as HTMLFormElement),
});
