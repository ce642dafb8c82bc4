import { FORM_TYPE, need, sendByXhr, tell } from './lib.ts';

const body = need<HTMLElement>(document, '[data-case-list] tbody');

async function save(list: HTMLSelectElement): Promise<void> {
  const row = list.closest('tr');
  if (!row) return;
  const values = new URLSearchParams({ door: 'list', actor: 'agent', status: list.value });
  try {
    const text = await sendByXhr(`${list.dataset.api}/status`, 'POST', FORM_TYPE, values.toString());
    row.outerHTML = (JSON.parse(text) as { row: string }).row;
    tell(document, `Saved ${row.dataset.caseKey}.`);
  } catch (error) {
    list.value = list.dataset.saved ?? '';
    tell(document, `Not saved. ${(error as Error).message}`, 'bad');
  }
}

body.addEventListener('change', (event) => {
  const list = event.target;
  if (list instanceof HTMLSelectElement && list.matches('[data-live-status]')) void save(list);
});
