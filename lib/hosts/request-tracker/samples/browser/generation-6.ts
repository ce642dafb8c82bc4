/** What generation 6's pages do: boxes send themselves, links and forms are fetched, and only what changed is replaced. */

type Swap = (request: XMLHttpRequest) => void;

function send(method: string, url: string, body: FormData | null, swap: Swap): void {
  const request = new XMLHttpRequest();
  request.open(method, url);
  request.setRequestHeader('HX-Request', 'true');
  request.onload = () => swap(request);
  request.send(body);
}

/** Another page in the place of this one; the document stays. */
const replaced: Swap = ({ responseText, responseURL }) => {
  const next = new DOMParser().parseFromString(responseText, 'text/html');
  for (const script of next.querySelectorAll('script')) script.remove();
  document.title = next.title;
  document.body.innerHTML = next.body.innerHTML;
  history.pushState(null, '', responseURL);
  process(document.body);
};

function refreshed(): void {
  for (const shown of document.querySelectorAll('.inline-edit-display[hx-get*="/ShowBasics?"]')) {
    send('GET', shown.getAttribute('hx-get') ?? '', null, ({ responseText }) => {
      shown.innerHTML = responseText;
    });
  }
}

function toggle(box: Element | null): void {
  box?.classList.toggle('editing');
  for (const link of box?.querySelectorAll('.inline-edit-toggle') ?? []) link.classList.toggle('hidden');
}

function boost(link: HTMLAnchorElement): void {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    send('GET', link.href, null, replaced);
  });
}

function boostForm(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const url = form.getAttribute('action') ?? '';
    send('POST', url, new FormData(form, event.submitter), replaced);
  });
}

function editor(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send('POST', form.getAttribute('hx-post') ?? '', new FormData(form, event.submitter), refreshed);
    toggle(form.closest('.titlebox'));
  });
}

/** Listens on what has come, as the tool's library does: on each element itself. */
function process(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.inline-edit-toggle')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      toggle(link.closest('.titlebox'));
    });
  }
  root.querySelectorAll<HTMLAnchorElement>('a[href^="/"]').forEach(boost);
  root.querySelectorAll<HTMLFormElement>('form[method=post]').forEach(boostForm);
  root.querySelectorAll<HTMLFormElement>('form[hx-post]').forEach(editor);
}

// Cells of lists save as one chooses.
document.addEventListener('change', ({ target }) => {
  const form = (target as Element).closest<HTMLFormElement>('.editable.editing form');
  if (form) send('POST', form.getAttribute('action') ?? '', new FormData(form), refreshed);
});

/** What the picture of the life cycle does when one of its states is pressed. */
function move(status: string): void {
  const body = new FormData();
  body.set('id', document.querySelector<HTMLElement>('.ticket-info-lifecycle')?.dataset.ticket ?? '');
  body.set('Status', status);
  send('POST', '/Helpers/TicketUpdate', body, refreshed);
}
Object.assign(window, { move });

process(document);
